public import Rules

extension Words {
  /// Where a rehearsal stopped, in one sentence.
  public func sentence(_ failure: Rehearsal.Failure, in scenario: Scenario) -> String {
    let names = Names(scenario)
    func card(_ id: SituationID) -> String { scenario.situations[id.index].name }
    switch failure {
    case .setup(let rejection): return sentence(rejection, names)
    case .cardCannotCome(let step, let id):
      return self("round {0}: the card {1} cannot come here.", step, card(id))
    case .roundNotQuiet(let step, let id):
      return self("round {0} is not quiet: the card {1} comes.", step, card(id))
    case .roundQuiet(let step): return self("round {0} is quiet: no card can come.", step)
    case .refused(let step, _, let rejection):
      return self("round {0} cannot be played so: {1}", step, sentence(rejection, names))
    case .truthCannotBe(let step, _):
      return self("round {0}: this cannot be behind the card.", step)
    case .wishCannotBe(let step, _):
      return self("round {0}: the citizen cannot wish this here.", step)
    case .outcomeCannotCome(let step, let outcome, let obstacle):
      return self(
        "round {0}: outcome {1} cannot come: {2}", step, outcome.index + 1, sentence(obstacle))
    case .gameOver(let step): return self("round {0}: the game is over before it.", step)
    case .unexpected(.ending(let id)):
      return self("it does not end with {0}.", scenario.endings[id.index].name)
    case .unexpected(.holds(let condition)):
      return self(
        "at the end this does not hold: {0}.", ConditionText(scenario).keys(of: condition))
    }
  }

  /// Why an outcome cannot come, in one sentence. Outcomes are counted from 1, as in a case file.
  public func sentence(_ obstacle: OutcomeObstacle) -> String {
    switch obstacle {
    case .conditionFails: self("its condition does not hold.")
    case .enoughAdvice: self("it comes only when too little advice is asked, and enough was.")
    case .tooLittleAdvice(let other):
      self("too little advice was asked, so outcome {0} comes.", other.index + 1)
    case .noExcessAdvice:
      self("it comes only when advice above the needed level is asked, and it was not.")
    case .tooMuchAdvice(let other):
      self("advice above the needed level was asked, so outcome {0} comes.", other.index + 1)
    case .certain(let other):
      self("outcome {0} is certain, so no other can.", other.index + 1)
    }
  }
}
