import Rules
import TestSupport
import Testing

@testable import Analysis

/// Plan items that take rounds to come, solved.
@Suite struct OrderedItemsTests {
  /// Made-up cases of three rounds in which something takes time.
  private static func made(_ seed: Int) -> (scenario: Scenario, setup: Setup) {
    var size = CaseMaker.Size()
    size.rounds = 3
    size.roundsInPhase = 1 + seed % 2
    size.cardsInDeck = 1
    size.options = 2
    size.roles = 3
    size.items = 3
    size.facts = 1
    size.wishes = 2
    size.lines = 0
    size.slots = 1 + seed % 2
    size.handOvers = 0
    size.readsMeasures = seed % 3 == 0
    size.laterKinds = true
    var maker = CaseMaker(seed: UInt64(7000 + seed), size: size)
    let scenario = maker.scenario()
    return (scenario, maker.setup(for: scenario))
  }

  @Test func agreesWithWalkingTheRules() throws {
    var compared = 0
    for seed in 0..<24 {
      let (scenario, setup) = Self.made(seed)
      guard scenario.plan.contains(where: { $0.takes > 0 }) else { continue }
      var naive = NaiveSolver(scenario, limit: 60_000)
      let expected: NaiveSolver.Values
      do { expected = try naive.solve(setup) } catch is NaiveSolver.TooLarge { continue }
      guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
        Issue.record("\(seed) is not decided")
        continue
      }
      compared += 1
      let objectives: [Objective] =
        [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }
      for (place, objective) in objectives.enumerated() {
        let found = try #require(solution.values[objective])
        #expect(abs(found.random - expected.random[place]) < 1e-9, "\(seed), \(objective)")
        #expect(abs(found.highest - expected.best[place]) < 1e-9, "\(seed), \(objective)")
        #expect(abs(found.lowest - expected.worst[place]) < 1e-9, "\(seed), \(objective)")
      }
    }
    #expect(compared >= 12, "only \(compared)")
  }

  /// The wish is honoured by a bed at the end that comforts when it comes.
  private static func bed(takes: Int, rounds: Int, slots: [Int?]) -> Scenario {
    ScenarioDraft().with {
      $0.wishes = [.draft("bed", honoured: .plan(PlanItemID(0), .inPlace))]
      $0.measures = [5, 5, 5, 5]
      $0.plan = [
        .draft("bed", by: [RoleID(0)], takes: takes, effects: [.measure(.family, by: 2)])
      ]
      $0.preparationSlots = 1
      $0.phases = [
        .draft(
          "early",
          rounds: (0..<rounds).map { .draft(.day, draw: [SituationID(0)], slots: slots[$0]) })
      ]
    }.scenario
  }

  static let beds: [(takes: Int, slots: [Int?], wishes: Double, family: Double)] = [
    (0, [1, 1, 1], 100, 7), (1, [1, 1, 1], 100, 7), (2, [1, 1, 1], 100, 7),
    // Only the last rounds leave time to order it: it comes when they are over, or never.
    (0, [0, 0, 1], 100, 7), (1, [0, 1, 1], 100, 7), (1, [0, 0, 1], 0, 5), (2, [0, 1, 1], 0, 5),
  ]

  @Test(arguments: beds)
  func comesInTimeOrNot(takes: Int, slots: [Int?], wishes: Double, family: Double) throws {
    let scenario = Self.bed(takes: takes, rounds: 3, slots: slots)
    let setup = Setup.dealt(scenario, length: .full, seed: 1)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      Issue.record("not decided")
      return
    }
    #expect(solution.values[.wishesHonoured]?.highest == wishes)
    #expect(solution.values[.measure(.family)]?.highest == family)
    #expect(solution.isReachable(.planItem(PlanItemID(0))))
  }

  @Test func whatTakesNoTimeCostsNoBits() throws {
    let widths = try [0, 1, 2].map { takes in
      try StateLayout(
        for: Self.bed(takes: takes, rounds: 2, slots: [nil, nil]), length: .full, reads: []
      ).width
    }
    #expect(widths == [widths[0], widths[0] + 2, widths[0] + 3])
  }
}
