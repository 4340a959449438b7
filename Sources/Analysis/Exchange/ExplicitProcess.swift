import Rules

/// The process a table plays, state by state, as a model checker reads it.
///
/// States are numbered round by round: before the card, with each card that can be drawn, before
/// preparation; then the ends of the game, and last one state in which the game is over and stays
/// over. Within a step they stand in the order of their bits, so that the numbers do not depend on
/// how many threads found them. State 0 is the start.
struct ExplicitProcess: Sendable {
  /// Who chooses.
  enum Team: Hashable, Sendable {
    /// Anybody: choices are left open.
    case any
    /// The random team: all its choices are chance, and every state has one.
    case random
  }

  enum Kind: UInt8 {
    case drawing, deciding, preparing, ended, over
  }

  struct State {
    let number: Int
    let kind: Kind
    let round: Int
    /// With a card that was drawn: its place among the case's cards.
    let card: Int
    let core: UInt64
  }

  let compiled: CompiledCase
  let liveness: Liveness
  /// Before each round's card, and at the end; sorted.
  private let drawing: [[UInt64]]
  private let preparing: [[UInt64]]
  private var firstDrawing: [Int] = []
  private var firstDeciding: [Int] = []
  private var firstPreparing: [Int] = []
  /// The last state.
  private(set) var over = 0

  var stateCount: Int { over + 1 }
  private var rounds: Int { compiled.rounds.count }

  /// A chance smaller than this is what rounding leaves of none.
  private static let none = 1e-14

  init(
    of compiled: CompiledCase, budget: SolverBudget,
    progress: (Solver.Progress) -> Void = { _ in }
  ) throws(ExplorationStop) {
    let liveness = Liveness(
      of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
    let exploration = try Exploration(of: compiled, liveness: liveness, budget: budget) {
      progress(.exploring(round: $0, states: $1))
    }
    self.compiled = compiled
    self.liveness = liveness
    drawing = exploration.drawing
    preparing = exploration.preparing
    var next = 0
    for round in 0..<rounds {
      firstDrawing.append(next)
      next += drawing[round].count
      firstDeciding.append(next)
      for core in drawing[round] { next += compiled.cards(from: core, round: round).count }
      firstPreparing.append(next)
      next += preparing[round].count
    }
    firstDrawing.append(next)
    over = next + drawing[rounds].count
  }

  /// Tells every state with its choices, in the order of the numbers.
  func visit<Failure: Error>(
    _ team: Team, _ tell: (State, ProcessChoices) throws(Failure) -> Void
  ) throws(Failure) {
    var choices = ProcessChoices()
    for round in 0..<rounds {
      try visitDrawing(round, &choices, tell)
      try visitDeciding(round, team, &choices, tell)
      try visitPreparing(round, team, &choices, tell)
    }
    try visitEnds { (state) throws(Failure) in
      choices.removeAll()
      choices.add(over, 1)
      choices.endChoice()
      try tell(state, choices)
    }
  }

  /// The states at the end of the game, and the one after.
  func visitEnds<Failure: Error>(_ tell: (State) throws(Failure) -> Void) throws(Failure) {
    for (offset, core) in drawing[rounds].enumerated() {
      let number = firstDrawing[rounds] + offset
      try tell(State(number: number, kind: .ended, round: rounds, card: -1, core: core))
    }
    try tell(State(number: over, kind: .over, round: rounds, card: -1, core: 0))
  }

  private func visitDrawing<Failure: Error>(
    _ round: Int, _ choices: inout ProcessChoices,
    _ tell: (State, ProcessChoices) throws(Failure) -> Void
  ) throws(Failure) {
    let index = KeyIndex(preparing[round])
    var deciding = firstDeciding[round]
    for (offset, core) in drawing[round].enumerated() {
      choices.removeAll()
      let cards = compiled.cards(from: core, round: round)
      if cards.isEmpty {
        choices.add(firstPreparing[round] + index.place(of: core & liveness.preparing[round]), 1)
      }
      var weights = 0
      for place in cards { weights += compiled.cards[place].weight }
      for place in cards {
        if compiled.cards[place].answer == nil {
          choices.add(deciding, Double(compiled.cards[place].weight) / Double(weights))
        }
        deciding += 1
      }
      choices.endChoice()
      let number = firstDrawing[round] + offset
      try tell(State(number: number, kind: .drawing, round: round, card: -1, core: core), choices)
    }
  }

  private func visitDeciding<Failure: Error>(
    _ round: Int, _ team: Team, _ choices: inout ProcessChoices,
    _ tell: (State, ProcessChoices) throws(Failure) -> Void
  ) throws(Failure) {
    let index = KeyIndex(preparing[round])
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    var number = firstDeciding[round]
    for core in drawing[round] {
      for place in compiled.cards(from: core, round: round) {
        choices.removeAll()
        let asks = compiled.asks(about: place, core, round: round)
        let own = 1 + compiled.linesOpen(on: place, core, round: round)
        let ways = asks.reduce(own) {
          $0 + compiled.linesOpen(on: $1.lowerBound, core, round: round)
        }
        let share = asks.isEmpty ? 1 : Double(own) / Double(ways)
        for choice in successors.choices(on: place, from: PackedState(core), round: round) {
          for branch in choice.branches {
            let chance =
              team == .random ? share * choice.decision.weight * branch.chance : branch.chance
            guard chance > Self.none else { continue }
            choices.add(
              firstPreparing[round] + index.place(of: branch.state.core), chance,
              strain: branch.strain)
          }
          if team == .any { choices.endChoice() }
        }
        // Answers are numbered after the card that they are given about.
        var answer = number + 1
        for ask in asks {
          let lines = compiled.linesOpen(on: ask.lowerBound, core, round: round)
          let asked = team == .random ? Double(lines) / Double(ways) : 1
          for place in ask {
            choices.add(answer, asked * compiled.share(of: place))
            answer += 1
          }
          if team == .any { choices.endChoice() }
        }
        if team == .random { choices.endChoice() }
        try tell(
          State(number: number, kind: .deciding, round: round, card: place, core: core), choices)
        number += 1
      }
    }
  }

  private func visitPreparing<Failure: Error>(
    _ round: Int, _ team: Team, _ choices: inout ProcessChoices,
    _ tell: (State, ProcessChoices) throws(Failure) -> Void
  ) throws(Failure) {
    let index = KeyIndex(drawing[round + 1])
    var successors = Successors<NoMeasures>(of: compiled, liveness)
    for (offset, core) in preparing[round].enumerated() {
      choices.removeAll()
      var last: Int?
      successors.forEachPrepared(from: PackedState(core), round: round) {
        after, choice, weight, chance in
        let target = firstDrawing[round + 1] + index.place(of: after.core)
        if team == .any {
          if let last, last != choice { choices.endChoice() }
          last = choice
          choices.add(target, chance)
        } else if weight * chance > Self.none {
          choices.add(target, weight * chance)
        }
      }
      choices.endChoice()
      let number = firstPreparing[round] + offset
      try tell(
        State(number: number, kind: .preparing, round: round, card: -1, core: core), choices)
    }
  }
}
