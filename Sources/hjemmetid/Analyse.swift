import Analysis
import ArgumentParser
import Checking
import Foundation
import Hosting
import Reports
import Rules
import ScenarioFormat
import Wording

struct Analyse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Solve a case exactly: what any team can reach, and what its choices are worth.",
    discussion: """
      Works out every way of playing and says how likely each ending is for a team that chooses at \
      random, for an ordinary team that does its best and errs, what any team can make of it, and \
      which situations, plan items, advice and roles \
      matter. A case too large for that is sampled instead. Exit status: 0 decided, 1 not decided \
      or stopped, 64 usage, 66 no such case or revision, 74 cannot read or write.

      With --export the case is written as a process. Labels: ending_NAME for each ending, \
      honoured_in_full, honoured_at_least_partly, over. Rewards: wishes (0 to 100, at the end), \
      strain (when it is taken), and each measure that something in the case reads (0 to 10, at \
      the end). PRISM's files: .tra, .sta, .lab, one .srew for each reward, and .strain.trew. \
      With pomdp strain is left out and every measure is in, and there is room for a million \
      states if --states says nothing else.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String?

  @Option(help: "How much is played: full, lunch or taster.", transform: chosen)
  var length: GameLength = .full

  @Option(
    help: ArgumentHelp(
      "What general practice promises: 0 to 3, or all that the case allows.", valueName: "n|all"))
  var commitment: String?

  @Option(help: "The language of the case and the page: \(ProgramLanguage.known).")
  var language: String?

  @Option(help: "Where it is played: a file in the folder localities.")
  var locality: String?

  @Option(help: ArgumentHelp("Write the page to this file too.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("Write the figures as JSON; - is standard output.", valueName: "file"))
  var json: String?

  @Option(
    help: ArgumentHelp(
      "Write few plays that show every option, outcome and ending; - is standard output.",
      valueName: "file"))
  var pack: String?

  @Option(
    help: ArgumentHelp(
      "Say what an edit means for play and for each claim, in Markdown: a git revision of the case, or another case.",
      valueName: "revision|case"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "How often an ordinary team errs in a step: 0 to 100 percent.", valueName: "percent"))
  var errs = 30

  @Flag(
    help:
      "Also solve teams that go without something: what only one knows, asking, telling, preparing, a role. It says what each is worth."
  )
  var teams = false

  @Flag(
    help:
      "Also solve the team that does not hear one clue, for each clue: each takes about as long as the case. It says what each is worth."
  )
  var clues = false

  @Flag(
    help:
      "With --teams or --clues: also show where each thing counts, by two games with the same luck, one with it and one without. It takes one more solving for each."
  )
  var plays = false

  @Option(help: "Where chance begins for sampling and for --pack.")
  var seed: UInt64?

  @OptionGroup var solver: SolverOptions

  @OptionGroup var exporting: ExportOptions

  func validate() throws {
    if exporting.export != nil {
      try exporting.madeUp.expectOne(orCase: path)
      guard [html, json, pack, against].allSatisfy({ $0 == nil }), commitment != "all", !teams,
        !clues
      else {
        throw ValidationError(
          AskedFailure.notWith(
            option: "--export",
            others: [
              "--html", "--json", "--pack", "--against", "--teams", "--clues", "--commitment all",
            ]))
      }
    } else if path == nil {
      throw ValidationError(AskedFailure.noCase)
    }
    guard json != "-" || pack != "-" else {
      throw ValidationError(AskedFailure.standardOutputTwice)
    }
    guard !plays || teams || clues else {
      throw ValidationError(
        AskedFailure.goesWith(options: ["--plays"], others: ["--teams", "--clues"]))
    }
    guard (0...100).contains(errs) else {
      throw ValidationError(AskedFailure.number(option: "--errs", 0...100))
    }
    guard commitment == nil || commitment == "all" || commitment.flatMap({ Int($0) }) != nil else {
      throw ValidationError(AskedFailure.commitmentNoNumber)
    }
  }

  func run() throws {
    let files = [html, json, pack].compactMap { $0 }.filter { $0 != "-" } + exporting.files
    for file in files { try ReportFile.expectRoom(for: file) }
    if let format = exporting.export, let (scenario, setup) = exporting.madeUp.made(seed: seed) {
      return try exporting.write(format, scenario, setup, solver: solver)
    }
    let path = path ?? ""
    try Localities.expect(locality, from: [path])
    let reading = try CaseReading(path, language: language, locality: locality)
    let scenario = reading.scenario
    let words = ProgramLanguage.words(forCaseIn: language ?? scenario.about.language)
    if let format = exporting.export, let setup = try setups(of: scenario).first {
      return try exporting.write(format, scenario, setup, solver: solver)
    }
    var solved: [Solved] = []
    for setup in try setups(of: scenario) {
      var own = try solve(scenario, setup, words)
      if !pieces.isEmpty { own.figures.held = try heldTeams(scenario, setup) }
      solved.append(own)
    }
    let old = try against.map { try compared(reading, with: $0, solved, words) }
    try write(solved, old, words)
  }

  // MARK: Solving

  /// One level of commitment that is decided.
  private struct Solved {
    let solution: Solution
    var figures: CaseFigures
    let seconds: Double
  }

  private func setups(of scenario: Scenario) throws -> [Setup] {
    let dealt = Setup.dealt(scenario, length: length, seed: seed ?? 1)
    let terms = scenario.roles.lazy.compactMap(\.commitment).first
    guard let commitment, let terms else { return [dealt] }
    let levels = commitment == "all" ? terms.allowed : [Int(commitment) ?? -1]
    return try levels.map { level in
      guard terms.allowed.contains(level) else {
        throw AskedFailure.commitment(level, offered: terms.allowed)
      }
      var setup = dealt
      setup.commitment = level
      return setup
    }
  }

  private func solve(_ scenario: Scenario, _ setup: Setup, _ words: Words) throws -> Solved {
    switch try CaseSolving(options: solver, errs: errs).solve(scenario, setup) {
    case .decided(let solution, let seconds):
      return Solved(solution: solution, figures: CaseFigures(solution), seconds: seconds)
    case .notDecided(let reason): throw try sample(scenario, setup, reason, words)
    }
  }

  private var pieces: HeldTeam.Pieces {
    var pieces: HeldTeam.Pieces = []
    if teams { pieces.insert(.habits) }
    if clues { pieces.insert(.clues) }
    return pieces
  }

  private func heldTeams(_ scenario: Scenario, _ setup: Setup) throws -> [HeldTeam] {
    let report = SolvingReport(.solving)
    report.begin()
    defer { report.end() }
    let budget = SolverBudget(
      states: solver.states, threads: solver.cores, isCancelled: { Interrupt.isAsked })
    var solving = Solver(scenario, setup: setup, budget: budget)
    solving.errs = errs
    let held = solving.solveHeldTeams(pieces, withPlays: plays) { report.note($0) }
    guard !Interrupt.isAsked else { throw report.stopped() }
    return held
  }

  /// Prints what is known of a case that is too large.
  private func sample(
    _ scenario: Scenario, _ setup: Setup, _ reason: CaseSolving.Stop, _ words: Words
  ) throws -> SolvingFailure {
    // What is too wide to be solved is sampled too, by the rules themselves.
    let sampled = (try? Simulation(scenario: scenario, setup: setup))?.estimate(
      seed: seed ?? 1, threads: solver.cores)
    var budget = SolverBudget(
      states: solver.states, threads: solver.cores, isCancelled: { Interrupt.isAsked })
    if case .tooMuchWork = reason {
      // States are not what is too many: a smaller part of the game is looked at instead.
      budget.states = min(budget.states, 40_000)
      budget.work = min(budget.work, 50_000_000)
    }
    let bounds = Solver(scenario, setup: setup, budget: budget).bounds()
    let (said, states): (NotDecidedPage.Reason, Int) =
      switch reason {
      case .tooManyStates(let round, let states):
        (.tooManyStates(round: round, states: states), states)
      case .tooMuchWork(let round, let states):
        (.tooMuchWork(round: round, states: states), states)
      case .tooWide(let bits): (.tooWide(bits: bits), 0)
      }
    let page = NotDecidedPage.page(
      scenario, setup, because: said, sampled, bounds, words: words)
    if let html { try put(page.html, html) }
    if let json {
      try put(
        AnalysisJSON.text(
          notDecided: scenario, setup, states: states, sampled, bounds, in: place), json)
    }
    if json != "-", pack != "-" { try say(page.text) }
    return SolvingFailure.notDecided(reason)
  }

  // MARK: Another version

  private struct Comparison {
    let markdown: String
    let claims: [ClaimChange]
  }

  private func compared(
    _ own: CaseReading, with other: String, _ solved: [Solved], _ words: Words
  ) throws -> Comparison {
    let path = path ?? ""
    let revision =
      FileManager.default.fileExists(atPath: other) ? nil : try CaseRevision(other, of: path)
    defer { withExtendedLifetime(revision) {} }
    let old = try CaseReading(
      revision?.path ?? other, language: language, locality: locality,
      called: revision == nil ? nil : other)
    let before = try solved.map { solved in
      let setup = Setup.matching(solved.figures.setup, for: old.scenario)
      if let refusal = setup.refusal(in: old.scenario) {
        throw AskedFailure.refusedIn(version: other, refusal, Names(old.scenario))
      }
      return try solve(old.scenario, setup, words)
    }
    let claims = try claimChanges(from: old, to: own)
    let pages = zip(before, solved).enumerated().map { number, pair in
      CaseComparison(
        from: pair.0.figures, to: pair.1.figures, claims: number == 0 ? claims : [],
        words: words
      ).markdown(old: other)
    }
    return Comparison(markdown: pages.joined(separator: "\n"), claims: claims)
  }

  private func claimChanges(from old: CaseReading, to new: CaseReading) throws -> [ClaimChange] {
    let report = SolvingReport(.solving)
    report.begin()
    defer { report.end() }
    let analysis = CaseAnalysis(states: solver.states, threads: solver.cores)
    let changes = analysis.claimChanges(
      from: old.reading, to: new.reading, isCancelled: { Interrupt.isAsked }
    ) { report.note(.exploring(round: 0, states: $0)) }
    guard let changes, !Interrupt.isAsked else { throw report.stopped() }
    return changes
  }

  // MARK: What comes out

  private var place: Surroundings {
    Surroundings(
      folder: FileManager.default.currentDirectoryPath, version: Hjemmetid.configuration.version)
  }

  private func write(_ solved: [Solved], _ comparison: Comparison?, _ words: Words) throws {
    let seconds = solved.reduce(0) { $0 + $1.seconds }
    let figures = solved.map(\.figures)
    guard
      let page = AnalysisPage.page(
        figures, claims: comparison?.claims ?? [], words: words, seconds: seconds)
    else { return }
    if let html { try put(page.html, html) }
    if let json {
      try put(AnalysisJSON.text(figures, claims: comparison?.claims, in: place), json)
    }
    if let pack {
      let texts = try solved.map { solved in
        guard let cover = solved.solution.cover(seed: seed ?? 1, isCancelled: { Interrupt.isAsked })
        else { throw Interruption.packing }
        return RehearsalPack(cover, of: solved.solution, words: words).text
      }
      let text = texts.joined(separator: "\n")
      if pack == "-" { try say(text) } else { try put(text, pack) }
    }
    guard json != "-", pack != "-" else { return }
    try say(comparison?.markdown ?? page.text)
  }

  private func put(_ text: String, _ file: String) throws {
    // A document escapes for its own reader.
    guard file != "-" else { return try StandardStream.output.write(text) }
    try ReportFile.write(text, to: file)
  }

  private func say(_ text: String) throws {
    try StandardStream.output.show(text)
  }
}

extension Setup {
  /// The same way to sit down, in another version of a case: its own roles, the same length and
  /// promise.
  fileprivate static func matching(_ setup: Setup, for scenario: Scenario) -> Setup {
    var own = Setup.dealt(scenario, length: setup.length, seed: setup.seed)
    own.commitment = setup.commitment
    return own
  }
}
