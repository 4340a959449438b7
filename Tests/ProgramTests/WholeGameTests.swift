import Foundation
import Rules
import ScenarioFormat
import Sessions
import Testing

/// Whole games through the real input path, by the built program, and what is on disk afterwards.
@Suite(.serialized) struct WholeGameTests {
  static func script(_ seed: Int, _ hand: String, in folder: String) throws -> String {
    let path = "\(folder)/\(hand)-\(seed).script"
    let text = """
      expect case-2
      press case-2
      press primary
      press primary
      auto \(seed) \(hand)
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A setting up without the mouse: only keys.
  static let keysOnly = """
    key enter
    key enter
    key enter
    auto 11 keys
    """

  @Test(arguments: [1, 2, 3]) func byMouseAlone(_ seed: Int) throws {
    try Program.withFolder { folder in
      let script = try Self.script(seed, "mouse", in: folder)
      let result = try Program.run([
        "play", "--script", script, "--sessions", "\(folder)/s.sqlite", "--size", "640x360",
      ])
      #expect(result.status == 0, "\(result.errors)")
      try Self.expectWholeGame("\(folder)/s.sqlite")
    }
  }

  /// The debrief shows where the story turned, and from there the table goes back into the game.
  @Test func whereTheStoryTurned() throws {
    try Program.withFolder { folder in
      let script = "\(folder)/turns.script"
      let text = """
        press case-2
        press length-taster
        press primary
        press primary
        auto 5 mouse
        solved
        press primary
        press primary
        expect turn-2
        press turn-2
        expect option-0
        refuse turn-2
        auto 8 mouse
        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: script))
      let result = try Program.run([
        "play", "--script", script, "--sessions", "\(folder)/s.sqlite", "--seed", "3",
      ])
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test func byKeysAlone() throws {
    try Program.withFolder { folder in
      let script = "\(folder)/keys.script"
      try Data(Self.keysOnly.utf8).write(to: URL(fileURLWithPath: script))
      let result = try Program.run([
        "play", "Scenarios/luften-om-natten", "--script", script, "--sessions",
        "\(folder)/s.sqlite", "--size", "640x360",
        "--language", "nb",
      ])
      #expect(result.status == 0, "\(result.errors)")
      try Self.expectWholeGame("\(folder)/s.sqlite")
    }
  }

  /// The session replays in this process, action by action, to the same fingerprints, and has ended.
  static func expectWholeGame(_ path: String) throws {
    let store = try SessionStore(path: path, access: .readOnly)
    let summary = try #require(try store.all().first)
    let game = try replay(summary.id, in: store)
    #expect(game.state.ending != nil)
    #expect(game.turns.count > 60)
  }

  static func replay(_ id: SessionID, in store: SessionStore) throws -> Game {
    let stored = try store.load(id)
    let contents = CaseFolder.Contents(yaml: stored.caseText, translations: stored.translations)
    let reading = contents.read(language: "da", file: "scenario.yaml")
    let scenario = try #require(reading.scenario)
    return try stored.recording(in: scenario).replay(of: scenario)
  }

  /// A seat answers again, by mouse and by key, also when all have answered; the record replays.
  @Test func aStanceCanBeChangedUntilTheyAreTurnedOver() throws {
    try Program.withFolder { folder in
      let script = "\(folder)/s.script"
      let steps = """
        press case-2
        press primary
        press primary
        press primary
        press primary
        press option-1
        press answer-1
        press option-2
        press option-1
        key 1 5
        refuse option-1
        press answer-2
        expect back
        key 3
        press primary
        refuse answer-2
        """
      try Data(steps.utf8).write(to: URL(fileURLWithPath: script))
      let path = "\(folder)/s.sqlite"
      let result = try Program.run([
        "play", "--script", script, "--sessions", path, "--size", "1280x720", "--trace", "--seed",
        "1", "--language", "da",
      ])
      #expect(result.status == 0, "\(result.errors)")
      let taken = result.output.split(separator: "\n").filter { $0.hasPrefix("stance") }
      let changed = taken.filter { $0.hasPrefix("stance 1 ") || $0.hasPrefix("stance 2 ") }
      #expect(changed.count == 4 && Set(changed).count == 4, "\(taken)")
      let store = try SessionStore(path: path, access: .readOnly)
      let game = try Self.replay(try #require(store.all().first).id, in: store)
      #expect(game.state.step == .asking)
    }
  }

  @Test func resumesExactlyThere() throws {
    try Program.withFolder { folder in
      let first = "\(folder)/first.script"
      let second = "\(folder)/second.script"
      try Data(
        """
        press case-2
        press primary
        press primary
        press primary
        press primary
        key 1
        key 2
        """.utf8
      ).write(to: URL(fileURLWithPath: first))
      try Data("expect resume-1\npress resume-1\npress option-1\nauto 5 mouse\n".utf8)
        .write(to: URL(fileURLWithPath: second))
      let arguments = ["--sessions", "\(folder)/s.sqlite", "--size", "640x360", "--trace"]
      let before = try Program.run(["play", "--script", first] + arguments)
      #expect(before.status == 0, "\(before.errors)")
      #expect(before.output.split(separator: "\n").count == 3, "\(before.output)")
      let after = try Program.run(["play", "--script", second] + arguments)
      #expect(after.status == 0, "\(after.errors)")
      // Two seats have answered, so the third is asked.
      #expect(after.output.hasPrefix(before.output + "stance 3 "), "\(before.output)")
      try Self.expectWholeGame("\(folder)/s.sqlite")
    }
  }

  /// SIGKILL at random moments. What was printed had been kept and shown; all of it has to be there
  /// afterwards, it has to replay, and the shelf has to offer to go on.
  ///
  /// `HJEMMETID_KILLS` sets how often; 12 if it is not set.
  @Test func killedAtAnyMoment() throws {
    let kills = ProcessInfo.processInfo.environment["HJEMMETID_KILLS"].flatMap(Int.init) ?? 12
    var generator = Generator(seed: 2026)
    var acknowledgedInAll = 0
    try Program.withFolder { folder in
      let path = "\(folder)/s.sqlite"
      for round in 1...kills {
        let script = try Self.script(round, "mouse", in: folder)
        let process = try Program.process([
          "play", "--script", script, "--sessions", path, "--size", "640x360", "--trace",
        ])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        Program.guardAgainstWaiting(for: process)
        // Most are killed while they play, after so many steps, however slow the machine is; some before
        // they begin. How much more work is done here puts the moment anywhere in a step.
        let steps = round % 4 > 0 ? 1 + generator.below(40) : 0
        var said = Data()
        while said.count(where: { $0 == UInt8(ascii: "\n") }) < steps {
          let more = output.fileHandleForReading.availableData
          if more.isEmpty { break }
          said += more
        }
        for _ in 0..<generator.below(200_000) { _ = generator.below(2) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        said += output.fileHandleForReading.readDataToEndOfFile()
        let acknowledged = String(decoding: said, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        acknowledgedInAll += acknowledged.count

        let store = try SessionStore(path: path)
        guard let summary = try store.all().first(where: { _ in !acknowledged.isEmpty }) else {
          continue
        }
        let kept = try store.load(summary.id).entries.map(\.text)
        #expect(
          kept.starts(with: acknowledged) && kept.count <= acknowledged.count + 1,
          "kept \(kept.count), acknowledged \(acknowledged.count)")
        let game = try Self.replay(summary.id, in: store)
        if game.state.ending == nil {
          #expect(try store.unfinished().contains { $0.id == summary.id })
        }
        try store.abandon(summary.id)
      }
    }
    #expect(
      acknowledgedInAll > kills, "too few steps were taken before the kills to prove anything")
  }
}
