import Rules
import TableUI
import TestSupport
import Testing

/// One question before time to prepare or text to read is skipped, whatever it is skipped with.
@Suite struct QuestionTests {
  /// By key, by the mouse or a finger (which arrives as one).
  enum Hand: CaseIterable {
    case enter, space, pointer
  }

  private static func table(
    _ game: Game, _ size: Size, text: Double, language: String = "da"
  ) throws -> UnhurriedTable {
    var presentation = try Project.presentation(language)
    presentation.game = game.tableView
    let model = TableModel(
      presentation, size: size, measurer: FixedMeasurer(), motion: .none)
    model.textScale = text
    let table = UnhurriedTable(model)
    table.look()
    return table
  }

  private static func press(
    _ id: HitID, of table: UnhurriedTable, by hand: Hand
  ) throws -> [Request] {
    let hit = try #require(table.places.last { $0.id == id }, "\(id.text)")
    return switch hand {
    case .enter: table.key(.enter)
    case .space: table.key(.space)
    case .pointer: table.press(hit)
    }
  }

  private static func isThere(_ id: HitID, _ table: UnhurriedTable) -> Bool {
    table.look()
    return table.places.contains { $0.id == id }
  }

  /// A game at its preparation, in which something can be prepared.
  private static func preparing(seed: UInt64) throws -> Game {
    let scenario = try ShippedCase.scenario(in: "da")
    var game = try Game(.dealt(scenario, seed: seed), of: scenario)
    while game.state.step != .preparing || game.legalActions.count < 2 {
      try game.apply(try #require(game.legalActions.first))
    }
    return game
  }

  @Test(arguments: Hand.allCases, 1...3 as ClosedRange<UInt64>)
  func timeLeftIsAskedAbout(_ hand: Hand, _ seed: UInt64) throws {
    let game = try Self.preparing(seed: seed)
    let table = try Self.table(game, Size(width: 1920, height: 1080), text: 1)
    #expect(try Self.press(.single(.primary), of: table, by: hand) == [])
    #expect(Self.isThere(.single(.endRound), table))
    // The same press again keeps the time.
    #expect(try Self.press(.single(.primary), of: table, by: hand) == [])
    #expect(!Self.isThere(.single(.endRound), table))
    #expect(try Self.press(.single(.primary), of: table, by: hand) == [])
    _ = table.look()
    let end = try #require(table.places.last { $0.id == .single(.endRound) })
    #expect(table.press(end) == [.apply(.finishPreparing)])
  }

  @Test(arguments: Hand.allCases) func timeThatCannotBeUsedIsNotAskedAbout(_ hand: Hand) throws {
    var game = try Self.preparing(seed: 2)
    while let action = game.legalActions.first(where: { $0 != .finishPreparing }) {
      try game.apply(action)
    }
    let table = try Self.table(game, Size(width: 1920, height: 1080), text: 1)
    #expect(
      try Self.press(.single(.primary), of: table, by: hand) == [.apply(.finishPreparing)])
  }

  static let reading: [(TableView.Step, Action)] = [
    (.drawing, .draw), (.consequence, .proceed),
  ]

  /// A text of which part has not been seen is asked about once; once it has been seen, no more.
  @Test(arguments: Hand.allCases, [1.0, 1.5, 2])
  func unreadTextIsAskedAbout(_ hand: Hand, _ text: Double) throws {
    let scenario = try ShippedCase.scenario(in: "da")
    var game = try Game(.dealt(scenario, seed: 5), of: scenario)
    var (asked, direct) = (0, 0)
    while game.state.step != .ended {
      let step = game.tableView.step
      if let (_, action) = Self.reading.first(where: { $0.0 == step }) {
        let table = try Self.table(game, Size(width: 960, height: 540), text: text)
        var requests = try Self.press(.single(.primary), of: table, by: hand)
        if Self.isThere(.single(.goOn), table) {
          asked += 1
          #expect(requests.isEmpty)
          let reader = try Self.table(game, Size(width: 960, height: 540), text: text)
          #expect(try Self.readThrough(reader, by: hand) == [.apply(action)])
          requests = table.press(try #require(table.places.last { $0.id == .single(.goOn) }))
        } else {
          direct += 1
        }
        #expect(requests == [.apply(action)], "\(step)")
      }
      try game.apply(try #require(game.legalActions.first))
    }
    #expect(text < 2 || asked > 2)
    #expect(asked + direct > 10)
  }

  /// Scrolls to the end, after which nothing is asked.
  private static func readThrough(_ table: UnhurriedTable, by hand: Hand) throws -> [Request] {
    table.key(.end)
    table.look()
    let requests = try press(.single(.primary), of: table, by: hand)
    #expect(!isThere(.single(.goOn), table))
    return requests
  }

  /// Read on leads through all of it, a page at a time.
  @Test func readingOnComesToTheEnd() throws {
    let scenario = try ShippedCase.scenario(in: "da")
    let game = try Game(.dealt(scenario, seed: 5), of: scenario)
    let table = try Self.table(game, Size(width: 960, height: 540), text: 2)
    var presses = 0
    while try Self.press(.single(.primary), of: table, by: .enter) != [.apply(.draw)] {
      presses += 1
      try #require(presses < 100)
      table.look()
    }
    #expect(presses >= 2)
  }
}
