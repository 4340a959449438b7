import Rules

/// What a team that knows what can still be reached makes of a choice.
extension KnowingTable {
  /// What this team comes to on a card: decided as it is, or with what somebody tells who is asked; and how
  /// far the best of all that is open lies above the worst.
  func comes(
    on card: Int, _ core: UInt64, round: Int
  ) -> (comes: Comes, stake: Double) {
    let layer = values.preparing[round]
    let state = PackedState(core: core, aside: MeasureShifts())
    var choices: [Comes] = []
    var decisions: [ListedDecision] = []
    let listed = successors.choices(on: card, from: state, round: round, merges: team == nil)
    for choice in listed {
      choices.append(
        choice.branches.map {
          Coming(
            state: $0.state, chance: $0.chance,
            decided: SimulatedRound.Decided(
              card: card, decision: choice.decision, outcome: Int($0.outcome)))
        })
      decisions.append(choice.decision)
    }
    let allowed = team?.restriction.map {
      compiled.allowed(decisions, on: card, core, round: round, by: $0)
    }
    let asks = compiled.asks(about: card, core, round: round)
    let levels = asks.map { compiled.lines[Int(compiled.cards[$0.lowerBound].lines.first)].level }
    for ask in asks {
      choices.append(
        ask.flatMap { answer in
          comes(on: answer, core, round: round).comes
            .map { $0.times(compiled.share(of: answer)) }
        })
    }
    let highest = max(levels.max() ?? 0, decisions.map { Int($0.level) }.max() ?? 0)
    func mayAsk(_ level: Int, about card: Int) -> Bool {
      switch team?.restriction {
      case .neverAsks: level == 0
      case .highestAdvice: level == highest
      case .withoutLine(let line):
        compiled.canAsk(level, about: card, without: line, core, round: round)
      case nil, .silent, .without, .neverPrepares, .prepares, .neverTells, .alone, .neverTalks,
        .talks, .begins, .withoutItem, .unheard:
        true
      }
    }
    let shares = shares(of: choices, in: layer, asking: decisions.count) { place, leaf in
      guard place < decisions.count else {
        // Each ask that tells something is a step of its own.
        let ask = place - decisions.count
        return ErringChoice.Way(
          level: 4 + ask, decided: 0, leaf: leaf,
          isAllowed: mayAsk(levels[ask], about: asks[ask].lowerBound)
            && (allowed?.contains(true) ?? true))
      }
      let decision = decisions[place]
      return ErringChoice.Way(
        level: Int(decision.level),
        decided: Int(decision.lead) + 1 + (Int(decision.option) + 1) << 8, leaf: leaf,
        isAllowed: (allowed?[place] ?? true)
          && (asks.isEmpty || mayAsk(Int(decision.level), about: card)
            || team?.restriction != .highestAdvice)
      )
    }
    let taken = shares.flatMap { place, share in
      choices[place].map { $0.times(share) }
    }
    let worths = choices.map { worth(of: $0, in: layer) }.filter(\.isFinite)
    return (taken, (worths.max() ?? 0) - (worths.min() ?? 0))
  }

  /// What this team's preparation of a round comes to.
  mutating func comes(
    preparing state: PackedState<MeasureShifts>, round: Int
  ) -> Comes {
    var choices: [Comes] = []
    successors.forEachPrepared(from: state, round: round) { after, choice, _, chance in
      if choice == choices.count { choices.append([]) }
      choices[choice].append(Coming(state: after, chance: chance))
    }
    var allowed: [Bool]?
    if let restriction = team?.restriction {
      allowed = successors.isPrepared(from: state, round: round, allowedBy: restriction)
    }
    let shares = shares(of: choices, in: values.drawing[round + 1]) { place, leaf in
      ErringChoice.Way(level: 0, decided: 0, leaf: leaf, isAllowed: allowed?[place] ?? true)
    }
    return shares.flatMap { place, share in choices[place].map { $0.times(share) } }
  }

  func worth(of comes: Comes, in layer: SolvedStates) -> Double {
    comes.reduce(0) { $0 + $1.chance * Self.worth($1.state.core, in: layer, isBest) }
  }

  /// What may come of a choice.
  typealias Comes = [Coming]

  struct Coming {
    let state: PackedState<MeasureShifts>
    var chance: Double
    /// `nil` for what was prepared.
    var decided: SimulatedRound.Decided?

    func times(_ share: Double) -> Coming {
      var coming = self
      coming.chance *= share
      return coming
    }
  }

  /// Choices that are taken, by their place, each with its chance.
  ///
  /// - Parameter first: from this place on they are asks that tell something.
  func shares(
    of choices: [Comes], in layer: SolvedStates, asking first: Int = .max,
    _ way: (Int, Int) -> ErringChoice.Way
  ) -> [(place: Int, share: Double)] {
    let worth = choices.map { self.worth(of: $0, in: layer) }
    guard let team else {
      var best = 0
      for place in worth.indices where worth[place] > worth[best] + 1e-12 { best = place }
      return [(best, 1)]
    }
    // What leads to the same states is one, by the first that does and that the team means to go.
    var leaves: [[UInt64: Int64]: Int] = [:]
    var firsts: [Int] = []
    var isMeant: [Bool] = []
    let ways = choices.indices.map { place in
      var chances: [UInt64: Double] = [:]
      for coming in choices[place] { chances[coming.state.core, default: 0] += coming.chance }
      var key = chances.mapValues { Int64(($0 * 0x1p40).rounded()) }
      // What is told is a consequence of its own.
      if place >= first { key[.max - UInt64(place)] = 1 }
      let leaf = leaves[key] ?? firsts.count
      if leaf == firsts.count {
        leaves[key] = leaf
        firsts.append(place)
        isMeant.append(false)
      }
      let own = way(place, leaf)
      if own.isAllowed, !isMeant[leaf] { (firsts[leaf], isMeant[leaf]) = (place, true) }
      return own
    }
    let shares = ErringChoice.shares(ways, worth: firsts.map { worth[$0] }, errs: team.errs)
    return zip(firsts, shares).filter { $0.1 > 0 }
  }

  /// Higher is what this team wants.
  static func worth(_ core: UInt64, in layer: SolvedStates, _ isBest: Bool) -> Double {
    guard let place = layer.place(of: core) else { return -.infinity }
    return isBest ? layer.highest[place] : -layer.lowest[place]
  }
}
