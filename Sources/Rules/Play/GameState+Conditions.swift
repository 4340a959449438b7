extension GameState {
  public func holds(_ condition: Condition, in scenario: Scenario) -> Bool {
    switch condition {
    case .always: true
    case .all(let parts): parts.allSatisfy { holds($0, in: scenario) }
    case .any(let parts): parts.contains { holds($0, in: scenario) }
    case .not(let part): !holds(part, in: scenario)
    case .measure(let measure, let range): range.contains(self.measure(measure))
    case .strain(let role, let range): range.contains(strain(of: role))
    case .plan(let item, let status): self.status(of: item) == status
    case .phase(let phase): round(in: scenario).phase == phase
    case .moment(let moment): round(in: scenario).moment == moment
    case .round(let range): range.contains(round(in: scenario).number)
    case .fact(let fact): facts.contains(fact)
    case .wish(let wish, .known): wishesKnown.contains(wish)
    case .wish(let wish, .current): wishesCurrent.contains(wish)
    case .wishesHonoured(let range): range.contains(wishesHonoured(in: scenario))
    case .ledBy(let role): lead == role
    case .advice(let level): (askedLevel(in: scenario) ?? 0) >= level.rawValue
    case .told(let role, let situation): isTold(role, of: situation, in: scenario)
    case .place(let place): self.place == place
    case .commitment(let range): range.contains(commitment)
    }
  }

  /// The weighted share of current wishes whose condition holds, 0 to 100, rounded; 100 when there
  /// is no current wish.
  ///
  /// The loader refuses a wish whose own condition asks for this share.
  public func wishesHonoured(in scenario: Scenario) -> Int {
    var sum = 0
    var honoured = 0
    for wish in wishesCurrent {
      let weight = scenario.wishes[wish.index].weight
      sum += weight
      if holds(scenario.wishes[wish.index].honoured, in: scenario) { honoured += weight }
    }
    return sum == 0 ? 100 : (100 * honoured + sum / 2) / sum
  }

  public func isTold(
    _ role: RoleID, of situation: SituationID, in scenario: Scenario
  ) -> Bool {
    guard let bit = scenario.index.telling(role, situation) else { return false }
    return tellings & bit != 0
  }

  func askedLevel(in scenario: Scenario) -> Int? {
    asked.map { scenario.advice[$0.index].level.rawValue }
  }

  /// Whether the role can be reached now, with what general practice promised.
  public func isReachable(_ role: RoleID, in scenario: Scenario) -> Bool {
    let round = self.round(in: scenario)
    if scenario.roles[role.index].reach.contains(round.moment) { return true }
    guard scenario.index.committed == role else { return false }
    switch round.moment {
    case .day: return false
    case .evening: return commitment >= 2
    case .night, .weekend:
      return commitment >= 3 && scenario.phases[round.phase.index].isLastDays
    }
  }

  /// Cards of this round's deck that can happen now, in the order of the file.
  public func eligibleSituations(in scenario: Scenario) -> [SituationID] {
    deck(in: scenario).filter { canHappen($0, in: scenario) }
  }

  func canHappen(_ situation: SituationID, in scenario: Scenario) -> Bool {
    !drawn.contains(situation)
      && holds(scenario.situations[situation.index].condition, in: scenario)
  }
}
