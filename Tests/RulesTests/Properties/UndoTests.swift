import TestSupport
import Testing

@testable import Rules

@Suite struct UndoTests {
  /// Undo to the start, redo to the end: the same states and the same events at each stop.
  @Test(arguments: RandomPlay.cases)
  func undoingAndRedoingIsTheIdentity(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number).prefix(2) {
      let played = try table.game()
      var game = played
      for turn in played.turns.reversed() {
        try #require(game.state == turn.after)
        try game.undo()
        try #require(game.state == turn.before)
      }
      let fresh = try Game(table.setup, of: scenario)
      try #require(game.state == fresh.state)
      try #require(game.events == game.opening)
      #expect(!game.canUndo)
      #expect(throws: Rejection.nothingToUndo) { try game.undo() }
      for turn in played.turns {
        try game.redo()
        try #require(game.state == turn.after)
      }
      try #require(game.state == played.state)
      try #require(game.turns == played.turns)
      try #require(game.events == played.events)
      #expect(!game.canRedo)
      #expect(throws: Rejection.nothingToRedo) { try game.redo() }
    }
  }

  @Test func theSameStepDrawsTheSameCardAgain() throws {
    for seed in UInt64(1)...50 {
      var table = RandomPlay(SampleScenario.setup(seed: seed), of: SampleScenario.scenario)
      var game = try table.game()
      let turns = game.turns
      for _ in turns { try game.undo() }
      for turn in turns {
        #expect(try game.apply(turn.action) == turn.events)
      }
    }
  }

  @Test func anAcceptedActionEndsWhatCouldBeRedone() throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    try game.apply(.draw)
    try game.apply(.takeStance(SeatID(0), .unsure))
    try game.undo()
    try game.apply(.revealStances)
    #expect(!game.canRedo)
    #expect(game.turns.map(\.action) == [.draw, .revealStances])
  }

  @Test func aRefusedActionKeepsWhatCanBeRedone() throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    try game.apply(.draw)
    try game.undo()
    #expect(throws: Rejection.notNow(.drawing)) { try game.apply(.conclude) }
    try game.redo()
    #expect(game.turns.map(\.action) == [.draw])
  }
}
