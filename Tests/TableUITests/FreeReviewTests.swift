import Rules
import TestSupport
import Testing
import Wording

@testable import TableUI

/// What can be reviewed without costing time says so, and a round does not end past it unasked.
@Suite struct FreeReviewTests {
  private static func game(slots: Int) throws -> Game {
    let scenario = ScenarioDraft().with {
      $0.freeReviews = 1
      $0.planInPlace = [PlanItemID(0)]
      $0.plan = [.draft("talk", by: [RoleID(0)], .ages), .draft("call", by: [RoleID(1)])]
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: [], slots: 0)]),
        .draft(
          "late", .turningPoint,
          rounds: [
            .draft(.day, draw: [SituationID(0)], slots: slots), .draft(.day, draw: [], slots: 0),
          ]),
      ]
    }.scenario
    var game = try Game(.dealt(scenario, seed: 1), of: scenario)
    for action in [
      .draw, .finishPreparing, .draw, .revealStances, .ask(nil), .choose(OptionID(0)), .tell([]),
      .conclude,
    ] as [Action] {
      try game.apply(action)
    }
    return game
  }

  @Test(arguments: [0, 1]) func saysWhatCostsNoTime(_ slots: Int) throws {
    var game = try Self.game(slots: slots)
    #expect(try UnhurriedTable(showing: game).said.contains("Prepare for what comes"))
    try game.apply(.proceed)
    let table = try UnhurriedTable(showing: game)
    #expect(table.said.contains("costs no time"))
    #expect(
      table.said.contains(
        slots == 0 ? "There is no time for anything new" : "Then there is time for one more"))
    let item = try #require(table.places.first { $0.id == .numbered(.planItem, 1) })
    #expect((table.places.first { $0.id == .numbered(.planItem, 2) } != nil) == (slots > 0))
    table.press(item)
    #expect(table.said.contains("It costs no time, as long as nothing else was prepared"))
    try game.apply(.prepare(.review(PlanItemID(0), by: RoleID(0))))
    let after = try UnhurriedTable(showing: game)
    #expect(!after.said.contains("costs no time"))
    #expect(
      after.said.contains(slots == 0 ? "The time is used." : "There is time for one more thing"))
  }

  @Test func endingTheRoundAsksFirst() throws {
    var game = try Self.game(slots: 0)
    try game.apply(.proceed)
    let table = try UnhurriedTable(showing: game)
    table.press(try #require(table.places.first { $0.label == "End the round" }))
    #expect(table.said.contains("can still be reviewed without costing time"))
    #expect(!table.said.contains("with time left"))
  }
}
