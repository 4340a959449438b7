import Rules

extension Reviewer {
  func reviewPlan(_ scenario: Scenario, _ usage: Usage) {
    let start = scenario.start
    let given = start.planInPlace.union(usage.planSet)
    let toMake = scenario.plan.indices.filter { !given.contains(PlanItemID($0)) }
    let rounds = scenario.phases.flatMap(\.rounds)
    let most = rounds.map { $0.slots ?? start.preparationSlots }.max() ?? 0
    if most == 0, !toMake.isEmpty {
      let said: Address =
        start.preparationSlots == 0
        ? .root / "start" / "preparation-slots"
        : .root / "phases" / 0 / "rounds" / 0 / "slots"
      add(.noSlots, at: said)
    }
    for place in toMake where most == 1 && scenario.plan[place].effort == 2 {
      let name = scenario.plan[place].name
      add(
        .moreEffortThanSlots, ["item": .quote(name)],
        at: .root / "plan" / name / "effort")
    }
    for (place, item) in scenario.plan.enumerated() {
      let missing = item.needs.subtracting(start.planInPlace)
      if start.planInPlace.contains(PlanItemID(place)), !missing.isEmpty {
        let names = missing.map { scenario.plan[$0.index].name }
        add(
          .startsWithoutNeeds, ["item": .quote(item.name), "names": .names(names)],
          at: .root / "start" / "plan")
      }
      if item.ages, !scenario.phases.contains(where: { $0.start == .turningPoint }) {
        add(
          .agesNever, ["item": .quote(item.name)], at: .root / "plan" / item.name / "ages")
      }
    }
  }

  func reviewWishes(_ scenario: Scenario, _ usage: Usage) {
    let start = scenario.start.knownWishes
    var known = start.union(usage.revealed)
    // Whoever is asked what is remembered may tell what it is.
    for recollection in usage.recalled {
      known.insert(scenario.recollections[recollection.index].wish)
    }
    // What changes is asked for by its old name, and found by the new one.
    for _ in scenario.wishes {
      for wish in known {
        if let change = scenario.wishes[wish.index].change { known.insert(change.into) }
      }
      for case .change(let wish, let other) in usage.effects.flatMap(\.effects)
      where known.contains(wish) {
        known.insert(other)
      }
    }
    for (place, wish) in scenario.wishes.enumerated() {
      let (id, name) = (WishID(place), ["wish": Argument.quote(wish.name)])
      let address = Address.wish(id, in: scenario)
      // Whatever a drawn wish is, asking finds it.
      if let drawn = scenario.drawnWish(of: id) {
        let variants = scenario.drawnWishes[drawn.index].variants.map(\.wish)
        if variants.first == id, known.intersection(IDSet(variants)).isEmpty {
          let name = scenario.drawnWishes[drawn.index].name
          add(.wishNeverKnown, ["wish": .quote(name)], at: .root / "wishes" / name)
        }
        continue
      }
      if !known.contains(id) { add(.wishNeverKnown, name, at: address) }
      if start.contains(id), !wish.isCurrentAtStart {
        add(.wishKnownTooEarly, name, at: .root / "start" / "known-wishes")
      }
      if wish.change?.into == id { add(.becomesItself, name, at: address / "becomes" / "wish") }
    }
  }
}
