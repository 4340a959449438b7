import TestSupport
import Testing

@testable import Rules

/// A game whose chances were named replays with what chance gave, though the seed says otherwise.
@Suite struct RetellingTests {
  /// Plays a few rounds, every card and outcome other than the generator's where there is another.
  private static func played(seed: UInt64) throws -> Game {
    let scenario = SampleScenario.scenario
    var game = try Game(.dealt(scenario, seed: seed), of: scenario)
    var generator = Generator(seed: seed)
    while game.turns.count < 60, game.state.step != .ended {
      let actions = game.legalActions
      let action = actions[generator.below(actions.count)]
      try game.apply(action, chance: .fixed(generator.below(4)))
    }
    return game
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func replays(_ seed: UInt64) throws {
    let game = try Self.played(seed: seed)
    var recording = game.recording
    #expect(try recording.retell(in: game.scenario).state == game.state)
    recording.entries.append(
      Recording.Entry(
        text: "undo", chance: nil, fingerprint: game.turns.last?.before.fingerprint ?? 0))
    recording.entries.append(
      Recording.Entry(text: "redo", chance: nil, fingerprint: game.state.fingerprint))
    #expect(try recording.retell(in: game.scenario).state == game.state)
  }

  @Test func someWouldNotReplayBySeed() throws {
    let diverged = try (1...20 as ClosedRange<UInt64>).filter { seed in
      let game = try Self.played(seed: seed)
      return (try? game.recording.replay(of: game.scenario)) == nil
    }
    #expect(!diverged.isEmpty, "else the test above shows nothing")
  }

  @Test func stopsWhereTheCaseIsAnother() throws {
    let game = try Self.played(seed: 1)
    var recording = game.recording
    let last = try #require(recording.entries.last)
    recording.entries.append(
      Recording.Entry(text: "lead nobody-there", chance: nil, fingerprint: 0))
    let count = recording.entries.count
    #expect(throws: Recording.Failure.unreadable(entry: count, text: "lead nobody-there")) {
      try recording.retell(in: game.scenario)
    }
    recording.entries[count - 2] = Recording.Entry(
      text: last.text, chance: last.chance, fingerprint: 1)
    #expect(throws: Recording.Failure.diverged(entry: count - 1, text: last.text)) {
      try recording.retell(in: game.scenario)
    }
  }
}
