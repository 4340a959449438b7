import TestSupport
import Testing

@testable import Rules

@Suite struct RecordingTests {
  @Test(arguments: RandomPlay.cases)
  func aRecordingReplays(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number).prefix(2) {
      let game = try table.game()
      let again = try game.recording.replay(of: scenario)
      #expect(again.state == game.state)
      #expect(again.turns == game.turns)
      #expect(game.recording.entries.last == game.lastEntry)
    }
  }

  /// A session as it was, with detours.
  private func session() throws -> (Recording, Game) {
    let setup = SampleScenario.setup(seed: 4)
    var game = try Game(setup, of: SampleScenario.scenario)
    var recording = Recording(setup: setup)
    for text in [
      "draw", "stance 1 unsure", "undo", "stance 1 talk-now", "reveal", "undo", "redo",
      "ask nobody", "choose mend-clock", "undo", "undo", "ask colleague", "choose talk-now",
      "lead nurse", "tell daughter gp", "conclude", "proceed",
    ] {
      let isRead = try game.take(text)
      #expect(isRead)
      let chance = text == "undo" || text == "redo" ? nil : game.lastEntry?.chance
      recording.entries.append(
        Recording.Entry(text: text, chance: chance, fingerprint: game.state.fingerprint))
    }
    return (recording, game)
  }

  @Test func undoAndRedoAreEntriesToo() throws {
    let (recording, game) = try session()
    let again = try recording.replay(of: SampleScenario.scenario)
    #expect(again.state == game.state)
    #expect(again.turns == game.turns)
    #expect(
      again.recording.entries.map(\.text) == [
        "draw", "stance 1 talk-now", "reveal", "ask colleague", "choose talk-now", "lead nurse",
        "tell daughter gp", "conclude", "proceed",
      ])
  }

  @Test func whatChanceGaveIsKept() throws {
    let entries = try session().0.entries
    #expect(entries.first?.chance == SampleScenario.firstFall.index)
    #expect(entries.filter { $0.chance != nil }.map(\.text) == ["draw", "conclude"])
  }

  enum Damage: CaseIterable {
    case seat, word, order, fingerprint, undo

    func apply(to recording: inout Recording) {
      let first = recording.entries[0]
      switch self {
      case .seat: recording.setup.seats.removeLast(3)
      case .word:
        recording.entries[1] = Recording.Entry(text: "dance", chance: nil, fingerprint: 0)
      case .order: recording.entries[0] = recording.entries[4]
      case .fingerprint:
        recording.entries[0] = Recording.Entry(
          text: first.text, chance: first.chance, fingerprint: first.fingerprint ^ 1)
      case .undo:
        recording.entries[0] = Recording.Entry(text: "undo", chance: nil, fingerprint: 0)
      }
    }

    var failure: Recording.Failure {
      switch self {
      case .seat: .refusedSetup(.seatCountOutOfRange(2))
      case .word: .unreadable(entry: 2, text: "dance")
      case .order: .refused(entry: 1, text: "reveal", .notNow(.drawing))
      case .fingerprint: .diverged(entry: 1, text: "draw")
      case .undo: .refused(entry: 1, text: "undo", .nothingToUndo)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func aDamagedRecordingSaysWhere(damage: Damage) throws {
    var recording = try session().0
    damage.apply(to: &recording)
    #expect(throws: damage.failure) { try recording.replay(of: SampleScenario.scenario) }
  }

  @Test func unreadableWordsLeaveTheGameAlone() throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    let before = game.state
    let isRead = try game.take("choose talk-now")
    #expect(!isRead)
    #expect(game.state == before)
    #expect(game.turns.isEmpty)
  }
}
