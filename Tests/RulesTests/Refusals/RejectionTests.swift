import TestSupport
import Testing

@testable import Rules

/// Everything that play refuses, and why.
@Suite struct RejectionTests {
  static let d = RoleID(3)
  static let e = RoleID(4)
  static let nowhere = RoleID(5)
  static let talk = PlanItemID(0)
  static let box = PlanItemID(1)
  static let night = PlanItemID(2)
  static let old = PlanItemID(3)
  static let go = OptionID(0)
  static let shut = OptionID(1)
  static let far = OptionID(2)
  static let seat1 = SeatID(0)

  /// `d` has no seat; `e` is there at night alone. Two rounds by day.
  private static let scenario = ScenarioDraft().with {
    $0.roles += [.draft("d"), .draft("e", reach: [.night])]
    $0.plan = [
      .draft("talk", by: [a, b, e]), .draft("box", by: [b, c], needs: [talk]),
      .draft("night", by: [b], effort: 2), .draft("old", by: [a, b]),
      .draft("bed", by: [a, c], takes: 1),
      .draft("shut", by: [a], when: .place(.hospital)),
    ]
    $0.planInPlace = [old]
    $0.advice = [
      .draft("day", .basic), .draft("night", .basic, reach: [.night]),
      .draft("agreed", .basic, when: .plan(talk, .inPlace)),
    ]
    $0.situations = [
      .draft("card", options: options), .draft("card-2", options: options),
    ]
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card]), .draft(.day, draw: [SituationID(1)])])
    ]
  }.scenario

  private static var options: [DecisionOption] {
    [
      .draft("go", lead: [a, c, d, e]), .draft("shut", when: .place(.hospital)),
      .draft("far", lead: [d, e]),
      .draft("tire", effects: [.strain(a, by: 3), .plan(old, .stale)]), .draft("wait"),
    ]
  }

  private static func game(_ words: String) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c], [e]], commitment: 0, length: .full, seed: 1), of: scenario)
    try game.take(all: words)
    return game
  }

  private static func choosing(_ stances: String = "") -> String {
    "draw, \(stances)reveal, ask nobody"
  }
  private static let asking = "draw, reveal"
  private static let leading =
    choosing("stance 1 wait, stance 2 go, stance 3 unsure, ") + ", choose go"
  private static let telling = leading + ", lead c"
  private static let concluding = telling + ", tell nobody"
  private static let preparing = concluding + ", conclude, proceed"
  private static let tired =
    "draw, reveal, ask nobody, choose tire, tell nobody, conclude, proceed"

  static let decision: [(String, Action, Rejection)] = [
    ("", .revealStances, .notNow(.drawing)),
    ("", .choose(go), .notNow(.drawing)),
    ("draw", .draw, .notNow(.stances)),
    ("draw", .takeStance(SeatID(4), .unsure), .unknownSeat),
    ("draw", .takeStance(SeatID(-1), .unsure), .unknownSeat),
    ("draw", .takeStance(seat1, .option(OptionID(5))), .unknownOption),
    ("draw, stance 1 go, reveal", .takeStance(seat1, .unsure), .notNow(.asking)),
    (asking, .takeStance(seat1, .unsure), .notNow(.asking)),
    (asking, .choose(go), .notNow(.asking)),
    (asking, .letHappen, .notNow(.asking)),
    (choosing(), .ask(nil), .notNow(.choosing)),
    (choosing(), .choose(OptionID(5)), .unknownOption),
    (choosing(), .choose(shut), .optionClosed(shut)),
    (choosing(), .choose(far), .nobodyCanLead(far)),
    (choosing(), .letHappen, .somebodyCanLead),
    (leading, .letHappen, .notNow(.appointing)),
    (leading, .ask(nil), .notNow(.appointing)),
    (leading, .appoint(nowhere), .unknownRole),
    (leading, .appoint(d), .roleNotSeated(d)),
    (leading, .appoint(e), .leadUnreachable(e, .day)),
    (leading, .appoint(b), .leadNotAllowed(b)),
    (tired + ", finish, draw, reveal, ask nobody, choose go", .appoint(a), .leadOverloaded(a)),
    (asking, .ask(AdviceLineID(3)), .unknownAdviceLine),
    (asking, .ask(AdviceLineID(1)), .adviceUnreachable(AdviceLineID(1), .day)),
    (asking, .ask(AdviceLineID(2)), .adviceNotAgreed(AdviceLineID(2))),
    (telling, .tell([nowhere]), .unknownRole),
    (telling, .tell([c]), .leadKnowsAlready(c)),
    (telling, .tell([a, b, d]), .tooManyTold(limit: 2)),
    (telling, .conclude, .notNow(.telling)),
    (concluding, .hear(SeatID(4), .wish), .unknownSeat),
    (concluding, .hear(SeatID(3), .wish), .stanceNotTaken(SeatID(3))),
    (concluding, .hear(SeatID(1), .wish), .stanceAgrees(SeatID(1))),
    (concluding, .hear(SeatID(2), .wish), .stanceAgrees(SeatID(2))),
    (concluding + ", hear 1 later", .hear(seat1, .wish), .alreadyHeard(seat1)),
    (concluding + ", conclude", .hear(seat1, .wish), .notNow(.consequence)),
  ]

  static let preparation: [(String, Preparation, Rejection)] = [
    (concluding, .support(a, by: b), .notNow(.concluding)),
    (preparing, .putInPlace(PlanItemID(6), by: a, with: nil), .unknownPlanItem),
    (preparing, .review(PlanItemID(6), by: a), .unknownPlanItem),
    (preparing, .putInPlace(talk, by: nowhere, with: nil), .unknownRole),
    (preparing, .putInPlace(talk, by: d, with: nil), .roleNotSeated(d)),
    (preparing, .putInPlace(talk, by: c, with: nil), .roleCannotPrepare(c, talk)),
    (preparing, .putInPlace(talk, by: a, with: b), .noSecondRoleNeeded(talk)),
    (preparing, .putInPlace(box, by: b, with: nil), .needsFirst(box, missing: talk)),
    (preparing, .putInPlace(old, by: a, with: nil), .alreadyInPlace(old)),
    (preparing, .putInPlace(night, by: b, with: nil), .secondRoleNeeded(night)),
    (preparing, .putInPlace(night, by: b, with: b), .sameRoleTwice(b)),
    (preparing, .putInPlace(night, by: b, with: d), .roleNotSeated(d)),
    (preparing, .putInPlace(night, by: b, with: nowhere), .unknownRole),
    (preparing, .putInPlace(night, by: a, with: b), .roleCannotPrepare(a, night)),
    (preparing, .review(old, by: a), .notStale(old)),
    (preparing, .review(talk, by: a), .notStale(talk)),
    (
      preparing + ", prepare talk by a", .putInPlace(night, by: b, with: c),
      .notEnoughSlots(needed: 2, left: 1)
    ),
    (
      preparing + ", prepare talk by a, support c by b", .support(c, by: e),
      .notEnoughSlots(needed: 1, left: 0)
    ),
    (
      preparing + ", prepare talk by b", .putInPlace(box, by: b, with: nil),
      .roleAlreadyPrepared(b)
    ),
    (
      preparing, .putInPlace(PlanItemID(5), by: a, with: nil), .itemClosed(PlanItemID(5))
    ),
    (
      preparing + ", prepare bed by a", .putInPlace(PlanItemID(4), by: c, with: nil),
      .alreadyOrdered(PlanItemID(4))
    ),
    (tired, .putInPlace(old, by: a, with: nil), .itemIsStale(old)),
    (tired, .review(old, by: a), .roleOverloaded(a)),
    (tired, .review(old, by: c), .roleCannotPrepare(c, old)),
    (
      tired + ", prepare night by b with c", .review(old, by: a),
      .notEnoughSlots(needed: 1, left: 0)
    ),
    (tired, .putInPlace(night, by: b, with: a), .roleOverloaded(a)),
    (preparing, .support(c, by: c), .supportsOneself(c)),
    (preparing, .support(a, by: b), .nothingToRelieve(a)),
    (preparing, .support(d, by: b), .roleNotSeated(d)),
    (preparing, .support(nowhere, by: b), .unknownRole),
    (preparing, .support(c, by: d), .roleNotSeated(d)),
    (preparing, .support(c, by: nowhere), .unknownRole),
    (tired, .support(b, by: a), .roleOverloaded(a)),
  ]

  static let ended =
    tired
    + ", finish, draw, reveal, ask nobody, choose wait, tell nobody, conclude, proceed, finish"

  @Test(
    arguments: decision
      + preparation.map { ($0.0, .prepare($0.1), $0.2) }
      + [(ended, .draw, .gameOver), (ended, .finishPreparing, .gameOver)])
  func refusal(given: String, action: Action, rejection: Rejection) throws {
    var game = try Self.game(given)
    let before = game.state
    let turns = game.turns
    #expect(throws: rejection) { try game.apply(action) }
    #expect(game.state == before)
    #expect(game.turns == turns)
    #expect(game.state.refusal(of: action, in: game.scenario) == rejection)
  }

  /// Whoever adds a reason adds a case above.
  @Test func everyReasonIsGiven() {
    let given =
      Self.decision.map(\.2) + Self.preparation.map(\.2) + SetupTests.refusals.map(\.2)
      + [.gameOver, .nothingToUndo, .nothingToRedo] + PreparersTests.refused.map(\.rejection)
      + [.itemTooLate(Self.talk), .tooManyGroupsTold(limit: 1), .groupTornApart]
      + SpeechTests.refused.map(\.rejection)
    #expect(Set(given.map(\.number)) == Set(0...47))
  }
}

extension Rejection {
  /// Numbers the reasons, whatever they carry.
  fileprivate var number: Int {
    switch self {
    case .seatCountOutOfRange: 0
    case .seatRoleCountOutOfRange: 1
    case .unknownRole: 2
    case .roleSeatedTwice: 3
    case .commitmentNotAllowed: 4
    case .lengthNotOffered: 5
    case .notNow: 6
    case .gameOver: 7
    case .nothingToUndo: 8
    case .nothingToRedo: 9
    case .unknownSeat: 10
    case .unknownOption: 11
    case .optionClosed: 12
    case .nobodyCanLead: 13
    case .somebodyCanLead: 14
    case .roleNotSeated: 15
    case .leadNotAllowed: 16
    case .leadUnreachable: 17
    case .leadOverloaded: 18
    case .unknownAdviceLine: 19
    case .adviceUnreachable: 20
    case .adviceNotAgreed: 21
    case .tooManyTold: 22
    case .leadKnowsAlready: 23
    case .stanceNotTaken: 24
    case .stanceAgrees: 25
    case .alreadyHeard: 26
    case .unknownPlanItem: 27
    case .notEnoughSlots: 28
    case .roleAlreadyPrepared: 29
    case .roleOverloaded: 30
    case .roleCannotPrepare: 31
    case .secondRoleNeeded: 32
    case .noSecondRoleNeeded: 33
    case .sameRoleTwice: 34
    case .alreadyInPlace: 35
    case .itemIsStale: 36
    case .notStale: 37
    case .needsFirst: 38
    case .supportsOneself: 39
    case .nothingToRelieve: 40
    case .alreadyOrdered: 41
    case .itemClosed: 42
    // Where reach is asked, and phases close: PreparersTests.
    case .itemTooLate: 43
    case .preparerUnreachable: 44
    // Where the citizen cannot answer: SpeechTests.
    case .citizenCannotAnswer: 45
    // Where there are groups: GroupTests.
    case .tooManyGroupsTold: 46
    case .groupTornApart: 47
    }
  }
}
