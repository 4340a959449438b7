import Rules

extension Reviewer {
  func reviewAdvice(_ scenario: Scenario, _ usage: Usage) {
    var unanswered: Set<Int> = []
    for (place, situation) in scenario.situations.enumerated() {
      guard let level = situation.needsAdvice, !usage.drawn[place].isEmpty else { continue }
      let moments = usage.moments(of: SituationID(place))
      let answers = scenario.advice.contains { line in
        line.level >= level && moments.contains { line.reach.contains($0) }
      }
      if answers { continue }
      unanswered.insert(place)
      add(
        .nobodyToAsk, ["situation": .quote(situation.name)],
        at: .situation(SituationID(place), in: scenario) / "needs-advice")
    }
    for line in scenario.advice { review(line, scenario, usage, unanswered) }
  }

  private func review(
    _ line: AdviceLine, _ scenario: Scenario, _ usage: Usage, _ unanswered: Set<Int>
  ) {
    /// Whether this is the nearest line for a question of that level.
    func serves(_ level: KnowledgeLevel) -> Bool {
      level <= line.level
        && !scenario.advice.contains { level <= $0.level && $0.level < line.level }
    }
    let needing = scenario.situations.indices.filter {
      scenario.situations[$0].needsAdvice.map(serves) ?? false
    }
    let address = Address.root / "advice" / line.name
    let name: [String: Argument] = ["line": .quote(line.name)]
    guard !needing.isEmpty || usage.levelsAsked.contains(where: serves) else {
      return add(.adviceNeverNeeded, name, at: address)
    }
    let drawn = needing.filter { !usage.drawn[$0].isEmpty }
    let isInTime = drawn.contains { place in
      usage.moments(of: SituationID(place)).contains { line.reach.contains($0) }
    }
    if !drawn.isEmpty, !isInTime, unanswered.isDisjoint(with: drawn),
      !usage.levelsAsked.contains(where: serves)
    {
      add(.lineAtWrongTime, name, at: address / "reach")
    }
  }
}
