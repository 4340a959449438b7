public import Rules

/// A case solved exactly, as one table plays it.
public struct Solution: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  /// From the start of the game.
  public let values: [Objective: TeamValues]
  let compiled: CompiledCase
  let liveness: Liveness
  /// Its states, which may have to be found again.
  let kept: GameStates
  /// By ending: a state it comes in.
  let ends: [FoundState?]
  let audit: AuditFindings

  /// Distinct states in all layers.
  public var states: Int { kept.count }

  var exploration: Exploration { kept.exploration }
  var solved: SolvedValues { kept.values }

  /// Rounds in this length of game.
  public var rounds: Int { compiled.rounds.count }

  /// The largest error of any figure between 0 and 1: sums of products of chances in double precision,
  /// two steps a round and the cards between them, each term adding at most two roundings. Percentages
  /// are a hundred times as large, strain and measures as many times as they count.
  public var errorBound: Double {
    let cards = (0..<rounds).map { compiled.rounds[$0].cards.count }.max() ?? 0
    return Double(rounds) * Double(2 * audit.terms + cards) * 2 * 0x1p-53
  }

  /// The same where terms were not counted: sums of up to 4,096 of them.
  static func errorBound(rounds: Int) -> Double { Double(rounds) * 2 * 4096 * 2 * 0x1p-53 }

  /// The number of a round of this length (from 0), counted over the full game from 1.
  public func roundNumber(_ round: Int) -> Int {
    scenario.index.rounds(of: setup.length)[round].number
  }

  // MARK: What can come

  /// Whether any round of this length of game can draw the card at all.
  public func isPlayed(_ id: SituationID) -> Bool { !cards(of: id).isEmpty }

  public func isReachable(_ target: Target) -> Bool {
    switch target {
    case .knowledge(let id): return openers(of: id).contains(where: isReachable)
    // An item nothing depends on is not followed; that it never pays off is a finding of its own.
    case .planItem(let id): return audit.items[id.index].canBeDone || !isFollowed(id)
    default: return found(target) != nil
    }
  }

  /// Where the target is met first.
  func found(_ target: Target) -> FoundState? {
    switch target {
    case .situation(let id):
      return first(cards(of: id).map { audit.cards[$0] })
    case .stuck(let id):
      return first(cards(of: id).map { audit.stuck[$0] })
    case .option(let id, let option):
      return first(options(of: id, option).map { audit.options[$0].found })
    case .outcome(let id, let option, let outcome):
      return first(outcomes(of: id, option, outcome).map { audit.outcomes[$0] })
    case .planItem(let id): return audit.items[id.index].found
    case .ending(let id): return ends[id.index]
    case .quiet(let number):
      let played = scenario.index.rounds(of: setup.length).firstIndex { $0.number == number }
      return played.flatMap { audit.quiet[$0] }
    case .doomed: return audit.doomed
    case .knowledge: return nil
    }
  }

  private func first(_ states: [FoundState?]) -> FoundState? {
    states.reduce(nil) { FoundState.first($0, $1) }
  }

  /// Places of the situation's cards, one for each round that can draw it.
  func cards(of id: SituationID) -> [Int] {
    (0..<compiled.cards.count).filter { compiled.cards[$0].situation == id.index }
  }

  func options(of id: SituationID, _ option: OptionID) -> [Int] {
    cards(of: id).map { Int(compiled.cards[$0].options.first) + option.index }
  }

  func outcomes(of id: SituationID, _ option: OptionID, _ outcome: OutcomeID) -> [Int] {
    options(of: id, option).map { Int(compiled.options[$0].outcomes.first) + outcome.index }
  }

  /// Options, outcomes and plan items that open the card.
  func openers(of id: KnowledgeID) -> [Target] {
    var targets: [Target] = []
    func opens(_ cards: IDSet<KnowledgeCard>, _ effects: [Effect]) -> Bool {
      cards.contains(id) || effects.contains(.open(id))
    }
    for (number, situation) in scenario.situations.enumerated() {
      for (place, option) in situation.options.enumerated() {
        let target = Target.option(SituationID(number), OptionID(place))
        if opens(option.knowledge, option.effects) { targets.append(target) }
        for (end, outcome) in option.outcomes.enumerated() {
          let target = Target.outcome(SituationID(number), OptionID(place), OutcomeID(end))
          if opens(outcome.knowledge, outcome.effects) { targets.append(target) }
        }
      }
    }
    for (number, item) in scenario.plan.enumerated() {
      let target = Target.planItem(PlanItemID(number))
      if opens([], item.effects) { targets.append(target) }
    }
    return targets
  }

  // MARK: Witnesses

  /// A play that comes to the target: rounds as an author would write them, the last one up to the
  /// target itself.
  ///
  /// - Returns: `nil` when it cannot be reached, and for a plan item nothing but a measure depends
  ///   on.
  public func witness(of target: Target) -> [Rehearsal.Step]? { witnesses(of: [target])[target] }

  /// The same for many, in one walk.
  public func witnesses(of targets: [Target]) -> [Target: [Rehearsal.Step]] {
    let finder = Trails(compiled: compiled, liveness: liveness, exploration: exploration)
    var places: [Target: (Target, FoundState)] = [:]
    for target in targets {
      var meant = target
      if case .knowledge(let id) = target {
        guard let source = openers(of: id).first(where: isReachable) else { continue }
        meant = source
      }
      guard let state = found(meant) else { continue }
      if case .planItem = meant {
        // Found before a preparation; the trail leads to the card before it.
        let before = finder.cameFromDrawing([state.core], round: state.round)
        guard let core = before[state.core] else { continue }
        places[target] = (meant, FoundState(round: state.round, core: core))
      } else {
        places[target] = (meant, state)
      }
    }
    let trails = finder.trails(to: Array(Set(places.values.map(\.1))))
    var witnesses: [Target: [Rehearsal.Step]] = [:]
    for (target, (meant, state)) in places {
      guard let trail = trails[state], let play = finder.play(trail) else { continue }
      guard let last = lastSteps(to: meant, from: state, play.state, finder) else { continue }
      witnesses[target] = play.steps + last
    }
    return witnesses
  }

  /// From the state before the card to the target itself.
  private func lastSteps(
    to target: Target, from state: FoundState, _ game: GameState, _ finder: Trails
  ) -> [Rehearsal.Step]? {
    func card(_ id: SituationID) -> Int? {
      cards(of: id).first { compiled.rounds[state.round].cards.range.contains($0) }
    }
    switch target {
    case .ending, .doomed, .quiet, .knowledge: return []
    case .situation(let id), .stuck(let id):
      return [
        Rehearsal.Step(
          situation: id, option: nil, lead: nil, ask: nil, tell: [], outcome: nil,
          preparations: [])
      ]
    case .option(let id, let option):
      guard let card = card(id) else { return nil }
      let place = Int(compiled.cards[card].options.first) + option.index
      return finder.decide(state, card: card, game) { decision, _ in
        Int(decision.option) == place
      }
    case .outcome(let id, let option, let outcome):
      guard let card = card(id) else { return nil }
      let place = Int(compiled.cards[card].options.first) + option.index
      let end = Int(compiled.options[place].outcomes.first) + outcome.index
      return finder.decide(state, card: card, game) { decision, branch in
        Int(decision.option) == place && branch == end
      }
    case .planItem(let id): return finder.prepare(id, in: state, game)
    }
  }
}

extension Exploration {
  /// By ending: the first state it comes in.
  func ends(in compiled: CompiledCase) -> [FoundState?] {
    let last = compiled.rounds.count
    var found = [FoundState?](repeating: nil, count: compiled.endings.count)
    for core in drawing[last] {
      let ending = compiled.ending(core)
      found[ending] = FoundState.first(found[ending], FoundState(round: last, core: core))
    }
    return found
  }
}

extension Trails {
  /// The first decision and branch that fit, as one step.
  fileprivate func decide(
    _ state: FoundState, card place: Int, _ game: GameState,
    _ fits: (ListedDecision, Int) -> Bool
  ) -> [Rehearsal.Step]? {
    let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
    var results = DecisionResults<NoMeasures>()
    let card = compiled.cards[place]
    let drawn = PackedState(core: state.core | card.drawn, aside: NoMeasures())
    deciding.list(from: drawn, card: place, round: state.round, into: &results)
    var first = 0
    for decision in results.decisions {
      for branch in results.branches[first..<Int(decision.end)]
      where fits(decision, Int(branch.outcome)) {
        if let made = make(decision, outcome: Int(branch.outcome), card, from: game) {
          return [made.step(with: [])]
        }
      }
      first = Int(decision.end)
    }
    return nil
  }

  /// The item was found before a preparation: any decision that leads there, then the item.
  fileprivate func prepare(
    _ id: PlanItemID, in state: FoundState, _ game: GameState
  ) -> [Rehearsal.Step]? {
    let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
    var results = DecisionResults<NoMeasures>()
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
    var isQuiet = true
    for place in compiled.rounds[state.round].cards.range {
      let card = compiled.cards[place]
      guard compiled.canHappen(card, state.core, round: state.round) else { continue }
      isQuiet = false
      let drawn = PackedState(core: state.core | card.drawn, aside: NoMeasures())
      deciding.list(from: drawn, card: place, round: state.round, into: &results)
      var first = 0
      for decision in results.decisions {
        for branch in results.branches[first..<Int(decision.end)] {
          guard let made = make(decision, outcome: Int(branch.outcome), card, from: game),
            let preparations = preparations(in: made.state)
          else { continue }
          return [made.step(with: preparations)]
        }
        first = Int(decision.end)
      }
    }
    guard isQuiet, let quiet = after([(.draw, .generator)], game),
      let preparations = preparations(in: quiet)
    else { return nil }
    return [
      Rehearsal.Step(
        situation: nil, option: nil, lead: nil, ask: nil, tell: [], outcome: nil,
        preparations: preparations)
    ]
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
