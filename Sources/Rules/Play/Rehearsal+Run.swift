extension Rehearsal {
  /// Where a rehearsal stopped, or what did not come out as expected.
  public enum Failure: Hashable, Sendable {
    case setup(Rejection)
    /// The step (from 1) asks for a card that cannot come now.
    case cardCannotCome(step: Int, SituationID)
    /// The round was not quiet, or was.
    case roundNotQuiet(step: Int, SituationID)
    case roundQuiet(step: Int)
    case refused(step: Int, Action, Rejection)
    /// The step asks for an outcome that cannot follow from its decision.
    case outcomeCannotCome(step: Int, OutcomeID, OutcomeObstacle)
    case gameOver(step: Int)
    case unexpected(Expectation)
  }

  /// Plays the rehearsal with every role seated.
  ///
  /// - Returns: the game as far as it came, and what went wrong, if anything.
  public func run(in scenario: Scenario) -> (game: Game?, failure: Failure?) {
    var setup = Setup.dealt(scenario, length: length, seed: seed)
    if let commitment { setup.commitment = commitment }
    var game: Game
    do throws(Rejection) { game = try Game(setup, of: scenario) } catch {
      return (nil, .setup(error))
    }
    for (number, step) in steps.enumerated() {
      if let failure = play(step, number: number + 1, in: &game) { return (game, failure) }
    }
    for expectation in expected where !isMet(expectation, by: game) {
      return (game, .unexpected(expectation))
    }
    return (game, nil)
  }

  private func isMet(_ expectation: Expectation, by game: Game) -> Bool {
    switch expectation {
    case .ending(let ending): game.state.ending == ending
    case .holds(let condition): game.state.holds(condition, in: game.scenario)
    }
  }

  private func play(_ step: Step, number: Int, in game: inout Game) -> Failure? {
    guard game.state.step != .ended else { return .gameOver(step: number) }
    let card = step.situation
    if let card, !game.state.eligibleSituations(in: game.scenario).contains(card) {
      return .cardCannotCome(step: number, card)
    }
    var actions: [(Action, Chance)] = [(.draw, card.map { .fixed($0.index) } ?? .generator)]
    if let option = step.option {
      actions.append((.revealStances, .generator))
      actions.append((.choose(option), .generator))
      if let lead = step.lead { actions.append((.appoint(lead), .generator)) }
      actions.append((.ask(step.ask), .generator))
    }
    for (action, chance) in actions {
      if let failure = take(action, chance, number, in: &game) { return failure }
      if action == .draw {
        switch (game.state.situation, step.option) {
        case (nil, .some): return .roundQuiet(step: number)
        case (.some(let card), nil): return .roundNotQuiet(step: number, card)
        case (nil, nil), (.some, .some): break
        }
      }
    }
    if game.state.step == .telling || !step.tell.isEmpty {
      if let failure = take(.tell(step.tell), .generator, number, in: &game) { return failure }
    }
    if step.option != nil {
      if let outcome = step.outcome,
        let obstacle = game.state.obstacle(to: outcome, in: game.scenario)
      {
        return .outcomeCannotCome(step: number, outcome, obstacle)
      }
      let chance: Chance = step.outcome.map { .fixed($0.index) } ?? .generator
      if let failure = take(.conclude, chance, number, in: &game) { return failure }
      if let failure = take(.proceed, .generator, number, in: &game) { return failure }
    }
    for preparation in step.preparations {
      if let failure = take(.prepare(preparation), .generator, number, in: &game) {
        return failure
      }
    }
    guard game.state.step == .preparing else { return nil }
    return take(.finishPreparing, .generator, number, in: &game)
  }

  private func take(
    _ action: Action, _ chance: Chance, _ step: Int, in game: inout Game
  ) -> Failure? {
    do throws(Rejection) {
      try game.apply(action, chance: chance)
      return nil
    } catch {
      return .refused(step: step, action, error)
    }
  }
}
