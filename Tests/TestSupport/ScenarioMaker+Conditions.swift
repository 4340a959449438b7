import Rules

extension ScenarioMaker {
  /// Where a condition stands, and so what it may ask.
  enum Position {
    /// Not for the share of wishes that are honoured, which is made of these conditions.
    case inWish
    case anywhere
    /// Also for the lead and the advice of the round.
    case inOutcome
  }

  mutating func condition(_ position: Position, depth: Int) -> Condition {
    if depth > 0 {
      switch chance.below(6) {
      case 0:
        return .all((0..<chance.among(0...3)).map { _ in condition(position, depth: depth - 1) })
      case 1:
        return .any((0..<chance.among(0...3)).map { _ in condition(position, depth: depth - 1) })
      case 2: return .not(condition(position, depth: depth - 1))
      case _: break
      }
    }
    return simple(position) ?? .always
  }

  /// `nil` when the scenario has nothing of the kind that was picked.
  private mutating func simple(_ position: Position) -> Condition? {
    switch chance.below(position == .inOutcome ? 16 : position == .anywhere ? 14 : 13) {
    case 0: .measure(measure(), in: range(in: 0...10))
    case 1: .strain(RoleID(chance.below(roleCount)), in: range(in: 0...3))
    case 2, 3: planItem().map { .plan($0, chance.one(of: PlanStatus.allCases) ?? .stale) }
    case 4: .phase(PhaseID(chance.below(phaseCount)))
    case 5: chance.one(of: Moment.allCases).map { .moment($0) }
    case 6: .round(in: range(in: 1...8))
    case 7: fact().map { .fact($0) }
    case 8: wish().map { .wish($0, chance.one(of: WishStatus.allCases) ?? .known) }
    case 9: telling()
    case 10: chance.one(of: Place.allCases).map { .place($0) }
    case 11: .commitment(in: range(in: 0...3))
    case 12: .drawn(SituationID(chance.below(situationCount)))
    case 13: .wishesHonoured(in: range(in: 0...100))
    case 14: .ledBy(RoleID(chance.below(roleCount)))
    case _: .advice(atLeast: level())
    }
  }

  mutating func effects(_ counts: ClosedRange<Int>) -> [Effect] {
    (0..<chance.among(counts)).compactMap { _ in effect() }
  }

  private mutating func effect() -> Effect? {
    switch chance.below(12) {
    case 0, 1: .measure(measure(), by: chance.one(of: [-3, -2, -1, 1, 2, 3]) ?? 1)
    case 2: .strain(RoleID(chance.below(roleCount)), by: chance.one(of: [-2, -1, 1, 2]) ?? 1)
    case 3: .leadStrain(by: chance.one(of: [-1, 1, 2]) ?? 1)
    case 4: planItem().map { .plan($0, chance.one(of: PlanStatus.allCases) ?? .absent) }
    case 5: fact().map { .note($0) }
    case 6: fact().map { .clear($0) }
    case 7: wish().map { .reveal($0) }
    case 8: wish().flatMap { from in wish().map { .change(from, into: $0) } }
    case 9: chance.one(of: Place.allCases).map { .move($0) }
    case 10: planItem().map { .review($0) }
    case _:
      knowledgeCount == 0 ? nil : .open(KnowledgeID(chance.below(knowledgeCount)))
    }
  }

  private mutating func measure() -> Measure { chance.one(of: Measure.allCases) ?? .relief }

  private mutating func planItem() -> PlanItemID? {
    planCount == 0 ? nil : PlanItemID(chance.below(planCount))
  }

  private mutating func fact() -> FactID? {
    factCount == 0 ? nil : FactID(chance.below(factCount))
  }

  private mutating func wish() -> WishID? {
    wishCount == 0 ? nil : WishID(chance.below(wishCount))
  }

  private mutating func range(in whole: ClosedRange<Int>) -> ClosedRange<Int> {
    let a = chance.among(whole)
    let b = chance.among(whole)
    return min(a, b)...max(a, b)
  }
}
