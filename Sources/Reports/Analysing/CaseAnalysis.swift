import Analysis
public import Rules
public import ScenarioFormat

/// Follows every possible play of a case and says what the rules of family A find.
public struct CaseAnalysis: Sendable {
  /// Most states of one game (a length with a commitment). Ten million take at most 3 GiB.
  public static let standardStates = 10_000_000

  private let states: Int
  private let sampledGames: Int

  /// - Parameters:
  ///   - states: most states of one game to look at before it is not decided.
  ///   - sampledGames: random games that are played instead of a game that is not decided.
  public init(states: Int = Self.standardStates, sampledGames: Int = 2000) {
    self.states = states
    self.sampledGames = sampledGames
  }

  public struct Result: Sendable {
    /// By line, none of them allowed by the case.
    public let findings: [Finding]
    /// What the case allows.
    public let allowed: [AllowedFinding]
    /// Plays behind findings, as rehearsals to be pasted, in lines; by the finding.
    public let plays: [Finding: [String]]
    /// Whether every game could be followed to the end.
    public let isDecided: Bool
  }

  /// - Parameter progress: told now and then how many states of the game at hand are known.
  public func result(
    of reading: Reading, _ scenario: Scenario, progress: (Int) -> Void = { _ in }
  ) -> Result {
    var games = SolvedGames(scenario)
    games.solve(states: states, progress)
    var finder = AnalysisFindings(reading, scenario, games)
    finder.findAll(sampledGames: sampledGames)
    let isDecided = games.stopped.isEmpty
    let sorted = reading.sortAnalysed(finder.findings, isDecided: isDecided)
    return Result(
      findings: sorted.findings.sorted(), allowed: sorted.allowed, plays: finder.plays,
      isDecided: isDecided)
  }

  /// For the page of a rule: what is found in one of its examples.
  public static func findings(in review: Review) -> [Finding] {
    guard let reading = review.base, let scenario = reading.scenario else { return [] }
    return CaseAnalysis(states: 100_000, sampledGames: 0).result(of: reading, scenario).findings
  }
}

/// A length of game with a promise of general practice.
struct GameKind: Hashable {
  let length: GameLength
  /// 0 when no role has a commitment.
  let commitment: Int
}

/// The games of a case that its rules and claims are about, each solved once.
struct SolvedGames {
  enum Stop {
    case overBudget(round: Int, states: Int)
    case tooWide(bits: Int)
  }

  let scenario: Scenario
  private(set) var solved: [GameKind: Solution] = [:]
  private(set) var stopped: [(kind: GameKind, stop: Stop)] = []

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// The commitments a table may choose, the usual one first.
  var commitments: [Int] {
    guard let terms = scenario.roles.compactMap(\.commitment).first else { return [0] }
    return [terms.standard] + terms.allowed.filter { $0 != terms.standard }
  }

  /// The full game with each commitment, the usual one first.
  var fullGames: [GameKind] {
    commitments.map { GameKind(length: .full, commitment: $0) }
  }

  /// The full game as it usually is; `nil` when it was not decided.
  var usual: Solution? { fullGames.first.flatMap { solved[$0] } }

  /// The full game with every commitment; `nil` when one of them was not decided.
  var everyFullGame: [Solution]? {
    let solutions = fullGames.compactMap { solved[$0] }
    return solutions.count == fullGames.count ? solutions : nil
  }

  func setup(_ kind: GameKind) -> Setup {
    var setup = Setup.dealt(scenario, length: kind.length, seed: 1)
    setup.commitment = kind.commitment
    return setup
  }

  /// What a claim is about: one game, or for what is possible each that it does not rule out.
  func kinds(of claim: Claim) -> [GameKind] {
    let levels: [Int]
    switch (claim.commitment, claim.statement) {
    case (let level?, _): levels = [level]
    case (nil, .figures): levels = [commitments[0]]
    case (nil, .possible): levels = commitments
    }
    return levels.map { GameKind(length: claim.length, commitment: $0) }
  }

  mutating func solve(states: Int, _ progress: (Int) -> Void) {
    var kinds = fullGames
    for claim in scenario.claims {
      kinds += self.kinds(of: claim).filter { !kinds.contains($0) }
    }
    // When one game is too large, the same with another promise is as large: that is not tried.
    var tooLarge: [GameLength: Stop] = [:]
    for kind in kinds {
      if let stop = tooLarge[kind.length] {
        stopped.append((kind, stop))
        continue
      }
      let solver = Solver(scenario, setup: setup(kind), budget: SolverBudget(states: states))
      let outcome = solver.solve { step in
        switch step {
        case .exploring(_, let states), .solving(_, let states): progress(states)
        }
      }
      switch outcome {
      case .decided(let solution): solved[kind] = solution
      case .notDecided(.overBudget(let round, let states)),
        .notDecided(.cancelled(let round, let states)):
        tooLarge[kind.length] = .overBudget(round: round, states: states)
        stopped.append((kind, .overBudget(round: round, states: states)))
      case .notCompiled(.tooWide(let bits)):
        tooLarge[kind.length] = .tooWide(bits: bits)
        stopped.append((kind, .tooWide(bits: bits)))
      case .notCompiled(.setup):
        // The loader has looked at lengths, roles and commitments, so no table is refused.
        stopped.append((kind, .overBudget(round: 0, states: 0)))
      }
    }
  }
}
