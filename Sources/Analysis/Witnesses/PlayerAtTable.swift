import Rules

/// A team that never errs and plays by the rules, in a game in which all that chance settles is given:
/// see ``GivenChance``. What it does it takes from the solved case, and knows no more than a table does.
struct PlayerAtTable: ~Copyable {
  let team: SolvedTeam
  /// What is played: roles that the team goes without remember nothing in it.
  let scenario: Scenario
  private let moves: RoundMoves
  private var table: KnowingTable
  private var decided: [Moment: KnowingTable.Comes] = [:]
  private var prepared: [Moment: KnowingTable.Comes] = [:]
  /// The preparations that were found last, to be tried again before others.
  private var found: [Moment: [Preparation]] = [:]

  private struct Moment: Hashable {
    let round: Int
    /// Its place among all cards; −1 where none lies on the table.
    let card: Int
    let core: UInt64
  }

  /// A round as it was played.
  struct Round {
    let before: GameState
    /// `nil` in a quiet round, and where nothing could be decided.
    let decided: SimulatedRound.Decided?
    let card: DrawnCard?
    let made: RoundMoves.Made
    let prepared: Prepared

    var step: Rehearsal.Step { made.step(with: prepared.preparations) }
  }

  /// What was prepared, and the state when that is done and when the round has ended.
  struct Prepared {
    let preparations: [Preparation]
    let state: GameState
    let after: GameState
  }

  /// - Parameter team: that never errs.
  init(_ team: SolvedTeam) {
    self.team = team
    let compiled = team.values.compiled
    scenario = compiled.scenario.heard(by: team.restriction)
    moves = RoundMoves(compiled: compiled, in: scenario, heldTo: team.restriction)
    table = KnowingTable(of: team)
  }

  private var compiled: CompiledCase { team.values.compiled }
  private var liveness: Liveness { team.values.liveness }

  // MARK: What it does

  /// What it decides about a card, as far as it can know what is behind it.
  ///
  /// - Parameter state: before the card is drawn.
  /// - Returns: `nil` for a state that this team was not solved for.
  mutating func decision(on card: DrawnCard, from state: GameState) -> SimulatedRound.Decided? {
    let round = state.roundsDone
    let core = compiled.layout.pack(state).core & liveness.drawing[round]
    guard team.values.drawing[round].highest(core) != nil,
      let drawn = moves.after([(.draw, card.chance)], state),
      let place = compiled.drawnCard(at: drawn, compiled.layout.pack(drawn).core)
    else { return nil }
    let moment = Moment(round: round, card: place, core: core)
    let comes = decided[moment] ?? table.comes(on: place, core, round: round).comes
    decided[moment] = comes
    // Where it asks, the answer is that which fits what is true.
    return comes.first { coming in
      guard let truth = card.truth, let own = coming.decided?.card,
        !compiled.cards[own].hidden.isEmpty
      else { return true }
      return compiled.truths(behind: own).contains(truth.index)
    }?.decided
  }

  /// What may come of the preparation that it chooses, as chance will have it.
  ///
  /// - Returns: nothing for a state that this team was not solved for.
  private mutating func comes(preparing state: GameState) -> KnowingTable.Comes {
    let round = state.roundsDone
    let core = compiled.layout.pack(state).core & liveness.preparing[round]
    guard team.values.preparing[round].highest(core) != nil else { return [] }
    let moment = Moment(round: round, card: -1, core: core)
    if let known = prepared[moment] { return known }
    let packed = PackedState(core: core, aside: MeasureShifts())
    let comes = table.comes(preparing: packed, round: round)
    prepared[moment] = comes
    return comes
  }

  /// What it can expect when it prepares as it does.
  mutating func expected(preparing state: GameState) -> Double? {
    let layer = team.values.drawing[state.roundsDone + 1]
    let comes = comes(preparing: state)
    guard !comes.isEmpty else { return nil }
    return comes.reduce(0) { $0 + $1.chance * KnowingTable.worth($1.state.core, in: layer, true) }
  }

  /// - Parameter state: when the consequence is told.
  mutating func prepare(_ state: GameState) -> Prepared? {
    guard state.step == .preparing else {
      return Prepared(preparations: [], state: state, after: state)
    }
    let round = state.roundsDone
    let (layout, live) = (compiled.layout, liveness.drawing[round + 1])
    let ends = Set(comes(preparing: state).map(\.state.core))
    func isThere(_ end: GameState) -> Bool { ends.contains(layout.pack(end).core & live) }
    let moment = Moment(round: round, card: -1, core: layout.pack(state).core)
    let known = found[moment].flatMap { perform($0, state) }
    if let known, isThere(known.after) { return known }
    let gone = Self.roles(without: team.restriction)
    let preparations =
      moves.prepare(state, among: { $0.roles.intersection(gone).isEmpty }, until: isThere)
      ?? moves.prepare(state, until: isThere)
    guard let preparations = preparations?.preparations else { return nil }
    found[moment] = preparations
    return perform(preparations, state)
  }

  private static func roles(without restriction: Restriction?) -> IDSet<Role> {
    if case .without(let roles) = restriction { roles } else { [] }
  }

  private func perform(_ preparations: [Preparation], _ state: GameState) -> Prepared? {
    guard let prepared = moves.after(preparations.map { (.prepare($0), .generator) }, state) else {
      return nil
    }
    let after =
      prepared.step == .preparing
      ? moves.after([(.finishPreparing, .generator)], prepared) : prepared
    return after.map { Prepared(preparations: preparations, state: prepared, after: $0) }
  }

  // MARK: Whole games

  /// - Parameter state: before a card is drawn.
  /// - Returns: `nil` where the team was not solved for what came.
  mutating func play(from state: GameState, _ chance: GivenChance) -> Round? {
    let card = chance.card(from: state, in: scenario)
    guard let card else {
      guard let made = moves.quiet(from: state), let prepared = prepare(made.state) else {
        return nil
      }
      return Round(before: state, decided: nil, card: nil, made: made, prepared: prepared)
    }
    guard let decided = decision(on: card, from: state),
      let made = moves.make(
        decided, from: state, truth: card.truth, chance: chance.outcome(from: state)),
      let prepared = prepare(made.state)
    else { return nil }
    return Round(before: state, decided: decided, card: card, made: made, prepared: prepared)
  }

  /// All rounds that are left.
  mutating func finish(from state: GameState, _ chance: GivenChance) -> [Round]? {
    var rounds: [Round] = []
    var state = state
    while state.step != .ended {
      guard let round = play(from: state, chance) else { return nil }
      rounds.append(round)
      state = round.prepared.after
    }
    return rounds
  }
}

/// All that chance settles in a game before it is played: how drawn wishes go, and a number for each
/// round's card with what is behind it and for each round's outcome. Teams that play with the same have
/// the same luck, until what they do is not the same.
struct GivenChance {
  private let numbers: GameChance
  /// Rounds of the whole game that are not played before the first one that is.
  private let skipped: Int

  init(seed: UInt64, skipping rounds: Int = 0) {
    numbers = GameChance(seed: seed)
    skipped = rounds
  }

  /// Before the first card.
  func start(_ setup: Setup, of scenario: Scenario) -> GameState? {
    try? Game(setup, of: scenario).state.fated(scenario.fates(numbers), in: scenario)
  }

  func card(from state: GameState, in scenario: Scenario) -> DrawnCard? {
    var word = numbers.word(for: .card, round: skipped + state.roundsDone)
    return state.drawnCard(&word, in: scenario)
  }

  func outcome(from state: GameState) -> Generator {
    numbers.generator(for: .outcome, round: skipped + state.roundsDone)
  }
}

extension Preparation {
  /// Who does it.
  fileprivate var roles: IDSet<Role> {
    switch self {
    case .putInPlace(_, let by, let second): second.map { [by, $0] } ?? [by]
    case .review(_, let by), .support(_, let by): [by]
    }
  }
}
