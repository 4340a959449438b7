public import Analysis
public import Rules
public import ScenarioFormat

/// Follows every possible play of a case and says what the rules of family A find.
public struct CaseAnalysis: Sendable {
  /// Most states of one game (a length with a commitment). Ten million take at most 3 GiB.
  public static let standardStates = 10_000_000

  private let states: Int
  private let sampledGames: Int
  private let room: StateRoom

  /// - Parameters:
  ///   - states: most states of one game to look at before it is not decided.
  ///   - sampledGames: random games that are played instead of a game that is not decided.
  ///   - room: where the states of solved games are kept, so that many games fit into memory.
  public init(
    states: Int = Self.standardStates, sampledGames: Int = 2000, room: StateRoom = .standard
  ) {
    self.room = room
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
    var games = SolvedGames(scenario, states: states, room: room)
    games.solve(progress)
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
