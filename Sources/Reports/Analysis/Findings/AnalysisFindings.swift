import Analysis
import Rules
import ScenarioFormat

/// Turns solved games into findings, each at the line of what it is about.
struct AnalysisFindings {
  private(set) var findings: [Finding] = []
  private(set) var plays: [Finding: [String]] = [:]
  let scenario: Scenario
  let games: SolvedGames
  private let reading: Reading
  /// See ``CaseAnalysis/ofDraft(states:)``.
  let isOfDraft: Bool

  init(_ reading: Reading, _ games: SolvedGames, isOfDraft: Bool) {
    self.reading = reading
    scenario = games.scenario
    self.games = games
    self.isOfDraft = isOfDraft
  }

  var isCancelled: Bool { games.budget.isCancelled() }

  mutating func findAll(sampledGames: Int) {
    guard !isCancelled else { return }
    findUndecided(sampledGames: sampledGames)
    findFailedClaims()
    findDoomed()
    guard let solutions = games.everyFullGame else { return }
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

  /// `full, commitment 1`: a game in the words of the format.
  func name(of kind: GameKind) -> String {
    let hasCommitment = scenario.roles.contains { $0.commitment != nil }
    return kind.length.rawValue + (hasCommitment ? ", commitment: \(kind.commitment)" : "")
  }

  func situation(_ place: Int) -> String { "situations.\(scenario.situations[place].name)" }

  func option(_ place: Int, of situation: Int) -> String {
    "\(self.situation(situation)).options.\(scenario.situations[situation].options[place].name)"
  }

  // MARK: What is not known

  private mutating func findUndecided(sampledGames: Int) {
    let settled = games.solved.keys.map(name).sorted()
    var told: Set<GameLength> = []
    for stopped in games.stopped where told.insert(stopped.kind.length).inserted {
      let kind = stopped.kind
      switch stopped.stop {
      case .tooWide(let bits): add(.tooWide, ["bits": .number(bits)], at: "id")
      case .overBudget where isOfDraft: continue
      case .overBudget(let round):
        let sampled = sampledGames > 0 ? sampled(kind, games: sampledGames) : nil
        add(
          .notDecided,
          [
            "game": .quote(name(of: kind) + (stopped.isAboutGoals ? ", goals" : "")),
            "states": .number(games.budget.states),
            "round": .number(round + 1),
            "rounds": .number(scenario.index.rounds(of: kind.length).count),
            "settled": .names(settled), "games": .number(sampled?.games ?? 0),
            "samples": .names(sampled?.lines(in: scenario) ?? []),
          ], at: "id")
      }
    }
  }

  private func sampled(_ kind: GameKind, games count: Int) -> SampledFigures? {
    (try? Simulation(scenario: scenario, setup: games.setup(kind)))?.estimate(games: count)
  }

  // MARK: Doomed play

  private mutating func findDoomed() {
    let found = games.fullGames.compactMap { games.solved[$0] }
      .compactMap { solution in solution.doom.map { (solution, $0.roundsLeft) } }
    guard let worst = found.max(by: { $0.1 < $1.1 }) else { return }
    add(
      .doomed, ["count": .number(worst.1)], at: "endings",
      play: play("all is lost early", to: .doomed, in: worst.0))
  }
}
