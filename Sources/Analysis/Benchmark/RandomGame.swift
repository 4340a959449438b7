public import Rules

extension Game {
  /// A whole game in which every step is drawn among those that are legal, all as likely. Nobody takes a
  /// stance or is heard, which changes nothing. For benchmarks and tests.
  ///
  /// - Parameter setup: its seed gives the game; the same seed, the same game.
  public static func playedAtRandom(_ scenario: Scenario, _ setup: Setup) throws(Rejection) -> Game
  {
    var game = try Game(setup, of: scenario)
    var chance = Generator(seed: setup.seed)
    while game.state.step != .ended {
      let actions = game.legalActions.filter {
        switch $0 {
        case .takeStance, .hear: false
        default: true
        }
      }
      try game.apply(actions[chance.below(actions.count)])
    }
    return game
  }
}
