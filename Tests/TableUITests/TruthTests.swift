import Rules
import TestSupport
import Testing
import Wording

@testable import TableUI

/// The table says nothing that the case at hand does not make true.
@Suite struct TruthTests {
  private static func table(_ game: Game) throws -> UnhurriedTable {
    var presentation = try Project.presentation("en")
    presentation.game = game.tableView
    return UnhurriedTable(
      TableModel(
        presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
        motion: .none))
  }

  private func said(_ table: UnhurriedTable) -> String {
    table.look().compactMap {
      if case .text(let line, _, _, _) = $0 { line } else { nil }
    }.joined(separator: " ")
  }

  /// Every moment of some games of every length: of the shipped case, and of made-up ones in which
  /// options cost nothing, cards have no clues and lines cannot be reached.
  private func moments(_ look: (Game, UnhurriedTable) throws -> Void) throws {
    let shipped = try ShippedCase.scenario(in: "en")
    for (seed, length) in zip(1..., [GameLength.full, .lunch, .taster, .full] as [GameLength]) {
      var setup = Setup.dealt(shipped, seats: 3 + seed, seed: UInt64(seed))
      setup.length = length
      try play(Game(setup, of: shipped), look)
    }
    for seed in 1...12 as ClosedRange<UInt64> {
      let scenario = ScenarioMaker.scenario(seed: seed)
      try play(Game(.dealt(scenario, seed: seed), of: scenario), look)
    }
  }

  private func play(_ game: Game, _ look: (Game, UnhurriedTable) throws -> Void) throws {
    var game = game
    var generator = Generator(seed: 7)
    let table = try Self.table(game)
    var presentation = try Project.presentation("en")
    while game.state.step != .ended {
      let actions = game.legalActions
      try game.apply(actions[generator.below(actions.count)])
      presentation.game = game.tableView
      table.show(presentation)
      try look(game, table)
    }
  }

  @Test func promptsFitTheCase() throws {
    var seen: Set<String> = []
    try moments { game, table in
      let view = game.tableView
      let said = said(table)
      func expect(_ sentence: String, _ isTrue: Bool) {
        #expect(said.contains(sentence) == isTrue, "\(view.step): \(sentence)")
        if isTrue { seen.insert(sentence) }
      }
      switch view.step {
      case .appointing:
        let option = view.decision.option.flatMap { view.card?.options[$0.index] }
        expect("Leading costs strength", (option?.strain ?? 0) > 0)
      case .asking:
        expect("Do you need advice?", view.advice.contains { $0.refusal == nil })
      case .stances where !said.contains("what would you do?"):
        expect("Look at what you know.", view.seats.contains(where: \.hasClue))
      case .preparing where view.slotsLeft > 0:
        expect(
          "one thing that is out of date can be reviewed", !view.freeReviews.isEmpty)
        expect("Press what you prepare.", view.legal.count > 1 && view.freeReviews.isEmpty)
      case .concluding:
        expect(
          "Mark it when it was heard.",
          !view.decision.differing.allSatisfy(view.decision.heard.contains))
      case .drawing, .stances, .choosing, .telling, .consequence, .preparing, .ended: break
      }
      #expect(!said.contains("Is it still so?"))
    }
    #expect(seen.count == 6, "\(seen)")
  }

  private func presentation(_ view: TableView) throws -> Presentation {
    var presentation = try Project.presentation("en")
    presentation.game = view
    return presentation
  }

  /// What the path marks as done has been played, in every length of game.
  @Test func thePathMarksOnlyWhatWasPlayed() throws {
    try moments { game, table in
      let view = game.tableView
      guard view.step != .ended else { return }
      let marked = table.look().count {
        if case .fill(let rect, Palette.glow, _) = $0 {
          rect.width == rect.height && rect.y < 60 && rect.width <= 20
        } else {
          false
        }
      }
      let done = view.phases.count {
        $0.rounds > 0 && $0.roundsDone == $0.rounds && !$0.isCurrent
      }
      let rounds = view.phases.reduce(0) { $0 + min($1.rounds, $1.roundsDone) }
      #expect(marked == done + rounds, "\(view.length), round \(view.roundNumber)")
    }
  }

  /// Solving beside the game ends while somebody reads: the page stays what it was.
  @Test func aPageOfTheDebriefStays() throws {
    let scenario = try ShippedCase.scenario(in: "en")
    var game = try Game(.dealt(scenario, seed: 3), of: scenario)
    while game.state.step != .ended { try game.apply(try #require(game.legalActions.first)) }
    let course = Presentation.Course(before: 90, decided: 60, after: 60)
    let turn = Presentation.Turn(
      decision: 0, round: 1, kind: .decision,
      entry: try #require(game.debriefView?.timeline.first), expected: course, most: course)
    let changes: [[Presentation.Turns]] = [
      [.unknown, .working, .known([turn])], [.working, .known([])], [.working, .unknown],
      [.known([turn]), .unknown],
    ]
    for turns in changes {
      for page in 0..<5 {
        var presentation = try presentation(game.tableView)
        presentation.debrief = game.debriefView
        presentation.turns = turns[0]
        let table = try Self.table(game)
        table.show(presentation)
        for _ in 0...page {
          table.look()
          table.press(try #require(table.places.last { $0.id == .single(.primary) }))
        }
        let before = try #require(title(table))
        for next in turns.dropFirst() {
          presentation.turns = next
          table.show(presentation)
          #expect(title(table) == before, "\(turns) on page \(page)")
        }
      }
    }
  }

  private func title(_ table: UnhurriedTable) -> String? {
    table.look().compactMap {
      if case .text(let line, _, let style, _) = $0, style.size == 60 { line } else { nil }
    }.first
  }
}
