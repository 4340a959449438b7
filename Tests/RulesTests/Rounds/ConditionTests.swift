import TestSupport
import Testing

@testable import Rules

/// When each kind of condition holds, over a state in the middle of a round.
@Suite struct ConditionTests {
  private static let talk = PlanItemID(0)
  private static let box = PlanItemID(1)
  private static let night = PlanItemID(2)
  private static let bed = WishID(0)
  private static let calm = WishID(1)
  private static let fact = FactID(0)

  private static let scenario = ScenarioDraft().with {
    $0.facts = [.draft("fact"), .draft("other")]
    $0.wishes = [
      .draft("bed", weight: 3, honoured: .place(.home)),
      .draft("calm", weight: 2, honoured: .place(.hospice)), .draft("later", from: .later),
    ]
    $0.plan = [.draft("talk", by: [a]), .draft("box", by: [a]), .draft("night", by: [a])]
    $0.roles[0] = .draft("a", commitment: CommitmentTerms(standard: 2, allowed: [2]))
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card]), .draft(.evening, draw: [card])]),
      .draft("late", rounds: [.draft(.night, draw: [card])]),
    ]
    $0.endings = [
      .draft("told", when: .all([.told(a, card), .told(b, card), .told(c, card)])),
      .draft("otherwise"),
    ]
  }.withAdvice().scenario

  /// The second round of the full game: an evening in the early phase. `b` leads, `c` was told
  /// earlier, basic advice was asked.
  private static func state() throws -> GameState {
    var events: [Event] = []
    var state = try GameState(
      Setup(seats: [[a], [b], [c]], commitment: 2, length: .full, seed: 1), in: scenario,
      events: &events)
    state.roundsDone = 1
    state.measures = SIMD4(0, 3, 6, 10)
    state.setStrain(of: b, to: 2)
    state.setStrain(of: c, to: 3)
    state.planInPlace = [talk]
    state.planStale = [box]
    state.facts = [fact]
    state.wishesKnown = [calm]
    state.tellings = scenario.index.telling(c, card) ?? 0
    state.drawn = [card]
    state.situation = card
    state.option = OptionID(0)
    state.lead = b
    state.asked = AdviceLineID(1)
    state.step = .consequence
    return state
  }

  static let simple: [(Condition, Bool)] = [
    (.always, true),
    (.measure(.relief, in: 0...0), true), (.measure(.relief, in: 1...10), false),
    (.measure(.safety, in: 3...10), true), (.measure(.safety, in: 4...10), false),
    (.measure(.dignity, in: 0...6), true), (.measure(.dignity, in: 0...5), false),
    (.measure(.family, in: 10...10), true), (.measure(.family, in: 0...9), false),
    (.strain(a, in: 1...1), true), (.strain(a, in: 2...3), false),
    (.strain(b, in: 2...3), true), (.strain(b, in: 0...1), false),
    (.strain(c, in: 3...3), true), (.strain(c, in: 0...2), false),
    (.plan(talk, .inPlace), true), (.plan(talk, .stale), false), (.plan(talk, .absent), false),
    (.plan(box, .inPlace), false), (.plan(box, .stale), true), (.plan(box, .absent), false),
    (.plan(night, .inPlace), false), (.plan(night, .stale), false), (.plan(night, .absent), true),
    (.phase(PhaseID(0)), true), (.phase(PhaseID(1)), false),
    (.moment(.evening), true), (.moment(.day), false),
    (.round(in: 2...2), true), (.round(in: 3...9), false), (.round(in: 1...1), false),
    (.fact(fact), true), (.fact(FactID(1)), false),
    (.wish(bed, .known), false), (.wish(calm, .known), true),
    (.wish(bed, .current), true), (.wish(WishID(2), .current), false),
    (.wishesHonoured(in: 60...60), true), (.wishesHonoured(in: 61...100), false),
    (.ledBy(b), true), (.ledBy(c), false),
    (.advice(atLeast: .practical), true), (.advice(atLeast: .basic), true),
    (.advice(atLeast: .specialised), false),
    (.told(c, card), true), (.told(b, card), false),
    (.drawn(card), true), (.drawn(SituationID(1)), false),
    (.place(.home), true), (.place(.hospice), false),
    (.commitment(in: 2...3), true), (.commitment(in: 0...1), false),
  ]

  static let composed: [(Condition, Bool)] = [
    (.all([]), true), (.any([]), false), (.not(.always), false),
    (.all([.place(.home), .fact(fact)]), true), (.all([.place(.home), .place(.hospice)]), false),
    (.any([.place(.hospital), .fact(fact)]), true), (.any([.place(.hospital)]), false),
    (.not(.place(.home)), false), (.not(.not(.place(.home))), true),
    (
      .all([
        .any([.place(.hospital), .not(.ledBy(c))]), .not(.all([.always, .phase(PhaseID(1))])),
      ]), true
    ),
  ]

  @Test(arguments: simple + composed)
  func condition(_ condition: Condition, holds: Bool) throws {
    #expect(try Self.state().holds(condition, in: Self.scenario) == holds)
    #expect(try Self.state().holds(.not(condition), in: Self.scenario) != holds)
  }

  /// Before somebody leads or asks, nobody does.
  @Test func leadAndAdviceBelongToTheRound() throws {
    var state = try Self.state()
    state.nextRound()
    #expect(!state.holds(.ledBy(b), in: Self.scenario))
    #expect(!state.holds(.advice(atLeast: .practical), in: Self.scenario))
    #expect(state.holds(.told(c, card), in: Self.scenario))
    #expect(state.holds(.drawn(card), in: Self.scenario))
    #expect(state.holds(.phase(PhaseID(1)), in: Self.scenario))
    #expect(state.holds(.round(in: 3...3), in: Self.scenario))
  }
}
