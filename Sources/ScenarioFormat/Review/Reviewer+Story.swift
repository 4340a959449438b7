import Rules

extension Reviewer {
  /// Situations, phases, endings.
  func reviewStory(_ scenario: Scenario, _ usage: Usage) {
    for (place, situation) in scenario.situations.enumerated() {
      let id = SituationID(place)
      let address = Address.situation(id, in: scenario)
      let name = ["situation": Argument.quote(situation.name)]
      // At a table of three one clue is enough to begin a talk.
      let enough = scenario.roles.count > 3 ? 2 : 1
      if situation.clues.count < enough { add(.fewClues, name, at: address) }
      let most = mostWhoKnow(of: id, scenario)
      if situation.mustKnow.count > most {
        add(
          .moreToKnowThanTold,
          ["count": .number(situation.mustKnow.count), "most": .number(most)],
          at: address / "must-know")
      }
      if scenario.isOnlyAfterTurn(id) {
        for item in situation.helpedBy where scenario.plan[item.index].ages {
          add(
            .helpsStale, name.merging(["item": .quote(scenario.plan[item.index].name)]) { $1 },
            at: address / "helped-by")
        }
      }
      guard usage.isOnlyFirst(id) else { continue }
      for item in situation.helpedBy.subtracting(scenario.start.planInPlace) {
        add(
          .helpsTooLate,
          name.merging(["item": .quote(scenario.plan[item.index].name)]) { $1 },
          at: address / "helped-by")
      }
    }
    let hasShort = scenario.phases.contains { $0.rounds.contains { $0.lengths.count > 1 } }
    for phase in scenario.phases where hasShort {
      if phase.rounds.allSatisfy({ $0.lengths.count == 1 }) {
        add(.phaseNotInShort, at: .root / "phases" / phase.name)
      }
    }
    if !scenario.endings.contains(where: { $0.honoured == .full }) {
      add(.noFullEnding, at: .root / "endings")
    }
  }

  /// How many of those who have to know can know: whoever leads, and as many as can be told; where there
  /// are groups, as many as the best of them reach.
  private func mostWhoKnow(of card: SituationID, _ scenario: Scenario) -> Int {
    let handOvers = scenario.handOvers(on: card)
    guard !scenario.groups.isEmpty, handOvers > 0 else { return handOvers + 1 }
    let situation = scenario.situations[card.index]
    let leads = situation.options.reduce(IDSet<Role>()) { $0.union($1.leads) }
    return ([nil] + leads.map { Optional($0) }).map { lead in
      var knowing = scenario.tellingThoseWhoMustKnow(on: card, lead: lead)
      if let lead { knowing.insert(lead) }
      return knowing.intersection(situation.mustKnow).count
    }.max() ?? 0
  }

  /// Things the table tells apart by their words alone.
  func reviewTitles(_ scenario: Scenario) {
    reviewTitles(scenario.roles.map { ($0.name, $0.title) }, .root / "roles", "title")
    reviewTitles(scenario.groups.map { ($0.name, $0.title) }, .root / "groups", "title")
    reviewTitles(scenario.plan.map { ($0.name, $0.title) }, .root / "plan", "title")
    reviewTitles(scenario.advice.map { ($0.name, $0.title) }, .root / "advice", "title")
    reviewTitles(scenario.situations.map { ($0.name, $0.title) }, .root / "situations", "title")
    reviewTitles(scenario.knowledge.map { ($0.name, $0.title) }, .root / "knowledge", "title")
    reviewTitles(scenario.endings.map { ($0.name, $0.title) }, .root / "endings", "title")
    for (place, situation) in scenario.situations.enumerated() {
      reviewTitles(
        situation.options.map { ($0.name, $0.text) },
        .situation(SituationID(place), in: scenario) / "options", "text")
    }
  }

  private func reviewTitles(
    _ titles: [(name: String, words: String)], _ address: Address, _ key: String
  ) {
    var first: [String: String] = [:]
    for (name, words) in titles {
      let plain = words.lowercased()
      if let other = first[plain] {
        add(.titleTwice, ["other": .quote(other)], at: address / name / key)
      } else {
        first[plain] = name
      }
    }
  }
}

extension Scenario {
  /// Whether only first rounds after a turning point draw the card.
  fileprivate func isOnlyAfterTurn(_ id: SituationID) -> Bool {
    var isDrawn = false
    for (number, phase) in phases.enumerated() {
      for (place, round) in phase.rounds.enumerated() where round.deck.contains(id) {
        // Play begins with nothing stale.
        guard number > 0, place == 0, phase.start == .turningPoint else { return false }
        isDrawn = true
      }
    }
    return isDrawn
  }
}
