import Rules

/// When plan items can be had.
extension Reviewer {
  func reviewTime(_ scenario: Scenario, _ usage: Usage) {
    for (place, item) in scenario.plan.enumerated() where item.takes > 0 {
      let id = PlanItemID(place)
      let given = scenario.start.planInPlace.contains(id) || usage.isGivenAtOnce(id)
      guard !given else { continue }
      if !reviewLengths(item, scenario) { reviewReaders(of: id, scenario, usage) }
    }
    for (place, item) in scenario.plan.enumerated() {
      let name = ["item": Argument.quote(item.name)]
      let address = Address.root / "plan" / item.name
      if item.condition == .always, item.until == nil, !item.closedBecause.isEmpty {
        add(.itemClosedNeverRead, name, at: address / "closed")
      }
      if item.isAnyTime, scenario.start.preparers == .anybody {
        add(.anyTimeAnyway, name, at: address / "any-time")
      }
      let isGiven = scenario.start.planInPlace.union(usage.planSet).contains(PlanItemID(place))
      let isLimited = item.until != nil || scenario.start.preparers == .reachable
      if isLimited, !isGiven, !isEverPrepared(item, scenario) {
        add(.nobodyPreparesIt, name, at: address)
      }
    }
    for (address, effects) in usage.effects {
      for case .plan(let item, .ordered) in effects where scenario.plan[item.index].takes == 0 {
        add(.orderedNever, ["item": .quote(scenario.plan[item.index].name)], at: address)
      }
    }
  }

  /// Whether some round of the full game has slots enough, and somebody there with the most that general
  /// practice may promise.
  private func isEverPrepared(_ item: PlanItem, _ scenario: Scenario) -> Bool {
    scenario.index.rounds(of: .full).contains {
      isPrepared(item, in: $0, slots: item.effort, scenario)
    }
  }

  /// Whether the round has so many slots, comes before the item closes, and somebody is there.
  func isPrepared(
    _ item: PlanItem, in round: ScenarioIndex.PlayedRound, slots: Int, _ scenario: Scenario
  ) -> Bool {
    let phase = scenario.phases[round.phase.index]
    let isPast = item.until.map { round.phase > $0 } ?? false
    guard !isPast, round.slots >= slots else { return false }
    guard scenario.start.preparers == .reachable, !item.isAnyTime else { return true }
    return item.by.contains { role in
      let role = scenario.roles[role.index]
      return role.isReachable(
        at: round.moment, in: phase, commitment: role.commitment?.allowed.last ?? 0)
    }
  }

  /// Whether the full game is over before the item can help with a card. Told of every length.
  private func reviewLengths(_ item: PlanItem, _ scenario: Scenario) -> Bool {
    var isLate = false
    for length in GameLength.allCases {
      let rounds = scenario.index.rounds(of: length).count
      let first = item.takes + 2
      guard rounds > 0, rounds < first else { continue }
      if length == .full { isLate = true }
      add(
        .takesLongerThanGame,
        [
          "item": .quote(item.name), "round": .number(first), "rounds": .number(rounds),
          "game": .term(Self.term(for: length)),
        ], at: .root / "plan" / item.name / "takes")
    }
    return isLate
  }

  private static func term(for length: GameLength) -> Term {
    switch length {
    case .full: .fullGame
    case .lunch: .lunchGame
    case .taster: .tasterGame
    }
  }

  /// Whether something that can ask for the item comes late enough for it.
  private func reviewReaders(of id: PlanItemID, _ scenario: Scenario, _ usage: Usage) {
    let item = scenario.plan[id.index]
    let start = scenario.start.preparationSlots
    let slots = scenario.phases.flatMap(\.rounds).map { $0.slots ?? start }
    guard let prepared = slots.firstIndex(where: { $0 >= item.effort }) else { return }
    let ordered = usage.planSet.contains(id) ? 0 : prepared
    let first = ordered + item.takes + 1
    var cards: [SituationID] = []
    for reader in usage.conditions {
      let asks = reader.condition.questions.contains {
        $0 == .plan(id, .inPlace) || $0 == .plan(id, .stale)
      }
      guard asks else { continue }
      guard let card = reader.use.situation else { return }
      cards.append(card)
    }
    if scenario.plan.contains(where: { $0.needs.contains(id) }) { return }
    for (place, situation) in scenario.situations.enumerated()
    where situation.helpedBy.contains(id) {
      cards.append(SituationID(place))
    }
    let last = cards.compactMap { usage.drawn[$0.index].last }.max()
    guard let last, last < first else { return }
    add(
      .comesTooLate, ["item": .quote(item.name), "round": .number(first + 1)],
      at: .root / "plan" / item.name / "takes")
  }
}
