import Rules

/// Finds the game of the rules in what a team played on the solved case.
struct SolvedRetelling {
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let scenario: Scenario
  private let moves: RoundMoves

  /// - Parameter restriction: what the team is held to. Roles that it goes without say nothing of what
  ///   they remember.
  init(of values: SolvedValues, heldTo restriction: Restriction? = nil) {
    compiled = values.compiled
    liveness = values.liveness
    scenario = values.compiled.scenario.heard(by: restriction)
    moves = RoundMoves(compiled: values.compiled, in: scenario)
  }

  /// - Parameter seed: settles what is behind cards and how wishes go, as likely as it is after all that
  ///   was heard and all that came.
  /// - Returns: `nil` when the rules do not go along, which would be a mistake in the solver.
  func game(_ rounds: [SimulatedRound], seed: UInt64) -> Game? {
    // Away from what the team draws.
    var chance = Generator(seed: seed).skipping(1 << 20)
    var setup = compiled.setup
    setup.seed = seed
    setup.fates = fates(fitting: rounds, &chance)
    guard var state = try? Game(setup, of: scenario).state else { return nil }
    var steps: [Rehearsal.Step] = []
    for round in rounds.indices {
      guard let taken = take(rounds[round], round, from: state, &chance) else { return nil }
      steps.append(taken.step)
      state = taken.state
    }
    return Game(setup, of: scenario, playing: steps)
  }

  /// One for each drawn wish, among those that are possible after the last that was heard of it.
  private func fates(fitting rounds: [SimulatedRound], _ chance: inout Generator) -> IDSet<Fate> {
    let cores = rounds.flatMap { [$0.prepared, $0.next] }
    var fates = IDSet<Fate>()
    for (wish, own) in compiled.scenario.index.fatesOfWish.enumerated() {
      let bits = compiled.drawnWishes[wish].fates
      let possible = cores.last { $0 & bits != 0 } ?? bits
      let fitting = own.filter { compiled.layout.fates[$0.index] & possible != 0 }
      let weights = fitting.map { compiled.scenario.index.fates[$0.index].weight }
      if let place = Self.draw(weights.map(Double.init), &chance) { fates.insert(fitting[place]) }
    }
    return fates
  }

  private func take(
    _ played: SimulatedRound, _ round: Int, from state: GameState, _ chance: inout Generator
  ) -> (step: Rehearsal.Step, state: GameState)? {
    func isThere(_ end: GameState) -> Bool {
      compiled.layout.pack(end).core & liveness.drawing[round + 1] == played.next
    }
    /// Even measures that nothing reads.
    func isSame(_ end: GameState) -> Bool {
      isThere(end)
        && Measure.allCases.allSatisfy {
          compiled.layout.measures[$0.rawValue] != nil
            || end.measure($0) == Int(played.measures.lanes[$0.rawValue])
        }
    }
    func isMade(_ made: RoundMoves.Made) -> Bool {
      guard made.state.step == .preparing else { return true }
      return compiled.layout.pack(made.state).core & liveness.preparing[round] == played.prepared
    }
    for made in decisions(played, round, from: state, &chance) where isMade(made) {
      let prepared = moves.prepare(made.state, until: isSame)
      if let (preparations, end) = prepared ?? moves.prepare(made.state, until: isThere) {
        return (made.step(with: preparations), end)
      }
    }
    return nil
  }

  /// The decision with each thing that may be behind the card, the one that is drawn first.
  private func decisions(
    _ played: SimulatedRound, _ round: Int, from state: GameState, _ chance: inout Generator
  ) -> [RoundMoves.Made] {
    guard let decided = played.decided else { return moves.quiet(from: state).map { [$0] } ?? [] }
    let card = compiled.cards[decided.card]
    var hidden = card.hidden.range.map { compiled.possibilities[$0] }
    guard !hidden.isEmpty else {
      return moves.make(decided, from: state, truth: nil).map { [$0] } ?? []
    }
    var made: [RoundMoves.Made] = []
    while !hidden.isEmpty {
      let likely = hidden.map {
        $0.chance * share(of: decided, behind: $0.number, from: state, round: round)
      }
      guard let place = Self.draw(likely, &chance) else { break }
      let truth = PossibilityID(hidden.remove(at: place).number)
      if let one = moves.make(decided, from: state, truth: truth) { made.append(one) }
    }
    return made
  }

  /// The chance of the outcome that came, with this behind the card.
  private func share(
    of decided: SimulatedRound.Decided, behind truth: Int, from state: GameState, round: Int
  ) -> Double {
    let (card, decision) = (compiled.cards[decided.card], decided.decision)
    guard decision.option >= 0, decided.outcome >= 0 else { return 1 }
    let option = compiled.options[Int(decision.option)]
    var circumstances = Circumstances(
      lead: Int(decision.lead), level: Int(decision.level), round: round)
    circumstances.truth = truth
    var packed = PackedState(compiled.layout.pack(state).core | card.drawn)
    compiled.conclude(option, of: card, told: decision.told, &packed, circumstances)
    let fates = state.fates.reduce(0) { $0 | compiled.layout.fates[$1.index] }
    compiled.hear(fates, &packed.core, round: round)
    let (open, weights) = compiled.branches(of: option, of: card, packed.core, circumstances)
    guard open >> UInt64(decided.outcome - Int(option.outcomes.first)) & 1 == 1 else { return 0 }
    guard weights > 0 else { return 1 }
    let outcome = compiled.outcomes[decided.outcome]
    return Double(compiled.weight(of: outcome, packed.core, circumstances)) / Double(weights)
  }

  /// - Returns: a place, as likely as its weight has it; `nil` when nothing has any.
  private static func draw(_ weights: [Double], _ chance: inout Generator) -> Int? {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    var left = Double(chance.next() >> 11) * 0x1p-53 * sum
    return weights.indices.first { place in
      left -= weights[place]
      return left < 0 && weights[place] > 0
    } ?? weights.lastIndex { $0 > 0 }
  }
}

extension Scenario {
  /// As a team hears it that is held to something: roles that it goes without say nothing of what they
  /// remember.
  func heard(by restriction: Restriction?) -> Scenario {
    guard let restriction,
      case .cluesWithout(let roles) = Knowing.clues.held(to: restriction, in: self)
    else { return self }
    return forgetting(roles)
  }

  /// The same where nothing asks these roles what they remember of wishes.
  fileprivate func forgetting(_ roles: IDSet<Role>) -> Scenario {
    withEffects(facts: facts) { _, _, effects in
      effects.map { effect in
        guard case .recall(let recollection) = effect,
          roles.contains(recollections[recollection.index].role)
        else { return effect }
        // Nothing, but not less to do: who prepares it does more than to ask the citizen.
        return .measure(.relief, by: 0)
      }
    }
  }
}
