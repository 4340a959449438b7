extension GameState {
  /// Exactly the actions that `apply` accepts, in a fixed order.
  public func legalActions(in scenario: Scenario) -> [Action] {
    var actions: [Action] = []
    legalActions(in: scenario, into: &actions)
    return actions
  }

  /// Appends to `actions`, so that a simulation can keep its buffer.
  public func legalActions(in scenario: Scenario, into actions: inout [Action]) {
    switch step {
    case .ended: break
    case .drawing: actions.append(.draw)
    case .stances: appendStances(in: scenario, to: &actions)
    case .asking:
      actions.append(.ask(nil))
      for line in scenario.advice.indices
      where refusal(toAsk: AdviceLineID(line), in: scenario) == nil {
        actions.append(.ask(AdviceLineID(line)))
      }
    case .choosing:
      let before = actions.count
      for option in options(in: scenario).indices
      where refusal(toChoose: OptionID(option), in: scenario) == nil {
        actions.append(.choose(OptionID(option)))
      }
      if actions.count == before { actions.append(.letHappen) }
    case .appointing:
      guard let option else { return }
      for role in options(in: scenario)[option.index].leads
      where refusal(toLead: role, in: scenario) == nil {
        actions.append(.appoint(role))
      }
    case .telling: appendTellings(in: scenario, to: &actions)
    case .concluding:
      actions.append(.conclude)
      for seat in 0..<seatCount where refusal(toHear: SeatID(seat)) == nil {
        for reason in HeardReason.allCases { actions.append(.hear(SeatID(seat), reason)) }
      }
    case .consequence: actions.append(.proceed)
    case .preparing:
      actions.append(.finishPreparing)
      appendPreparations(in: scenario, to: &actions)
    }
  }

  private func options(in scenario: Scenario) -> [DecisionOption] {
    situation.map { scenario.situations[$0.index].options } ?? []
  }

  /// Every stance of every seat, the one it has taken included: a list without it would tell it.
  private func appendStances(in scenario: Scenario, to actions: inout [Action]) {
    actions.append(.revealStances)
    let count = options(in: scenario).count
    for seat in 0..<seatCount {
      for option in 0..<count {
        actions.append(.takeStance(SeatID(seat), .option(OptionID(option))))
      }
      actions.append(.takeStance(SeatID(seat), .unsure))
    }
  }

  /// All sets of roles up to the limit, the lead left out, smaller sets before the larger ones that
  /// begin with them; where there are groups, all sets that whole groups make.
  private func appendTellings(in scenario: Scenario, to actions: inout [Action]) {
    guard let situation else { return }
    guard scenario.groups.isEmpty else {
      for told in scenario.groupTellings(on: situation, lead: lead) {
        actions.append(.tell(told))
      }
      return
    }
    func extend(_ told: IDSet<Role>, from first: Int, left: Int) {
      actions.append(.tell(told))
      guard left > 0, first < scenario.roles.count else { return }
      for role in first..<scenario.roles.count where RoleID(role) != lead {
        var more = told
        more.insert(RoleID(role))
        extend(more, from: role + 1, left: left - 1)
      }
    }
    extend([], from: 0, left: scenario.handOvers(on: situation))
  }

  private func appendPreparations(in scenario: Scenario, to actions: inout [Action]) {
    guard slotsLeft(in: scenario) > 0 || isReviewFree(in: scenario) else { return }
    var free = IDSet<Role>()
    for role in seated where refusal(toPrepare: role, in: scenario) == nil { free.insert(role) }
    guard !free.isEmpty else { return }
    let reached = IDSet(free.filter { refusal(toReach: $0, in: scenario) == nil })
    for number in scenario.plan.indices {
      let item = PlanItemID(number)
      guard refusal(toPrepare: item, in: scenario) == nil else { continue }
      let able = scenario.plan[number].by
        .intersection(scenario.plan[number].isAnyTime ? free : reached)
      if isReviewable(item, in: scenario) {
        for role in able { actions.append(.prepare(.review(item, by: role))) }
      } else if scenario.plan[number].effort == 1 {
        for role in able { actions.append(.prepare(.putInPlace(item, by: role, with: nil))) }
      } else {
        for role in able {
          for second in reached where second != role {
            actions.append(.prepare(.putInPlace(item, by: role, with: second)))
          }
        }
      }
    }
    guard slotsLeft(in: scenario) > 0 else { return }
    for colleague in seated where strain(of: colleague) > 0 {
      for role in reached where role != colleague {
        actions.append(.prepare(.support(colleague, by: role)))
      }
    }
  }
}
