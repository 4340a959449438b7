import Rules

extension Game {
  /// A play that leads to the card, found by playing at random and taking the card when it can come.
  ///
  /// - Parameter tries: games to play before giving up.
  /// - Returns: the game with the card on the table; `nil` when none was found, which is no proof that
  ///   there is none.
  static func leading(
    to card: SituationID, _ setup: Setup, of scenario: Scenario, tries: Int
  ) -> Game? {
    var generator = Generator(seed: 1)
    for attempt in 0..<tries {
      var setup = setup
      setup.seed = UInt64(attempt)
      guard var game = try? Game(setup, of: scenario) else { return nil }
      while game.state.step != .ended {
        if game.state.step == .drawing,
          game.state.eligibleSituations(in: scenario).contains(card)
        {
          guard (try? game.apply(.draw, chance: .fixed(card.index))) != nil else { break }
          return game
        }
        let actions = game.legalActions.filter(\.mattersToTheStory)
        guard !actions.isEmpty,
          (try? game.apply(actions[generator.below(actions.count)])) != nil
        else { break }
      }
    }
    return nil
  }
}

extension Action {
  /// Stances and hearing change nothing in the story, so a search leaves them out.
  fileprivate var mattersToTheStory: Bool {
    switch self {
    case .takeStance, .hear: false
    case .draw, .revealStances, .choose, .letHappen, .appoint, .ask, .tell, .conclude, .proceed,
      .prepare, .finishPreparing:
      true
    }
  }
}
