import Rules

/// Plays as the best or the worst team would, which knows what can still be reached.
struct KnowingTable {
  private let values: SolvedValues
  private let isBest: Bool
  private let deciding: Deciding<PackedMeasures>
  private var preparing: Preparing<PackedMeasures>
  private var decisions = DecisionResults<PackedMeasures>()
  private var chance = Generator(seed: 0)

  init(values: SolvedValues, policy: Policy) {
    self.values = values
    isBest = policy != .worst
    deciding = Deciding(of: values.compiled, liveness: values.liveness)
    preparing = Preparing(of: values.compiled, liveness: values.liveness)
  }

  /// - Returns: the state at the end.
  mutating func play(seed: UInt64) -> PackedState<PackedMeasures> {
    let compiled = values.compiled
    chance = Generator(seed: seed)
    var state = compiled.start
    state.core &= values.liveness.drawing[0]
    for round in 0..<compiled.rounds.count {
      let eligible = compiled.rounds[round].cards.range.filter {
        compiled.canHappen(compiled.cards[$0], state.core, round: round)
      }
      if eligible.isEmpty {
        state.core &= values.liveness.preparing[round]
      } else {
        let weights = eligible.map { compiled.cards[$0].weight }
        let card = eligible[drawn(weights)]
        state.core |= compiled.cards[card].drawn
        decide(card, &state, round: round)
      }
      prepare(&state, round: round)
    }
    return state
  }

  private mutating func drawn(_ weights: [Int]) -> Int {
    var left = chance.below(weights.reduce(0, +))
    for (number, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return number }
    }
    return weights.count - 1
  }

  private mutating func decide(
    _ card: Int, _ state: inout PackedState<PackedMeasures>, round: Int
  ) {
    deciding.list(from: state, card: card, round: round, into: &decisions)
    let layer = values.preparing[round]
    var first = 0
    var chosen: Range<Int> = 0..<0
    var best = -Double.infinity
    for decision in decisions.decisions {
      let range = first..<Int(decision.end)
      var expected = 0.0
      for branch in decisions.branches[range] {
        expected += branch.chance * (worth(branch.state.core, in: layer))
      }
      if expected > best + 1e-12 {
        best = expected
        chosen = range
      }
      first = range.upperBound
    }
    var left = Double(chance.next() >> 11) * 0x1p-53
    for place in chosen {
      state = decisions.branches[place].state
      left -= decisions.branches[place].chance
      if left < 0 { return }
    }
  }

  private mutating func prepare(_ state: inout PackedState<PackedMeasures>, round: Int) {
    let compiled = values.compiled
    var results = PreparationResults<PackedMeasures>()
    preparing.list(from: state, round: round, into: &results)
    let layer = values.drawing[round + 1]
    var best = -Double.infinity
    for place in 0..<results.count {
      var after = results.states[place]
      compiled.pass(from: round, &after)
      after.core &= values.liveness.drawing[round + 1]
      let worth = worth(after.core, in: layer)
      if worth > best + 1e-12 {
        best = worth
        state = after
      }
    }
  }

  /// Higher is what this team wants.
  private func worth(_ core: UInt64, in layer: SolvedStates) -> Double {
    guard let place = layer.place(of: core) else { return -.infinity }
    return isBest ? layer.highest[place] : -layer.lowest[place]
  }
}
