import TestSupport
import Testing

@testable import Rules

/// What each effect changes, and what it tells.
@Suite struct EffectTests {
  private static let talk = PlanItemID(0)
  private static let box = PlanItemID(1)
  private static let night = PlanItemID(2)
  private static let bed = WishID(0)
  private static let calm = WishID(1)
  private static let rest = WishID(2)

  private static let scenario = ScenarioDraft().with {
    $0.facts = [.draft("fact"), .draft("other")]
    $0.wishes = [
      .draft("bed", becomes: WishChange(phase: PhaseID(0), into: calm, condition: .any([]))),
      .draft("calm", from: .later), .draft("rest", from: .later),
    ]
    $0.plan = [.draft("talk", by: [a]), .draft("box", by: [a]), .draft("night", by: [a])]
    $0.situations = [
      .draft(
        "card",
        options: [.draft("change", effects: [.change(calm, into: rest)]), .draft("wait")])
    ]
  }.scenario

  /// A state in which everything can go up and down. `b` leads.
  private static func state() throws -> GameState {
    var events: [Event] = []
    var state = try GameState(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), in: scenario,
      events: &events)
    state.measures = SIMD4(1, 5, 9, 10)
    state.setStrain(of: b, to: 2)
    state.setStrain(of: c, to: 3)
    state.planInPlace = [talk]
    state.planStale = [box]
    state.facts = [FactID(0)]
    state.lead = b
    return state
  }

  typealias Change = @Sendable (inout GameState) -> Void

  static let effects: [(Effect, Change, [Event])] = [
    (.measure(.safety, by: 2), { $0.measures[1] = 7 }, [.measureChanged(.safety, by: 2)]),
    (.measure(.safety, by: -2), { $0.measures[1] = 3 }, [.measureChanged(.safety, by: -2)]),
    (.measure(.relief, by: -3), { $0.measures[0] = 0 }, [.measureChanged(.relief, by: -1)]),
    (.measure(.dignity, by: 10), { $0.measures[2] = 10 }, [.measureChanged(.dignity, by: 1)]),
    (.measure(.family, by: 1), { _ in }, []),
    (.strain(a, by: 1), { $0.setStrain(of: a, to: 1) }, [.strainChanged(a, by: 1)]),
    (.strain(a, by: -1), { _ in }, []),
    (.strain(b, by: 3), { $0.setStrain(of: b, to: 3) }, [.strainChanged(b, by: 1)]),
    (.strain(c, by: -9), { $0.setStrain(of: c, to: 0) }, [.strainChanged(c, by: -3)]),
    (.leadStrain(by: -1), { $0.setStrain(of: b, to: 1) }, [.strainChanged(b, by: -1)]),
    (.plan(talk, .inPlace), { _ in }, []),
    (
      .plan(talk, .stale),
      {
        $0.planInPlace = []
        $0.planStale = [talk, box]
      }, [.planItemWentStale(talk)]
    ),
    (.plan(talk, .absent), { $0.planInPlace = [] }, [.planChanged(talk, .absent)]),
    (
      .plan(box, .inPlace),
      {
        $0.planInPlace = [talk, box]
        $0.planStale = []
      }, [.planChanged(box, .inPlace)]
    ),
    (.plan(box, .stale), { _ in }, []),
    (.plan(box, .absent), { $0.planStale = [] }, [.planChanged(box, .absent)]),
    (.plan(night, .inPlace), { $0.planInPlace = [talk, night] }, [.planChanged(night, .inPlace)]),
    (.plan(night, .stale), { _ in }, []),
    (.plan(night, .absent), { _ in }, []),
    (
      .review(box),
      {
        $0.planInPlace = [talk, box]
        $0.planStale = []
      }, [.planChanged(box, .inPlace)]
    ),
    (.review(talk), { _ in }, []), (.review(night), { _ in }, []),
    (.note(FactID(0)), { _ in }, []),
    (.note(FactID(1)), { $0.facts = [FactID(0), FactID(1)] }, [.factNoted(FactID(1))]),
    (.clear(FactID(0)), { $0.facts = [] }, [.factCleared(FactID(0))]),
    (.clear(FactID(1)), { _ in }, []),
    (.reveal(bed), { $0.wishesKnown = [bed] }, [.wishRevealed(bed)]),
    (
      .change(bed, into: calm), { $0.wishesCurrent = [calm] }, [.wishChanged(from: bed, into: calm)]
    ),
    (.change(calm, into: bed), { _ in }, []),
    (.move(.home), { _ in }, []),
    (.move(.careHome), { $0.place = .careHome }, [.citizenMoved(.careHome)]),
    (.open(KnowledgeID(0)), { _ in }, [.knowledgeOpened(KnowledgeID(0))]),
  ]

  @Test(arguments: effects)
  func effect(_ effect: Effect, then: Change, events expectedEvents: [Event]) throws {
    var state = try Self.state()
    var expected = state
    var events: [Event] = []
    state.carryOut([effect], in: Self.scenario, events: &events)
    then(&expected)
    #expect(state == expected)
    #expect(events == expectedEvents)
  }

  @Test func leadStrainNeedsALead() throws {
    var state = try Self.state()
    state.lead = nil
    let before = state
    var events: [Event] = []
    state.carryOut([.leadStrain(by: 1)], in: Self.scenario, events: &events)
    #expect(state == before)
    #expect(events == [])
  }

  /// What is current, what is asked about, and what is found.
  static let asking: [(IDSet<Wish>, WishID, WishID)] = [
    ([bed], bed, bed), ([calm], bed, calm), ([rest], bed, rest), ([rest], calm, rest),
    ([bed], calm, calm), ([bed, calm], calm, calm), ([calm, rest], bed, calm), ([], bed, bed),
  ]

  /// Asking well finds the wish of today: what it became at a turning point or by an effect.
  @Test(arguments: asking)
  func revealing(current: IDSet<Wish>, asked: WishID, found: WishID) throws {
    var state = try Self.state()
    state.wishesCurrent = current
    var expected = state
    expected.wishesKnown = [found]
    for _ in 1...2 {
      var events: [Event] = []
      state.carryOut([.reveal(asked)], in: Self.scenario, events: &events)
      #expect(state == expected)
      // Also the second time: what is heard again is heard since the turning point.
      #expect(events == [.wishRevealed(found)])
    }
  }
}
