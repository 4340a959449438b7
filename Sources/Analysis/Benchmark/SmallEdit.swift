public import Rules

extension Scenario {
  /// The case with one more strain for whoever leads the situation's first option, or one less, and with the
  /// situation somewhat likelier: the
  /// kind of change an author tries out. For benchmarks and tests of solving while editing.
  public func edited(_ situation: Int) -> Scenario {
    var situations = situations
    situations[situation] = situations[situation].withOtherStrain()
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan,
      advice: advice, phases: phases, situations: situations, knowledge: knowledge,
      endings: endings, debrief: debrief, rehearsals: rehearsals, claims: claims)
  }
}

extension Situation {
  fileprivate func withOtherStrain() -> Situation {
    guard let first = options.first else { return self }
    let changed = DecisionOption(
      name: first.name, text: first.text, condition: first.condition,
      closedBecause: first.closedBecause, leads: first.leads, style: first.style,
      strain: first.strain == 0 ? 1 : first.strain - 1, effects: first.effects, told: first.told,
      outcomes: first.outcomes, knowledge: first.knowledge)
    return Situation(
      name: name, title: title, text: text, condition: condition, weight: weight + 1, truth: truth,
      clues: clues, advice: advice, teachingNote: teachingNote, helpedBy: helpedBy,
      mustKnow: mustKnow, handOvers: handOvers, needsAdvice: needsAdvice,
      options: [changed] + options.dropFirst(), picture: picture)
  }
}
