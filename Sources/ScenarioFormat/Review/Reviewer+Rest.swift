import Rules

/// Who is never relieved.
extension Reviewer {
  func reviewRest(_ scenario: Scenario, _ usage: Usage) {
    let canSupport = scenario.index.rounds(of: .full).contains { $0.slots > 0 }
    for (place, role) in scenario.roles.enumerated() where !role.rests && !canSupport {
      let isRelieved = usage.effects.contains { part in
        part.effects.contains { effect in
          switch effect {
          case .strain(RoleID(place), let by), .leadStrain(let by): by < 0
          case _: false
          }
        }
      }
      guard !isRelieved else { continue }
      add(
        .neverRelieved, ["role": .quote(role.name)],
        at: .role(RoleID(place), in: scenario) / "rests")
    }
  }
}
