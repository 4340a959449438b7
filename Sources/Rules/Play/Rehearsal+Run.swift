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
    /// The step asks for something behind its card that cannot be there now.
    case truthCannotBe(step: Int, PossibilityID)
    /// The step asks for a wish that the citizen cannot have then, or not after what other steps say.
    case wishCannotBe(step: Int, WishID)
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
    setup = setup.playing(steps, of: scenario)
    var game: Game
    do throws(Rejection) { game = try Game(setup, of: scenario) } catch {
      return (nil, .setup(error))
    }
    for (number, step) in steps.enumerated() {
      if let failure = game.play(step, number: number + 1) { return (game, failure) }
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
}

extension Game {
  /// Plays one round of a rehearsal, as far as it can be played. A step that names a card and no
  /// option lets it happen, where nobody can do anything.
  ///
  /// - Parameter number: which step it is, from 1; for the failure.
  /// - Returns: what went wrong, if anything.
  public mutating func play(_ step: Rehearsal.Step, number: Int) -> Rehearsal.Failure? {
    guard state.step != .ended else { return .gameOver(step: number) }
    let card = step.situation
    if let card, !state.eligibleSituations(in: scenario).contains(card) {
      return .cardCannotCome(step: number, card)
    }
    if let wish = step.wishes.first(where: { !isWished($0, in: number) }) {
      return .wishCannotBe(step: number, wish)
    }
    if let failure = take(.draw, chance(of: step), number) { return failure }
    if let truth = step.truth, state.truth != truth {
      return .truthCannotBe(step: number, truth)
    }
    switch (state.situation, step.option) {
    case (nil, .some): return .roundQuiet(step: number)
    case (.some(let drawn), nil):
      guard card == drawn, !state.somebodyCanLead(in: scenario) else {
        return .roundNotQuiet(step: number, drawn)
      }
      let actions: [Action] = [.revealStances, .ask(step.ask), .letHappen, .proceed]
      if let failure = take(actions, number) { return failure }
    case (.some, .some(let option)):
      if let failure = decide(option, step, number) { return failure }
    case (nil, nil): break
    }
    if let failure = take(step.preparations.map { .prepare($0) }, number) { return failure }
    return state.step == .preparing ? take(.finishPreparing, .generator, number) : nil
  }

  /// Whether the wish is the citizen's in the round, from 1; in the last, at the end.
  private func isWished(_ wish: WishID, in round: Int) -> Bool {
    guard let drawn = scenario.drawnWish(of: wish) else {
      return state.wishesCurrent.contains(wish)
    }
    let phase = scenario.phaseOfWishes(inRound: round - 1, of: state.length)
    return scenario.index.fatesOfWish[drawn.index].intersection(state.fates)
      .contains { scenario.index.fates[$0.index].variants[phase.index] == wish }
  }

  /// With a card alone, what is behind it is left to the seed.
  private func chance(of step: Rehearsal.Step) -> Chance {
    switch (step.situation, step.truth) {
    case (nil, _): .generator
    case (.some(let card), nil): .fixed(card.index)
    case (.some(let card), .some(let truth)): .card(card.index, truth: truth.index)
    }
  }

  private mutating func decide(
    _ option: OptionID, _ step: Rehearsal.Step, _ number: Int
  ) -> Rehearsal.Failure? {
    let lead = step.lead.map { [Action.appoint($0)] } ?? []
    let decision = [.revealStances, .ask(step.ask), .choose(option)] + lead
    if let failure = take(decision, number) { return failure }
    if state.step == .telling || !step.tell.isEmpty {
      if let failure = take(.tell(step.tell), .generator, number) { return failure }
    }
    if let outcome = step.outcome, let obstacle = state.obstacle(to: outcome, in: scenario) {
      return .outcomeCannotCome(step: number, outcome, obstacle)
    }
    let chance: Chance = step.outcome.map { .fixed($0.index) } ?? .generator
    return take(.conclude, chance, number) ?? take(.proceed, .generator, number)
  }

  private mutating func take(_ actions: [Action], _ step: Int) -> Rehearsal.Failure? {
    for action in actions {
      if let failure = take(action, .generator, step) { return failure }
    }
    return nil
  }

  private mutating func take(
    _ action: Action, _ chance: Chance, _ step: Int
  ) -> Rehearsal.Failure? {
    do throws(Rejection) {
      try apply(action, chance: chance)
      return nil
    } catch {
      return .refused(step: step, action, error)
    }
  }
}
