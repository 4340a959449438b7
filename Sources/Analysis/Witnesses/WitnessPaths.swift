import Rules

/// Paths through the layers to states that were found, and the play that takes them: witnesses in the
/// sense of Baier and Katoen 2008, *Principles of Model Checking*, chapter 6.
struct WitnessPaths {
  let compiled: CompiledCase
  let liveness: Liveness
  let exploration: Exploration

  /// The cores on the way to the start of a round: before each card, and before each preparation.
  struct Path: Hashable, Sendable {
    var drawing: [UInt64]
    var preparing: [UInt64]
  }

  /// One path to each of the states before a round's card (or at the end), all in one walk back.
  func paths(to targets: [FoundState]) -> [FoundState: Path] {
    var before: [[UInt64: UInt64]] = Array(repeating: [:], count: compiled.rounds.count + 1)
    var between = before
    var wanted = Set<UInt64>()
    for round in stride(from: compiled.rounds.count, to: 0, by: -1) {
      for target in targets where target.round == round { wanted.insert(target.core) }
      before[round] = cameFromPreparing(wanted, round: round - 1)
      wanted = Set(before[round].values)
      between[round] = cameFromDrawing(wanted, round: round - 1)
      wanted = Set(between[round].values)
    }
    var paths: [FoundState: Path] = [:]
    for target in targets {
      var path = Path(drawing: [target.core], preparing: [])
      var isWhole = true
      for round in stride(from: target.round, to: 0, by: -1) {
        guard let prepared = before[round][path.drawing[0]],
          let drawn = between[round][prepared]
        else {
          isWhole = false
          break
        }
        path.preparing.insert(prepared, at: 0)
        path.drawing.insert(drawn, at: 0)
      }
      if isWhole { paths[target] = path }
    }
    return paths
  }

  private func cameFromPreparing(_ wanted: Set<UInt64>, round: Int) -> [UInt64: UInt64] {
    var found: [UInt64: UInt64] = [:]
    let dependencies = Dependencies(compiled, liveness, preparing: round)
    var maker = PreparationTemplates(
      compiled, liveness, dependencies, round: round, lanes: [], items: 0)
    // What follows states that agree in what the step reads is listed once.
    var known: [UInt64: [TemplateSuccessor]] = [:]
    for core in exploration.preparing[round] {
      if found.count == wanted.count { break }
      let key = dependencies.key(of: core)
      let successors = known[key] ?? maker.successors(of: key)
      known[key] = successors
      for successor in successors {
        let after = successor.after(core)
        if wanted.contains(after), found[after] == nil { found[after] = core }
      }
    }
    return found
  }

  func cameFromDrawing(_ wanted: Set<UInt64>, round: Int) -> [UInt64: UInt64] {
    var found: [UInt64: UInt64] = [:]
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    for core in exploration.drawing[round] {
      if found.count == wanted.count { break }
      for choice in successors.choices(from: PackedState(core), round: round) {
        for branch in choice.branches
        where wanted.contains(branch.state.core) && found[branch.state.core] == nil {
          found[branch.state.core] = core
        }
      }
    }
    return found
  }

  // MARK: Play

  /// The rounds along a path as an author would write them.
  ///
  /// - Returns: also the state of the rules at the end of the path; `nil` if the rules do not go
  ///   along, which would be a mistake in the solver.
  func play(_ path: Path) -> (steps: [Rehearsal.Step], state: GameState)? {
    var events: [Event] = []
    var setup = compiled.setup
    setup.fates = fates(along: path)
    guard var state = try? GameState(setup, in: compiled.scenario, events: &events)
    else { return nil }
    var steps: [Rehearsal.Step] = []
    for round in path.preparing.indices {
      guard
        let (step, after) = step(
          from: state, core: path.drawing[round], to: path.preparing[round],
          then: path.drawing[round + 1], round: round)
      else { return nil }
      steps.append(step.wishing(wishes(heardOn: path, round: round, in: after)))
      state = after
    }
    return (steps, state)
  }

  /// How drawn wishes go along a path: as they may after all that is heard on it.
  private func fates(along path: Path) -> IDSet<Fate> {
    IDSet(
      (0..<compiled.drawnWishes.count).compactMap { wish in
        let bits = path.drawing.map { $0 & compiled.drawnWishes[wish].fates }
        guard let possible = bits.last(where: { $0 != 0 }) else { return nil }
        return compiled.layout.fates.firstIndex { $0 & possible != 0 }.map { FateID($0) }
      })
  }

  /// What is heard in a round or was heard on the way to it, and at its end what is told: with that the
  /// path is settled.
  private func wishes(heardOn path: Path, round: Int, in after: GameState) -> IDSet<Wish> {
    IDSet(
      (0..<compiled.drawnWishes.count).compactMap { wish in
        let fates = compiled.drawnWishes[wish].fates
        let isLast = round == path.preparing.count - 1
        let steps = path.drawing[max(0, round - 1)...round + 1].map { $0 & fates }
        guard isLast || Set(steps).count > 1 else { return nil }
        return after.wish(DrawnWishID(wish), inRound: round, of: compiled.scenario)
      })
  }

  /// What wishes are of which something was heard, where the next card comes.
  func wishes(heardBefore state: GameState) -> IDSet<Wish> {
    IDSet(
      compiled.scenario.drawnWishes.indices.compactMap { number in
        let own = compiled.scenario.index.fatesOfWish[number]
        guard !own.isSubset(of: state.possibleFates) else { return nil }
        return state.wish(DrawnWishID(number), inRound: state.roundsDone, of: compiled.scenario)
      })
  }

  private func step(
    from state: GameState, core: UInt64, to prepared: UInt64, then next: UInt64, round: Int
  ) -> (Rehearsal.Step, GameState)? {
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    for choice in successors.choices(from: PackedState(core), round: round) {
      for branch in choice.branches where branch.state.core == prepared {
        if let made = make(choice, branch, from: state),
          let prepares = prepare(made.state, to: next, round: round)
        {
          return (made.step(with: prepares.preparations), prepares.state)
        }
      }
    }
    return nil
  }

  func make(
    _ choice: Choice<NoMeasures>, _ branch: ListedBranch<NoMeasures>, from state: GameState
  ) -> RoundMoves.Made? {
    guard let card = choice.card else { return moves.quiet(from: state) }
    let decided = SimulatedRound.Decided(
      card: card, decision: choice.decision, outcome: Int(branch.outcome))
    for truth in compiled.truths(behind: card) {
      let truth = truth < 0 ? nil : PossibilityID(truth)
      if let made = moves.make(decided, from: state, truth: truth) { return made }
    }
    return nil
  }

  /// The same where drawn wishes may go in any way that fits what was heard: the last step of a play.
  func makeLast(
    _ choice: Choice<NoMeasures>, _ branch: ListedBranch<NoMeasures>, from state: GameState
  ) -> RoundMoves.Made? {
    if var made = make(choice, branch, from: state) {
      made.wishes = wishes(heardBefore: state)
      return made
    }
    let scenario = compiled.scenario
    for fate in state.possibleFates.subtracting(state.fates) {
      let wish = scenario.fates[fate.index].wish
      var fates = state.fates.subtracting(scenario.index.fatesOfWish[wish.index])
      fates.insert(fate)
      let other = state.fated(fates, in: scenario)
      guard var made = make(choice, branch, from: other) else { continue }
      made.wishes = wishes(heardBefore: other)
      if let wish = other.wish(wish, inRound: state.roundsDone, of: scenario) {
        made.wishes.insert(wish)
      }
      return made
    }
    return nil
  }

  /// Preparations that lead to the state before the next card, found by trying.
  private func prepare(
    _ state: GameState, to next: UInt64, round: Int
  ) -> (preparations: [Preparation], state: GameState)? {
    moves.prepare(state) { compiled.layout.pack($0).core & liveness.drawing[round + 1] == next }
  }

  private var moves: RoundMoves { RoundMoves(compiled: compiled) }

  func after(_ actions: [(Action, Chance)], _ state: GameState) -> GameState? {
    moves.after(actions, state)
  }
}

extension GameState {
  /// What a drawn wish is in a round, from 0; in the last one, in the end.
  fileprivate func wish(_ wish: DrawnWishID, inRound round: Int, of scenario: Scenario) -> WishID? {
    let phase = scenario.phaseOfWishes(inRound: round, of: length)
    let fate = fates.intersection(scenario.index.fatesOfWish[wish.index]).first { _ in true }
    return fate.map { scenario.fates[$0.index].variants[phase.index] }
  }
}

extension Rehearsal.Step {
  func wishing(_ wishes: IDSet<Wish>) -> Rehearsal.Step {
    Rehearsal.Step(
      situation: situation, truth: truth, option: option, lead: lead, ask: ask, tell: tell,
      outcome: outcome, wishes: self.wishes.union(wishes), preparations: preparations)
  }
}
