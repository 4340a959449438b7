import Rules

/// What is made twice.
extension Reviewer {
  func reviewSecondTimes(_ scenario: Scenario, _ usage: Usage) {
    for (place, item) in scenario.plan.enumerated() where item.isMadeTwice {
      let name = ["item": Argument.quote(item.name)]
      let address = Address.root / "plan" / item.name / "then"
      if item.firstEffects.isEmpty { add(.thenWithoutFirst, name, at: address) }
      let asked = wishes(asked: item.effects(.put), scenario)
      let asks = wishes(asked: item.laterEffects, scenario)
      if !asks.isEmpty, asks.isSubset(of: asked),
        item.laterEffects.allSatisfy(\.asksCitizen)
      {
        add(.thenAsksTheSame, name, at: address)
      }
      if !isEverMadeTwice(PlanItemID(place), scenario, usage) {
        add(.thenNever, name, at: address)
      }
    }
  }

  /// A drawn wish by the first thing it may be.
  private func wishes(asked effects: [Effect], _ scenario: Scenario) -> Set<WishID> {
    Set(
      effects.compactMap { effect in
        guard case .reveal(let wish) = effect else { return nil }
        let drawn = scenario.drawnWish(of: wish)
        return drawn.flatMap { scenario.drawnWishes[$0.index].variants.first?.wish } ?? wish
      })
  }

  /// Whether some round of the full game with slots and somebody who can do it comes after another in which
  /// it was put in place or came.
  private func isEverMadeTwice(_ id: PlanItemID, _ scenario: Scenario, _ usage: Usage) -> Bool {
    let item = scenario.plan[id.index]
    let rounds = scenario.index.rounds(of: .full)
    func canMake(_ round: Int, slots: Int) -> Bool {
      isPrepared(item, in: rounds[round], slots: slots, scenario)
    }
    if scenario.start.planInPlace.union(usage.planSet).contains(id) {
      return rounds.indices.contains { canMake($0, slots: 1) }
    }
    guard let first = rounds.indices.first(where: { canMake($0, slots: item.effort) }) else {
      return false
    }
    let next = first + 1 + item.takes
    return rounds.indices.contains { $0 >= next && canMake($0, slots: 1) }
  }
}
