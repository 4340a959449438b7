import Rules
import TableUI
import TestSupport
import Testing

/// What is half chosen belongs to its scene: it is kept as long as the table stays there, and no longer.
@Suite struct SceneTests {
  /// A table whose owner answers nothing by itself.
  final class Table {
    let table: UnhurriedTable
    var presentation: Presentation
    let scenario: Scenario

    init() throws {
      scenario = try ShippedCase.scenario()
      presentation = try Project.presentation("da")
      presentation.shelf = [
        Presentation.ShelfCard(
          id: "a", title: "A case", summary: "", minutes: 60, contentNotice: "", languages: ["da"],
          isReviewed: true)
      ]
      table = UnhurriedTable(
        TableModel(
          presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
          motion: .none))
    }

    func show() { table.show(presentation) }

    func isThere(_ id: HitID) -> Bool {
      table.look()
      return table.places.contains { $0.id == id }
    }

    func press(_ id: HitID) throws -> [Request] {
      table.look()
      return table.press(try #require(table.places.last { $0.id == id }, "\(id.text)"))
    }

    func key(_ key: Key) { table.key(key) }
  }

  private func seated() throws -> Table {
    let table = try Table()
    #expect(try table.press(.numbered(.volume, 1)) == [.openCase("a")])
    table.presentation.chosen = CaseView(table.scenario)
    table.show()
    #expect(try table.press(.length(.lunch)) == [])
    #expect(try table.press(.single(.primary)) == [])
    return table
  }

  private func start(_ requests: [Request]) throws -> Setup {
    guard case .start(let setup)? = requests.first else {
      throw SeatsNotTaken()
    }
    return setup
  }

  struct SeatsNotTaken: Error {}

  @Test func theLengthIsKeptOnTheWayToTheSeatsAndBack() throws {
    let table = try seated()
    table.key(.escape)
    #expect(table.isThere(.length(.full)))
    _ = try table.press(.single(.primary))
    #expect(try start(try table.press(.single(.primary))).length == .lunch)
  }

  @Test func theSeatsAreDealtAnewWhenTheTableComesToThemAgain() throws {
    let table = try seated()
    _ = try table.press(.numbered(.seats, 4))
    // Another language tells the same case: nothing is forgotten.
    table.presentation.words = try Project.presentation("nb").words
    table.show()
    let four = try start(try table.press(.single(.primary)))
    #expect(four.seats.count == 4)
    table.key(.escape)
    _ = try table.press(.single(.primary))
    #expect(try start(try table.press(.single(.primary))).seats.count == 6)
  }

  @Test func anAnswerOutOfTurnIsForgottenWhenTheGameGoesOn() throws {
    let table = try seated()
    var game = try Game(.dealt(table.scenario, seed: 5), of: table.scenario)
    try game.apply(.draw)
    table.presentation.game = game.tableView
    table.show()
    #expect(table.isThere(.single(.primary)) && !table.isThere(.numbered(.option, 0)))
    _ = try table.press(.single(.primary))
    #expect(table.isThere(.numbered(.option, 0)))
    let last = try #require(game.tableView.speakingOrder.last)
    _ = try table.press(.numbered(.answer, last.index + 1))
    #expect(
      try table.press(.numbered(.option, 0)) == [.apply(.takeStance(last, .unsure))])
    try game.apply(.revealStances)
    table.presentation.game = game.tableView
    table.show()
    #expect(!table.isThere(.numbered(.answer, 1)))
    try game.undo()
    table.presentation.game = game.tableView
    table.show()
    // The card is read again: nobody has answered, and answering has to be begun.
    #expect(!table.isThere(.numbered(.option, 0)))
  }
}
