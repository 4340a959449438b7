import Rules

/// Whether somebody can answer what is asked.
extension Reviewer {
  func reviewSpeech(_ scenario: Scenario, _ usage: Usage) {
    guard scenario.phases.contains(where: { $0.speaks != .yes }) else { return }
    for (place, item) in scenario.plan.enumerated() where item.asks {
      if !isEverAnswered(PlanItemID(place), scenario, usage) {
        add(
          .itemNeverAnswered, ["item": .quote(item.name)],
          at: .root / "plan" / item.name / "effects")
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

  /// Whether the citizen can answer in some round of the full game in which the item can be prepared, or when
  /// it comes that was ordered then.
  private func isEverAnswered(_ id: PlanItemID, _ scenario: Scenario, _ usage: Usage) -> Bool {
    let item = scenario.plan[id.index]
    let isReviewed = usage.canGoStale.contains(id)
    let rounds = scenario.index.rounds(of: .full)
    func answers(_ round: Int) -> Bool {
      let phase = round < rounds.count ? rounds[round].phase.index : scenario.phases.count - 1
      return scenario.phases[phase].speaks.answersPreparation
    }
    let wait = item.takes == 0 ? 0 : item.takes + 1
    return rounds.indices.contains { round in
      // An effect may order it whatever can be prepared.
      if wait > 0, usage.planSet.contains(id), answers(round + wait) { return true }
      guard item.until.map({ rounds[round].phase <= $0 }) ?? true else { return false }
      return rounds[round].slots >= item.effort && answers(round + wait)
        || isReviewed && rounds[round].slots > 0 && answers(round)
    }
  }
}
