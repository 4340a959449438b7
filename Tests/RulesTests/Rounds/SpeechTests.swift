import TestSupport
import Testing

@testable import Rules

/// Whom asking tells nothing, because the citizen cannot answer any more.
@Suite struct SpeechTests {
  private static let talk = PlanItemID(0)
  private static let call = PlanItemID(1)
  private static let visit = PlanItemID(2)
  private static let old = PlanItemID(3)
  private static let wish = WishID(0)

  /// The option `ask` asks, and so do the outcome of `sit`, the talk, which does nothing else, the call,
  /// which does, the visit, which takes a round, and the old talk, which is to be reviewed.
  private static func scenario(_ speech: [Phase.Speech]) -> Scenario {
    ScenarioDraft().with {
      $0.preparationSlots = 3
      $0.wishes = [.draft("sea")]
      $0.planInPlace = [old]
      $0.plan = [
        .draft("talk", by: [a, b, c], effects: [.reveal(wish)]),
        .draft("call", by: [a, b, c], effects: [.reveal(wish), .measure(.family, by: 1)]),
        .draft("visit", by: [a, b, c], takes: 1, effects: [.reveal(wish)]),
        .draft("old", by: [a, b, c], .ages, effects: [.reveal(wish)]),
      ]
      $0.situations = [
        .draft(
          "card",
          options: [
            .draft("wait", effects: [.plan(old, .stale)]),
            .draft("ask", effects: [.reveal(wish), .measure(.dignity, by: 1)]),
            .draft("sit", outcomes: [.draft(.certain, effects: [.reveal(wish)])]),
          ])
      ]
      $0.phases = speech.enumerated().map { number, speech in
        .draft("phase-\(number)", speaks: speech, rounds: [.draft(.day, draw: [card])])
      }
    }.scenario
  }

  private static func game(_ speech: [Phase.Speech], _ words: String) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: scenario(speech))
    try game.take(all: words)
    return game
  }

  private static func known(_ speech: [Phase.Speech], _ words: String) throws -> Bool {
    try game(speech, words).state.wishesKnown.contains(wish)
  }

  private static func deciding(_ option: String) -> String {
    "draw, reveal, ask nobody, choose \(option), tell nobody, conclude, proceed"
  }

  @Test(arguments: [(Phase.Speech.yes, true), (.seldom, true), (.no, false)], ["ask", "sit"])
  func optionsAskWhileSomethingIsSaid(_ told: (Phase.Speech, Bool), option: String) throws {
    let game = try Self.game([told.0, .yes], Self.deciding(option))
    #expect(game.state.wishesKnown.contains(Self.wish) == told.1)
    // All else happens.
    #expect(game.state.measure(.dignity) == (option == "ask" ? 6 : 5))
  }

  @Test(arguments: [(Phase.Speech.yes, true), (.seldom, false), (.no, false)])
  func itemsAskOnlyWhereAnswersAreToBeHad(speech: Phase.Speech, isTold: Bool) throws {
    let game = try Self.game([speech, .yes], Self.deciding("wait") + ", prepare call by a, finish")
    #expect(game.state.wishesKnown.contains(Self.wish) == isTold)
    #expect(game.state.status(of: Self.call) == .inPlace)
    #expect(game.state.measure(.family) == 6)
  }

  /// The visit is ordered in the first phase and comes with the third.
  @Test(arguments: [
    ([Phase.Speech.no, .no, .yes], true), ([.yes, .yes, .seldom], false),
    ([.yes, .yes, .no], false),
  ])
  func whatIsOrderedAsksWhenItComes(speech: [Phase.Speech], isTold: Bool) throws {
    let game = try Self.game(
      speech,
      Self.deciding("wait") + ", prepare visit by a, finish, draw, finish")
    #expect(game.state.status(of: Self.visit) == .inPlace)
    #expect(game.state.wishesKnown.contains(Self.wish) == isTold)
  }

  static let refused: [(preparation: Preparation, rejection: Rejection)] = [
    (.putInPlace(talk, by: a, with: nil), .citizenCannotAnswer(talk)),
    (.review(old, by: a), .citizenCannotAnswer(old)),
  ]

  @Test(arguments: refused, [Phase.Speech.seldom, .no])
  func aTalkAloneIsRefused(
    _ refused: (preparation: Preparation, rejection: Rejection), speech: Phase.Speech
  ) throws {
    var game = try Self.game([speech], Self.deciding("wait"))
    #expect(throws: refused.rejection) { try game.apply(.prepare(refused.preparation)) }
    #expect(!game.legalActions.contains(.prepare(refused.preparation)))
    var open = try Self.game([.yes], Self.deciding("wait"))
    try open.apply(.prepare(refused.preparation))
    #expect(open.state.wishesKnown.contains(Self.wish))
  }

  /// Before anything is done, and not of what will be answered.
  @Test func theTableSaysSoBefore() throws {
    let silent = try Self.game([.no, .no, .yes], "draw, reveal, ask nobody").tableView
    #expect(silent.card?.options.map(\.isUnanswered) == [false, true, true])
    #expect(silent.plan.map(\.isUnanswered) == [true, true, false, true])
    #expect(silent.plan[0].refusal == .citizenCannotAnswer(Self.talk))
    #expect(silent.plan[1].refusal == nil)
    let seldom = try Self.game([.seldom, .yes, .no], "draw, reveal, ask nobody").tableView
    #expect(seldom.card?.options.map(\.isUnanswered) == [false, false, false])
    #expect(seldom.plan.map(\.isUnanswered) == [true, true, true, true])
    let open = try Self.game([.yes], "draw, reveal, ask nobody").tableView
    #expect(open.card?.options.map(\.isUnanswered) == [false, false, false])
    #expect(open.plan.map(\.isUnanswered) == [false, false, false, false])
  }

  /// A team that comes late finds the same citizen.
  @Test func phasesThatGoByKeepIt() {
    let late = Self.scenario([.yes, .no]).beginning(at: PhaseID(1))
    #expect(late.phases.map(\.speaks) == [.yes, .no])
  }
}
