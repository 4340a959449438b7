import Analysis
import Rules
import ScenarioFormat
import Wording

/// Turns solved games into findings, each at the line of what it is about.
struct AnalysisFindings {
  private(set) var findings: [Finding] = []
  private(set) var plays: [Finding: [String]] = [:]
  let scenario: Scenario
  let games: SolvedGames
  /// The games among them that were not followed to the end.
  var bounded: BoundedGames
  /// Claims about those that are settled all the same, by their addresses.
  var settledClaims: [String] = []
  private let reading: Reading
  /// For the names of plays.
  let words: Words
  /// See ``CaseAnalysis/ofDraft(states:)``.
  let isOfDraft: Bool
  /// Solved when something is blocked that an item might have opened.
  private(set) lazy var ageless = games.fullGames.first.flatMap {
    AgelessGame(scenario, games.setup($0), budget: games.budget)
  }

  init(
    _ reading: Reading, _ games: SolvedGames, sampledGames: Int, isOfDraft: Bool, words: Words
  ) {
    self.reading = reading
    self.words = words
    scenario = games.scenario
    self.games = games
    bounded = BoundedGames(games, sampledGames: sampledGames)
    self.isOfDraft = isOfDraft
  }

  var isCancelled: Bool { games.budget.isCancelled() }

  mutating func findAll() {
    guard !isCancelled else { return }
    // What the usual games are bounded by is told in any case, so that comes first.
    for stopped in games.stopped where games.solved[stopped.kind] == nil && !isOfDraft {
      guard stopped.kind.commitment == games.commitments[0] else { continue }
      _ = bounded.bounds(stopped.kind)
    }
    findFailedClaims()
    findDoomed()
    guard let solutions = games.everyFullGame else {
      if !isOfDraft { findImpossibleEndings() }
      return findUndecided()
    }
    findUndecided()
    findUnreachable(in: solutions)
    findWorthless(in: solutions)
    findRoles(in: solutions)
  }

  mutating func add(
    _ rule: Rule, _ arguments: [String: Argument], at address: String, play: [String] = []
  ) {
    let finding = Finding(
      rule, arguments, file: reading.source.file, place: reading.place(of: address),
      address: address)
    findings.append(finding)
    if !play.isEmpty { plays[finding] = play }
  }

  /// A play that comes to the target, as a rehearsal to be pasted.
  func play(_ name: String, to target: Target, in solution: Solution) -> [String] {
    guard !isOfDraft, let steps = solution.witness(of: target) else { return [] }
    var expected: [Rehearsal.Expectation] = []
    if case .ending(let ending) = target { expected = [.ending(ending)] }
    return play(name, steps, expected, solution.setup)
  }

  func play(
    _ name: String, _ steps: [Rehearsal.Step], _ expected: [Rehearsal.Expectation], _ setup: Setup
  ) -> [String] {
    guard !steps.isEmpty else { return [] }
    return RehearsalText(scenario)
      .rehearsal(name, of: setup, steps: steps, expected: expected)
      .split(separator: "\n").map(String.init)
  }

  /// A game by its length and, where general practice may promise more or less, by the promise.
  func name(of kind: GameKind) -> Argument {
    let game: Argument =
      switch kind.length {
      case .full: .term(.fullGame)
      case .lunch: .term(.lunchGame)
      case .taster: .term(.tasterGame)
      }
    guard scenario.roles.contains(where: { $0.commitment != nil }) else { return game }
    return .phrase(.gameUnderCommitment, ["game": game, "commitment": .number(kind.commitment)])
  }

  func situation(_ place: Int) -> String { "situations.\(scenario.situations[place].name)" }

  func option(_ place: Int, of situation: Int) -> String {
    "\(self.situation(situation)).options.\(scenario.situations[situation].options[place].name)"
  }

  // MARK: What is not known

  private mutating func findUndecided() {
    let solved = games.solved.keys.sorted {
      ($0.length.rawValue, $0.commitment) < ($1.length.rawValue, $1.commitment)
    }
    let settled = solved.map(name) + settledClaims.map { .quote($0) }
    var told: Set<GameLength> = []
    for stopped in games.stopped where told.insert(stopped.kind.length).inserted {
      let kind = stopped.kind
      let sampled = bounded.sampled(kind)
      var arguments: [String: Argument] = [
        "game": stopped.isAboutGoals
          ? .phrase(.goalsOfGame, ["game": name(of: kind)]) : name(of: kind),
        "settled": .list(settled), "games": .number(sampled?.games ?? 0),
        "samples": .names(sampled?.lines(in: scenario) ?? []),
      ]
      switch stopped.stop {
      case .tooWide(let bits):
        arguments["bits"] = .number(bits)
        add(.tooWide, arguments, at: "id")
      case .overBudget where isOfDraft, .overWork where isOfDraft: continue
      case .overBudget(let round):
        let states = Argument.number(games.budget.states)
        arguments["states"] = .term(.moreStates)
        addNotDecided(.phrase(.tooManyStates, ["states": states]), round, kind, arguments)
      case .overWork(let round, let states):
        let states = Argument.number(states)
        arguments["states"] = .term(.moreTime)
        addNotDecided(.phrase(.tooMuchWork, ["states": states]), round, kind, arguments)
      }
    }
  }

  private mutating func addNotDecided(
    _ why: Argument, _ round: Int, _ kind: GameKind, _ known: [String: Argument]
  ) {
    var arguments = known
    arguments["why"] = why
    arguments["round"] = .number(round + 1)
    arguments["rounds"] = .number(scenario.index.rounds(of: kind.length).count)
    arguments["proved"] = .names(endingsProved(of: kind))
    add(.notDecided, arguments, at: "id")
  }

  /// `at-home 41.2–45.6 %`, for each ending: what is certain for a team that chooses at random.
  private mutating func endingsProved(of kind: GameKind) -> [String] {
    let exact = games.figures(kind)
    let bounds = exact == nil ? bounded.bounds(kind)?.figures : nil
    return scenario.endings.enumerated().compactMap { place, ending in
      let objective = Objective.ending(EndingID(place))
      let range = exact?[objective].map { $0.random...$0.random } ?? bounds?[objective]?.random
      return range.map { "\(ending.name) \(Figure.text($0.scaled(by: 100))) %" }
    }
  }

  // MARK: Doomed play

  private mutating func findDoomed() {
    let found = games.fullGames.compactMap { games.solved[$0] }
      .compactMap { solution in solution.doom.map { (solution, $0.roundsLeft) } }
    guard let worst = found.max(by: { $0.1 < $1.1 }) else { return }
    add(
      .doomed, ["count": .number(worst.1)], at: "endings",
      play: play(Self.lostEarly(words), to: .doomed, in: worst.0))
  }

  private static func lostEarly(_ words: Words) -> String { words("all is lost early") }

  /// What plays behind findings are called.
  static func names(in words: Words) -> [String] { [againstClaim(words), lostEarly(words)] }
}
