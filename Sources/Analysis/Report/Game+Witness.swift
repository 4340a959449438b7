public import Rules

extension Game {
  /// Plays a witness up to the moment its target has come: the card lies on the table, the option
  /// is chosen, the outcome or the ending is told.
  ///
  /// - Returns: `nil` when the rules do not go along, which would be a mistake in the solver.
  public init?(
    playing steps: [Rehearsal.Step], to target: Target, _ setup: Setup, of scenario: Scenario
  ) {
    guard var game = try? Game(setup, of: scenario) else { return nil }
    for (number, step) in steps.enumerated() {
      let isLast = number + 1 == steps.count
      guard game.play(step, isLast: isLast, finishes: !isLast || target.comesAfterARound) else {
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
      let chance = turn.chance.map { Chance.fixed($0) } ?? .generator
      guard game.take(turn.action, chance) else { return nil }
    }
    return game
  }

  /// One round of a witness; the last may stop at its card.
  mutating func play(_ step: Rehearsal.Step, isLast: Bool, finishes: Bool) -> Bool {
    guard take(.draw, step.situation.map { .fixed($0.index) } ?? .generator),
      state.situation == step.situation
    else { return false }
    if step.situation != nil {
      if step.option == nil, isLast { return true }
      guard take(.revealStances) else { return false }
      if let option = step.option {
        guard take(.choose(option)) else { return false }
        if let lead = step.lead, !take(.appoint(lead)) { return false }
        guard take(.ask(step.ask)) else { return false }
        if state.step == .telling, !take(.tell(step.tell)) { return false }
        guard take(.conclude, step.outcome.map { .fixed($0.index) } ?? .generator) else {
          return false
        }
      } else if !take(.letHappen) {
        return false
      }
      guard take(.proceed) else { return false }
    }
    for preparation in step.preparations where !take(.prepare(preparation)) { return false }
    return finishes && state.step == .preparing ? take(.finishPreparing) : true
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
  /// Whether a witness of it ends between two rounds, or with the story.
  var comesAfterARound: Bool {
    switch self {
    case .ending, .doomed, .quiet: true
    case .situation, .stuck, .option, .outcome, .planItem, .knowledge: false
    }
  }

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
