import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Analysis

/// What an author is told of a case is the same with less work.
@Suite struct JudgingTests {
  private struct Missing: Error {}

  private static let figures: Set<Objective> = [
    .wishesHonoured, .ending(EndingID(0)), .strainTaken, .measure(.safety), .measure(.family),
  ]

  private func decided(_ outcome: Solver.Outcome) throws -> Solution {
    guard case .decided(let solution) = outcome else { throw Missing() }
    return solution
  }

  /// Every commitment, one after the other, as `check` solves them.
  private func expectSame(_ scenario: Scenario, _ first: Setup, budget: SolverBudget) throws {
    let allowed = scenario.roles.compactMap(\.commitment).first?.allowed ?? [first.commitment]
    var whole: [Solution] = []
    var judged: [Solution] = []
    for level in allowed {
      var setup = first
      setup.commitment = level
      let solver = Solver(scenario, setup: setup, budget: budget, room: StateRoom())
      guard case .decided(let solution) = solver.solve() else { return }
      whole.append(solution)
      judged.append(
        try decided(
          solver.judge(
            Solver.Asked(
              figures: level == allowed[0] ? Self.figures : [.wishesHonoured],
              leads: level == allowed[0] ? .worth : .notAsked, earlier: judged))))
    }
    for (own, other) in zip(judged, whole) {
      expectSame(own, other, in: scenario)
      // Which of several states is met first hangs on how threads share a layer.
      guard budget.threads == 1 else { continue }
      for target in Target.all(in: scenario) {
        #expect(own.found(target) == other.found(target), "\(target)")
      }
    }
    for (number, situation) in scenario.situations.enumerated() {
      for option in situation.options.indices {
        func standing(_ solutions: [Solution]) -> OptionStanding {
          solutions.map { $0.standing(of: OptionID(option), on: SituationID(number)) }
            .reduce(OptionStanding()) { $0.union($1) }
        }
        #expect(standing(judged) == standing(whole), "option \(option) of \(number)")
      }
    }
    for item in scenario.plan.indices.map({ PlanItemID($0) }) {
      #expect(
        judged.contains { $0.everPaysOff(item) } == whole.contains { $0.everPaysOff(item) },
        "item \(item)")
    }
    for level in KnowledgeLevel.allCases {
      #expect(
        judged.contains { $0.everPaysOff(level) } == whole.contains { $0.everPaysOff(level) },
        "level \(level)")
    }
    for (own, other) in zip(judged[0].leadShares, whole[0].leadShares) {
      #expect((own == nil) == (other == nil))
      #expect(abs((own ?? 0) - (other ?? 0)) < 1e-9)
    }
  }

  private func expectSame(_ own: Solution, _ other: Solution, in scenario: Scenario) {
    #expect(own.states == other.states)
    #expect(own.setup == other.setup)
    #expect(own.doom == other.doom)
    for target in Target.all(in: scenario) {
      #expect((own.found(target) == nil) == (other.found(target) == nil), "\(target)")
      #expect(own.isReachable(target) == other.isReachable(target), "\(target)")
    }
    for role in scenario.roles.indices.map({ RoleID($0) }) {
      #expect(own.rounds(activeFor: role) == other.rounds(activeFor: role))
    }
    for (objective, values) in own.values {
      guard let whole = other.values[objective] else {
        Issue.record("\(objective) is not known")
        continue
      }
      for (one, another) in [
        (values.random, whole.random), (values.highest, whole.highest),
        (values.lowest, whole.lowest),
      ] {
        #expect(abs(one - another) < 1e-9, "\(objective)")
      }
    }
  }

  @Test(arguments: 0..<60) func isTheSameOfMadeUpCases(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(31_000 + seed), size: SolverTests.size(seed))
    let scenario = maker.scenario()
    let budget = SolverBudget(states: 50_000, threads: 1 + seed % 2)
    try expectSame(scenario, maker.setup(for: scenario), budget: budget)
  }

  @Test(arguments: 0..<60) func isTheSameOfRandomCases(seed: Int) throws {
    let scenario = ScenarioMaker.scenario(seed: UInt64(500 + seed))
    var setup = ScenarioMaker.setup(for: scenario, seed: UInt64(seed))
    setup.commitment = scenario.roles.compactMap(\.commitment).first?.standard ?? 0
    try expectSame(
      scenario, setup, budget: SolverBudget(states: 20_000, threads: 1 + seed % 2))
  }

  /// Measures one after the other, where their values need too much memory together.
  @Test func littleMemoryChangesNothing() throws {
    var budget = SolverBudget(states: 50_000, threads: 2)
    budget.bytes = 1
    var maker = CaseMaker(seed: 31_007, size: SolverTests.size(7))
    let scenario = maker.scenario()
    try expectSame(scenario, maker.setup(for: scenario), budget: budget)
  }

  /// A promise that changes nothing in the game is not solved again: a doctor who leads nothing may come
  /// by day or not, and one who promises more is busy from the start.
  @Test func whatIsTheSameGameIsSolvedOnce() throws {
    let yaml = TinyCase.yaml.replacing(
      "reach: [day], brief: You are new.",
      with: "reach: [day], brief: You are new., commitment: {default: 1, allowed: [0, 1, 2]}")
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    let scenario = try #require(reading.scenario)
    var known: [Solution] = []
    for level in 0...2 {
      var setup = Setup.dealt(scenario, seed: 1)
      setup.commitment = level
      let solver = Solver(scenario, setup: setup, room: StateRoom())
      let solution = try decided(
        solver.judge(Solver.Asked(figures: [], leads: .notAsked, earlier: known)))
      #expect(solution.setup.commitment == level)
      known.append(solution)
    }
    #expect(known[0].kept === known[1].kept)
    #expect(known[1].kept !== known[2].kept)
  }
}
