public import Rules

extension Scenario {
  /// The same case where most lines have something to tell about most cards: about those that hide
  /// something, what divides what may be behind them.
  public func advising(seed: UInt64) -> Scenario {
    var chance = Generator(seed: seed ^ 0xAD71CE)
    let situations = situations.map { situation in
      let answers = advice.indices.compactMap { number -> Answer? in
        guard chance.happens(3, in: 4) else { return nil }
        let name = situation.name
        var lines = [Clue.Line(text: Marker.answer(name, "\(number)-other"))]
        if !situation.truth.isEmpty {
          let named = chance.below(situation.truth.count)
          let line = Clue.Line(
            truth: [PossibilityID(named)], text: Marker.answer(name, "\(number)-\(named)"))
          lines.insert(line, at: 0)
        }
        return Answer(line: AdviceLineID(number), lines: lines)
      }
      return Situation(
        name: situation.name, title: situation.title, text: situation.text,
        condition: situation.condition, weight: situation.weight, truth: situation.truth,
        clues: situation.clues, advice: answers, teachingNote: situation.teachingNote,
        helpedBy: situation.helpedBy, mustKnow: situation.mustKnow,
        handOvers: situation.handOvers, needsAdvice: situation.needsAdvice,
        options: situation.options,
        picture: situation.picture)
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan, advice: advice, phases: phases,
      situations: situations, knowledge: knowledge, endings: endings, debrief: debrief,
      rehearsals: rehearsals, claims: claims)
  }
}
