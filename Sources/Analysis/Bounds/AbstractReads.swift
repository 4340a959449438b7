/// Which bits a step depends on, and in what way.
struct AbstractReads {
  let dependencies: Dependencies
  /// Bits that decide whether the card can happen; 0 for a preparation.
  let condition: UInt64
  private let compiled: CompiledCase
  /// Strains of which each value matters.
  private let read: UInt64
  /// Strains of roles that can do less when they are overloaded.
  private let overloadable: UInt64
  private let countsStrain: Bool

  /// Deciding on a card.
  init(
    _ compiled: CompiledCase, _ needed: Liveness, card place: Int, round: Int, countsStrain: Bool
  ) {
    let card = compiled.cards[place]
    dependencies = Dependencies(compiled, needed, card: place, round: round).countingNothing
    condition =
      (card.drawn | compiled.reads(of: card.condition, round: round)) & needed.drawing[round]
    self.compiled = compiled
    read = compiled.conditionReads(deciding: card, round: round)
    overloadable = (0..<compiled.roleCount).reduce(0) { bits, role in
      let mayLead = card.options.range.contains {
        compiled.options[$0].leads & (1 << UInt64(role)) != 0
      }
      return mayLead ? bits | 3 << UInt64(2 * role) : bits
    }
    self.countsStrain = countsStrain
  }

  /// A round's preparation, and what lies between it and the next round.
  init(_ compiled: CompiledCase, _ needed: Liveness, preparing round: Int) {
    dependencies = Dependencies(compiled, needed, preparing: round).countingNothing
    condition = 0
    self.compiled = compiled
    let strains = compiled.layout.strainBits
    // Items that change strain may overload somebody in the middle.
    read =
      compiled.itemsChangeStrain
      ? strains
      : compiled.conditionReads(passing: round) | compiled.conditionReads(preparing: round)
    overloadable = strains
    countsStrain = false
  }

  /// - Parameters:
  ///   - bits: that matter.
  /// - Returns: `nil` when there are too many.
  func concretisations(_ bits: UInt64, forgotten: UInt64) -> Concretisations? {
    Concretisations(parts(bits & forgotten), in: compiled, of: bits & forgotten)
  }

  private func parts(_ bits: UInt64) -> ConcretisationParts {
    ConcretisationParts(
      of: bits, in: compiled, read: read, overloadable: overloadable, countsStrain: countsStrain)
  }
}

extension CompiledCase {
  /// Bits that conditions ask about when a card is decided: of its own, options, outcomes, advice.
  fileprivate func conditionReads(deciding card: CompiledCard, round: Int) -> UInt64 {
    var bits = reads(of: card.condition, round: round)
    for place in rounds[round].lines.range {
      bits |= reads(of: lines[place].condition, round: round)
    }
    for place in card.options.range {
      bits |= reads(of: options[place].condition, round: round)
      for outcome in options[place].outcomes.range {
        bits |= reads(of: outcomes[outcome], round: round)
      }
    }
    return bits
  }

  /// Bits that conditions ask about before something is prepared.
  fileprivate func conditionReads(preparing round: Int) -> UInt64 {
    (0..<items.count).reduce(0) {
      $0 | reads(of: gate(of: $1, round: round).condition, round: round)
    }
  }

  /// Bits that conditions ask about between a round and the next.
  fileprivate func conditionReads(passing round: Int) -> UInt64 {
    let next = min(round + 1, rounds.count - 1)
    return rounds[round].passage.range.reduce(0) { bits, place in
      guard effects[place].kind == .swapWhen else { return bits }
      return bits | reads(of: conditions[Int(effects[place].first)], round: next)
    }
  }
}
