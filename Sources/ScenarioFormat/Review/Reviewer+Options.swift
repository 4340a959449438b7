import Rules

extension Reviewer {
  func reviewOptions(_ scenario: Scenario, _ usage: Usage) {
    for (s, situation) in scenario.situations.enumerated() {
      for (o, option) in situation.options.enumerated() {
        let address = Address.option(OptionID(o), of: SituationID(s), in: scenario)
        let name: [String: Argument] = ["option": .quote(option.name)]
        if !option.leads.isEmpty, !usage.drawn[s].isEmpty,
          !usage.drawn[s].contains(where: { canLead(option, in: $0, scenario, usage) })
        {
          add(.leadOutOfReach, name, at: address / "lead")
        } else if !usage.drawn[s].isEmpty {
          reviewLeads(option, of: situation, usage.drawn[s], address, scenario, usage)
        }
        if option.leads.isEmpty, base.has(address / "lead") {
          add(.leadOfNobody, name, at: address / "lead")
        }
        if option.condition == .always, !option.closedBecause.isEmpty {
          add(.closedNeverRead, name, at: address / "closed")
        }
        if option.leads.isEmpty { reviewWithoutLead(option, name, address) }
        if option.effects.isEmpty, option.outcomes.isEmpty, option.knowledge.isEmpty {
          add(.optionWithoutTrace, name, at: address)
        }
      }
    }
    for (address, effects) in usage.effects { reviewChanges(effects, address, scenario) }
  }

  private func canLead(
    _ option: DecisionOption, in round: Int, _ scenario: Scenario, _ usage: Usage
  ) -> Bool {
    option.leads.contains { canLead($0, in: round, scenario, usage) }
  }

  private func canLead(
    _ id: RoleID, in round: Int, _ scenario: Scenario, _ usage: Usage
  ) -> Bool {
    let (phase, moment) = usage.rounds[round]
    let role = scenario.roles[id.index]
    return role.isReachable(
      at: moment, in: scenario.phases[phase], commitment: role.commitment?.allowed.last ?? 0)
  }

  /// Those named beside others who can.
  private func reviewLeads(
    _ option: DecisionOption, of situation: Situation, _ rounds: [Int], _ address: Address,
    _ scenario: Scenario, _ usage: Usage
  ) {
    let options = base.root?[CaseKey.situations]?[situation.name]?[SituationKey.options]
    let names = options?[option.name]?[OptionKey.lead]?.list ?? []
    for id in option.leads where !rounds.contains(where: { canLead(id, in: $0, scenario, usage) }) {
      let role = scenario.roles[id.index].name
      let place = names.firstIndex { $0.text == role }
      add(
        .leadNotThere, ["role": .quote(role), "option": .quote(option.name)],
        at: place.map { address / "lead" / $0 } ?? address / "lead")
    }
  }

  private func reviewWithoutLead(
    _ option: DecisionOption, _ name: [String: Argument], _ address: Address
  ) {
    if option.style == .alone { add(.aloneWithoutLead, name, at: address / "alone") }
    func strains(_ effects: [Effect]) -> Bool {
      effects.contains { if case .leadStrain = $0 { true } else { false } }
    }
    if base.has(address / "strain") { add(.strainWithoutLead, name, at: address / "strain") }
    if strains(option.effects) {
      add(.strainWithoutLead, name, at: address / "effects" / "strain")
    }
    for (k, outcome) in option.outcomes.enumerated() where strains(outcome.effects) {
      add(.strainWithoutLead, name, at: address / "outcomes" / k / "effects" / "strain")
    }
  }

  private func reviewChanges(_ effects: [Effect], _ address: Address, _ scenario: Scenario) {
    for effect in effects {
      if case .measure(let measure, 0) = effect {
        add(.changesByNothing, at: address / measure.name)
      }
      if case .strain(let role, 0) = effect {
        add(.changesByNothing, at: address / "strain" / scenario.roles[role.index].name)
      }
      if effect == .leadStrain(by: 0) {
        add(.changesByNothing, at: address / "strain" / "lead")
      }
      if case .change(let wish, let other) = effect, wish == other {
        let name = scenario.wishes[wish.index].name
        add(.becomesItself, ["wish": .quote(name)], at: address / "change" / name)
      }
    }
  }
}
