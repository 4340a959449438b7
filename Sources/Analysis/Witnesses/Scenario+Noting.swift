import Rules

extension Scenario {
  /// The same play with a fact of its own that is noted whenever a card comes, a situation or one of
  /// knowledge, and a condition that holds at the end of the plays in which it did: so what bounds
  /// and random games tell of endings, they tell of cards too.
  ///
  /// - Returns: `nil` for other targets, when the case has no room for a fact, or when a situation
  ///   has no option that is always open, at which it could be noted.
  func noting(_ target: Target) -> (scenario: Scenario, sign: Condition)? {
    guard facts.count < IDSet<Fact>.capacity else { return nil }
    let fact = FactID(facts.count)
    let noted: Scenario
    switch target {
    case .situation(let id):
      let isAlwaysMet = situations[id.index].options.contains {
        $0.leads.isEmpty && $0.condition == .always
      }
      guard isAlwaysMet else { return nil }
      noted = noting(fact) { place, _, _ in place == id.index }
    case .knowledge(let id):
      noted = noting(fact) { $1.contains(id) || $2.contains(.open(id)) }
    case .option, .outcome, .planItem, .ending, .quiet, .stuck, .doomed: return nil
    }
    return (noted, .fact(fact))
  }

  /// - Parameter notes: is told the place of a situation (`nil` for a plan item), and what an option,
  ///   an outcome or an item opens and does.
  private func noting(
    _ fact: FactID, where notes: (Int?, IDSet<KnowledgeCard>, [Effect]) -> Bool
  ) -> Scenario {
    withEffects(facts: facts + [Fact(name: "noted", text: "")]) { place, cards, effects in
      notes(place, cards, effects) ? effects + [.note(fact)] : effects
    }
  }

  /// The same play, where options, outcomes and plan items do other things.
  ///
  /// - Parameter change: is told the place of a situation (`nil` for a plan item), and what an option, an
  ///   outcome or an item opens and does.
  func withEffects(
    facts: [Fact], _ change: (Int?, IDSet<KnowledgeCard>, [Effect]) -> [Effect]
  ) -> Scenario {
    let situations = self.situations.enumerated().map { place, situation in
      situation.with(
        options: situation.options.map { option in
          option.with(
            effects: change(place, option.knowledge, option.effects),
            outcomes: option.outcomes.map {
              $0.with(effects: change(place, $0.knowledge, $0.effects))
            })
        })
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes,
      plan: plan.map {
        $0.with(
          effects: change(nil, [], $0.effects), firstEffects: change(nil, [], $0.firstEffects),
          laterEffects: change(nil, [], $0.laterEffects))
      },
      advice: advice, phases: phases, situations: situations, knowledge: knowledge,
      endings: endings, debrief: debrief, rehearsals: [])
  }
}

extension Situation {
  fileprivate func with(options: [DecisionOption]) -> Situation {
    Situation(
      name: name, title: title, text: text, condition: condition, weight: weight,
      truth: truth, clues: clues, advice: advice,
      teachingNote: teachingNote, helpedBy: helpedBy, mustKnow: mustKnow,
      handOvers: handOvers, needsAdvice: needsAdvice, options: options, picture: picture)
  }
}

extension DecisionOption {
  fileprivate func with(effects: [Effect], outcomes: [Outcome]) -> DecisionOption {
    DecisionOption(
      name: name, text: text, condition: condition, closedBecause: closedBecause, leads: leads,
      style: style, strain: strain, effects: effects, told: told, outcomes: outcomes,
      knowledge: knowledge)
  }
}

extension Outcome {
  fileprivate func with(effects: [Effect]) -> Outcome {
    Outcome(
      kind: kind, leans: leans, condition: condition, text: text, effects: effects,
      knowledge: knowledge)
  }
}
