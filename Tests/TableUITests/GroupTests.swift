import Rules
import TestSupport
import Testing
import Wording

@testable import TableUI

/// Whole groups are told with one press each.
@Suite struct GroupTests {
  private static let (wife, nurse, gp) = (RoleID(0), RoleID(1), RoleID(2))

  private static func game(handOvers: Int) throws -> Game {
    let scenario = ScenarioDraft().with {
      $0.handOvers = handOvers
      $0.groups = [
        .draft("night", [nurse]), .draft("doctors", [wife, gp]), .draft("alone", [wife]),
      ]
      $0.situations = [.draft("card", options: [.draft("go", lead: [wife])])]
    }.scenario
    var game = try Game(.dealt(scenario, seed: 1), of: scenario)
    for action in [
      .draw, .revealStances, .ask(nil), .choose(OptionID(0)), .appoint(wife),
    ] as [Action] {
      try game.apply(action)
    }
    return game
  }

  private func place(_ group: Int, _ table: UnhurriedTable) -> Hit? {
    table.look()
    return table.places.first { $0.id == .numbered(.group, group) }
  }

  @Test func onePressTellsAGroup() throws {
    let game = try Self.game(handOvers: 1)
    let table = try UnhurriedTable(showing: game)
    let view = game.tableView
    #expect(table.said.contains("There is time for one group."))
    #expect(table.said.contains(view.groups[1].title))
    #expect(table.places.allSatisfy { !$0.id.text.hasPrefix("role-") })
    // Whoever leads is all of the third.
    #expect(place(3, table) == nil)
    table.press(try #require(place(2, table)))
    #expect(place(1, table) == nil, "no time left")
    let primary = try #require(table.places.first { $0.id == .single(.primary) })
    #expect(primary.label == "Tell: \(view.groups[1].title)")
    // The doctor alone, because the wife leads.
    #expect(table.press(primary) == [.apply(.tell([Self.gp]))])
  }

  @Test func aSecondPressTakesItBack() throws {
    let table = try UnhurriedTable(showing: try Self.game(handOvers: 2))
    table.press(try #require(place(1, table)))
    table.press(try #require(place(2, table)))
    table.press(try #require(place(1, table)))
    let primary = try #require(table.places.first { $0.id == .single(.primary) })
    #expect(table.press(primary) == [.apply(.tell([Self.gp]))])
  }
}
