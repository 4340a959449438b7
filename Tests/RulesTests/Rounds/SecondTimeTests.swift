import TestSupport
import Testing

@testable import Rules

/// What is made twice, and gives something of its own each time.
@Suite struct SecondTimeTests {
  private static let talk = PlanItemID(0)
  private static let bed = PlanItemID(1)
  private static let near = WishID(0)
  private static let far = WishID(1)

  /// A talk that asks for one wish and then for another, a bed that takes a round, three rounds of which the
  /// last is a turning point.
  private static let scenario = ScenarioDraft().with {
    $0.preparationSlots = 3
    $0.wishes = [.draft("near"), .draft("far")]
    $0.plan = [
      .draft(
        "talk", by: [a, b, c], effort: 2, .ages, effects: [.measure(.dignity, by: 1)],
        first: [.reveal(near)], then: [.reveal(far)]),
      .draft(
        "bed", by: [a, b, c], takes: 1, first: [.measure(.relief, by: 1)],
        then: [.measure(.safety, by: 1)]),
    ]
    $0.situations = [
      .draft(
        "card",
        options: [
          .draft("wait"), .draft("undo", effects: [.plan(talk, .absent)]),
          .draft("given", effects: [.plan(talk, .inPlace)]),
        ])
    ]
    $0.phases = [
      .draft(
        "early",
        rounds: [.draft(.day, draw: [card]), .draft(.day, draw: []), .draft(.day, draw: [])]),
      .draft("late", .turningPoint, rounds: [.draft(.day, draw: []), .draft(.day, draw: [])]),
    ]
  }.scenario

  private static let preparing = deciding("wait")
  private static let next = ", finish, draw"

  private static func deciding(_ option: String) -> String {
    "draw, reveal, ask nobody, choose \(option), tell nobody, conclude, proceed"
  }

  private static func game(_ words: String) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: scenario)
    try game.take(all: words)
    return game
  }

  private static func isReviewable(_ item: PlanItemID, in game: Game) -> Bool {
    game.legalActions.contains(.prepare(.review(item, by: c)))
  }

  private static let made = preparing + ", prepare talk by a with b"
  private static let again = made + next + ", review talk by c"

  @Test func theFirstTimeGivesWhatIsFirst() throws {
    let game = try Self.game(Self.made)
    #expect(game.state.wishesKnown == [Self.near])
    #expect(game.state.measure(.dignity) == 6)
    #expect(game.state.slotsUsed == 2)
  }

  @Test func theSecondTimeIsAReviewOfAnotherRound() throws {
    var game = try Self.game(Self.made)
    #expect(!Self.isReviewable(Self.talk, in: game), "not in the round in which it was made")
    #expect(!game.tableView.plan[0].isSecondTime)
    try game.take(all: "finish, draw")
    #expect(game.tableView.plan[0].isSecondTime)
    #expect(game.tableView.plan[0].status == .inPlace)
    #expect(Self.isReviewable(Self.talk, in: game))
    #expect(!game.legalActions.contains(.prepare(.putInPlace(Self.talk, by: a, with: b))))
    try game.take(all: "review talk by c")
    #expect(game.state.wishesKnown == [Self.near, Self.far])
    #expect(game.state.measure(.dignity) == 7)
    #expect(game.state.slotsUsed == 1, "what a review costs")
  }

  /// In place it is made once more; stale it is reviewed as often as it is.
  @Test func noThirdTimeWithoutATurningPoint() throws {
    var game = try Self.game(Self.again + Self.next)
    #expect(!Self.isReviewable(Self.talk, in: game))
    #expect(throws: Rejection.notStale(Self.talk)) {
      try game.apply(.prepare(.review(Self.talk, by: c)))
    }
    #expect(game.tableView.plan[0].refusal == .alreadyInPlace(Self.talk))
    try game.take(all: "finish, draw")
    #expect(game.state.status(of: Self.talk) == .stale)
    #expect(!game.tableView.plan[0].isSecondTime)
    try game.take(all: "review talk by a")
    #expect(game.state.measure(.dignity) == 8)
  }

  /// Left until it is stale, the second talk is the review.
  @Test func aStaleOneIsMadeASecondTime() throws {
    var game = try Self.game(Self.made + Self.next + Self.next + Self.next)
    #expect(game.state.status(of: Self.talk) == .stale)
    #expect(game.tableView.plan[0].isSecondTime)
    try game.take(all: "review talk by a, finish, draw")
    #expect(game.state.wishesKnown == [Self.near, Self.far])
    #expect(!Self.isReviewable(Self.talk, in: game))
  }

  @Test func whatComesGivesWhatIsFirst() throws {
    var game = try Self.game(Self.preparing + ", prepare bed by a" + Self.next + Self.next)
    #expect(game.state.status(of: Self.bed) == .inPlace)
    #expect(game.state.measure(.relief) == 6)
    try game.take(all: "review bed by c")
    #expect(game.state.measure(.relief) == 6)
    #expect(game.state.measure(.safety) == 6, "at once: a review takes no time")
  }

  /// What an outcome put in place was not talked about in this round, so that can be done at once.
  @Test func whatIsGivenCanBeMadeASecondTime() throws {
    var game = try Self.game(Self.deciding("given") + ", review talk by a")
    #expect(game.state.wishesKnown == [Self.far])
    try game.take(all: "finish, draw")
    #expect(!Self.isReviewable(Self.talk, in: game))
  }

  /// A game that makes nothing twice has the fingerprint it always had.
  @Test func onlySuchItemsAreRemembered() throws {
    let game = try Self.game(Self.preparing + ", prepare bed by a")
    #expect(game.state.planMadeAgain.isEmpty && game.state.planJustMade.isEmpty)
    let again = try Self.game(Self.again)
    #expect(again.state.planMadeAgain == [Self.talk])
    #expect(again.state.fingerprint != (try Self.game(Self.made + Self.next)).state.fingerprint)
  }

  /// What an effect takes out of the plan begins anew.
  @Test func whatIsGoneBeginsAnew() throws {
    var state = try Self.game(Self.again + Self.next).state
    var events: [Event] = []
    state.setPlan(Self.talk, to: .absent, in: Self.scenario, events: &events)
    #expect(state.planMadeAgain.isEmpty)
    try state.apply(
      .prepare(.putInPlace(Self.talk, by: a, with: b)), in: Self.scenario, events: &events)
    #expect(state.planJustMade == [Self.talk])
  }
}
