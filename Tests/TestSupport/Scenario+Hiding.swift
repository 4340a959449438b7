public import Rules

extension Scenario {
  /// The same with something hidden behind its cards: clues that tell of it, outcomes that depend on
  /// it. The same for the same seed.
  ///
  /// - Parameter conditions: whether some possibilities have one.
  public func hiding(seed: UInt64, conditions: [Condition] = []) -> Scenario {
    var chance = Generator(seed: seed ^ 0x7117)
    let effects =
      situations.flatMap(\.options).flatMap(\.outcomes).flatMap(\.effects)
      + Measure.allCases.flatMap { [Effect.measure($0, by: 3), .measure($0, by: -3)] }
    let situations = situations.indices.map { place in
      self.situations[place].hiding(
        SituationID(place), roles: roles.count, conditions: conditions, effects: effects, &chance)
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan,
      advice: advice, phases: phases, situations: situations, knowledge: knowledge,
      endings: endings, debrief: debrief, rehearsals: rehearsals, claims: claims)
  }
}

extension Situation {
  fileprivate func hiding(
    _ id: SituationID, roles: Int, conditions: [Condition], effects: [Effect],
    _ chance: inout Generator
  ) -> Situation {
    guard chance.happens(3, in: 4) else { return self }
    let count = chance.among(Possibility.range)
    let truth = (0..<count).map { number in
      Possibility(
        name: "truth-\(number)", weight: chance.one(of: [1, 2, 3, 7]) ?? 1,
        condition: number > 0 && chance.happens(1, in: 3)
          ? chance.one(of: conditions) ?? .always : .always,
        told: Marker.truth(name, String(number)))
    }
    var clues: [Clue] = []
    for role in 0..<roles where chance.happens(1, in: 2) {
      let named = PossibilityID(chance.below(count))
      clues.append(
        Clue(
          role: RoleID(role),
          lines: [
            Clue.Line(truth: [named], text: Marker.clue(name, "\(role)-\(named.index)")),
            Clue.Line(text: Marker.clue(name, "\(role)-other")),
          ], need: chance.happens(1, in: 3) ? .reach : .none))
    }
    let options = options.map { option in
      DecisionOption(
        name: option.name, text: option.text, condition: option.condition,
        closedBecause: option.closedBecause, leads: option.leads, style: option.style,
        strain: option.strain, effects: option.effects, told: option.told,
        outcomes: option.outcomes.map { outcome in
          guard chance.happens(1, in: 2) else { return outcome }
          let asked = Condition.truth(id, PossibilityID(chance.below(count)))
          // Where it comes whatever is true, what is true makes it likelier.
          let leaning = outcome.leans.map { Outcome.Lean(condition: asked, by: $0.by) }
          return Outcome(
            kind: outcome.kind, leans: outcome.leans + leaning,
            condition: .all([
              outcome.condition,
              chance.happens(1, in: 3) ? .not(asked) : leaning.isEmpty ? asked : .always,
            ]), text: outcome.text, effects: outcome.effects, knowledge: outcome.knowledge)
        }
          + (0..<count).map { number in
            Outcome(
              kind: chance.happens(1, in: 2) ? .certain : .chance(chance.among(1...4)),
              condition: .truth(id, PossibilityID(number)),
              text: Marker.outcome(name, option.name, "truth-\(number)"),
              effects: chance.one(of: effects).map { [$0] } ?? [], knowledge: [])
          }, knowledge: option.knowledge)
    }
    return Situation(
      name: name, title: title, text: text, condition: condition, weight: weight, truth: truth,
      clues: clues, advice: advice, teachingNote: teachingNote, helpedBy: helpedBy,
      mustKnow: mustKnow, handOvers: handOvers, needsAdvice: needsAdvice, options: options,
      picture: picture)
  }
}
