public import Rules

extension Words {
  /// The first thing in a rehearsal that was otherwise: what the author expected and what came.
  ///
  /// - Parameter game: as far as it came; `nil` when it could not begin.
  public func difference(
    _ failure: Rehearsal.Failure, _ game: Game?, in scenario: Scenario
  ) -> [String] {
    let expected = expected(failure, game, in: scenario)
    let actual = actual(failure, game, in: scenario)
    let heading =
      failure.round.map { self("First difference: round {0}", $0) }
      ?? (game == nil
        ? self("First difference: before the first round")
        : self("First difference: at the end"))
    return [heading, "  " + self("Expected: {0}", expected), "  " + self("Came: {0}", actual)]
  }

  private func expected(
    _ failure: Rehearsal.Failure, _ game: Game?, in scenario: Scenario
  ) -> String {
    switch failure {
    case .setup: return self("a game that begins")
    case .cardCannotCome(_, let card): return self("the card {0}", named(card, scenario))
    case .roundNotQuiet: return self("a quiet round")
    case .roundQuiet: return self("a card")
    case .refused(_, let action, _):
      return action.text(in: scenario, situation: game?.state.situation)
    case .truthCannotBe(_, let truth): return self("behind the card: {0}", named(truth, game))
    case .wishCannotBe(_, let wish): return self("the wish {0}", scenario.wishes[wish.index].name)
    case .outcomeCannotCome(_, let outcome, _):
      return game.flatMap { named(outcome, $0) } ?? "–"
    case .gameOver: return self("another round")
    case .unexpected(.ending(let ending)): return self("the ending {0}", named(ending, scenario))
    case .unexpected(.holds(let condition)):
      let text = ConditionText(scenario)
      guard let game else { return text.keys(of: condition) }
      return broken(condition, game.state, in: scenario)
        .map { text.keys(of: $0) }.joined(separator: ", ")
    }
  }

  private func actual(
    _ failure: Rehearsal.Failure, _ game: Game?, in scenario: Scenario
  ) -> String {
    switch failure {
    case .setup(let rejection): return sentence(rejection, Names(scenario))
    case .cardCannotCome:
      let cards = game?.state.eligibleSituations(in: scenario) ?? []
      guard !cards.isEmpty else { return self("a quiet round") }
      return self("one of: {0}", cards.map { named($0, scenario) }.joined(separator: ", "))
    case .roundNotQuiet(_, let card): return self("the card {0}", named(card, scenario))
    case .roundQuiet: return self("a quiet round")
    case .refused(_, _, let rejection): return sentence(rejection, Names(scenario))
    case .truthCannotBe:
      return self("behind the card: {0}", named(game?.state.truth, game))
    case .wishCannotBe: return self("another wish")
    case .outcomeCannotCome(_, let outcome, let obstacle):
      guard let game else { return sentence(obstacle) }
      return outcomes(game) + "; " + why(outcome, obstacle, game)
    case .gameOver:
      guard let ending = game?.state.ending else { return self("no ending yet") }
      return self("the ending {0}", named(ending, scenario))
    case .unexpected(.ending(let wanted)):
      guard let game, let ending = game.state.ending else { return self("no ending yet") }
      let came = self("the ending {0}", named(ending, scenario))
      let missing = missing(scenario.endings[wanted.index].condition, game.state, in: scenario)
      guard !missing.isEmpty else { return came }
      return came + "; "
        + self("for the other this is missing: {0}", missing.joined(separator: ", "))
    case .unexpected(.holds(let condition)):
      guard let game else { return "–" }
      return broken(condition, game.state, in: scenario)
        .map { actual($0, game.state, in: scenario) }.joined(separator: ", ")
    }
  }

  /// The parts of a condition that do not hold.
  private func broken(
    _ condition: Condition, _ state: GameState, in scenario: Scenario
  ) -> [Condition] {
    guard !state.holds(condition, in: scenario) else { return [] }
    guard case .all(let parts) = condition else { return [condition] }
    return parts.flatMap { broken($0, state, in: scenario) }
  }

  /// Each of them with how it is instead.
  private func missing(
    _ condition: Condition, _ state: GameState, in scenario: Scenario
  ) -> [String] {
    broken(condition, state, in: scenario).map {
      "\(ConditionText(scenario).keys(of: $0)) (\(actual($0, state, in: scenario)))"
    }
  }

  // MARK: Outcomes

  /// Those that could come where one was asked for that cannot.
  private func outcomes(_ game: Game) -> String {
    let possible = game.state.possibleOutcomes(in: game.scenario).compactMap { named($0, game) }
    return switch possible.count {
    case 0: self("none of the outcomes")
    case 1: possible[0]
    default: self("one of: {0}", possible.joined(separator: ", "))
    }
  }

  private func why(_ outcome: OutcomeID, _ obstacle: OutcomeObstacle, _ game: Game) -> String {
    switch obstacle {
    case .conditionFails:
      guard let condition = chosen(game)?.outcomes[outcome.index].condition else { break }
      let state = game.state.decided(in: game.scenario)
      let missing = missing(condition, state, in: game.scenario)
      return self("for the other this is missing: {0}", missing.joined(separator: ", "))
    case .enoughAdvice, .tooLittleAdvice, .noExcessAdvice, .tooMuchAdvice, .certain: break
    }
    return sentence(obstacle)
  }

  private func named(_ truth: PossibilityID?, _ game: Game?) -> String {
    guard let truth, let game, let card = game.state.situation else { return "–" }
    return game.scenario.situations[card.index].truth[truth.index].name
  }

  private func named(_ outcome: OutcomeID, _ game: Game) -> String? {
    guard let text = chosen(game)?.outcomes[outcome.index].text else { return nil }
    return self("outcome {0} ({1})", outcome.index + 1, shortened(text, to: 60))
  }

  private func chosen(_ game: Game) -> DecisionOption? {
    guard let card = game.state.situation, let option = game.state.option else { return nil }
    return game.scenario.situations[card.index].options[option.index]
  }

  // MARK: Conditions

  /// How it is with what the condition asks about, in the words of the case file.
  private func actual(
    _ condition: Condition, _ state: GameState, in scenario: Scenario
  ) -> String {
    guard case .asks(let question) = condition else { return self("that is not so") }
    let value = state.value(of: question.variable, in: scenario)
    return ConditionText(scenario).answer(to: question, value: value) ?? self("that is not so")
  }

  private func named(_ card: SituationID, _ scenario: Scenario) -> String {
    let situation = scenario.situations[card.index]
    return "\(situation.name) (\(situation.title))"
  }

  private func named(_ ending: EndingID, _ scenario: Scenario) -> String {
    let ending = scenario.endings[ending.index]
    return "\(ending.name) (\(ending.title))"
  }
}
