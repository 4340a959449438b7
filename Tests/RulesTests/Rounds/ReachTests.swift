import TestSupport
import Testing

@testable import Rules

/// Who can be reached when, and what general practice promised.
@Suite struct ReachTests {
  /// A practice that is there by day, in a phase that is or is not among the last days.
  private static func draft(_ moment: Moment, _ days: Phase.Days, reach: [Moment] = [.day])
    -> ScenarioDraft
  {
    ScenarioDraft.oneCard(.draft("visit", lead: [a]), .draft("wait")).with {
      $0.roles[0] = .draft(
        "a", .generalPractice, reach: reach,
        commitment: CommitmentTerms(standard: 0, allowed: [0, 1, 2, 3]))
      $0.roles[1] = .draft("b", reach: [.day])
      $0.phases = [.draft("late", days: days, rounds: [.draft(moment, draw: [card])])]
    }
  }

  private static func state(_ draft: ScenarioDraft, commitment: Int) throws -> GameState {
    var events: [Event] = []
    return try GameState(
      Setup(seats: [[a], [b], [c]], commitment: commitment, length: .full, seed: 1),
      in: draft.scenario, events: &events)
  }

  /// Levels at which the practice can be reached.
  static let reach: [(Moment, Phase.Days, [Int])] = [
    (.day, .usual, [0, 1, 2, 3]), (.day, .last, [0, 1, 2, 3]),
    (.evening, .usual, [2, 3]), (.evening, .last, [2, 3]),
    (.night, .usual, []), (.night, .last, [3]),
    (.weekend, .usual, []), (.weekend, .last, [3]),
  ]

  @Test(arguments: reach)
  func commitmentWidensReach(moment: Moment, days: Phase.Days, levels: [Int]) throws {
    let draft = Self.draft(moment, days)
    let scenario = draft.scenario
    for level in 0...3 {
      let state = try Self.state(draft, commitment: level)
      #expect(state.isReachable(a, in: scenario) == levels.contains(level))
      // It is the practice's promise: nobody else's reach changes.
      #expect(state.isReachable(b, in: scenario) == (moment == .day))
      #expect(state.isReachable(c, in: scenario))
    }
  }

  @Test func whoIsThereAnywayNeedsNoPromise() throws {
    let draft = Self.draft(.night, .usual, reach: [.night])
    #expect(try Self.state(draft, commitment: 0).isReachable(a, in: draft.scenario))
  }

  @Test func higherCommitmentCostsStrainFromTheStart() throws {
    let draft = Self.draft(.day, .usual)
    let strains = try (0...3).map { try Self.state(draft, commitment: $0).strain(of: a) }
    #expect(strains == [0, 0, 1, 2])
  }

  @Test func aCaseWithoutAPracticeIgnoresTheLevel() throws {
    let state = try Self.state(ScenarioDraft(), commitment: 3)
    #expect(state.commitment == 0)
    #expect(state.strains == 0)
  }

  static let leading: [RuleCase] = [
    RuleCase(
      "a role in reach can lead", draft(.evening, .usual), commitment: 2,
      given: "draw, reveal, ask nobody, choose visit", when: "lead a",
      then: { state in
        state.lead = a
        state.step = .telling
      }, events: [.leadAppointed(a)]),
    RuleCase(
      "an option without a lead goes on to telling", draft(.night, .usual), commitment: 2,
      given: "draw, reveal, ask nobody", when: "choose wait",
      then: { state in
        state.option = OptionID(1)
        state.step = .telling
      }, events: [.optionChosen(card, OptionID(1))]),
  ]

  @Test(arguments: leading)
  func lead(_ rule: RuleCase) throws { try rule.check() }

  @Test func whoCannotBeReachedCannotLead() throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 2, length: .full, seed: 1),
      of: Self.draft(.night, .usual).scenario)
    try game.take(all: "draw, reveal, ask nobody")
    #expect(game.legalActions == [.choose(OptionID(1))])
    #expect(throws: Rejection.nobodyCanLead(OptionID(0))) { try game.apply(.choose(OptionID(0))) }
  }

  @Test func adviceHasItsOwnHours() throws {
    let lines = ScenarioDraft().with {
      $0.advice = [
        .draft("day", .basic, reach: [.day]), .draft("night", .basic, reach: [.night]),
        .draft("agreed", .specialised, when: .plan(PlanItemID(0), .inPlace)),
      ]
      $0.plan = [.draft("agreement", by: [a])]
    }
    for (plan, legal) in [(IDSet<PlanItem>(), [0]), ([PlanItemID(0)], [0, 2])] {
      let scenario = lines.with { $0.planInPlace = plan }.scenario
      var game = try Game(
        Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: scenario)
      try game.take(all: "draw, reveal")
      #expect(game.legalActions == [.ask(nil)] + legal.map { .ask(AdviceLineID($0)) })
    }
  }
}
