import Analysis
import Rules
import ScenarioFormat

/// What is known of games that were not followed to the end: what is proved of all their plays, and
/// what some random games show. Each is worked out when it is asked for, and once.
struct BoundedGames {
  /// States of one game while it is bounded, whatever the budget for solving: a second's work or so.
  static let states = 40_000
  /// Games and goals that are bounded, so that a case of many lengths and commitments does not take
  /// many times as long. It counts work and not time: a case is told the same on every machine.
  static let most = 6

  private let games: SolvedGames
  private let sampledGames: Int
  private var left = Self.most
  private var bounded: [GameKind: CaseBounds?] = [:]
  private var samples: [GameKind: SampledFigures?] = [:]

  /// - Parameter sampledGames: random games of each; 0 for none.
  init(_ games: SolvedGames, sampledGames: Int) {
    self.games = games
    self.sampledGames = sampledGames
  }

  /// - Returns: `nil` when the case is too wide, or enough has been bounded.
  mutating func bounds(_ kind: GameKind) -> CaseBounds? {
    if let known = bounded[kind] { return known }
    guard games.canBeBounded(kind), takeOne() else { return nil }
    let solver = Solver(games.scenario, setup: games.setup(kind), budget: budget)
    let bounds = solver.bounds(following: games.measures(claimedOf: kind))
    bounded[kind] = .some(bounds)
    return bounds
  }

  /// Random games, with the same seeds every time.
  mutating func sampled(_ kind: GameKind) -> SampledFigures? {
    if let known = samples[kind] { return known }
    guard sampledGames > 0 else { return nil }
    let simulation = try? Simulation(scenario: games.scenario, setup: games.setup(kind))
    let figures = simulation?.estimate(games: sampledGames)
    samples[kind] = .some(figures)
    return figures
  }

  // MARK: What can come

  /// How something is known to come in some play, or in none.
  enum Knowledge {
    case comes(Evidence)
    case never(Evidence)
  }

  enum Evidence {
    /// Every play was followed.
    case solved(Solution)
    /// A random game came to it.
    case sample
    /// The most that any team can make of its chance lies between these, 0 to 1.
    case bounds(ClosedRange<Double>)
  }

  /// - Returns: `nil` when nothing is known.
  mutating func knowledge(of target: Target, in kind: GameKind) -> Knowledge? {
    if let solution = games.solved[kind] {
      return solution.isReachable(target) ? .comes(.solved(solution)) : .never(.solved(solution))
    }
    guard case .ending(let ending) = target else { return nil }
    if sampled(kind)?.endings[ending.index].value ?? 0 > 0 { return .comes(.sample) }
    guard let bounds = bounds(kind), let chance = bounds.figures[.ending(ending)]?.highest else {
      return nil
    }
    if bounds.possible.contains(ending) { return .comes(.bounds(chance)) }
    return bounds.impossible.contains(ending) ? .never(.bounds(chance)) : nil
  }

  /// Whether some play of a game whose ends were not all followed ends so; `nil` when it is not known.
  mutating func comes(_ condition: Condition, in kind: GameKind) -> Bool? {
    guard games.canBeBounded(kind), takeOne() else { return nil }
    return GameEnds.provedToCome(
      condition, in: games.scenario, setup: games.setup(kind), budget: budget)
  }

  /// Whether a random game ends so.
  func isSampled(_ condition: Condition, in kind: GameKind) -> Bool {
    sampledGames > 0
      && GameEnds.isMet(
        condition, in: games.scenario, setup: games.setup(kind), games: sampledGames)
  }

  private var budget: SolverBudget { SolverBudget(states: min(games.states, Self.states)) }

  private mutating func takeOne() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}

extension SolvedGames {
  /// Whether it was not followed to the end, or what its goals ask was not.
  func isOpen(_ kind: GameKind) -> Bool { stopped.contains { $0.kind.length == kind.length } }

  /// Whether it was its states that were too many.
  func canBeBounded(_ kind: GameKind) -> Bool {
    stopped.contains { stopped in
      guard stopped.kind.length == kind.length, case .overBudget = stopped.stop else { return false }
      return true
    }
  }

  /// Measures that have to be followed beside the states for what is claimed of them.
  fileprivate func measures(claimedOf kind: GameKind) -> [Measure] {
    Measure.allCases.filter { measure in
      scenario.claims.contains { $0.subject == .measure(measure) && kinds(of: $0).contains(kind) }
    }
  }
}
