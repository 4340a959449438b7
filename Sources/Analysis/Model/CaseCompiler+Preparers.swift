import Rules

/// Who can prepare what, in each round.
extension CaseCompiler {
  /// Who can prepare in the round at hand; adds its gates.
  mutating func roundsPreparers() -> (
    present: UInt64, helping: UInt64, isRestricted: Bool, freeReviews: UInt64
  ) {
    let helping = IDSet(
      seated.filter {
        switch scenario.start.preparers {
        case .anybody: true
        case .reachable: isReachable($0)
        }
      })
    var present = helping
    var isRestricted = helping != seated
    var freeReviews: UInt64 = 0
    let isReviewFree =
      scenario.start.freeReviews > 0
      && round.number != scenario.index.rounds(of: length).last?.number
    for (number, item) in scenario.plan.enumerated() {
      let able = item.by.intersection(item.isAnyTime ? seated : helping)
      if item.isAnyTime { present = present.union(able) }
      if able != item.by.intersection(seated) { isRestricted = true }
      if isReviewFree, layout.stale[number] != 0, !able.isEmpty {
        freeReviews |= 1 << UInt64(number)
      }
      let isPast = item.until.map { round.phase > $0 } ?? false
      gates.append(
        CompiledGate(
          by: isPast ? 0 : able.bits, condition: condition(item.condition),
          isPut: item.takes > 0 || !isAskedInVain(item, .put),
          isReviewed: !isAskedInVain(item, .reviewed),
          effects: effects(ofItem: number, .put), later: effects(ofItem: number, .reviewed)))
    }
    return (present.bits, helping.bits, isRestricted, freeReviews)
  }

  private var answersPreparation: Bool {
    scenario.phases[round.phase.index].speaks.answersPreparation
  }

  private func isAskedInVain(_ item: PlanItem, _ making: PlanItem.Making) -> Bool {
    !answersPreparation && item.onlyAsks(making)
  }

  /// In the round at hand; the same place wherever it is the same list.
  private mutating func effects(ofItem number: Int, _ making: PlanItem.Making) -> Span {
    let effects = Self.answered(
      scenario.plan[number].effects(making), isAnswered: answersPreparation)
    let key = ItemEffects(item: number, effects: effects)
    if let known = itemEffects[key] { return known }
    let span = append(effects)
    itemEffects[key] = span
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

/// Effects of an item that are compiled once.
struct ItemEffects: Hashable {
  let item: Int
  let effects: [Effect]
}
