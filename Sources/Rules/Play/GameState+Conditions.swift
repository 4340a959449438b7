extension GameState {
  /// Whether the condition holds now.
  public func holds(_ condition: Condition, in scenario: Scenario) -> Bool {
    condition.holds { value(of: $0, in: scenario) }
  }

  /// In the numbers of ``Variable``.
  public func value(of variable: Variable, in scenario: Scenario) -> Int {
    switch variable {
    case .measure(let measure): self.measure(measure)
    case .strain(let role): strain(of: role)
    case .plan(let item): status(of: item).number
    case .phase: round(in: scenario).phase.index
    case .moment: round(in: scenario).moment.number
    case .round: round(in: scenario).number
    case .fact(let fact): facts.contains(fact) ? 1 : 0
    case .known(let wish): wishesKnown.contains(wish) ? 1 : 0
    case .current(let wish): wishesCurrent.contains(wish) ? 1 : 0
    case .wishesHonoured: wishesHonoured(in: scenario)
    case .lead: lead?.index ?? Variable.nobody
    case .advice: askedLevel(in: scenario) ?? 0
    case .truth(let card): situation == card ? truth?.index ?? Variable.nobody : Variable.nobody
    case .told(let role, let situation): isTold(role, of: situation, in: scenario) ? 1 : 0
    case .informed(let group): informed.contains(group) ? 1 : 0
    case .drawn(let situation): drawn.contains(situation) ? 1 : 0
    case .place: place.number
    case .commitment: commitment
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

  /// Told in a decision, or its lead. Always `false` of a pair that no condition of the case asks
  /// about, as that is not kept.
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
    return scenario.roles[role.index].isReachable(
      at: round.moment, in: scenario.phases[round.phase.index], commitment: commitment)
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
