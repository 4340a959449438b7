import TestSupport
import Testing

@testable import Rules

@Suite struct PreparationTests {
  private static let talk = PlanItemID(0)
  private static let box = PlanItemID(1)
  private static let night = PlanItemID(2)

  /// talk; a box that needs it; a night plan that takes two.
  private static let draft = ScenarioDraft.oneCard(
    .draft("wait"), .draft("tire", effects: [.strain(a, by: 3), .plan(talk, .stale)])
  ).with {
    $0.preparationSlots = 3
    $0.plan = [
      .draft("talk", by: [a, b], .ages, effects: [.measure(.safety, by: 1), .reveal(WishID(0))]),
      .draft("box", by: [b], needs: [talk]),
      .draft("night", by: [b], effort: 2),
    ]
    $0.wishes = [.draft("bed")]
  }
  private static let consequence = "draw, reveal, ask nobody, choose wait, tell nobody, conclude"
  private static let preparing = consequence + ", proceed"
  private static let tired =
    "draw, reveal, ask nobody, choose tire, tell nobody, conclude, proceed"

  static let rules: [RuleCase] = [
    RuleCase(
      "preparation follows the consequence", draft, given: consequence, when: "proceed",
      then: { $0.step = .preparing }, events: []),
    RuleCase(
      "an item is put in place and does what it does", draft, given: preparing,
      when: "prepare talk by a",
      then: { state in
        state.planInPlace = [talk]
        state.measures[1] = 6
        state.wishesKnown = [WishID(0)]
        state.slotsUsed = 1
        state.preparedBy = [a]
      },
      events: [
        .prepared(.putInPlace(talk, by: a, with: nil)), .planChanged(talk, .inPlace),
        .measureChanged(.safety, by: 1), .wishRevealed(WishID(0)),
      ]),
    RuleCase(
      "what it needs can be prepared in the same round", draft,
      given: preparing + ", prepare talk by a", when: "prepare box by b",
      then: { state in
        state.planInPlace = [talk, box]
        state.slotsUsed = 2
        state.preparedBy = [a, b]
      },
      events: [.prepared(.putInPlace(box, by: b, with: nil)), .planChanged(box, .inPlace)]),
    RuleCase(
      "an effort of two takes two slots and a second role, whoever that is", draft,
      given: preparing, when: "prepare night by b with c",
      then: { state in
        state.planInPlace = [night]
        state.slotsUsed = 2
        state.preparedBy = [b, c]
      },
      events: [.prepared(.putInPlace(night, by: b, with: c)), .planChanged(night, .inPlace)]),
    RuleCase(
      "a stale item is reviewed, and does what it does again",
      draft.with { $0.planInPlace = [talk] },
      given: tired, when: "review talk by b",
      then: { state in
        state.planInPlace = [talk]
        state.planStale = []
        state.measures[1] = 6
        state.wishesKnown = [WishID(0)]
        state.slotsUsed = 1
        state.preparedBy = [b]
      },
      events: [
        .prepared(.review(talk, by: b)), .planChanged(talk, .inPlace),
        .measureChanged(.safety, by: 1), .wishRevealed(WishID(0)),
      ]),
    RuleCase(
      "a review takes one slot, whatever the effort was",
      draft.with {
        $0.planInPlace = [night]
        $0.situations[0] = .draft(
          "card", options: [.draft("wait", effects: [.plan(night, .stale)]), .draft("other")])
      }, given: preparing, when: "review night by b",
      then: { state in
        state.planInPlace = [night]
        state.planStale = []
        state.slotsUsed = 1
        state.preparedBy = [b]
      }, events: [.prepared(.review(night, by: b)), .planChanged(night, .inPlace)]),
    RuleCase(
      "slots may be left unused", draft, given: preparing, when: "finish",
      then: { state in
        state.nextRound()
        state.ending = EndingID(0)
        state.step = .ended
      },
      events: [.preparationFinished, .roundEnded(number: 1), .endingReached(EndingID(0))]),
    RuleCase(
      "without slots there is no preparation", draft.with { $0.preparationSlots = 0 },
      given: consequence, when: "proceed",
      then: { state in
        state.nextRound()
        state.ending = EndingID(0)
        state.step = .ended
      }, events: [.roundEnded(number: 1), .endingReached(EndingID(0))]),
    RuleCase(
      "a round without slots of its own ends after the consequence", rounds(slots: [0, nil]),
      given: consequence, when: "proceed", then: { $0.nextRound() },
      events: [.roundEnded(number: 1), .roundBegan(number: 2, .night)]),
    RuleCase(
      "the round after it prepares as the case begins", rounds(slots: [0, nil]),
      given: consequence + ", proceed, draw", when: "prepare talk by a",
      then: { state in
        state.planInPlace = [talk]
        state.measures[1] = 6
        state.wishesKnown = [WishID(0)]
        state.slotsUsed = 1
        state.preparedBy = [a]
      },
      events: [
        .prepared(.putInPlace(talk, by: a, with: nil)), .planChanged(talk, .inPlace),
        .measureChanged(.safety, by: 1), .wishRevealed(WishID(0)),
      ]),
    RuleCase(
      "a round can have slots in a case that has none",
      rounds(slots: [1, nil]).with { $0.preparationSlots = 0 }, given: consequence,
      when: "proceed", then: { $0.step = .preparing }, events: []),
  ]

  /// Two rounds over the one card, which comes in the first.
  private static func rounds(slots: [Int?]) -> ScenarioDraft {
    draft.with {
      $0.phases = [
        .draft(
          "early",
          rounds: zip([Moment.day, .night], slots).map {
            .draft($0, draw: [SituationID(0)], slots: $1)
          })
      ]
    }
  }

  @Test(arguments: rules)
  func preparation(_ rule: RuleCase) throws { try rule.check() }

  static let legal: [(String, String, [Preparation])] = [
    (
      "everything that is ready, by everybody who can", preparing,
      [
        .putInPlace(talk, by: a, with: nil), .putInPlace(talk, by: b, with: nil),
        .putInPlace(night, by: b, with: a), .putInPlace(night, by: b, with: c),
      ]
    ),
    ("each role takes one slot", preparing + ", prepare talk by b", []),
    (
      "an overloaded role prepares nothing, but can be supported", tired,
      [
        .putInPlace(talk, by: b, with: nil), .putInPlace(night, by: b, with: c),
        .support(a, by: b), .support(a, by: c),
      ]
    ),
    (
      "one slot left is too little for two", preparing + ", prepare talk by a, prepare box by b", []
    ),
    (
      "who was relieved can prepare, and be supported again", tired + ", support a by b",
      [.putInPlace(talk, by: a, with: nil), .support(a, by: c)]
    ),
  ]

  @Test(arguments: legal)
  func open(name: String, given: String, preparations: [Preparation]) throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: Self.draft.scenario)
    try game.take(all: given)
    #expect(game.legalActions == [.finishPreparing] + preparations.map { .prepare($0) })
  }

  @Test func theTableSeesTheSlotsOfTheRoundAtHand() throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1),
      of: Self.rounds(slots: [1, 0]).scenario)
    #expect(game.tableView.slots == 1)
    try game.take(all: Self.preparing + ", prepare talk by a")
    #expect(game.tableView.slotsLeft == 0)
    #expect(game.legalActions == [.finishPreparing])
    try game.take(all: "finish, draw")
    #expect(game.tableView.slots == 0)
    #expect(game.legalActions == [.finishPreparing])
  }

  /// Seats that share two roles prepare with both.
  @Test func rolesPrepareNotSeats() throws {
    let draft = Self.draft.with { $0.roles += [.draft("d"), .draft("e")] }
    var game = try Game(
      Setup(seats: [[a, b], [c, RoleID(3)], [RoleID(4)]], commitment: 0, length: .full, seed: 1),
      of: draft.scenario)
    try game.take(all: Self.preparing + ", prepare talk by a, prepare box by b")
    #expect(game.state.preparedBy == [a, b])
  }
}
