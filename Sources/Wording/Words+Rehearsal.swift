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
    case .outcomeCannotCome(let step, let outcome, let obstacle):
      return self(
        "round {0}: outcome {1} cannot come: {2}", step, outcome.index + 1, sentence(obstacle))
    case .gameOver(let step): return self("round {0}: the game is over before it.", step)
    case .unexpected(.ending(let id)):
      return self("it does not end with {0}.", scenario.endings[id.index].name)
    case .unexpected(.holds(let condition)):
      return self("at the end this does not hold: {0}.", describe(condition, in: scenario))
    }
  }

  /// Why an outcome cannot come, in one sentence. Outcomes are counted from 1, as in a case file.
  public func sentence(_ obstacle: OutcomeObstacle) -> String {
    switch obstacle {
    case .conditionFails: self("its condition does not hold.")
    case .enoughAdvice: self("it comes only when too little advice is asked, and enough was.")
    case .tooLittleAdvice(let other):
      self("too little advice was asked, so outcome {0} comes.", other.index + 1)
    case .certain(let other):
      self("outcome {0} is certain, so no other can.", other.index + 1)
    }
  }

  /// A condition in the words of the case file.
  public func describe(_ condition: Condition, in scenario: Scenario) -> String {
    func range(_ range: ClosedRange<Int>) -> String {
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : self("{0} to {1}", range.lowerBound, range.upperBound)
    }
    switch condition {
    case .always: return "always"
    case .all(let parts):
      return parts.map { describe($0, in: scenario) }.joined(separator: ", ")
    case .any(let parts):
      return "any: " + parts.map { describe($0, in: scenario) }.joined(separator: " / ")
    case .not(let part): return "not: " + describe(part, in: scenario)
    case .measure(let measure, let values): return "\(measure.name): \(range(values))"
    case .strain(let role, let values):
      return "strain \(scenario.roles[role.index].name): \(range(values))"
    case .plan(let item, let status):
      return "\(scenario.plan[item.index].name): \(status.rawValue)"
    case .phase(let phase): return "phase: \(scenario.phases[phase.index].name)"
    case .moment(let moment): return "moment: \(moment.rawValue)"
    case .round(let values): return "round: \(range(values))"
    case .fact(let fact): return "fact: \(scenario.facts[fact.index].name)"
    case .wish(let wish, let status):
      return "wish \(scenario.wishes[wish.index].name): \(status.rawValue)"
    case .wishesHonoured(let values): return "wishes honoured: \(range(values))"
    case .ledBy(let role): return "lead: \(scenario.roles[role.index].name)"
    case .advice(let level): return "advice: \(level.name)"
    case .told(let role, let situation):
      return
        "told \(scenario.roles[role.index].name): \(scenario.situations[situation.index].name)"
    case .place(let place): return "place: \(place.rawValue)"
    case .commitment(let values): return "commitment: \(range(values))"
    }
  }
}
