public import Rules

/// What two teams do at the moment where their games part.
extension Words {
  /// What is behind the card of a round; `nil` where nothing is.
  public func behind(_ step: Rehearsal.Step, in scenario: Scenario) -> String? {
    guard let card = step.situation, let truth = step.truth else { return nil }
    return self(
      "Behind the card: {0}", behind(scenario.situations[card.index].truth[truth.index]))
  }

  /// What a role reads about the card of a round.
  public func read(_ clue: Clue, _ step: Rehearsal.Step, in scenario: Scenario) -> String? {
    guard let truth = step.truth, let line = clue.line(where: truth) else { return nil }
    return self(
      "{0} reads: {1}", scenario.roles[clue.role.index].title,
      shortened(clue.lines[line].text, to: 240))
  }

  /// What was decided in a round. Whom they asked and told is left out where another team, with the same
  /// card, did the same.
  public func decided(
    _ step: Rehearsal.Step, beside other: Rehearsal.Step?, in scenario: Scenario
  ) -> String {
    let names = Names(scenario)
    var parts: [String] = []
    if step.ask != other?.ask {
      parts.append(step.ask.map { self("Asked: {0}", names[$0]) } ?? self("Nobody is asked"))
    }
    if let card = step.situation, let option = step.option {
      let text = scenario.situations[card.index].options[option.index].text
      parts.append(self("Decided: {0}", shortened(text, to: 160)))
    }
    if let lead = step.lead { parts.append(self("Leads: {0}", names[lead])) }
    if step.tell != other?.tell ?? [] {
      parts.append(
        step.tell.isEmpty
          ? self("Nobody is told") : self("Told: {0}", list(step.tell.map { names[$0] })))
    }
    return parts.joined(separator: " · ")
  }

  /// All that was prepared in a round.
  public func prepared(_ step: Rehearsal.Step, in scenario: Scenario) -> String {
    let names = Names(scenario)
    let done = step.preparations.map { sentence($0, names) }
    return done.isEmpty
      ? self("Nothing that counts was prepared.") : done.joined(separator: " · ")
  }
}
