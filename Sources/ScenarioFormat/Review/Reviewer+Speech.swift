import Rules

/// Whether somebody can answer what is asked.
extension Reviewer {
  func reviewSpeech(_ scenario: Scenario, _ usage: Usage) {
    guard scenario.phases.contains(where: { $0.speaks != .yes }) else { return }
    for (place, item) in scenario.plan.enumerated() {
      let parts: [(key: String, effects: [Effect], makings: [PlanItem.Making])] = [
        ("effects", item.effects, [.put, .reviewed]), ("first", item.firstEffects, [.put]),
        ("then", item.laterEffects, [.reviewed]),
      ]
      for part in parts where part.effects.contains(where: \.asksCitizen) {
        let isAnswered = part.makings.contains {
          isEverAnswered(PlanItemID(place), $0, scenario, usage)
        }
        guard !isAnswered else { continue }
        add(
          .itemNeverAnswered, ["item": .quote(item.name)],
          at: .root / "plan" / item.name / part.key)
      }
    }
    for (place, situation) in scenario.situations.enumerated() {
      let rounds = usage.drawn[place]
      let isAnswered = rounds.contains {
        scenario.phases[usage.rounds[$0].phase].speaks.answersDecisions
      }
      guard !isAnswered, !rounds.isEmpty else { continue }
      for (number, option) in situation.options.enumerated() {
        let address = Address.option(OptionID(number), of: SituationID(place), in: scenario)
        let name = ["situation": Argument.quote(situation.name)]
        if option.effects.contains(where: \.asksCitizen) {
          add(.cardNeverAnswered, name, at: address / "effects")
        }
        for (k, outcome) in option.outcomes.enumerated()
        where outcome.effects.contains(where: \.asksCitizen) {
          add(.cardNeverAnswered, name, at: address / "outcomes" / k / "effects")
        }
      }
    }
  }

  /// Whether the citizen can answer in some round of the full game in which the item can be made so, or when
  /// it comes that was ordered then.
  private func isEverAnswered(
    _ id: PlanItemID, _ making: PlanItem.Making, _ scenario: Scenario, _ usage: Usage
  ) -> Bool {
    let item = scenario.plan[id.index]
    let rounds = scenario.index.rounds(of: .full)
    func answers(_ round: Int) -> Bool {
      let phase = round < rounds.count ? rounds[round].phase.index : scenario.phases.count - 1
      return scenario.phases[phase].speaks.answersPreparation
    }
    return rounds.indices.contains { round in
      let isPast = item.until.map { rounds[round].phase > $0 } ?? false
      switch making {
      case .put:
        let wait = item.takes == 0 ? 0 : item.takes + 1
        // An effect may order it whatever can be prepared.
        let isOrdered = wait > 0 && usage.planSet.contains(id)
        return (isOrdered || !isPast && rounds[round].slots >= item.effort)
          && answers(round + wait)
      case .reviewed:
        let isReviewed = usage.canGoStale.contains(id) || item.isMadeTwice
        return isReviewed && !isPast && rounds[round].slots > 0 && answers(round)
      }
    }
  }
}
