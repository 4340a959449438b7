import Rules

/// Who can prepare what, in each round.
extension CaseCompiler {
  /// Who can prepare in the round at hand; adds its gates.
  mutating func roundsPreparers() -> (present: UInt64, helping: UInt64, isRestricted: Bool) {
    let helping = IDSet(
      seated.filter {
        switch scenario.start.preparers {
        case .anybody: true
        case .reachable: isReachable($0)
        }
      })
    var present = helping
    var isRestricted = helping != seated
    for (number, item) in scenario.plan.enumerated() {
      let able = item.by.intersection(item.isAnyTime ? seated : helping)
      if item.isAnyTime { present = present.union(able) }
      if able != item.by.intersection(seated) { isRestricted = true }
      let isPast = item.until.map { round.phase > $0 } ?? false
      let isAskedInVain =
        item.onlyAsks && !scenario.phases[round.phase.index].speaks.answersPreparation
      gates.append(
        CompiledGate(
          by: isPast ? 0 : able.bits, condition: condition(item.condition),
          isPut: item.takes > 0 || !isAskedInVain, isReviewed: !isAskedInVain,
          effects: effects(ofItem: number)))
    }
    return (present.bits, helping.bits, isRestricted)
  }

  /// In the round at hand; the same list wherever it is the same.
  private mutating func effects(ofItem number: Int) -> Span {
    let isAnswered = scenario.phases[round.phase.index].speaks.answersPreparation
    if let known = itemEffects[number][isAnswered ? 1 : 0] { return known }
    let span = append(
      Self.answered(scenario.plan[number].effects, isAnswered: isAnswered))
    itemEffects[number][isAnswered ? 1 : 0] = span
    return span
  }

  /// What is left of a decision's effects in the round at hand.
  func answered(_ effects: [Effect]) -> [Effect] {
    Self.answered(
      effects, isAnswered: scenario.phases[round.phase.index].speaks.answersDecisions)
  }

  /// What is left of effects where the citizen may not be able to answer.
  static func answered(_ effects: [Effect], isAnswered: Bool) -> [Effect] {
    isAnswered ? effects : effects.filter { !$0.asksCitizen }
  }
}
