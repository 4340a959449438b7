import Analysis
import Rules
import ScenarioFormat

/// What is known of games that were not followed to the end: what is proved of all their plays, and
/// what some random games show. Each is worked out when it is asked for, and once.
struct BoundedGames {
  /// States of the first game while it is bounded, if solving had no fewer, and of each further one:
  /// half a second's work or so, and a tenth. It is work that is rationed and not time, so that a case
  /// is told the same on every machine.
  static let states = (first: 40_000, further: 10_000)
  /// Ways of going on in each of the searches that bounding makes.
  static let work = 50_000_000
  /// Games, goals and cards that are bounded.
  static let most = 12
  /// Goals and cards that are looked for by random games in cases too wide to be compiled, where
  /// those take a tenth of a second or so.
  static let mostWide = 24

  private let games: SolvedGames
  private let sampledGames: Int
  private var taken = 0
  private var wideTaken = 0
  private var bounded: [GameKind: CaseBounds?] = [:]
  private var samples: [GameKind: SampledFigures?] = [:]
  private var proved: [Question: ProvedChance?] = [:]

  private struct Question: Hashable {
    let sought: Sought
    let kind: GameKind
  }

  /// - Parameter sampledGames: random games of each; 0 for none.
  init(_ games: SolvedGames, sampledGames: Int) {
    self.games = games
    self.sampledGames = sampledGames
  }

  /// - Returns: `nil` when the case is too wide, or enough has been bounded.
  mutating func bounds(_ kind: GameKind) -> CaseBounds? {
    if let known = bounded[kind] { return known }
    guard games.canBeBounded(kind), let budget = nextBudget() else { return nil }
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

  /// What some play may come to.
  enum Sought: Hashable {
    /// An ending, a situation or a knowledge card.
    case target(Target)
    /// What holds at the end.
    case end(Condition)
  }

  enum Verdict {
    case comes(GameKind, Evidence)
    /// In no play of any of the games.
    case never(Evidence)
    /// It is not known of this one, and perhaps of others.
    case open(GameKind)
  }

  enum Evidence {
    /// Every play was followed.
    case solved
    /// A random game came to it.
    case sample
    /// The most that any team can make of its chance lies between these, 0 to 1.
    case bounds(ClosedRange<Double>)
  }

  /// Whether it comes in some of the games. How those end whose ends were all followed is not asked.
  mutating func verdict(on sought: Sought, in kinds: [GameKind]) -> Verdict {
    var evidence = Evidence.solved
    var unknown: [GameKind] = []
    for kind in kinds {
      guard case .target(let target) = sought, let solution = games.solved[kind] else {
        unknown.append(kind)
        continue
      }
      if solution.isReachable(target) { return .comes(kind, .solved) }
    }
    // That is shown fastest.
    for kind in unknown where isSampled(sought, in: kind) == true { return .comes(kind, .sample) }
    var open: GameKind?
    for kind in unknown {
      let chance = proved(sought, in: kind)
      switch (chance, chance?.comes) {
      case (let chance?, true?): return .comes(kind, .bounds(chance.highest))
      case (let chance?, false?): evidence = .bounds(chance.highest)
      case (_, nil), (nil, _): open = open ?? kind
      }
    }
    return open.map { .open($0) } ?? .never(evidence)
  }

  /// What is proved of its chance in a game that was not followed to the end.
  mutating func proved(_ sought: Sought, in kind: GameKind) -> ProvedChance? {
    if case .target(.ending(let ending)) = sought {
      return bounds(kind).flatMap { ProvedChance(of: ending, in: $0) }
    }
    let question = Question(sought: sought, kind: kind)
    if let known = proved[question] { return known }
    guard games.canBeBounded(kind), let budget = nextBudget() else { return nil }
    let (scenario, setup) = (games.scenario, games.setup(kind))
    let chance =
      switch sought {
      case .target(let target):
        GameEnds.proved(target, in: scenario, setup: setup, budget: budget)
      case .end(let condition):
        GameEnds.proved(condition, in: scenario, setup: setup, budget: budget)
      }
    proved[question] = .some(chance)
    return chance
  }

  /// Whether some random game comes to it.
  ///
  /// - Returns: `nil` when that cannot be seen.
  mutating func isSampled(_ sought: Sought, in kind: GameKind) -> Bool? {
    guard sampledGames > 0 else { return nil }
    let (scenario, setup) = (games.scenario, games.setup(kind))
    switch sought {
    case .target(.ending(let ending)):
      return sampled(kind).map { $0.endings[ending.index].value > 0 }
    case .target(let target):
      guard mayPlay(kind) else { return nil }
      return GameEnds.isMet(target, in: scenario, setup: setup, games: sampledGames)
    case .end(let condition):
      guard mayPlay(kind) else { return nil }
      return GameEnds.isMet(condition, in: scenario, setup: setup, games: sampledGames)
    }
  }

  /// The first random game that comes to it; `nil` when none does.
  func randomPlay(to sought: Sought, in kind: GameKind) -> [Rehearsal.Step]? {
    let (scenario, setup) = (games.scenario, games.setup(kind))
    return switch sought {
    case .target(let target):
      GameEnds.randomPlay(to: target, in: scenario, setup: setup, games: sampledGames)
    case .end(let condition):
      GameEnds.randomPlay(to: condition, in: scenario, setup: setup, games: sampledGames)
    }
  }

  private mutating func mayPlay(_ kind: GameKind) -> Bool {
    guard games.isTooWide(kind) else { return true }
    wideTaken += 1
    return wideTaken <= Self.mostWide
  }

  /// - Returns: `nil` when enough has been bounded.
  private mutating func nextBudget() -> SolverBudget? {
    guard taken < Self.most else { return nil }
    defer { taken += 1 }
    let states = taken == 0 ? Self.states.first : Self.states.further
    return SolverBudget(states: min(games.budget.states, states), work: Self.work)
  }
}

extension SolvedGames {
  /// Whether it was not followed to the end, or what its goals ask was not.
  func isOpen(_ kind: GameKind) -> Bool { stopped.contains { $0.kind.length == kind.length } }

  fileprivate func isTooWide(_ kind: GameKind) -> Bool { isOpen(kind) && !canBeBounded(kind) }

  /// Whether it was its states that were too many.
  func canBeBounded(_ kind: GameKind) -> Bool {
    stopped.contains { $0.kind.length == kind.length && $0.stop.isOverBudget }
  }

  /// Measures that have to be followed beside the states for what is claimed of them.
  fileprivate func measures(claimedOf kind: GameKind) -> [Measure] {
    Measure.allCases.filter { measure in
      scenario.claims.contains { $0.subject == .measure(measure) && kinds(of: $0).contains(kind) }
    }
  }
}
