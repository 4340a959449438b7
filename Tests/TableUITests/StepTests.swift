import Rules
import TableUI
import TestSupport
import Testing

/// One press, one step, at the table itself.
@Suite struct StepTests {
  /// A table in the middle of a game, whose owner carries out what it asks for.
  final class Table {
    let model: TableModel
    var game: Game
    var presentation: Presentation
    var now = 100.0
    private(set) var asked: [Request] = []

    init(_ steps: [Action] = [.draw]) throws {
      let scenario = try ShippedCase.scenario()
      game = try Game(.dealt(scenario, seed: 5), of: scenario)
      for step in steps { try game.apply(step) }
      presentation = try Project.presentation("en")
      presentation.game = game.tableView
      model = TableModel(
        presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
        motion: .gentle)
      look()
      now += 1
    }

    func look() {
      _ = model.frame(now: now)
      model.shown(at: now)
    }

    func handle(_ events: [InputEvent]) throws {
      for event in events {
        for request in model.handle(event, now: now) {
          asked.append(request)
          if case .apply(let action) = request { try game.apply(action) }
          presentation.game = game.tableView
          model.show(presentation, now: now)
        }
      }
    }

    /// Goes on by the first thing that is legal, until the table is there.
    func go(to step: TableView.Step) throws {
      while game.tableView.step != step {
        try game.apply(try #require(game.legalActions.first))
      }
      presentation.game = game.tableView
      model.show(presentation, now: now)
      look()
      now += 1
    }

    func click(_ id: HitID) throws -> [InputEvent] {
      let point = try #require(model.places.last { $0.id == id }, "\(id.text)").rect.center
      return [.pointerMoved(point), .pointerDown(point), .pointerUp(point)]
    }
  }

  static let steps: [(TableView.Step, HitID)] = [
    (.stances, .single(.primary)), (.asking, .numbered(.option, 1)),
    (.choosing, .numbered(.option, 1)),
    (.telling, .single(.primary)), (.concluding, .single(.primary)),
    (.consequence, .single(.primary)), (.preparing, .single(.primary)),
  ]

  @Test(arguments: steps) func aDoubleClickIsOneStep(_ step: TableView.Step, _ id: HitID) throws {
    for pause in [0.0, 0.05, 0.2, 0.35] {
      let table = try Table()
      try table.go(to: step)
      let click = try table.click(id)
      try table.handle(click)
      let once = table.game.tableView
      if pause > 0 { table.look() }
      table.now += pause
      try table.handle(click)
      #expect(table.game.tableView == once, "\(step), \(pause)")
      #expect(table.asked.count <= 1)
      table.look()
      table.now += 1
      table.look()
    }
  }

  @Test(arguments: steps.map(\.0)) func aBouncingEnterIsOneStep(_ step: TableView.Step) throws {
    for pause in [0.0, 0.03, 0.15, 0.39] {
      let table = try Table()
      try table.go(to: step)
      try table.handle([.key(.enter, [])])
      let once = table.game.tableView
      if pause > 0 { table.look() }
      table.now += pause
      try table.handle([.key(.enter, [])])
      #expect(table.game.tableView == once, "\(step), \(pause)")
    }
  }

  @Test func answersAreEnteredInOneSweep() throws {
    let table = try Table()
    try table.handle([.key(.enter, [])])
    table.look()
    table.now += 1
    for digit in [1, 2, 1, 3, 3, 0].prefix(table.game.tableView.seats.count) {
      try table.handle([.key(.digit(digit), [])])
      table.look()
      table.now += 0.15
    }
    let isDone = table.game.tableView.seats.allSatisfy(\.hasTakenStance)
    #expect(isDone)
  }

  static let chords: [(Key, Modifiers)] = [
    (.enter, .alt), (.enter, .control), (.enter, .logo), (.space, [.control, .shift]),
    (.digit(1), .control), (.digit(1), .alt), (.digit(1), .logo), (.character("p"), .control),
    (.character("m"), .logo), (.character("z"), .logo), (.backspace, .alt), (.escape, .alt),
    (.function(2), .control), (.function(11), .alt), (.character("+"), .alt), (.tab, .alt),
  ]

  @Test(arguments: chords) func aKeyWithAModifierIsNoBareKey(_ key: Key, _ held: Modifiers) throws {
    let table = try Table()
    try table.go(to: .concluding)
    let before = table.model.frame(now: table.now)
    try table.handle([.key(key, held)])
    table.now += 1
    #expect(table.asked.isEmpty && table.model.frame(now: table.now) == before)
  }

  /// A press is let go by whatever takes the window away.
  @Test(arguments: [InputEvent.unfocused, .released, .focused])
  func aPressIsLetGo(_ event: InputEvent) throws {
    let table = try Table()
    try table.go(to: .concluding)
    let click = try table.click(.single(.primary))
    try table.handle([click[0], click[1], event])
    table.now += 1
    try table.handle([click[2]])
    #expect(table.asked.isEmpty)
    table.now += 1
    try table.handle([.focused])
    table.look()
    table.now += 1
    try table.handle(click)
    #expect(table.asked == [.apply(.conclude)])
  }

  /// Pressed on one screen, let go on the next: the same name is another button there.
  @Test func aPressEndsWithItsScreen() throws {
    let table = try Table()
    try table.go(to: .telling)
    let click = try table.click(.single(.primary))
    try table.handle([click[0], click[1], .key(.enter, [])])
    let once = table.game.tableView
    table.look()
    table.now += 1
    try table.handle([click[2]])
    #expect(table.game.tableView == once)
  }

  /// A finger that scrolls a list does not press what moves along under it.
  @Test func scrollingDoesNotPress() throws {
    let table = try Table()
    table.model.textScale = 2
    try table.go(to: .choosing)
    let hit = try #require(table.model.places.first { $0.id == .numbered(.option, 1) })
    let start = Point(x: hit.rect.center.x, y: hit.rect.y + 20)
    try table.handle([.pointerMoved(start), .pointerDown(start)])
    for step in 1...10 {
      try table.handle([.pointerMoved(Point(x: start.x, y: start.y - Double(step * 13)))])
      table.look()
    }
    let end = Point(x: start.x, y: start.y - 130)
    try table.handle([.pointerUp(end)])
    #expect(table.asked.isEmpty)
  }
}
