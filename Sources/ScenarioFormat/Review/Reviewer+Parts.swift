import Rules

extension Reviewer {
  /// What roles, facts, cards and plan items have, and what uses them.
  func reviewParts(_ scenario: Scenario, _ usage: Usage) {
    reviewRoles(scenario)
    for (place, fact) in scenario.facts.enumerated() {
      let (id, name) = (FactID(place), ["fact": Argument.quote(fact.name)])
      let address = Address.root / "facts" / fact.name
      if !usage.factsRead.contains(id) { add(.factNeverRead, name, at: address) }
      if !usage.factsNoted.contains(id) { add(.factNeverNoted, name, at: address) }
    }
    for (place, card) in scenario.knowledge.enumerated() {
      let address = Address.root / "knowledge" / card.name
      let name = ["card": Argument.quote(card.name)]
      if card.source.isEmpty { add(.noSource, name, at: address) }
      if !usage.opened.contains(KnowledgeID(place)) { add(.cardNeverOpened, name, at: address) }
    }
    for (place, item) in scenario.plan.enumerated()
    where item.allEffects.isEmpty && !usage.planRead.contains(PlanItemID(place)) {
      add(.planWithoutUse, ["item": .quote(item.name)], at: .root / "plan" / item.name)
    }
    for measure in Measure.allCases where !usage.measures.contains(measure) {
      add(
        .measureNeverMoves, ["measure": .quote(measure.name)],
        at: .root / "start" / measure.name)
    }
    let missing = DebriefTopic.allCases.filter { scenario.debrief[$0]?.isEmpty != false }
    if !missing.isEmpty {
      add(.debriefIncomplete, ["names": .names(missing.map(\.rawValue))], at: .root / "debrief")
    }
    if scenario.about.contentNotice.isEmpty { add(.noContentNotice, at: .root / "about") }
    if let reviewer = base.reviewer, let name = PersonalData.name(in: reviewer) {
      add(.nameInMetadata, ["word": .quote(name)], at: .root / "about" / "reviewed" / "by")
    }
  }

  private func reviewRoles(_ scenario: Scenario) {
    let options = scenario.situations.flatMap(\.options)
    for (place, role) in scenario.roles.enumerated() {
      let (id, name) = (RoleID(place), ["role": Argument.quote(role.name)])
      let address = Address.role(id, in: scenario)
      if !scenario.situations.contains(where: { $0.clue(of: id) != nil }) {
        add(.roleWithoutClue, name, at: address)
      }
      if !options.contains(where: { $0.leads.contains(id) }) {
        add(.roleNeverLeads, name, at: address)
      }
      if role.sector != .network, !scenario.plan.isEmpty,
        !scenario.plan.contains(where: { $0.by.contains(id) })
      {
        add(.roleWithoutPlan, name, at: address)
      }
    }
    let lastDays = scenario.phases.filter(\.isLastDays)
    let promising = scenario.roles.firstIndex { $0.commitment?.allowed.contains(3) == true }
    if let promising, lastDays.isEmpty {
      let role = scenario.roles[promising].name
      add(
        .noLastDays, ["role": .quote(role)],
        at: .root / "roles" / role / "commitment" / "allowed")
    }
    if promising == nil {
      for phase in lastDays {
        add(.lastDaysForNobody, at: .root / "phases" / phase.name / "last-days")
      }
    }
  }
}
