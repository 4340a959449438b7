import Analysis
import ArgumentParser
import Foundation
import Reports
import Rules
import ScenarioFormat
import Wording

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play many games without a screen.",
    discussion: """
      Shows how often each ending came. With --stories the first of the games are told, round by \
      round, as they went: also what nobody at the table knew, so they are for the author and not \
      for the players.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Option(help: "How many games.")
  var games = 10_000

  @Option(help: "Where chance begins. The same seed gives the same games.")
  var seed: UInt64 = 1

  @Option(
    help:
      "How the table decides: random, ordinary, best, worst, cautious, never-prepare or always-highest-advice.",
    transform: chosen)
  var policy: SimulatedTeam?

  @OptionGroup var held: HeldTeamOptions

  @Option(
    help: ArgumentHelp(
      "How often an ordinary team errs in a step: 0 to 100 percent.", valueName: "percent"))
  var errs: Int?

  @Option(help: "How much is played: full, lunch or taster.", transform: chosen)
  var length: GameLength = .full

  @Option(
    help: ArgumentHelp(
      "Tell this many of the games, from the first one on, with all their secrets.",
      valueName: "number"))
  var stories: Int?

  @Option(help: "The language of what is said: \(ProgramLanguage.known).")
  var language: String?

  @Option(help: "How many threads; the games are the same with any number.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Most states to solve for the policies ordinary, best and worst.")
  var states = 20_000_000

  private static let mostStories = 100

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError(AskedFailure.number(option: "--threads", 1...256))
    }
    guard (1...1_000_000_000).contains(games) else {
      throw ValidationError(AskedFailure.number(option: "--games", 1...1_000_000_000))
    }
    guard (1...min(games, Self.mostStories)).contains(stories ?? 1) else {
      throw ValidationError(
        AskedFailure.number(option: "--stories", 1...min(games, Self.mostStories)))
    }
    guard held.options.isEmpty || playing == .ordinary || playing == .best else {
      throw ValidationError(
        AskedFailure.notWith(option: "--policy \(playing.rawValue)", others: held.options))
    }
    guard errs == nil || playing == .ordinary else {
      throw ValidationError(
        AskedFailure.goesWith(options: ["--errs"], others: ["--policy ordinary"]))
    }
    guard (0...100).contains(errs ?? 0) else {
      throw ValidationError(AskedFailure.number(option: "--errs", 0...100))
    }
  }

  /// A team that is held to something does its best, and errs if nothing else is said.
  private var playing: SimulatedTeam { policy ?? (held.options.isEmpty ? .random : .ordinary) }

  /// What it is called where something is said of it.
  private var name: String { held.name ?? playing.rawValue }

  func run() throws {
    let words = try ProgramLanguage.words(for: language)
    let scenario = try reading(in: words.language).scenario
    let setup = Setup.dealt(scenario, length: length, seed: seed)
    let simulation = try simulation(of: scenario, setup)
    let clock = ContinuousClock()
    let begin = clock.now
    Interrupt.watch()
    let result = simulation.run(
      games: games, seed: seed, threads: threads, isCancelled: { Interrupt.isAsked },
      progress: Self.showProgress(of: games))
    let time = (clock.now - begin).components
    let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
    if isTerminal { StandardStream.show(progress: "") }
    talk(
      words(
        "{0} games in {1} s, {2} games per second with {3} threads.", result.games,
        words.number(seconds, decimals: 3),
        Int(Double(result.games) / max(seconds, 1e-9)), threads))
    try StandardStream.output.show(page(result, of: scenario))
    try tell(simulation, upTo: result.games)
    if result.games < games {
      throw Interruption.playing(done: result.games, of: games)
    }
  }

  /// In the reader's language where somebody asked for one and the case has it, else in its own.
  private func reading(in code: String) throws -> CaseReading {
    let there = language == nil ? [] : try CaseFolder(opening: path).languages()
    return try CaseReading(path, language: there.contains(code) ? code : nil)
  }

  private func simulation(of scenario: Scenario, _ setup: Setup) throws -> Simulation {
    let restriction = try held.restriction(in: scenario)
    let policy = restriction == nil ? playing.policy : nil
    do throws(CompilationFailure) {
      if let policy, !policy.needsSolution {
        return try Simulation(scenario: scenario, setup: setup, policy: policy)
      }
    } catch {
      throw refused(error, scenario)
    }
    let report = SolvingReport(.solving)
    report.begin()
    defer { report.end() }
    let budget = SolverBudget(
      states: states, threads: threads, isCancelled: { Interrupt.isAsked })
    var solver = Solver(scenario, setup: setup, budget: budget)
    guard let policy else {
      solver.errs = playing == .best ? 0 : errs ?? solver.errs
      switch solver.solveTeam(heldTo: restriction, progress: { report.note($0) }) {
      case .decided(var team):
        team.watchesClues = true
        return Simulation(of: team)
      case .notDecided(let stop): throw stopped(stop, report)
      case .notCompiled(let failure): throw refused(failure, scenario)
      }
    }
    switch solver.solve(progress: { report.note($0) }) {
    case .decided(let solution): return Simulation(of: solution, policy: policy)
    case .notDecided(let stop): throw stopped(stop, report)
    case .notCompiled(let failure): throw refused(failure, scenario)
    }
  }

  /// - Parameter played: how many games were played, where it was interrupted.
  private func tell(_ simulation: Simulation, upTo played: Int) throws {
    for number in 0..<min(stories ?? 0, played) {
      let own = seed &+ UInt64(number)
      guard let game = simulation.game(seed: own) else { throw SolvingFailure.noStory(number + 1) }
      let story = GameStory(
        game, number: number + 1, seed: own, of: simulation, words: ProgramLanguage.talk)
      try StandardStream.output.show("\n" + story.text)
    }
  }

  private func stopped(_ stop: ExplorationStop, _ report: SolvingReport) -> any Error {
    switch stop {
    case .cancelled: report.stopped()
    case .overBudget: SolvingFailure.teamUnknown(team: name, states: states)
    case .overWork(_, let states): SolvingFailure.teamTooMuchWork(team: name, states: states)
    }
  }

  private func refused(
    _ failure: CompilationFailure, _ scenario: Scenario
  ) -> any ProgramFailure {
    switch failure {
    case .setup(let rejection): AskedFailure.refused(rejection, Names(scenario))
    case .tooWide(let bits):
      SolvingFailure.teamTooWide(team: name, bits: bits, path: path)
    }
  }

  private var isTerminal: Bool { StandardStream.error.isTerminal }

  private static func showProgress(of games: Int) -> @Sendable (Int) -> Void {
    let isTerminal = StandardStream.error.isTerminal
    return { done in
      guard isTerminal, done % 20_000 == 0 else { return }
      let words = ProgramLanguage.talk
      let said = words("{0} of {1} games", done, games)
      StandardStream.show(progress: said)
    }
  }

  /// A histogram of the endings, and where the measures came to lie.
  private func page(_ result: SimulationResult, of scenario: Scenario) -> String {
    let words = ProgramLanguage.talk
    var lines: [String] = []
    let width = scenario.endings.map(\.name.count).max() ?? 0
    for (number, ending) in scenario.endings.enumerated() {
      let share = result.share(of: EndingID(number)) ?? 0
      let bar = String(repeating: "█", count: Int((share * 40).rounded()))
      let name = ending.name.padding(toLength: width, withPad: " ", startingAt: 0)
      lines.append(
        "\(name)  \(padded(words.number(share * 100, decimals: 1), 5)) %  \(padded(String(result.endings[number]), 9))  \(bar)"
      )
    }
    let means = Measure.allCases.map {
      "\(words.name($0)) \(words.number(result.mean(of: $0) ?? 0, decimals: 2))"
    }
    lines.append("")
    lines.append(words("mean at the end: {0}", means.joined(separator: "; ")))
    let wishes = words(
      "wishes honoured: {0} %", words.number(result.meanOfWishes ?? 0, decimals: 1))
    let actions = words(
      "actions in a game: {0}", words.number(result.actionsPerGame ?? 0, decimals: 1))
    // Who plays from a solution takes choices, not actions.
    let isSolved = playing.policy?.needsSolution ?? true
    lines.append(isSolved ? wishes : "\(wishes); \(actions)")
    lines += stakes(result, of: scenario)
    return lines.joined(separator: "\n")
  }

  /// What hung on each card, in the order of the rounds; nothing for teams that do not know.
  private func stakes(_ result: SimulationResult, of scenario: Scenario) -> [String] {
    guard let early = result.earlyShareOfStakes else { return [] }
    let words = ProgramLanguage.talk
    let drawn = scenario.phases.flatMap(\.rounds).flatMap(\.deck)
    let cards = Set(drawn).filter { result.cardStakes[$0.index].games > 0 }
      .sorted { (drawn.firstIndex(of: $0) ?? 0) < (drawn.firstIndex(of: $1) ?? 0) }
    let width = cards.map { scenario.situations[$0.index].name.count }.max() ?? 0
    var lines = [
      "",
      words(
        "What hung on each card, from the worst to the best that was open, in percentage points of wishes honoured: in the mean, and at most:"
      ),
    ]
    for card in cards {
      let stake = result.cardStakes[card.index]
      let name = scenario.situations[card.index].name
        .padding(toLength: width, withPad: " ", startingAt: 0)
      let mean = padded(words.number(stake.mean ?? 0, decimals: 1), 5)
      lines.append("\(name)  \(mean)  \(padded(words.number(stake.most, decimals: 1), 5))")
    }
    lines.append(
      words("The first third of the rounds holds {0} % of it.", Int((early * 100).rounded())))
    return lines + clues(result, of: scenario, cards, width) + change(result.wishesByChange)
  }

  /// On which cards what somebody knows makes another option the best.
  private func clues(
    _ result: SimulationResult, of scenario: Scenario, _ cards: [SituationID], _ width: Int
  ) -> [String] {
    let words = ProgramLanguage.talk
    let told = cards.filter { result.cardClues[$0.index].games > 0 }
    guard !told.isEmpty else { return [] }
    return [
      "", words("How often clues made another option the best than the card alone, in percent:"),
    ]
      + told.map { card in
        let clues = result.cardClues[card.index]
        let share = 100 * Double(clues.decisive) / Double(clues.games)
        let name = scenario.situations[card.index].name
          .padding(toLength: width, withPad: " ", startingAt: 0)
        return "\(name)  \(padded(words.number(share, decimals: 1), 5))"
      }
  }

  /// Whether a wish that changes pays or punishes.
  private func change(_ change: WishesByChange) -> [String] {
    let words = ProgramLanguage.talk
    guard let changed = change.meanWhereChanged, let unchanged = change.meanWhereUnchanged else {
      return []
    }
    return [
      "",
      words(
        "wishes honoured where a wish changed: {0} %; where none did: {1} %",
        words.number(changed, decimals: 1), words.number(unchanged, decimals: 1)),
    ]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
