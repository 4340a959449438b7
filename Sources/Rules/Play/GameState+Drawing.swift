extension GameState {
  mutating func draw(in scenario: Scenario, chance: Chance, events: inout [Event]) {
    let deck = deck(in: scenario)
    var total = 0
    var fixed: SituationID?
    for card in deck where canHappen(card, in: scenario) {
      total += scenario.situations[card.index].weight
      if chance.card?.place == card.index { fixed = card }
    }
    guard total > 0 else {
      step = .preparing
      events.append(.quietRound)
      return
    }
    var card = fixed
    if card == nil {
      var left = generator.below(total)
      for candidate in deck where canHappen(candidate, in: scenario) {
        left -= scenario.situations[candidate.index].weight
        if left < 0 {
          card = candidate
          break
        }
      }
    }
    guard let card else { return }
    situation = card
    truth = truth(behind: card, in: scenario, named: fixed == nil ? nil : chance.card?.truth)
    drawn.insert(card)
    step = .stances
    events.append(.situationDrawn(card))
  }

  /// Possibilities that can be behind the card now, in the order of the file.
  public func possibilities(
    behind card: SituationID, in scenario: Scenario
  ) -> [PossibilityID] {
    let truth = scenario.situations[card.index].truth
    return truth.indices.filter { holds(truth[$0].condition, in: scenario) }
      .map { PossibilityID($0) }
  }

  private func truth(
    behind card: SituationID, in scenario: Scenario, named: Int?
  ) -> PossibilityID? {
    let open = possibilities(behind: card, in: scenario)
    if let named, let possibility = open.first(where: { $0.index == named }) { return possibility }
    let truth = scenario.situations[card.index].truth
    let total = open.reduce(0) { $0 + truth[$1.index].weight }
    guard total > 0 else { return nil }
    // A stream for each card: what lies behind it hangs on the seed, not on what was drawn before.
    var generator = Generator(seed: secret).skipping(-1 - card.index)
    var left = generator.below(total)
    return open.first { possibility in
      left -= truth[possibility.index].weight
      return left < 0
    }
  }

  /// What is no secret any more.
  func tellTruth(events: inout [Event]) {
    guard let situation, let truth else { return }
    events.append(.truthTold(situation, truth))
  }
}
