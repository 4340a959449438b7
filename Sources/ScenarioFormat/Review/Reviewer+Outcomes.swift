import Rules

extension Reviewer {
  func reviewOutcomes(_ scenario: Scenario, _ usage: Usage) {
    for (s, situation) in scenario.situations.enumerated() {
      for (o, option) in situation.options.enumerated() where !option.outcomes.isEmpty {
        var answers = Answers(usage, scenario)
        if !usage.drawn[s].isEmpty { answers.keep(rounds: usage.drawn[s]) }
        let leads = option.leads.map(\.index)
        answers.keep(leads.isEmpty ? [Variable.nobody] : Set(leads), for: .lead)
        let address = Address.option(OptionID(o), of: SituationID(s), in: scenario)
        reviewOrder(option, answers, address)
        reviewTold(option, answers, address)
        reviewLeans(option, address)
        reviewTexts(option, address)
        reviewUnadvised(option, in: situation, answers, address)
        reviewOverAdvised(option, of: SituationID(s), scenario, usage, answers, address)
        reviewFacts(option, address, scenario)
      }
    }
    reviewEndings(scenario, Answers(usage, scenario))
  }

  /// Chance decides only when no certain outcome fits, wherever it stands.
  private func reviewOrder(_ option: DecisionOption, _ answers: Answers, _ address: Address) {
    for (k, outcome) in option.outcomes.enumerated() where !outcome.kind.hangsOnAdvice {
      guard Logic.canHold([outcome.condition], answers) else { continue }
      let rivals = option.outcomes.enumerated().filter { place, other in
        other.kind == .certain && place != k && (outcome.kind != .certain || place < k)
      }
      let conditions = rivals.map(\.element.condition)
      if !Logic.canHold([outcome.condition], not: conditions, answers) {
        add(.outcomeNeverComes, at: address / "outcomes" / k)
      }
    }
  }

  private func reviewTold(_ option: DecisionOption, _ answers: Answers, _ address: Address) {
    guard !option.told.isEmpty else { return }
    let conditions = option.outcomes.filter { !$0.kind.hangsOnAdvice }.map(\.condition)
    if !Logic.canHold([], not: conditions, answers) {
      add(.toldNeverRead, at: address / "told")
    }
  }

  private func reviewLeans(_ option: DecisionOption, _ address: Address) {
    let drawn = option.outcomes.indices.filter { place in
      if case .chance = option.outcomes[place].kind { true } else { false }
    }
    guard drawn.count == 1, !option.outcomes[drawn[0]].leans.isEmpty else { return }
    add(
      .likelierAlone, ["option": .quote(option.name)],
      at: address / "outcomes" / drawn[0] / "more")
  }

  /// Drawn outcomes that show the same and note something else.
  private func reviewTexts(_ option: DecisionOption, _ address: Address) {
    for (k, outcome) in option.outcomes.enumerated() {
      guard case .chance = outcome.kind, !outcome.text.isEmpty else { continue }
      let isAlike = option.outcomes[..<k].contains { other in
        guard case .chance = other.kind, other.text == outcome.text else { return false }
        return other.effects.filter(\.isSeen) == outcome.effects.filter(\.isSeen)
          && Set(other.effects) != Set(outcome.effects)
      }
      if isAlike {
        add(
          .outcomesReadAlike, ["option": .quote(option.name)], at: address / "outcomes" / k)
      }
    }
  }

  private func reviewUnadvised(
    _ option: DecisionOption, in situation: Situation, _ answers: Answers, _ address: Address
  ) {
    var before: [Condition] = []
    for (k, outcome) in option.outcomes.enumerated() where outcome.kind == .unadvised {
      let address = address / "outcomes" / k
      if situation.needsAdvice == nil {
        add(.unadvisedNotNeeded, ["situation": .quote(situation.name)], at: address)
      } else if Logic.canHold([outcome.condition], answers),
        !Logic.canHold([outcome.condition], not: before, answers)
      {
        add(.unadvisedNeverComes, at: address)
      }
      before.append(outcome.condition)
    }
  }

  private func reviewOverAdvised(
    _ option: DecisionOption, of id: SituationID, _ scenario: Scenario, _ usage: Usage,
    _ answers: Answers, _ address: Address
  ) {
    let needed = scenario.situations[id.index].needsAdvice?.rawValue ?? 0
    let moments = usage.moments(of: id)
    let canBeAsked = scenario.advice.contains { line in
      line.level.rawValue > needed && moments.contains { line.reach.contains($0) }
    }
    var before: [Condition] = []
    for (k, outcome) in option.outcomes.enumerated() where outcome.kind == .overAdvised {
      let address = address / "outcomes" / k
      if !canBeAsked {
        // A card that no round draws has a finding of its own.
        guard !usage.drawn[id.index].isEmpty else { continue }
        add(
          .nobodyAbove, ["situation": .quote(scenario.situations[id.index].name)], at: address)
      } else if Logic.canHold([outcome.condition], answers),
        !Logic.canHold([outcome.condition], not: before, answers)
      {
        add(.overAdvisedNeverComes, at: address)
      }
      before.append(outcome.condition)
    }
  }

  private func reviewFacts(_ option: DecisionOption, _ address: Address, _ scenario: Scenario) {
    for (k, outcome) in option.outcomes.enumerated() {
      for effect in outcome.effects {
        guard case .fact(let fact)? = effect.writes.first else { continue }
        let opposite: Effect = effect == .note(fact) ? .clear(fact) : .note(fact)
        guard option.effects.contains(opposite) else { continue }
        let name = scenario.facts[fact.index].name
        add(
          .factTakenBack, ["fact": .quote(name)],
          at: address / "outcomes" / k / "effects" / "facts" / name)
      }
    }
  }

  private func reviewEndings(_ scenario: Scenario, _ answers: Answers) {
    var before: [Condition] = []
    for ending in scenario.endings.dropLast() {
      if Logic.canHold([ending.condition], answers),
        !Logic.canHold([ending.condition], not: before, answers)
      {
        add(.endingNeverTold, at: .root / "endings" / ending.name)
      }
      before.append(ending.condition)
    }
  }
}

extension Outcome.Kind {
  /// Whether it comes for what was asked, before any other is looked at.
  fileprivate var hangsOnAdvice: Bool {
    switch self {
    case .unadvised, .overAdvised: true
    case .certain, .chance: false
    }
  }
}

extension Effect {
  /// Whether the table sees that it happened.
  fileprivate var isSeen: Bool {
    switch self {
    case .note, .clear, .change: false
    case .measure, .strain, .leadStrain, .plan, .review, .reveal, .recall, .move, .open: true
    }
  }
}
