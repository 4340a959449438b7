extension GameState {
  mutating func carryOut(_ effects: [Effect], in scenario: Scenario, events: inout [Event]) {
    for effect in effects {
      switch effect {
      case .measure(let measure, let amount):
        changeMeasure(measure, by: amount, events: &events)
      case .strain(let role, let amount):
        changeStrain(of: role, by: amount, events: &events)
      case .leadStrain(let amount):
        if let lead { changeStrain(of: lead, by: amount, events: &events) }
      case .plan(let item, let status):
        setPlan(item, to: status, in: scenario, events: &events)
      case .review(let item):
        if status(of: item) == .stale {
          setPlan(item, to: .inPlace, in: scenario, events: &events)
        }
      case .note(let fact):
        guard !facts.contains(fact) else { continue }
        facts.insert(fact)
        events.append(.factNoted(fact))
      case .clear(let fact):
        guard facts.contains(fact) else { continue }
        facts.remove(fact)
        events.append(.factCleared(fact))
      case .reveal(let wish):
        guard isAnswered(in: scenario) else { continue }
        reveal(wish, in: scenario, events: &events)
      case .recall(let recollection):
        if step == .concluding {
          hear(recollection, in: scenario, events: &events)
        } else {
          askedRecollections.insert(recollection)
        }
      case .change(let wish, let into):
        guard wishesCurrent.contains(wish) else { continue }
        changeWish(wish, into: into, events: &events)
      case .move(let place):
        guard self.place != place else { continue }
        self.place = place
        events.append(.citizenMoved(place))
      case .open(let card):
        events.append(.knowledgeOpened(card))
      }
    }
  }

  mutating func changeMeasure(_ measure: Measure, by amount: Int, events: inout [Event]) {
    let before = self.measure(measure)
    let range = Measure.range
    let after = min(range.upperBound, max(range.lowerBound, before + amount))
    guard after != before else { return }
    measures[measure.rawValue] = Int8(after)
    events.append(.measureChanged(measure, by: after - before))
  }

  mutating func changeStrain(of role: RoleID, by amount: Int, events: inout [Event]) {
    let before = strain(of: role)
    let range = Self.strainRange
    let after = min(range.upperBound, max(range.lowerBound, before + amount))
    guard after != before else { return }
    setStrain(of: role, to: after)
    events.append(.strainChanged(role, by: after - before))
  }

  mutating func setStrain(of role: RoleID, to strain: Int) {
    let shift = UInt32(role.index * 2)
    strains = strains & ~(3 << shift) | UInt32(strain) << shift
  }

  /// What was never made cannot go stale: an absent item stays absent, and an order stands. Only what
  /// is absent can be ordered; one that takes no time is in place at once.
  mutating func setPlan(
    _ item: PlanItemID, to status: PlanStatus, in scenario: Scenario, events: inout [Event]
  ) {
    let before = self.status(of: item)
    let takes = scenario.plan[item.index].takes
    guard before != status else { return }
    switch (status, before) {
    case (.stale, .absent), (.stale, .ordered), (.ordered, .inPlace), (.ordered, .stale): return
    case (_, _): break
    }
    planInPlace.remove(item)
    planStale.remove(item)
    orders.remove(item)
    if status == .absent {
      // Put in place anew, it is made for the first time.
      planMadeAgain.remove(item)
      planJustMade.remove(item)
    }
    switch status {
    case .inPlace: planInPlace.insert(item)
    case .stale: planStale.insert(item)
    case .absent: break
    case .ordered where takes == 0:
      planInPlace.insert(item)
      events.append(.planChanged(item, .inPlace))
      return
    case .ordered: orders.insert(item, rounds: takes + 1)
    }
    events.append(status == .stale ? .planItemWentStale(item) : .planChanged(item, status))
  }

  /// A wish that has changed reveals what it has become: asking well finds the wish of today.
  /// Told also when it was known, because a turning point makes what was heard before it old.
  private mutating func reveal(
    _ wish: WishID, in scenario: Scenario, events: inout [Event]
  ) {
    if let drawn = scenario.index.drawnWish[wish.index] {
      // What is prepared is prepared as one: nobody changes plans on what was heard meanwhile.
      if step == .concluding {
        hear(drawn, in: scenario, events: &events)
      } else {
        askedWishes.insert(drawn)
      }
      return
    }
    var today = wish
    if !wishesCurrent.contains(wish) {
      let become = scenario.index.becomes[wish.index].intersection(wishesCurrent)
      today = become.first { _ in true } ?? wish
    }
    wishesKnown.insert(today)
    events.append(.wishRevealed(today))
  }

  mutating func changeWish(_ wish: WishID, into other: WishID, events: inout [Event]) {
    wishesCurrent.remove(wish)
    wishesCurrent.insert(other)
    events.append(.wishChanged(from: wish, into: other))
  }
}
