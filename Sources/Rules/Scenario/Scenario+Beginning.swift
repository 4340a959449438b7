extension Scenario {
  /// The case for a team that comes late: no round is played before a phase begins. Phases before it go by
  /// as those do that a short game leaves out: what they change of wishes is changed.
  ///
  /// - Returns: a case that may have no round left in a length that it offers.
  public func beginning(at phase: PhaseID) -> Scenario {
    let late = phases.indices.map { place in
      let own = phases[place]
      return Phase(
        name: own.name, title: own.title, text: own.text, start: own.start,
        isLastDays: own.isLastDays, speaks: own.speaks,
        rounds: place < phase.index ? [] : own.rounds)
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan, advice: advice, phases: late, situations: situations,
      knowledge: knowledge, endings: endings, debrief: debrief, rehearsals: rehearsals,
      claims: claims)
  }
}
