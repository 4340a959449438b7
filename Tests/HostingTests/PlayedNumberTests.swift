import Rules
import TestSupport
import Testing

@testable import Hosting

/// A round is called by its number in the game that is played, not in the whole case.
@Suite struct PlayedNumberTests {
  @Test(arguments: [GameLength.full, .lunch, .taster]) func countsWhatIsPlayed(
    _ length: GameLength
  ) throws {
    let scenario = try ShippedCase.scenario()
    for seed in 1...5 as ClosedRange<UInt64> {
      var setup = Setup.dealt(scenario, seed: seed)
      setup.length = length
      var game = try Game(setup, of: scenario)
      var generator = Generator(seed: seed)
      var shown: [Int] = []
      while game.state.step != .ended {
        let count = game.decisions.count
        let number = game.tableView.roundNumber
        let actions = game.legalActions
        try game.apply(actions[generator.below(actions.count)])
        if game.decisions.count > count { shown.append(number) }
      }
      #expect(game.decisions.map { game.playedNumber(of: $0) } == shown)
      #expect(shown.allSatisfy { (1...game.tableView.roundCount).contains($0) })
    }
  }
}
