public import Rules

extension Solution {
  /// A play that comes to the target: rounds as an author would write them, the last one up to the
  /// target itself.
  ///
  /// - Returns: `nil` when it cannot be reached, and for a plan item nothing but a measure depends
  ///   on.
  public func witness(of target: Target) -> [Rehearsal.Step]? { witnesses(of: [target])[target] }

  /// The same for many, in one walk.
  public func witnesses(of targets: [Target]) -> [Target: [Rehearsal.Step]] {
    let finder = WitnessPaths(compiled: compiled, liveness: liveness, exploration: exploration)
    var places: [Target: (Target, FoundState)] = [:]
    for target in targets {
      var meant = target
      if case .knowledge(let id) = target {
        guard let source = openers(of: id).first(where: isReachable) else { continue }
        meant = source
      }
      guard let state = found(meant) else { continue }
      if case .planItem = meant {
        // Found before a preparation; the path leads to the card before it.
        let before = finder.cameFromDrawing([state.core], round: state.round)
        guard let core = before[state.core] else { continue }
        places[target] = (meant, FoundState(round: state.round, core: core))
      } else {
        places[target] = (meant, state)
      }
    }
    let paths = finder.paths(to: Array(Set(places.values.map(\.1))))
    var witnesses: [Target: [Rehearsal.Step]] = [:]
    for (target, (meant, state)) in places {
      guard let path = paths[state], let play = finder.play(path) else { continue }
      guard let last = lastSteps(to: meant, from: state, play.state, finder) else { continue }
      witnesses[target] = play.steps + last
    }
    return witnesses
  }

  /// From the state before the card to the target itself.
  private func lastSteps(
    to target: Target, from state: FoundState, _ game: GameState, _ finder: WitnessPaths
  ) -> [Rehearsal.Step]? {
    /// On the first of the situation's cards on which it can be done.
    func decide(
      _ id: SituationID, _ option: OptionID, _ fits: (Int) -> Bool = { _ in true }
    ) -> [Rehearsal.Step]? {
      for card in cards(of: id) where compiled.rounds[state.round].cards.range.contains(card) {
        let place = Int(compiled.cards[card].options.first) + option.index
        let first = Int(compiled.options[place].outcomes.first)
        let steps = finder.decide(state, card: card, game) { decision, branch in
          Int(decision.option) == place && fits(branch - first)
        }
        if let steps { return steps }
      }
      return nil
    }
    switch target {
    case .ending, .doomed, .quiet, .knowledge: return []
    case .situation(let id), .stuck(let id):
      return [
        Rehearsal.Step(
          situation: id, option: nil, lead: nil, ask: nil, tell: [], outcome: nil,
          wishes: finder.wishes(heardBefore: game), preparations: [])
      ]
    case .option(let id, let option): return decide(id, option)
    case .outcome(let id, let option, let outcome):
      return decide(id, option) { $0 == outcome.index }
    case .planItem(let id): return finder.prepare(id, in: state, game)
    }
  }
}

extension WitnessPaths {
  /// The first decision and branch that fit, as one step.
  fileprivate func decide(
    _ state: FoundState, card place: Int, _ game: GameState,
    _ fits: (ListedDecision, Int) -> Bool
  ) -> [Rehearsal.Step]? {
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    let core = PackedState(state.core)
    for choice in successors.choices(on: place, from: core, round: state.round) {
      for branch in choice.branches where fits(choice.decision, Int(branch.outcome)) {
        if let made = makeLast(choice, branch, from: game) { return [made.step(with: [])] }
      }
    }
    return nil
  }

  /// The item was found before a preparation: any decision that leads there, then the item.
  fileprivate func prepare(
    _ id: PlanItemID, in state: FoundState, _ game: GameState
  ) -> [Rehearsal.Step]? {
    // Something else may have to be prepared first, in the same round.
    func preparations(in state: GameState) -> [Preparation]? {
      var open: [(done: [Preparation], state: GameState)] = [([], state)]
      while !open.isEmpty {
        var further: [(done: [Preparation], state: GameState)] = []
        for (done, state) in open {
          for case .prepare(let next) in state.legalActions(in: compiled.scenario) {
            if next.item == id { return done + [next] }
            guard let more = after([(.prepare(next), .generator)], state) else { continue }
            further.append((done + [next], more))
          }
        }
        open = further
      }
      return nil
    }
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    for choice in successors.choices(from: PackedState(state.core), round: state.round) {
      for branch in choice.branches {
        guard let made = makeLast(choice, branch, from: game),
          let preparations = preparations(in: made.state)
        else { continue }
        return [made.step(with: preparations)]
      }
    }
    return nil
  }
}

extension Preparation {
  /// The item that is put in place or reviewed; `nil` for peer support.
  var item: PlanItemID? {
    switch self {
    case .putInPlace(let item, _, _), .review(let item, _): item
    case .support: nil
    }
  }
}
