import TestSupport
import Testing

@testable import Rules

/// What the table is told, beyond what it must not see.
@Suite struct TableViewTests {
  private static let talk = PlanItemID(0)
  private static let fact = FactID(0)

  private static let draft = ScenarioDraft().with {
    $0.facts = [.draft("fact")]
    $0.plan = [.draft("talk", by: [a], .ages, effects: [.reveal(WishID(0))])]
    $0.wishes = [
      .draft(
        "bed", becomes: WishChange(phase: PhaseID(1), into: WishID(1), condition: .place(.hospital))
      ),
      .draft("calm", from: .later),
    ]
    $0.situations = [
      .draft("first", options: [.draft("wait"), .draft("admit", effects: [.move(.hospital)])]),
      .draft("second", options: [.draft("wait"), .draft("other")]),
    ]
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card])]),
      .draft("late", .turningPoint, rounds: [.draft(.day, draw: [SituationID(1)])]),
    ]
  }

  private static func game(_ words: String, _ draft: ScenarioDraft = draft) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: draft.scenario)
    try game.take(all: words)
    return game
  }

  private static func round(_ option: String, _ preparation: String = "") -> String {
    "draw, reveal, ask nobody, choose \(option), tell nobody, conclude, proceed, "
      + preparation + "finish"
  }

  typealias Age = TableView.WishFace.Age

  /// What was played, and how old the known wishes are.
  static let ages: [(String, [Age])] = [
    ("", []),
    (round("wait", "prepare talk by a, ").withoutItsEnd(), [.heardSinceTurningPoint]),
    (round("wait", "prepare talk by a, "), [.heardBeforeTurningPoint]),
    (
      round("wait", "prepare talk by a, ") + ", " + round("wait", "review talk by a, "),
      [.heardSinceTurningPoint]
    ),
    // It has changed, and nobody knows: the table sees what it heard.
    (round("admit", "prepare talk by a, "), [.heardBeforeTurningPoint]),
    (
      round("admit", "prepare talk by a, ") + ", " + round("wait", "review talk by a, "),
      [.replaced, .heardSinceTurningPoint]
    ),
  ]

  @Test(arguments: ages)
  func wishesAge(words: String, ages: [Age]) throws {
    #expect(try Self.game(words).tableView.wishes.map(\.age) == ages)
  }

  @Test func aWishKnownFromTheStartIsOldAfterATurningPoint() throws {
    let draft = Self.draft.with { $0.knownWishes = [WishID(0)] }
    #expect(try Self.game("", draft).tableView.wishes.map(\.age) == [.heardSinceTurningPoint])
    #expect(
      try Self.game(Self.round("wait"), draft).tableView.wishes.map(\.age)
        == [.heardBeforeTurningPoint])
  }

  /// What was played, and how many wishes nobody has asked about. A change is not told by it.
  static let unknown: [(String, Int)] = [
    ("", 1), (round("wait"), 1), (round("admit"), 1),
    (round("wait", "prepare talk by a, "), 0), (round("admit", "prepare talk by a, "), 0),
    (round("admit") + ", " + round("wait", "prepare talk by a, "), 0),
  ]

  @Test(arguments: unknown)
  func unknownWishesAreCounted(words: String, count: Int) throws {
    #expect(try Self.game(words).tableView.unknownWishes.count == count)
  }

  /// Why an option is closed, in terms the table may hear.
  static let reasons: [(Condition, [ClosedReason])] = [
    (.always, []),
    (.plan(talk, .inPlace), [.planMissing(talk)]),
    (.plan(talk, .stale), [.story]),
    (.moment(.night), [.onlyAt(.night)]),
    (.place(.hospice), [.onlyIn(.hospice)]),
    (.commitment(in: 2...3), [.needsCommitment(2)]),
    (.strain(a, in: 1...3), [.strained(a)]),
    (.measure(.family, in: 8...10), [.measure(.family)]),
    (.fact(fact), [.story]),
    (.not(.place(.home)), [.story]),
    (.wish(WishID(0), .known), [.story]),
    (.told(a, card), [.story]),
    (.phase(PhaseID(1)), [.story]),
    (.round(in: 2...9), [.story]),
    (.wishesHonoured(in: 0...50), [.story]),
    (.all([.place(.home), .moment(.night), .fact(fact)]), [.onlyAt(.night), .story]),
    (.all([.moment(.night), .all([.moment(.night)])]), [.onlyAt(.night)]),
    (.any([.moment(.night), .place(.hospice)]), [.onlyAt(.night), .onlyIn(.hospice)]),
    // Naming one way would tell that there is another, hidden one.
    (.any([.moment(.night), .fact(fact)]), [.story]),
  ]

  @Test(arguments: reasons)
  func closedOptionsSayWhy(condition: Condition, reasons: [ClosedReason]) throws {
    let draft = Self.draft.with {
      $0.situations[0] = .draft("first", options: [.draft("go", when: condition), .draft("wait")])
    }
    let option = try #require(try Self.game("draw", draft).tableView.card?.options.first)
    #expect(option.closedBecause == reasons)
    #expect((option.refusal == nil) == reasons.isEmpty)
  }

  @Test func aStaleItemIsNamedAsStale() throws {
    let draft = Self.draft.with {
      $0.planInPlace = [Self.talk]
      $0.phases[0] = .draft("early", .turningPoint, rounds: [.draft(.day, draw: [card])])
      $0.situations[0] = .draft(
        "first", options: [.draft("go", when: .plan(Self.talk, .inPlace)), .draft("wait")])
    }
    let option = try Self.game("draw", draft).tableView.card?.options.first
    #expect(option?.closedBecause == [.planStale(Self.talk)])
  }

  @Test func theLeastSeniorSpeaksFirst() throws {
    let draft = Self.draft.with { $0.roles += [.draft("d"), .draft("e")] }
    let setup = Setup(
      seats: [[RoleID(4)], [c, a], [b], [RoleID(3)]], commitment: 0, length: .full, seed: 1)
    let game = try Game(setup, of: draft.scenario)
    #expect(game.speakingOrder == [SeatID(1), SeatID(2), SeatID(3), SeatID(0)])
    #expect(game.tableView.speakingOrder == game.speakingOrder)
  }

  @Test func theConsequenceTellsWhatTheTableCanSee() throws {
    let draft = Self.draft.with {
      $0.situations[0] = .draft(
        "first",
        options: [
          .draft(
            "go",
            effects: [
              .note(Self.fact), .measure(.relief, by: 1), .change(WishID(0), into: WishID(1)),
              .clear(Self.fact),
            ], told: "It helps."), .draft("wait"),
        ])
    }
    let words = "draw, reveal, ask nobody, choose go, tell nobody, conclude"
    let consequence = try #require(try Self.game(words, draft).tableView.consequence)
    #expect(consequence.text == "It helps.")
    #expect(
      consequence.changes == [.decisionMade(card, OptionID(0)), .measureChanged(.relief, by: 1)])
    #expect(try Self.game(words + ", proceed", draft).tableView.consequence == nil)
  }

  /// Seats that gave no stance, or none but "I don't know", in the last two decisions.
  @Test func theFacilitatorSeesWhoIsQuiet() throws {
    func round(_ stances: String) -> String {
      "draw, \(stances)reveal, ask nobody, choose wait, tell nobody, conclude, proceed, finish"
    }
    #expect(try Self.game("").facilitatorView.quietSeats == [])
    let first = round("stance 1 wait, stance 2 unsure, ")
    #expect(try Self.game(first).facilitatorView.quietSeats == [SeatID(1), SeatID(2)])
    let second = first + ", " + round("stance 3 wait, ")
    #expect(try Self.game(second).facilitatorView.quietSeats == [SeatID(1)])
  }

  @Test func theFacilitatorSeesWhatCanCome() throws {
    #expect(try Self.game("").facilitatorView.nextCards == [Marker.card("first", "title")])
    #expect(try Self.game("draw").facilitatorView.nextCards == [])
  }

  @Test func theDebriefTellsTheStoryAgain() throws {
    let words =
      "draw, stance 1 admit, stance 2 wait, reveal, ask nobody, choose wait, tell b c, "
      + "hear 1 later, conclude, proceed, finish, " + Self.round("other")
    let debrief = try #require(try Self.game(words).debriefView)
    #expect(
      debrief.timeline.map(\.situation) == ["first", "second"].map { Marker.card($0, "title") })
    let first = try #require(debrief.timeline.first)
    #expect(first.round == 1)
    #expect(first.option == Marker.open("option", "wait"))
    #expect(first.outcome == Marker.told("any"))
    #expect(first.told == [Marker.open("role", "b"), Marker.open("role", "c")])
    #expect(first.differing == 1)
    #expect(first.heard == 1)
    #expect(debrief.wishes.map(\.text) == [Marker.wish("bed")])
    #expect(debrief.wishes.map(\.wasKnown) == [false])
  }
}

extension String {
  /// The same without its last step.
  fileprivate func withoutItsEnd() -> String {
    split(separator: ",").dropLast().joined(separator: ",")
  }
}
