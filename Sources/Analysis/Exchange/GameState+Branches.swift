import Rules

/// What chance may bring, by the rules: each way as ``Chance`` names it, with how likely it is.
extension GameState {
  /// The wishes that are drawn, in all ways they may go.
  static func fates(in scenario: Scenario) -> [(fates: IDSet<Fate>, chance: Double)] {
    var ways: [(fates: IDSet<Fate>, chance: Double)] = [([], 1)]
    for own in scenario.index.fatesOfWish {
      let all = own.reduce(0) { $0 + scenario.index.fates[$1.index].weight }
      ways = ways.flatMap { way in
        own.map { fate in
          let share = Double(scenario.index.fates[fate.index].weight) / Double(all)
          return (way.fates.union([fate]), way.chance * share)
        }
      }
    }
    return ways
  }

  /// The card of the round, with what is behind it.
  func draws(in scenario: Scenario) -> [(chance: Chance, share: Double)] {
    let cards = eligibleSituations(in: scenario)
    guard !cards.isEmpty else { return [(.fixed(-1), 1)] }
    let total = cards.reduce(0) { $0 + scenario.situations[$1.index].weight }
    return cards.flatMap { card -> [(chance: Chance, share: Double)] in
      let situation = scenario.situations[card.index]
      let share = Double(situation.weight) / Double(total)
      let open = possibilities(behind: card, in: scenario)
      guard !open.isEmpty else { return [(.fixed(card.index), share)] }
      let weights = open.reduce(0) { $0 + situation.truth[$1.index].weight }
      return open.map { truth in
        let part = Double(situation.truth[truth.index].weight) / Double(weights)
        return (.card(card.index, truth: truth.index), share * part)
      }
    }
  }

  /// What the decision at hand comes to.
  func outcomes(in scenario: Scenario) -> [(chance: Chance, share: Double)] {
    guard let situation, let option else { return [(.fixed(-1), 1)] }
    let listed = scenario.situations[situation.index].options[option.index].outcomes
    let decided = decided(in: scenario)
    var found: [(chance: Chance, share: Double)] = []
    for number in listed.indices {
      // What is not drawn, or cannot be, gives way to what comes instead.
      let came = after([(.conclude, .fixed(number))], in: scenario)?.outcome
      guard let came else { continue }
      guard case .chance = listed[came.index].kind else { return [(.fixed(number), 1)] }
      if came.index == number {
        found.append((.fixed(number), Double(decided.weight(of: listed[number], in: scenario))))
      }
    }
    guard !found.isEmpty else { return [(.fixed(-1), 1)] }
    let total = found.reduce(0) { $0 + $1.share }
    return found.map { ($0.chance, $0.share / total) }
  }
}
