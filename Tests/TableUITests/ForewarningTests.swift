import Rules
import TestSupport
import Testing
import Wording

@testable import TableUI

/// The table says before anything is done what nobody would answer, and what would be a second time.
@Suite struct ForewarningTests {
  private static func table(_ game: Game, _ language: String) throws -> UnhurriedTable {
    var presentation = try Project.presentation(language)
    presentation.game = game.tableView
    return UnhurriedTable(
      TableModel(
        presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
        motion: .none))
  }

  private static func said(_ table: UnhurriedTable) -> String {
    table.look().compactMap {
      if case .text(let line, _, _, _) = $0 { line } else { nil }
    }.joined(separator: " ")
  }

  private static func game(_ speech: Phase.Speech, at step: GameState.Step) throws -> Game {
    let sea = WishID(0)
    let scenario = ScenarioDraft().with {
      $0.wishes = [.draft("sea")]
      $0.planInPlace = [PlanItemID(1)]
      $0.plan = [
        .draft("call", by: [RoleID(0)], effects: [.reveal(sea), .measure(.dignity, by: 1)]),
        .draft(
          "talk", by: [RoleID(0)], first: [.measure(.safety, by: 1)],
          then: [.measure(.family, by: 1)]),
        .draft("visit", by: [RoleID(0)], effects: [.reveal(sea)]),
      ]
      $0.situations = [.draft("card", options: [.draft("ask", effects: [.reveal(sea)])])]
      $0.phases = [.draft("early", speaks: speech, rounds: [.draft(.day, draw: [SituationID(0)])])]
    }.scenario
    var game = try Game(.dealt(scenario, seed: 1), of: scenario)
    while game.state.step != step { try game.apply(try #require(game.legalActions.first)) }
    return game
  }

  static let sentences = [
    ("en", "the citizen cannot be asked", "The citizen cannot be asked now.", "a second time"),
    ("da", "borgeren kan ikke spørges", "Borgeren kan ikke spørges nu.", "anden gang"),
    ("nb", "pasienten kan ikke spørres", "Pasienten kan ikke spørres nå.", "andre gang"),
  ]

  @Test(arguments: sentences)
  func beforeItIsPrepared(
    _ language: String, _ unasked: String, _ refused: String, _ second: String
  ) throws {
    let silent = Self.said(try Self.table(Self.game(.seldom, at: .preparing), language))
    #expect(silent.contains(unasked))
    #expect(silent.contains(refused))
    #expect(silent.contains(second))
    let open = Self.said(try Self.table(Self.game(.yes, at: .preparing), language))
    #expect(!open.contains(unasked) && !open.contains(refused))
    #expect(open.contains(second))
  }

  @Test(arguments: sentences)
  func beforeItIsChosen(
    _ language: String, _ unasked: String, _ refused: String, _ second: String
  ) throws {
    #expect(Self.said(try Self.table(Self.game(.no, at: .choosing), language)).contains(unasked))
    let seldom = Self.said(try Self.table(Self.game(.seldom, at: .choosing), language))
    #expect(!seldom.contains(unasked))
  }
}
