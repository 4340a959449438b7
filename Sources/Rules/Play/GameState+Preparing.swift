/// Who can prepare what, and why not.
extension GameState {
  /// Why the role cannot take a preparation slot in this round; `nil` when it can.
  public func refusal(toPrepare role: RoleID, in scenario: Scenario) -> Rejection? {
    guard scenario.roles.indices.contains(role.index) else { return .unknownRole }
    guard seated.contains(role) else { return .roleNotSeated(role) }
    if preparedBy.contains(role) { return .roleAlreadyPrepared(role) }
    if isOverloaded(role) { return .roleOverloaded(role) }
    let isCalled = scenario.plan.contains { $0.isAnyTime && $0.by.contains(role) }
    return isCalled ? nil : refusal(toReach: role, in: scenario)
  }

  /// Why the item is not ready for preparation, whoever would do it; `nil` when it is.
  public func refusal(toPrepare item: PlanItemID, in scenario: Scenario) -> Rejection? {
    guard scenario.plan.indices.contains(item.index) else { return .unknownPlanItem }
    let left = slotsLeft(in: scenario)
    let status = status(of: item)
    if status == .inPlace, !isReviewable(item, in: scenario) { return .alreadyInPlace(item) }
    if status == .ordered { return .alreadyOrdered(item) }
    if isPast(item, in: scenario) { return .itemTooLate(item) }
    guard holds(scenario.plan[item.index].condition, in: scenario) else { return .itemClosed(item) }
    if isAskedInVain(item, in: scenario) { return .citizenCannotAnswer(item) }
    switch status {
    case .ordered: return nil
    case .stale where isReviewFree(in: scenario): return nil
    case .inPlace, .stale: return left >= 1 ? nil : .notEnoughSlots(needed: 1, left: left)
    case .absent:
      let missing = scenario.plan[item.index].needs.subtracting(planInPlace)
      if let first = missing.first(where: { _ in true }) {
        return .needsFirst(item, missing: first)
      }
      let effort = scenario.plan[item.index].effort
      return effort <= left ? nil : .notEnoughSlots(needed: effort, left: left)
    }
  }

  /// Why it cannot be prepared now; `nil` when it can. The item is looked at first, then the role,
  /// then the second role. The step is not.
  public func refusal(to preparation: Preparation, in scenario: Scenario) -> Rejection? {
    switch preparation {
    case .putInPlace(let item, let role, let second):
      if let refusal = refusal(toPrepare: item, in: scenario) { return refusal }
      if status(of: item) == .inPlace { return .alreadyInPlace(item) }
      if status(of: item) == .stale { return .itemIsStale(item) }
      if let refusal = refusal(of: role, for: item, in: scenario) { return refusal }
      guard scenario.plan[item.index].effort == 2 else {
        return second == nil ? nil : .noSecondRoleNeeded(item)
      }
      guard let second else { return .secondRoleNeeded(item) }
      if second == role { return .sameRoleTwice(role) }
      return refusal(toPrepare: second, in: scenario) ?? refusal(toReach: second, in: scenario)
    case .review(let item, let role):
      guard scenario.plan.indices.contains(item.index) else { return .unknownPlanItem }
      guard isReviewable(item, in: scenario) else { return .notStale(item) }
      return refusal(toPrepare: item, in: scenario) ?? refusal(of: role, for: item, in: scenario)
    case .support(let colleague, let role):
      guard scenario.roles.indices.contains(colleague.index) else { return .unknownRole }
      let left = slotsLeft(in: scenario)
      guard left >= 1 else { return .notEnoughSlots(needed: 1, left: left) }
      guard colleague != role else { return .supportsOneself(role) }
      if let refusal = refusal(toPrepare: role, in: scenario) { return refusal }
      if let refusal = refusal(toReach: role, in: scenario) { return refusal }
      guard seated.contains(colleague) else { return .roleNotSeated(colleague) }
      return strain(of: colleague) > 0 ? nil : .nothingToRelieve(colleague)
    }
  }

  private func refusal(
    of role: RoleID, for item: PlanItemID, in scenario: Scenario
  ) -> Rejection? {
    if let refusal = refusal(toPrepare: role, in: scenario) { return refusal }
    guard scenario.plan[item.index].by.contains(role) else {
      return .roleCannotPrepare(role, item)
    }
    return scenario.plan[item.index].isAnyTime ? nil : refusal(toReach: role, in: scenario)
  }

  /// Why the role cannot do now what takes somebody who can be reached; `nil` when it can.
  ///
  /// - Precondition: the case has the role.
  public func refusal(toReach role: RoleID, in scenario: Scenario) -> Rejection? {
    switch scenario.start.preparers {
    case .anybody: nil
    case .reachable:
      isReachable(role, in: scenario)
        ? nil : .preparerUnreachable(role, round(in: scenario).moment)
    }
  }

  /// Whether a stale item would be reviewed without a slot and without anybody's turn.
  ///
  /// That comes first: not after anything else was prepared in the round. So it is one choice before the
  /// others, and hangs on nothing that they change. After the last card nothing is left to review it for.
  public func isReviewFree(in scenario: Scenario) -> Bool {
    scenario.start.freeReviews > 0 && !hasReviewedFree && slotsUsed == 0
      && roundsDone + 1 < scenario.index.rounds(of: length).count
  }

  /// Stale items that somebody can review now without a slot.
  public func freeReviews(in scenario: Scenario) -> IDSet<PlanItem> {
    guard isReviewFree(in: scenario) else { return [] }
    return IDSet(
      planStale.filter { item in
        refusal(toPrepare: item, in: scenario) == nil
          && scenario.plan[item.index].by.contains {
            refusal(of: $0, for: item, in: scenario) == nil
          }
      })
  }

  /// Whether the last phase in which the item can be prepared is over.
  func isPast(_ item: PlanItemID, in scenario: Scenario) -> Bool {
    scenario.plan[item.index].until.map { round(in: scenario).phase > $0 } ?? false
  }
}
