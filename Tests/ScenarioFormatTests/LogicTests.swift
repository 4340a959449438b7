import Rules
import Testing

@testable import ScenarioFormat

/// What can hold and what cannot, against what the game itself says.
@Suite struct LogicTests {
  static let scenario = ScenarioReader.read(
    yaml: Array(ExampleCase.yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder
  ).scenario

  /// A condition that holds in some state of some game can hold, and its opposite cannot always.
  @Test func neverDeniesWhatHappens() throws {
    let scenario = try #require(Self.scenario)
    let usage = Usage(scenario)
    var generator = SplitMix(state: 3)
    var held = 0
    for game in 0..<40 {
      var events: [Event] = []
      var state = try GameState(
        Setup(
          seats: (0..<3).map { [RoleID($0)] }, commitment: game % 4, length: .full,
          seed: UInt64(game)), in: scenario, events: &events)
      while let action = state.legalActions(in: scenario).randomElement(using: &generator) {
        _ = try state.apply(action, in: scenario, events: &events)
        for _ in 0..<6 {
          let condition = Self.condition(4, &generator)
          let answers = Answers(Usage(scenario), scenario)
          if state.holds(condition, in: scenario) {
            held += 1
            #expect(Logic.canHold([condition], answers), "\(condition)")
          } else {
            #expect(Logic.canHold([], not: [condition], answers), "\(condition)")
          }
        }
      }
    }
    #expect(held > 1000)
    #expect(usage.rounds.count == 2)
  }

  @Test func seesWhatCannotBe() throws {
    let scenario = try #require(Self.scenario)
    let usage = Usage(scenario)
    let day = Condition.moment(.day)
    let cases: [(Condition, Bool)] = [
      (.all([.measure(.safety, in: 7...10), .measure(.safety, in: 0...3)]), false),
      (.all([.measure(.safety, in: 3...10), .measure(.safety, in: 0...3)]), true),
      (.all([.fact(FactID(0)), .not(.fact(FactID(0)))]), false),
      (.all([.plan(PlanItemID(0), .inPlace), .plan(PlanItemID(0), .absent)]), false),
      (.all([.not(.plan(PlanItemID(0), .inPlace)), .not(.plan(PlanItemID(0), .absent))]), true),
      (.all([day, .moment(.night)]), false), (.all([day, .phase(PhaseID(1))]), false),
      (.all([day, .phase(PhaseID(0)), .round(in: 1...1)]), true), (.moment(.weekend), false),
      (.all([.any([day, .place(.home)]), .moment(.night), .place(.hospital)]), false),
      (.all([.any([day, .place(.home)]), .moment(.night)]), true),
      (.not(.any([.place(.home), .not(.place(.home))])), false),
      (.all([.ledBy(RoleID(0)), .ledBy(RoleID(1))]), false),
      (.all([.advice(atLeast: .basic), .not(.advice(atLeast: .practical))]), false),
      (.wishesHonoured(in: 0...100), true), (.all([]), true), (.any([]), false),
    ]
    for (condition, canHold) in cases {
      #expect(Logic.canHold([condition], Answers(usage, scenario)) == canHold, "\(condition)")
    }
  }

  /// Conditions made to be searched for ever are let go: there are 2 to the power of thirty ways to look
  /// at, forty times. The limit only ends a search that would go through them.
  @Test(.timeLimit(.minutes(5))) func givesUp() {
    // Every way of taking thirty facts is tried, and none of them helps against the last two.
    let free = (0..<30).map { "{any: [{facts: f\($0)}, {not: {facts: f\($0)}}]}" }
    let core = ["{any: [{safety: 1}, {safety: 2}]}", "{any: [{safety: 3}, {safety: 4}]}"]
    let hard = "{all: [\((free + core).joined(separator: ", "))]}"
    let outcomes = (0..<40).map { "{when: \(hard), text: T\($0).}" }.joined(separator: ", ")
    let facts = (0..<30).map { "  f\($0): A fact.\n" }.joined()
    let yaml = ExampleCase.yaml.replacing(
      "        told: They talk.\n", with: "        told: A.\n        outcomes: [\(outcomes)]\n"
    ).replacing("facts:\n", with: "facts:\n\(facts)")
    let review = Review(
      yaml: Array(yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder)
    #expect(review.base?.scenario != nil)
  }

  private static func condition(
    _ depth: Int, _ generator: inout SplitMix
  ) -> Condition {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func parts() -> [Condition] {
      (0..<number(0...3)).map { _ in condition(depth - 1, &generator) }
    }
    func range(_ whole: ClosedRange<Int>) -> ClosedRange<Int> {
      let low = number(whole)
      return low...number(low...whole.upperBound)
    }
    switch number(depth > 0 ? 0...14 : 3...14) {
    case 0: return .all(parts())
    case 1: return .any(parts())
    case 2: return .not(condition(depth - 1, &generator))
    case 3: return .measure(Measure.allCases[number(0...3)], in: range(0...10))
    case 4: return .strain(RoleID(number(0...2)), in: range(0...3))
    case 5: return .plan(PlanItemID(number(0...1)), PlanStatus.allCases[number(0...2)])
    case 6: return .phase(PhaseID(number(0...1)))
    case 7: return .moment(Moment.allCases[number(0...3)])
    case 8: return .round(in: range(1...2))
    case 9: return .fact(FactID(0))
    case 10: return .wish(WishID(number(0...1)), WishStatus.allCases[number(0...1)])
    case 11: return .wishesHonoured(in: range(0...100))
    case 12: return .place(Place.allCases[number(0...3)])
    case 13: return .ledBy(RoleID(number(0...2)))
    default: return .commitment(in: range(0...3))
    }
  }
}
