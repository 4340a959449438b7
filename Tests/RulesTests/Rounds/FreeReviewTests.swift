import TestSupport
import Testing

@testable import Rules

/// What was done early is not paid twice: one stale item a round is reviewed without a slot.
@Suite struct FreeReviewTests {
  private static let (talk, plan) = (PlanItemID(0), PlanItemID(1))

  /// Two items that go stale before the second round, by whose slots the round is prepared; `b` is not
  /// there by night.
  private static func scenario(slots: Int, free: Int = 1) -> Scenario {
    ScenarioDraft().with {
      $0.freeReviews = free
      $0.preparers = .reachable
      $0.roles = [.draft("a"), .draft("b", reach: [.day]), .draft("c")]
      $0.planInPlace = [talk, plan]
      $0.plan = [
        .draft("talk", by: [a, b], .ages, effects: [.measure(.dignity, by: 1)]),
        .draft("plan", by: [c], .ages),
      ]
      $0.situations = [
        .draft(
          "card",
          options: [
            .draft("wait"), .draft("wear", effects: [.strain(a, by: 3), .strain(c, by: 3)]),
            .draft("tire", effects: [.strain(b, by: 1)]),
          ])
      ]
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: [], slots: 0)]),
        .draft(
          "late", .turningPoint,
          rounds: [
            .draft(.night, draw: [card], slots: slots), .draft(.day, draw: [], slots: slots),
          ]),
      ]
    }.scenario
  }

  private static func game(slots: Int, free: Int = 1, _ option: String = "wait") throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1),
      of: scenario(slots: slots, free: free))
    try game.take(
      all: "draw, finish, draw, reveal, ask nobody, choose \(option), tell nobody, conclude")
    return game
  }

  @Test func oneIsReviewedWithoutASlotOrATurn() throws {
    var game = try Self.game(slots: 1)
    try game.take(all: "proceed, review talk by a")
    #expect(game.state.status(of: Self.talk) == .inPlace)
    #expect(game.state.measure(.dignity) == 6)
    #expect(game.state.slotsLeft(in: game.scenario) == 1)
    #expect(!game.state.preparedBy.contains(a))
    try game.take(all: "review plan by c")
    #expect(game.state.slotsLeft(in: game.scenario) == 0)
    #expect(game.state.preparedBy == [c])
  }

  /// A night without slots stops for it, and no longer than that.
  @Test func aRoundWithoutSlotsStopsForIt() throws {
    var game = try Self.game(slots: 0)
    #expect(game.tableView.freeReviews == [Self.talk, Self.plan])
    try game.take(all: "proceed")
    #expect(
      game.legalActions == [
        .finishPreparing, .prepare(.review(Self.talk, by: a)),
        .prepare(.review(Self.plan, by: c)),
      ])
    try game.take(all: "review plan by c")
    #expect(game.legalActions == [.finishPreparing])
    #expect(game.tableView.freeReviews.isEmpty && game.tableView.hasReviewedFree)
    try game.take(all: "finish")
    #expect(!game.tableView.hasReviewedFree)
  }

  @Test func aRoundWithoutSlotsGoesOnWhereNobodyCanReview() throws {
    for (free, option) in [(0, "wait"), (1, "wear")] {
      var game = try Self.game(slots: 0, free: free, option)
      try game.take(all: "proceed")
      #expect(game.state.roundsDone == 2, "\(free) \(option)")
    }
  }

  /// The round after the last card is the end of the story.
  @Test func afterTheLastCardThereIsNone() throws {
    var game = try Self.game(slots: 0)
    try game.take(all: "proceed, finish, draw")
    #expect(game.state.roundsDone == 2 && game.state.planStale == [Self.talk, Self.plan])
    #expect(game.legalActions == [.finishPreparing])
  }

  @Test func afterAnythingElseItTakesASlot() throws {
    var game = try Self.game(slots: 1, "tire")
    try game.take(all: "proceed, support b by c")
    #expect(throws: Rejection.notEnoughSlots(needed: 1, left: 0)) {
      try game.apply(.prepare(.review(Self.talk, by: a)))
    }
    #expect(game.tableView.freeReviews.isEmpty)
  }

  @Test func itTakesASlotWhereTheCaseSaysNothing() throws {
    var game = try Self.game(slots: 1, free: 0)
    try game.take(all: "proceed, review talk by a")
    #expect(game.state.slotsLeft(in: game.scenario) == 0)
    #expect(game.state.preparedBy == [a])
  }
}
