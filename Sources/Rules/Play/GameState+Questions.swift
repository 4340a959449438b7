extension GameState {
  /// Whether whoever plays the role has the clue in this round: by the author's choice only where
  /// the role can be reached. What is true does not matter.
  public func has(_ clue: Clue, in scenario: Scenario) -> Bool {
    switch clue.need {
    case .none: true
    case .reach: isReachable(clue.role, in: scenario)
    }
  }

  /// What the role reads about the card on the table; `nil` when it has nothing of its own.
  func clue(for role: RoleID, in scenario: Scenario) -> String? {
    guard let situation, let clue = scenario.situations[situation.index].clue(of: role),
      has(clue, in: scenario)
    else { return nil }
    return clue.line(where: truth).map { clue.lines[$0].text }
  }

  /// What roles at the table read about the card on it that they would have read otherwise, had something
  /// else been behind it; in the order of the card.
  func knew(in scenario: Scenario) -> [RoleKnowledge] {
    guard let situation else { return [] }
    let card = scenario.situations[situation.index]
    return card.clues.compactMap { clue in
      guard seated.contains(clue.role), card.tellsApart(clue),
        let text = self.clue(for: clue.role, in: scenario)
      else { return nil }
      return RoleKnowledge(role: clue.role, text: text)
    }
  }

  /// What the line that was asked tells about the card on the table; `nil` until one is asked that
  /// knows something of it.
  package func answer(in scenario: Scenario) -> String? {
    guard let situation, let asked,
      let answer = scenario.situations[situation.index].answer(of: asked)
    else { return nil }
    return answer.line(where: truth).map { answer.lines[$0].text }
  }

  /// Why the option cannot be chosen; `nil` when it can.
  public func refusal(toChoose option: OptionID, in scenario: Scenario) -> Rejection? {
    guard let situation else { return .notNow(step) }
    let options = scenario.situations[situation.index].options
    guard options.indices.contains(option.index) else { return .unknownOption }
    guard holds(options[option.index].condition, in: scenario) else { return .optionClosed(option) }
    let leads = options[option.index].leads
    if leads.isEmpty || leads.contains(where: { refusal(toLead: $0, in: scenario) == nil }) {
      return nil
    }
    return .nobodyCanLead(option)
  }

  /// Why the role cannot lead anything now; `nil` when it can.
  public func refusal(toLead role: RoleID, in scenario: Scenario) -> Rejection? {
    guard scenario.roles.indices.contains(role.index) else { return .unknownRole }
    guard seated.contains(role) else { return .roleNotSeated(role) }
    guard isReachable(role, in: scenario) else {
      return .leadUnreachable(role, round(in: scenario).moment)
    }
    return isOverloaded(role) ? .leadOverloaded(role) : nil
  }

  /// Why the role cannot lead the chosen option; `nil` when it can.
  public func refusal(toAppoint role: RoleID, in scenario: Scenario) -> Rejection? {
    guard let situation, let option else { return .notNow(step) }
    let leads = scenario.situations[situation.index].options[option.index].leads
    if let refusal = refusal(toLead: role, in: scenario) { return refusal }
    return leads.contains(role) ? nil : .leadNotAllowed(role)
  }

  /// Why the line cannot be asked now; `nil` when it can.
  public func refusal(toAsk line: AdviceLineID, in scenario: Scenario) -> Rejection? {
    guard scenario.advice.indices.contains(line.index) else { return .unknownAdviceLine }
    guard holds(scenario.advice[line.index].condition, in: scenario) else {
      return .adviceNotAgreed(line)
    }
    let moment = round(in: scenario).moment
    return scenario.advice[line.index].reach.contains(moment)
      ? nil : .adviceUnreachable(line, moment)
  }

  /// Why these roles cannot be told; `nil` when they can.
  public func refusal(toTell roles: IDSet<Role>, in scenario: Scenario) -> Rejection? {
    guard roles.isSubset(of: .first(scenario.roles.count)) else { return .unknownRole }
    if let lead, roles.contains(lead) { return .leadKnowsAlready(lead) }
    guard let situation else { return .notNow(step) }
    let limit = scenario.handOvers(on: situation)
    guard !scenario.groups.isEmpty else {
      return roles.count <= limit ? nil : .tooManyTold(limit: limit)
    }
    if scenario.groupTellings(on: situation, lead: lead).contains(roles) { return nil }
    let whole = scenario.groups.indices.reduce(IDSet<Role>()) { whole, group in
      let own = scenario.toTell(GroupID(group), lead: lead)
      return own.isSubset(of: roles) ? whole.union(own) : whole
    }
    return whole == roles ? .tooManyGroupsTold(limit: limit) : .groupTornApart
  }

  /// Why the seat's stance cannot be marked as heard; `nil` when it can.
  public func refusal(toHear seat: SeatID) -> Rejection? {
    guard (0..<seatCount).contains(seat.index) else { return .unknownSeat }
    switch stance(of: seat) {
    case nil: return .stanceNotTaken(seat)
    case .unsure: return .stanceAgrees(seat)
    case .option(let option) where option == self.option: return .stanceAgrees(seat)
    case .option: return isHeard(seat) ? .alreadyHeard(seat) : nil
    }
  }

  /// Preparation slots of the round at hand, used or not: 0 to 4.
  public func slots(in scenario: Scenario) -> Int { round(in: scenario).slots }

  /// What is not used is lost when the round ends.
  public func slotsLeft(in scenario: Scenario) -> Int { slots(in: scenario) - slotsUsed }
}
