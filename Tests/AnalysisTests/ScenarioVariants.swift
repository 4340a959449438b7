import Rules

extension Scenario {
  /// The same play in a case that remembers too much to be compiled: one more ending, which never
  /// comes, asks about facts that nobody notes.
  func widened() -> Scenario {
    let more = (facts.count..<IDSet<Fact>.capacity).map { Fact(name: "more-\($0)", text: "") }
    let asked = (facts.count..<IDSet<Fact>.capacity).map { Condition.fact(FactID($0)) }
    let ending = Ending(
      name: "never", title: "", honoured: .not, condition: .all(asked), text: "")
    return with(facts: facts + more, endings: endings + [ending])
  }

  /// The same play with weights so high that no lottery can be written out.
  func weighted(by factor: Int) -> Scenario {
    with(
      situations: situations.map { situation in
        situation.with(
          condition: situation.condition, weight: situation.weight * factor,
          options: situation.options.map { option in
            option.with(
              outcomes: option.outcomes.map { outcome in
                guard case .chance(let weight) = outcome.kind else { return outcome }
                return Outcome(
                  kind: .chance(weight * factor), condition: outcome.condition,
                  text: outcome.text, effects: outcome.effects, knowledge: outcome.knowledge)
              })
          })
      })
  }

  /// The same play where each card asks, before it comes, whether he lives where he never does.
  func asking() -> Scenario {
    with(
      situations: situations.map { situation in
        situation.with(
          condition: .all([situation.condition, .not(.place(.careHome))]),
          weight: situation.weight, options: situation.options)
      })
  }

  private func with(
    facts: [Fact]? = nil, situations: [Situation]? = nil, endings: [Ending]? = nil
  ) -> Scenario {
    Scenario(
      about: about, start: start, roles: roles, facts: facts ?? self.facts, wishes: wishes,
      plan: plan, advice: advice, phases: phases, situations: situations ?? self.situations,
      knowledge: knowledge, endings: endings ?? self.endings, debrief: debrief,
      rehearsals: rehearsals, claims: claims)
  }
}

extension Situation {
  fileprivate func with(
    condition: Condition, weight: Int, options: [DecisionOption]
  ) -> Situation {
    Situation(
      name: name, title: title, text: text, condition: condition, weight: weight, clues: clues,
      teachingNote: teachingNote, helpedBy: helpedBy, mustKnow: mustKnow,
      needsAdvice: needsAdvice, options: options, picture: picture)
  }
}

extension DecisionOption {
  fileprivate func with(outcomes: [Outcome]) -> DecisionOption {
    DecisionOption(
      name: name, text: text, condition: condition, closedBecause: closedBecause, leads: leads,
      style: style, strain: strain, effects: effects, told: told, outcomes: outcomes,
      knowledge: knowledge)
  }
}
