public import Rules

extension Game {
  /// Plays a witness up to the moment its target has come: the card lies on the table, the option
  /// is chosen, the outcome or the ending is told.
  ///
  /// - Returns: `nil` when the rules do not go along, which would be a mistake in the solver.
  public init?(
    playing steps: [Rehearsal.Step], to target: Target, _ setup: Setup, of scenario: Scenario
  ) {
    guard var game = try? Game(setup.playing(steps, of: scenario), of: scenario) else { return nil }
    for (number, step) in steps.enumerated() {
      guard let failure = game.play(step, number: number + 1) else { continue }
      // The last step may only name the card, and nothing to do about it.
      guard number + 1 == steps.count, step.option == nil, case .roundNotQuiet = failure else {
        return nil
      }
    }
    if let place = game.turns.lastIndex(where: { target.isMet(by: $0) }) {
      guard let cut = game.replayed(upTo: place) else { return nil }
      game = cut
    }
    self = game
  }

  /// The same game, without what came after a turn.
  private func replayed(upTo place: Int) -> Game? {
    guard var game = try? Game(setup, of: scenario) else { return nil }
    for turn in turns[...place] {
      let chance = turn.chance.map { Chance(number: $0) } ?? .generator
      guard game.take(turn.action, chance) else { return nil }
    }
    return game
  }

  mutating func take(_ action: Action, _ chance: Chance = .generator) -> Bool {
    do throws(Rejection) {
      try apply(action, chance: chance)
      return true
    } catch {
      return false
    }
  }
}

extension Target {
  /// Whether this turn of a game came to it. What is no turn's doing (``doomed``, a quiet round)
  /// never is.
  func isMet(by turn: Game.Turn) -> Bool {
    let before = turn.before
    switch (self, turn.action) {
    case (.situation(let id), .draw), (.stuck(let id), .draw): return turn.after.situation == id
    case (.option(let id, let option), .choose(let chosen)):
      return before.situation == id && chosen == option
    case (.outcome(let id, let option, let outcome), .conclude):
      return before.situation == id && before.option == option && turn.after.outcome == outcome
    case (.planItem(let id), .prepare(let preparation)): return preparation.item == id
    case (.knowledge(let id), _): return turn.events.contains(.knowledgeOpened(id))
    case (.ending(let id), _): return turn.events.contains(.endingReached(id))
    case (_, _): return false
    }
  }
}
