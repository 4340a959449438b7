import Rules
import TestSupport
import Testing

@testable import Analysis

/// Phases in which the citizen cannot answer, items that are made twice and roles that do not rest, solved as
/// the rules have them.
@Suite struct LaterRulesTests {
  /// Made-up cases of three rounds.
  private static func made(_ seed: Int) -> (scenario: Scenario, setup: Setup) {
    var size = CaseMaker.Size()
    size.rounds = 3
    size.roundsInPhase = 1 + seed % 2
    size.cardsInDeck = 1
    size.options = 2
    size.roles = 3
    size.items = 2
    size.facts = 1
    size.wishes = 2
    size.lines = 0
    size.slots = 1 + seed % 3
    size.handOvers = 0
    size.readsMeasures = seed % 3 == 0
    size.laterKinds = true
    var maker = CaseMaker(seed: UInt64(9000 + seed), size: size)
    let plain = maker.scenario()
    return (
      seed % 2 == 0 ? plain.honouringWhatIsKnown() : plain, maker.setup(for: plain)
    )
  }

  private static let objectives: [Objective] =
    [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }

  /// Whether solving comes to what walking the rules does, for the random, the best and the worst team.
  private static func agrees(
    _ scenario: Scenario, _ setup: Setup, _ expected: NaiveSolver.Values
  ) throws -> Bool {
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else { return false }
    return try objectives.enumerated().allSatisfy { place, objective in
      let found = try #require(solution.values[objective])
      return abs(found.random - expected.random[place]) < 1e-9
        && abs(found.highest - expected.best[place]) < 1e-9
        && abs(found.lowest - expected.worst[place]) < 1e-9
    }
  }

  /// And a solver that ignored one of these rules would be found out by some of the cases.
  @Test func agreeWithWalkingTheRules() throws {
    var (compared, speech, twice, rest, free) = (0, 0, 0, 0, 0)
    for seed in 0..<40 {
      let (scenario, setup) = Self.made(seed)
      var naive = NaiveSolver(scenario, limit: 60_000)
      let expected: NaiveSolver.Values
      do { expected = try naive.solve(setup) } catch is NaiveSolver.TooLarge { continue }
      compared += 1
      #expect(try Self.agrees(scenario, setup, expected), "\(seed)")
      if try !Self.agrees(scenario.alwaysSpeaking(), setup, expected) { speech += 1 }
      if try !Self.agrees(scenario.madeOnce(), setup, expected) { twice += 1 }
      if try !Self.agrees(scenario.resting(), setup, expected) { rest += 1 }
      if try !Self.agrees(scenario.reviewingForSlots(), setup, expected) { free += 1 }
    }
    #expect(compared >= 20)
    #expect(
      speech >= 2 && twice >= 5 && rest >= 1 && free >= 1, "\(speech), \(twice), \(rest), \(free)")
  }

  /// A wish counts when it is known: a talk in the first phase learns it, one in the second does not.
  private static func talking(_ speech: [Phase.Speech], in slots: [Int]) -> Scenario {
    ScenarioDraft().with {
      $0.wishes = [.draft("sea", honoured: .wish(WishID(0), .known))]
      $0.plan = [
        .draft("talk", by: [RoleID(0)], effects: [.reveal(WishID(0)), .measure(.family, by: 1)])
      ]
      $0.phases = zip(speech, slots).enumerated().map { number, phase in
        .draft(
          "phase-\(number)", speaks: phase.0,
          rounds: [.draft(.day, draw: [SituationID(0)], slots: phase.1)])
      }
    }.scenario
  }

  static let talks: [([Phase.Speech], [Int], Double)] = [
    ([.yes, .no], [1, 0], 100), ([.yes, .no], [0, 1], 0), ([.seldom, .yes], [1, 0], 0),
    ([.seldom, .yes], [0, 1], 100),
  ]

  @Test(arguments: talks) func theBestTeamTalksWhileThereIsAnAnswer(
    _ speech: [Phase.Speech], _ slots: [Int], _ best: Double
  ) throws {
    let scenario = Self.talking(speech, in: slots)
    guard
      case .decided(let solution) = Solver(scenario, setup: Setup.dealt(scenario, seed: 1)).solve()
    else {
      Issue.record("not decided")
      return
    }
    #expect(try #require(solution.values[.wishesHonoured]).highest == best)
  }

  /// Both wishes are learned by two talks, so it takes two rounds in which to talk.
  static let days: [(Int, Int, Double)] = [(1, 0, 50), (2, 0, 50), (1, 1, 100), (0, 2, 50)]

  @Test(arguments: days)
  func theSecondTalkIsAnotherDay(_ first: Int, _ second: Int, _ best: Double) throws {
    let scenario = ScenarioDraft().with {
      $0.wishes = (0..<2).map { .draft("wish-\($0)", honoured: .wish(WishID($0), .known)) }
      $0.plan = [
        .draft(
          "talk", by: [RoleID(0), RoleID(1)], first: [.reveal(WishID(0))],
          then: [.reveal(WishID(1))])
      ]
      $0.phases = [
        .draft(
          "early",
          rounds: [first, second].map { .draft(.day, draw: [SituationID(0)], slots: $0) })
      ]
    }.scenario
    guard
      case .decided(let solution) = Solver(scenario, setup: Setup.dealt(scenario, seed: 1)).solve()
    else {
      Issue.record("not decided")
      return
    }
    #expect(try #require(solution.values[.wishesHonoured]).highest == best)
  }

  /// Both items go stale before the first of two rounds, and each counts when it is in place at the end.
  static let reviews: [(free: Int, slots: [Int], best: Double)] = [
    (0, [0, 0], 0), (1, [0, 0], 100), (0, [1, 0], 50), (1, [1, 0], 100), (1, [0], 50),
    (1, [1], 100), (0, [2], 100),
  ]

  @Test(arguments: reviews) func oneReviewARoundIsFree(
    _ free: Int, _ slots: [Int], _ best: Double
  ) throws {
    let scenario = ScenarioDraft().with {
      $0.freeReviews = free
      $0.planInPlace = [PlanItemID(0), PlanItemID(1)]
      $0.plan = (0..<2).map { .draft("item-\($0)", by: [RoleID($0)], .ages) }
      $0.wishes = (0..<2).map {
        .draft("wish-\($0)", honoured: .plan(PlanItemID($0), .inPlace))
      }
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: [SituationID(0)], slots: 0)]),
        .draft(
          "late", .turningPoint,
          rounds: (slots + [0]).map { .draft(.day, draw: [SituationID(0)], slots: $0) }),
      ]
    }.scenario
    let setup = Setup.dealt(scenario, seed: 1)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      Issue.record("not decided")
      return
    }
    #expect(try #require(solution.values[.wishesHonoured]).highest == best)
    var naive = NaiveSolver(scenario, limit: 60_000)
    let expected = try naive.solve(setup)
    #expect(try Self.agrees(scenario, setup, expected))
  }
}
