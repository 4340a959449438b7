import Rules

extension Reviewer {
  /// Single questions whose answer is known beforehand.
  func reviewQuestions(_ condition: CaseCondition, _ scenario: Scenario, _ usage: Usage) {
    var asked: Set<Question> = []
    for question in condition.condition.questions where asked.insert(question).inserted {
      if case .place(let place) = question, !usage.places.contains(place) {
        add(.placeNever, ["place": .quote(place.rawValue)], at: condition.address)
      }
      if case .plan(let item, .stale) = question, !usage.canGoStale.contains(item) {
        add(.staleNever, ["item": .quote(scenario.plan[item.index].name)], at: condition.address)
      }
      if case .plan(let item, .ordered) = question, scenario.plan[item.index].takes == 0 {
        add(.orderedNever, ["item": .quote(scenario.plan[item.index].name)], at: condition.address)
      }
      if case .commitment(let range) = question { review(range, condition, scenario) }
      if case .told(let role, let situation) = question {
        review(role, situation, condition, scenario)
      }
      if case .drawn(let card) = question, !canHaveCome(card, at: condition, usage) {
        add(
          .drawnNever, ["situation": .quote(scenario.situations[card.index].name)],
          at: condition.address)
      }
    }
  }

  /// Whether the card itself, or one of an earlier round, is asked for. Cards that are never drawn
  /// at all are another finding.
  private func canHaveCome(
    _ card: SituationID, at condition: CaseCondition, _ usage: Usage
  ) -> Bool {
    guard let own = condition.use.situation, let last = usage.drawn[own.index].last,
      let first = usage.drawn[card.index].first
    else { return true }
    return card == own || first < last
  }

  private func review(
    _ range: ClosedRange<Int>, _ condition: CaseCondition, _ scenario: Scenario
  ) {
    guard let terms = scenario.roles.compactMap(\.commitment).first,
      !terms.allowed.contains(where: range.contains)
    else { return }
    add(
      .commitmentNever, ["names": .names(terms.allowed.map(String.init))], at: condition.address)
  }

  private func review(
    _ role: RoleID, _ situation: SituationID, _ condition: CaseCondition, _ scenario: Scenario
  ) {
    let card = scenario.situations[situation.index]
    guard !card.options.contains(where: { $0.leads.contains(role) }) else { return }
    let isInNone =
      !scenario.groups.isEmpty && !scenario.groups.contains { $0.roles.contains(role) }
    guard scenario.handOvers(on: situation) == 0 || isInNone else { return }
    add(
      isInNone ? .toldOutsideGroups : .nobodyReached,
      ["role": .quote(scenario.roles[role.index].name), "situation": .quote(card.name)],
      at: condition.address)
  }
}
