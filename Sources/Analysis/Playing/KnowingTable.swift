import Rules

/// Plays as the best or the worst team would, which knows what can still be reached.
struct KnowingTable: ~Copyable {
  private let values: SolvedValues
  private let isBest: Bool
  private var successors: Successors<PackedMeasures>
  private var chance = Generator(seed: 0)

  init(values: SolvedValues, policy: Policy) {
    self.values = values
    isBest = policy != .worst
    successors = Successors(of: values.compiled, values.liveness)
  }

  /// - Returns: the state at the end.
  mutating func play(seed: UInt64) -> PackedState<PackedMeasures> {
    let compiled = values.compiled
    chance = Generator(seed: seed)
    var state = compiled.start
    state.core &= values.liveness.drawing[0]
    for round in 0..<compiled.rounds.count {
      let eligible = compiled.cards(from: state.core, round: round)
      if eligible.isEmpty {
        state.core &= values.liveness.preparing[round]
      } else {
        let weights = eligible.map { compiled.cards[$0].weight }
        decide(eligible[drawn(weights)], &state, round: round)
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
    let layer = values.preparing[round]
    var chosen: ArraySlice<ListedBranch<PackedMeasures>> = []
    var best = -Double.infinity
    for choice in successors.choices(on: card, from: state, round: round) {
      var expected = 0.0
      for branch in choice.branches {
        expected += branch.chance * worth(branch.state.core, in: layer)
      }
      if expected > best + 1e-12 {
        best = expected
        chosen = choice.branches
      }
    }
    var left = Double(chance.next() >> 11) * 0x1p-53
    for branch in chosen {
      state = branch.state
      left -= branch.chance
      if left < 0 { return }
    }
  }

  private mutating func prepare(_ state: inout PackedState<PackedMeasures>, round: Int) {
    let layer = values.drawing[round + 1]
    let isBest = isBest
    var best = -Double.infinity
    var chosen = state
    successors.forEachPrepared(from: state, round: round) { after, _ in
      let worth = Self.worth(after.core, in: layer, isBest)
      if worth > best + 1e-12 {
        best = worth
        chosen = after
      }
    }
    state = chosen
  }

  /// Higher is what this team wants.
  private func worth(_ core: UInt64, in layer: SolvedStates) -> Double {
    Self.worth(core, in: layer, isBest)
  }

  private static func worth(_ core: UInt64, in layer: SolvedStates, _ isBest: Bool) -> Double {
    guard let place = layer.place(of: core) else { return -.infinity }
    return isBest ? layer.highest[place] : -layer.lowest[place]
  }
}
