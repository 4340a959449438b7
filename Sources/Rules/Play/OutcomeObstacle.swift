/// Why an outcome cannot follow from the decision at hand.
public enum OutcomeObstacle: Hashable, Sendable {
  /// Its condition does not hold after the option's own effects.
  case conditionFails
  /// It comes only when too little advice is asked, and enough was.
  case enoughAdvice
  /// Too little advice was asked, so this one comes, whatever else could.
  case tooLittleAdvice(OutcomeID)
  /// It comes only when more advice is asked than needed, and no more was.
  case noExcessAdvice
  /// More advice was asked than needed, so this one comes, whatever else could.
  case tooMuchAdvice(OutcomeID)
  /// This one comes without a draw, before it in the file or where it would have to be drawn.
  case certain(OutcomeID)
}

extension GameState {
  /// Why the outcome cannot come when the decision is concluded now; `nil` when it can, by itself or
  /// by chance.
  ///
  /// - Precondition: there is something to conclude, and the option has such an outcome.
  public func obstacle(to outcome: OutcomeID, in scenario: Scenario) -> OutcomeObstacle? {
    guard step == .concluding, let outcomes = outcomesAtHand(in: scenario) else { return nil }
    let state = decided(in: scenario)
    let wanted = outcomes[outcome.index]
    guard state.holds(wanted.condition, in: scenario) else { return .conditionFails }
    let advised = state.advised(in: scenario)
    if wanted.kind == .unadvised, advised != .tooLittle { return .enoughAdvice }
    if wanted.kind == .overAdvised, advised != .tooMuch { return .noExcessAdvice }
    let (certain, _) = state.branches(of: outcomes, advised: advised, in: scenario)
    guard let certain, certain != outcome else { return nil }
    switch outcomes[certain.index].kind {
    case .unadvised: return .tooLittleAdvice(certain)
    case .overAdvised: return .tooMuchAdvice(certain)
    case .certain, .chance: return .certain(certain)
    }
  }

  /// The outcomes that can come when the decision is concluded now, in the order of the file.
  public func possibleOutcomes(in scenario: Scenario) -> [OutcomeID] {
    guard step == .concluding, let outcomes = outcomesAtHand(in: scenario) else { return [] }
    return outcomes.indices.map { OutcomeID($0) }
      .filter { obstacle(to: $0, in: scenario) == nil }
  }

  private func outcomesAtHand(in scenario: Scenario) -> [Outcome]? {
    guard let situation, let option else { return nil }
    return scenario.situations[situation.index].options[option.index].outcomes
  }
}
