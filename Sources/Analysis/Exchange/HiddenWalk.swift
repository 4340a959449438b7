import Rules

/// Walks a case by the rules, along everything that may be hidden, be chosen or come: what
/// ``PartiallyObservableProcess`` is made of.
///
/// Depth first, so that a state is known when all that follows it is. States of the same observation with the
/// same choices to the same states are one.
struct HiddenWalk {
  typealias Branch = PartiallyObservableProcess.Branch
  typealias End = PartiallyObservableProcess.End
  typealias State = PartiallyObservableProcess.State

  /// A game somewhere, and the views that the table has seen since it last chose.
  private struct Point: Hashable {
    let state: GameState
    var seen: [Int]
  }

  private enum Observation: Hashable {
    case start, over
    /// Nothing is chosen any more, so it is enough to see what came.
    case ended(End)
    case seen([Int])
  }

  private let scenario: Scenario
  private let setup: Setup
  private let budget: SolverBudget
  private let progress: (Solver.Progress) -> Void
  private var sight = TableSight()
  private var observations: [Observation: Int] = [:]
  /// All that a branch leads to come before.
  private var found: [State] = []
  private var numbers: [State: Int] = [:]
  /// Before a card, with what is in sight already: where the card and what is behind it may lead.
  private var drawn: [Point: [Branch]] = [:]
  /// Where there is something to choose, by round: let go when all that follows a card is known.
  private var choosing: [[Point: Int]]
  private var walked = 0
  private var deepest = 0

  init(
    _ scenario: Scenario, _ setup: Setup, _ budget: SolverBudget,
    _ progress: @escaping (Solver.Progress) -> Void
  ) {
    self.scenario = scenario
    self.setup = setup
    self.budget = budget
    self.progress = progress
    choosing = Array(repeating: [:], count: scenario.index.rounds(of: setup.length).count)
  }

  /// All states, the start first.
  mutating func states() throws(ExplorationStop) -> [State] {
    _ = number(.over, nil, [[Branch(target: 0, chance: 1)]])
    var ways: [Branch] = []
    for (fates, chance) in GameState.fates(in: scenario) {
      var setup = setup
      setup.fates = fates
      guard let game = try? Game(setup, of: scenario) else { continue }
      add(try follow(game, []), chance, to: &ways)
    }
    _ = number(.start, nil, [merged(ways)])
    return turned()
  }

  /// The start first, and observations numbered as they come.
  private func turned() -> [State] {
    var numbers: [Int: Int] = [:]
    let last = found.count - 1
    return found.reversed().map { state in
      let observation = numbers[state.observation] ?? numbers.count
      numbers[state.observation] = observation
      return State(
        observation: observation, end: state.end,
        choices: state.choices.map { choice in
          choice.reversed().map { Branch(target: last - $0.target, chance: $0.chance) }
        })
    }
  }

  // MARK: On to the next choice

  /// Where the game may be when the table chooses next, or at its end.
  private mutating func follow(_ game: Game, _ seen: [Int]) throws(ExplorationStop) -> [Branch] {
    let state = game.state.seeded(0)
    switch state.step {
    case .ended:
      let end = End(
        ending: state.ending ?? EndingID(scenario.endings.count - 1),
        wishes: state.wishesHonoured(in: scenario), measures: Measure.allCases.map(state.measure))
      return [
        Branch(target: number(.ended(end), end, [[Branch(target: 0, chance: 1)]]), chance: 1)
      ]
    case .drawing:
      let point = Point(state: state, seen: seen + [sight.number(of: game)])
      if let known = drawn[point] { return known }
      let ways = try follow(.draw, state.draws(in: scenario), point)
      choosing[state.roundsDone].removeAll(keepingCapacity: true)
      drawn[point] = ways
      return ways
    // What each seat would do changes nothing.
    case .stances: return try follow(after(.revealStances, state), seen)
    case .concluding:
      return try follow(
        .conclude, state.outcomes(in: scenario), Point(state: state, seen: seen))
    case .consequence: return try follow(after(.proceed, state), seen + [sight.number(of: game)])
    case .asking, .choosing, .appointing, .telling, .preparing:
      let point = Point(state: state, seen: seen + [sight.number(of: game)])
      let actions = game.legalActions
      if actions.count == 1 { return try follow(after(actions[0], state), point.seen) }
      return [Branch(target: try choice(of: actions, at: point), chance: 1)]
    }
  }

  private mutating func follow(
    _ action: Action, _ chances: [(chance: Chance, share: Double)], _ point: Point
  ) throws(ExplorationStop) -> [Branch] {
    var ways: [Branch] = []
    for (chance, share) in chances {
      add(try follow(after(action, point.state, chance), point.seen), share, to: &ways)
    }
    return merged(ways)
  }

  private mutating func choice(
    of actions: [Action], at point: Point
  ) throws(ExplorationStop) -> Int {
    let round = point.state.roundsDone
    if let known = choosing[round][point] { return known }
    try count(round)
    var choices: [[Branch]] = []
    for action in actions { choices.append(try follow(after(action, point.state), [])) }
    let number = number(.seen(point.seen), nil, choices)
    choosing[round][point] = number
    return number
  }

  private func after(
    _ action: Action, _ state: GameState, _ chance: Chance = .fixed(-1)
  ) -> Game {
    var game = Game(setup, of: scenario, from: state)
    do throws(Rejection) { try game.apply(action, chance: chance) } catch {
      preconditionFailure("\(action) was not possible: \(error)")
    }
    return game
  }

  private mutating func count(_ round: Int) throws(ExplorationStop) {
    walked += 1
    deepest = max(deepest, round)
    if walked > budget.states { throw .overBudget(round: deepest, states: walked - 1) }
    guard walked % 64 == 0 else { return }
    if budget.isCancelled() { throw .cancelled(round: deepest, states: walked) }
    progress(.exploring(round: deepest, states: walked))
  }

  // MARK: States

  private mutating func number(
    _ observation: Observation, _ end: End?, _ choices: [[Branch]]
  ) -> Int {
    let seen = observations[observation] ?? observations.count
    observations[observation] = seen
    let state = State(observation: seen, end: end, choices: choices)
    if let number = numbers[state] { return number }
    numbers[state] = found.count
    found.append(state)
    return found.count - 1
  }

  private func add(_ branches: [Branch], _ chance: Double, to ways: inout [Branch]) {
    for branch in branches {
      ways.append(Branch(target: branch.target, chance: branch.chance * chance))
    }
  }

  /// In the order of the states they lead to, one for each.
  private func merged(_ ways: [Branch]) -> [Branch] {
    var merged: [Branch] = []
    for way in ways.enumerated().sorted(by: {
      ($0.element.target, $0.offset) < ($1.element.target, $1.offset)
    }) {
      if merged.last?.target == way.element.target {
        merged[merged.count - 1].chance += way.element.chance
      } else {
        merged.append(way.element)
      }
    }
    return merged
  }
}
