public import Analysis
public import Rules
public import ScenarioFormat
public import Wording

/// Follows every possible play of a case and says what the rules of family A find.
public struct CaseAnalysis: Sendable {
  /// Most states of one game (a length with a commitment). Ten million take at most 3 GiB.
  public static let standardStates = 10_000_000

  /// While a case is written: less memory, no plays behind findings, and nothing said about a game that
  /// is over budget, because `check` may well decide it.
  public static func ofDraft(states: Int = 2_000_000) -> CaseAnalysis {
    CaseAnalysis(
      states: states, sampledGames: 0, room: StateRoom(bytes: 100_000_000), isOfDraft: true)
  }

  private let states: Int
  private let work: Int?
  private let sampledGames: Int
  private let isOfDraft: Bool
  private let room: StateRoom
  private let threads: Int

  /// - Parameters:
  ///   - states: most states of one game to look at before it is not decided.
  ///   - work: most ways of going on in one game, and four times as many in all games together; what
  ///     so many states take if left out.
  ///   - sampledGames: random games that are played instead of a game that is not decided.
  ///   - threads: any number finds the same.
  public init(
    states: Int = Self.standardStates, work: Int? = nil, sampledGames: Int = 2000,
    room: StateRoom = .standard, threads: Int = 2
  ) {
    self.init(
      states: states, work: work, sampledGames: sampledGames, room: room, isOfDraft: false,
      threads: threads)
  }

  private init(
    states: Int, work: Int? = nil, sampledGames: Int, room: StateRoom, isOfDraft: Bool,
    threads: Int = 2
  ) {
    self.threads = threads
    self.room = room
    self.states = states
    self.work = work
    self.sampledGames = sampledGames
    self.isOfDraft = isOfDraft
  }

  /// What of it decides what is found.
  var asked: [String] {
    [
      "states \(states)", "work \(work.map(String.init) ?? "as usual")", "games \(sampledGames)",
      "draft \(isOfDraft)",
    ]
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
    /// Whether a game was not because it has more states than were to be looked at.
    public let isOverBudget: Bool
    /// Those that are allowed too.
    let found: [Finding]

    init(_ found: [Finding], plays: [Finding: [String]], _ games: SolvedGames, in reading: Reading)
    {
      self.init(
        found, plays: plays, isDecided: games.stopped.isEmpty,
        isOverBudget: games.stopped.contains { $0.stop.isOverBudget }, in: reading)
    }

    init(
      _ found: [Finding], plays: [Finding: [String]], isDecided: Bool, isOverBudget: Bool,
      in reading: Reading
    ) {
      let sorted = reading.sortAnalysed(found, isDecided: isDecided)
      findings = sorted.findings.sorted()
      allowed = sorted.allowed
      self.plays = plays
      self.isDecided = isDecided
      self.isOverBudget = isOverBudget
      self.found = found
    }

    /// The same of a version that is ``ScenarioFormat/Reading/isSameGame(as:)``, at its lines.
    public func moved(to reading: Reading) -> Result {
      func moved(_ finding: Finding) -> Finding {
        Finding(
          finding.rule, finding.arguments, file: finding.file,
          place: reading.place(of: finding.address), near: finding.near, address: finding.address)
      }
      return Result(
        found.map(moved),
        plays: Dictionary(plays.map { (moved($0), $1) }, uniquingKeysWith: { play, _ in play }),
        isDecided: isDecided, isOverBudget: isOverBudget, in: reading)
    }
  }

  /// - Parameters:
  ///   - words: which plays behind findings are named in.
  ///   - progress: told now and then how many states of the game at hand are known.
  public func result(
    of reading: Reading, _ scenario: Scenario, in words: Words = .english,
    progress: (Int) -> Void = { _ in }
  ) -> Result {
    var games = SolvedGames(scenario, budget: budget(), room: room)
    return result(of: reading, &games, words, progress)
  }

  /// - Parameter isCancelled: asked often, from any thread; `true`, which it then has to stay, stops the
  ///   work within a tenth of a second.
  /// - Returns: `nil` when it was cancelled.
  public func result(
    of reading: Reading, _ scenario: Scenario, isCancelled: @escaping @Sendable () -> Bool
  ) -> Result? {
    var games = SolvedGames(scenario, budget: budget(isCancelled), room: room)
    let result = result(of: reading, &games, .english) { _ in }
    return isCancelled() ? nil : result
  }

  /// - Parameter claims: of this version, each with at most one bound.
  /// - Returns: in their order; `nil` when it was cancelled.
  func answers(
    to claims: [Claim], of reading: Reading, _ scenario: Scenario,
    _ isCancelled: @escaping @Sendable () -> Bool, _ progress: (Int) -> Void
  ) -> [ClaimAnswer]? {
    var games = SolvedGames(scenario.claiming(claims), budget: budget(isCancelled), room: room)
    games.solve(for: .claims, progress)
    var finder = AnalysisFindings(
      reading, games, sampledGames: sampledGames, isOfDraft: isOfDraft, words: .english)
    let answers = finder.answers()
    return isCancelled() ? nil : answers
  }

  /// Measures are followed one after the other where their values would take more than a machine for
  /// many tasks can spare.
  private func budget(_ isCancelled: @escaping @Sendable () -> Bool = { false }) -> SolverBudget {
    var budget = SolverBudget(
      states: states, work: work, threads: threads, isCancelled: isCancelled)
    budget.bytes = 130_000_000
    // Judging takes more of each state than figures, and general practice may promise four things.
    if work == nil { budget.work *= 2 }
    budget.allowance = WorkAllowance(most: 4 * min(budget.work, Int.max / 4))
    return budget
  }

  private func result(
    of reading: Reading, _ games: inout SolvedGames, _ words: Words, _ progress: (Int) -> Void
  ) -> Result {
    games.solve(progress)
    var finder = AnalysisFindings(
      reading, games, sampledGames: sampledGames, isOfDraft: isOfDraft, words: words)
    finder.findAll()
    return Result(finder.findings, plays: finder.plays, games, in: reading)
  }

  /// For the page of a rule: what is found in one of its examples.
  ///
  /// - Parameter states: most states of one game; as many as an example has if it is not said.
  public static func findings(in review: Review, within states: Int? = nil) -> [Finding] {
    guard let reading = review.base, let scenario = reading.scenario else { return [] }
    return CaseAnalysis(states: states ?? 100_000, sampledGames: 0).result(of: reading, scenario)
      .findings
  }
}
