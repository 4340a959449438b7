import Rules

extension Reviewer {
  func reviewConditions(_ scenario: Scenario, _ usage: Usage) {
    for condition in usage.conditions {
      reviewLogic(condition, scenario, usage)
      reviewQuestions(condition, scenario, usage)
    }
  }

  /// At most one reason why the condition never holds, the plainest first.
  private func reviewLogic(
    _ condition: CaseCondition, _ scenario: Scenario, _ usage: Usage
  ) {
    let free = Answers(usage, scenario)
    let whole = condition.condition
    guard Logic.canHold([whole], free) else { return add(.neverHolds, at: condition.address) }
    if !Logic.canHold([], not: [whole], free) { add(.alwaysHolds, at: condition.address) }
    reviewAlternatives(condition, free)
    guard let situation = condition.use.situation, !usage.drawn[situation.index].isEmpty else {
      return
    }
    let card: [String: Argument] = [
      "situation": .quote(scenario.situations[situation.index].name)
    ]
    var then = free
    then.keep(rounds: usage.drawn[situation.index])
    guard Logic.canHold([whole], then) else {
      return add(.neverThen, card, at: condition.address)
    }
    if case .option = condition.use,
      !Logic.canHold([whole, scenario.situations[situation.index].condition], then)
    {
      return add(.closedByItsCard, card, at: condition.address)
    }
    if case .outcome(_, let option) = condition.use {
      return reviewOutcome(condition, option, then, scenario, usage)
    }
    let told = told(in: condition, usage, scenario, then)
    guard Logic.canHold([whole], told.answers) else {
      return add(.toldNever, ["situation": .quote(told.situation)], at: condition.address)
    }
    if usage.isOnlyFirst(situation), scenario.phases[0].start == .quiet,
      !Logic.canHold([whole], atStart(then, scenario))
    {
      add(.notInFirstRound, card, at: condition.address)
    }
  }

  private func reviewAlternatives(_ condition: CaseCondition, _ free: Answers) {
    let parts =
      if case .all(let parts) = condition.condition { parts } else { [condition.condition] }
    for (place, part) in parts.enumerated() {
      guard case .any(let alternatives) = part else { continue }
      let others = parts.indices.filter { $0 != place }.map { parts[$0] }
      for (number, alternative) in alternatives.enumerated()
      where !Logic.canHold([alternative] + others, free) {
        add(.deadAlternative, ["number": .number(number + 1)], at: condition.address)
      }
    }
  }

  private func reviewOutcome(
    _ condition: CaseCondition, _ id: OptionID, _ then: Answers, _ scenario: Scenario,
    _ usage: Usage
  ) {
    guard let situation = condition.use.situation else { return }
    let card = scenario.situations[situation.index]
    var led = then
    let leads = card.options[id.index].leads
    led.keep(leads.isEmpty ? [Variable.nobody] : Set(leads.map(\.index)), for: .lead)
    guard Logic.canHold([condition.condition], led) else {
      return add(
        .leadNever, ["option": .quote(card.options[id.index].name)], at: condition.address)
    }
    let moments = usage.moments(of: situation)
    let lines = scenario.advice.filter { line in moments.contains { line.reach.contains($0) } }
    led.keep(Set([0] + lines.map(\.level.rawValue)), for: .advice)
    guard Logic.canHold([condition.condition], led) else {
      return add(.adviceNever, ["situation": .quote(card.name)], at: condition.address)
    }
    if usage.isOnlyFirst(situation) {
      for group in scenario.groups.indices { led.keep([0], for: .informed(GroupID(group))) }
      guard Logic.canHold([condition.condition], led) else {
        return add(
          .informedNever, ["situation": .quote(card.name)], at: condition.address)
      }
    }
    let told = told(in: condition, usage, scenario, led)
    if !Logic.canHold([condition.condition], told.answers) {
      add(.toldNever, ["situation": .quote(told.situation)], at: condition.address)
    }
  }

  /// Nobody can have been told of a card that is never drawn before this is asked.
  private func told(
    in condition: CaseCondition, _ usage: Usage, _ scenario: Scenario, _ answers: Answers
  ) -> (answers: Answers, situation: String) {
    guard let own = condition.use.situation, let last = usage.drawn[own.index].last else {
      return (answers, "")
    }
    var result = (answers: answers, situation: "")
    for case .told(let role, let other) in condition.condition.questions {
      if case .outcome = condition.use, other == own { continue }
      let isBefore = usage.drawn[other.index].first.map { $0 < last } ?? false
      guard !isBefore else { continue }
      result.answers.keep([0], for: .told(role, other))
      result.situation = scenario.situations[other.index].name
    }
    return result
  }

  /// In the first round everything is as the case says, but for the strain of a promise.
  private func atStart(_ answers: Answers, _ scenario: Scenario) -> Answers {
    var answers = answers
    let start = scenario.start
    for measure in Measure.allCases {
      answers.keep([start.measures[measure.rawValue]], for: .measure(measure))
    }
    for place in scenario.roles.indices where scenario.roles[place].commitment == nil {
      answers.keep([0], for: .strain(RoleID(place)))
    }
    for item in scenario.plan.indices.map({ PlanItemID($0) }) {
      let status: PlanStatus = start.planInPlace.contains(item) ? .inPlace : .absent
      answers.keep([status.number], for: .plan(item))
    }
    for fact in scenario.facts.indices { answers.keep([0], for: .fact(FactID(fact))) }
    for group in scenario.groups.indices { answers.keep([0], for: .informed(GroupID(group))) }
    for wish in scenario.wishes.indices.map({ WishID($0) }) {
      answers.keep([start.knownWishes.contains(wish) ? 1 : 0], for: .known(wish))
      guard scenario.drawnWish(of: wish) == nil else { continue }
      answers.keep([scenario.wishes[wish.index].isCurrentAtStart ? 1 : 0], for: .current(wish))
    }
    answers.keep([start.place.number], for: .place)
    return answers
  }
}
