import Rules
import TableUI
import TestSupport
import Testing

/// Every scene of random games, at several sizes of surface and text: nothing covers anything else,
/// nothing runs over the edge, and there is always a way on.
@Suite struct LayoutTests {
  struct Look: CustomStringConvertible, Sendable {
    let size: Size
    let text: Double
    let language: String

    var description: String { "\(Int(size.width))×\(Int(size.height)) \(text) \(language)" }
  }

  static let looks: [Look] = [
    Look(size: Size(width: 1920, height: 1080), text: 1, language: "da"),
    Look(size: Size(width: 1280, height: 720), text: 1.25, language: "nb"),
    Look(size: Size(width: 1280, height: 720), text: 1.5, language: "da"),
    Look(size: Size(width: 1920, height: 1080), text: 2, language: "da"),
    Look(size: Size(width: 1024, height: 768), text: 1, language: "en"),
    Look(size: Size(width: 960, height: 540), text: 2, language: "en"),
    Look(size: Size(width: 2560, height: 1080), text: 1, language: "da"),
  ]

  @Test(arguments: looks) func everySceneOfAGame(_ look: Look) throws {
    let scenario = try ShippedCase.scenario(in: look.language)
    var presentation = try Project.presentation(look.language)
    for seed in 1...3 as ClosedRange<UInt64> {
      let seats = 3 + Int(seed) % 4
      var game = try Game(.dealt(scenario, seats: seats, seed: seed), of: scenario)
      var generator = Generator(seed: seed)
      presentation.game = game.tableView
      let table = table(presentation, look)
      try inspect(table, look, "start")
      while game.state.step != .ended {
        let actions = game.legalActions
        try game.apply(actions[generator.below(actions.count)])
        presentation.game = game.tableView
        presentation.debrief = game.debriefView
        table.show(presentation)
        try inspect(table, look, "\(game.state.step) after \(game.turns.count)")
      }
      try walkDebrief(table, look)
    }
  }

  private func walkDebrief(_ table: UnhurriedTable, _ look: Look) throws {
    for page in 0..<12 {
      let next = try #require(table.places.last { $0.id == .single(.primary) })
      if page > 0, next.label == "Finish" || page == 11 { return }
      table.press(next)
      try inspect(table, look, "debrief \(page)")
    }
  }

  /// What is told while a game is played takes room of its own.
  @Test(arguments: looks) func aNoticeCoversNothing(_ look: Look) throws {
    let scenario = try ShippedCase.scenario(in: look.language)
    var presentation = try Project.presentation(look.language)
    presentation.notice = "Line 1787: `first-signs` does not say where it is from. (and 9 more)"
    var game = try Game(.dealt(scenario, seed: 4), of: scenario)
    var generator = Generator(seed: 4)
    presentation.game = game.tableView
    let table = table(presentation, look)
    while game.state.step != .ended {
      try inspect(table, look, "\(game.state.step) after \(game.turns.count)")
      let actions = game.legalActions
      try game.apply(actions[generator.below(actions.count)])
      presentation.game = game.tableView
      table.show(presentation)
    }
  }

  @Test(arguments: looks) func everySheetOverTheTable(_ look: Look) throws {
    let scenario = try ShippedCase.scenario(in: look.language)
    var presentation = try Project.presentation(look.language)
    var game = try Game(.dealt(scenario, seed: 5), of: scenario)
    try game.apply(.draw)
    presentation.game = game.tableView
    presentation.seat = game.seatView(SeatID(0))
    presentation.facilitator = game.facilitatorView
    presentation.preview = Presentation.Preview(
      findings: (1...50).map { "Line \($0): `a-card` does not say where it is from. (C020)" },
      cards: scenario.situations.map(\.title), following: .working)
    let table = table(presentation, look)
    try inspect(table, look, "card")
    for key in [Key.character("p"), .character("m"), .function(2), .function(3)] {
      table.key(key)
      try inspect(table, look, "\(key)")
      if key == .function(2) {
        table.press(try #require(table.places.last { $0.id == .single(.show) }))
        try inspect(table, look, "facilitator's notes")
      }
      table.key(.escape)
      table.look()
    }
    table.press(try #require(table.places.first { $0.id.text.hasPrefix("look-") }))
    try inspect(table, look, "curtain")
    table.press(try #require(table.places.last { $0.id == .single(.show) }))
    try inspect(table, look, "what one seat knows")
  }

  private func table(_ presentation: Presentation, _ look: Look) -> UnhurriedTable {
    let model = TableModel(
      presentation, size: look.size, measurer: FixedMeasurer(), motion: .none)
    model.textScale = look.text
    return UnhurriedTable(model)
  }

  /// Many games, one of them in trouble, with something to be told.
  @Test(arguments: looks) func shelfWithManyGames(_ look: Look) throws {
    var presentation = try Project.presentation(look.language)
    let about = try ShippedCase.scenario(in: look.language).about
    presentation.shelf = [
      Presentation.ShelfCard(
        id: "a", title: about.title, summary: about.summary, minutes: 40,
        contentNotice: about.contentNotice, languages: ["da", "nb", "en"], isReviewed: false)
    ]
    let long = "It stays in the list, and here stands in one long sentence why it cannot be opened."
    let standings = Presentation.SessionCard.Standing.allCases
    presentation.sessions = (0..<30).map { number in
      Presentation.SessionCard(
        id: Int64(number), title: about.title, when: "Last played yesterday at 14:05",
        standing: standings[number % 3], trouble: number == 3 ? long : nil)
    }
    presentation.notice = long
    let table = table(presentation, look)
    try inspect(table, look, "shelf")
    table.press(try #require(table.places.last { $0.id == .single(.games) }))
    try inspect(table, look, "all games")
    let buttons = table.places.filter {
      $0.id.text.hasPrefix("resume-") || $0.id.text.hasPrefix("bring-")
    }
    #expect(Set(buttons.map(\.id)).count == 30, "each of them leads on or back")
    table.press(try #require(table.places.last { $0.id == .numbered(.aside, 10) }))
    try inspect(table, look, "whether it is put away")
    let away = try #require(table.places.last { $0.id == .single(.putAway) })
    #expect(table.press(away) == [.putAway(27)])
  }

  private func inspect(_ table: UnhurriedTable, _ look: Look, _ moment: String) throws {
    let commands = table.look()
    let frame = FrameInspection(commands, size: look.size, measurer: FixedMeasurer())
    #expect(frame.outside.isEmpty, "\(look), \(moment): over the edge: \(frame.outside)")
    let overlaps = frame.overlaps
    #expect(
      overlaps.isEmpty,
      "\(look), \(moment): \(overlaps.prefix(3).map { "\($0.0) covers \($0.1)" })")
    let places = table.places
    #expect(!places.isEmpty, "\(look), \(moment): nothing can be pressed")
    for hit in places {
      #expect(
        hit.full.x >= -1 && hit.full.maxX <= look.size.width + 1,
        "\(look), \(moment): \(hit.id.text) lies at \(hit.full)")
    }
    let waysOn = places.filter { hit in
      ["primary", "option-", "role-", "back"].contains { hit.id.text.hasPrefix($0) }
    }
    #expect(!waysOn.isEmpty, "\(look), \(moment): no way on")
  }
}
