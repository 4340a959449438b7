import Rules

/// Who is told together.
extension Reviewer {
  func reviewGroups(_ scenario: Scenario) {
    guard !scenario.groups.isEmpty else { return }
    for (place, group) in scenario.groups.enumerated() {
      let same = scenario.groups.prefix(place).first { $0.roles == group.roles }
      if let same {
        add(
          .groupsAlike, ["group": .quote(group.name), "other": .quote(same.name)],
          at: .root / "groups" / group.name / "roles")
      }
    }
    guard scenario.hasHandOvers else { return add(.groupsWithoutHandOvers, at: .root / "groups") }
    let count = scenario.groups.count
    func review(_ handOvers: Int, _ address: Address) {
      guard handOvers > count else { return }
      add(
        .moreHandOversThanGroups, ["count": .number(handOvers), "most": .number(count)],
        at: address)
    }
    review(scenario.start.handOvers, .root / "start" / "hand-overs")
    for (place, situation) in scenario.situations.enumerated() {
      guard let handOvers = situation.handOvers else { continue }
      review(handOvers, .situation(SituationID(place), in: scenario) / "hand-overs")
    }
  }
}
