/// The bits of a layer's states that control a step, and those that only pass through it.
struct StepControl: Equatable {
  let controlling: UInt64
  let passing: UInt64

  /// Nothing passes through: each state has a template of its own.
  var isWhole: Bool { passing == 0 }

  init(_ compiled: CompiledCase, _ liveness: Liveness, card place: Int, round: Int) {
    let card = compiled.cards[place]
    let live = liveness.drawing[round]
    controlling = compiled.controls(deciding: card, round: round) & live
    passing = live & ~controlling & ~card.drawn
  }

  init(_ compiled: CompiledCase, _ liveness: Liveness, preparing round: Int) {
    let live = liveness.preparing[round]
    // Step by step, states are made one where they are the same: that may depend on any bit.
    let isStepwise = Preparing<NoMeasures>(of: compiled, liveness: liveness)
      .isStepwise(round: round)
    controlling = isStepwise ? live : compiled.controls(preparing: round, liveness) & live
    passing = live & ~controlling
  }
}

/// Which bits of the core decide what a step does, apart from bits it only sets, clears or leaves.
///
/// For all states that agree in these bits, a step is the same list of masks: see ``StepTemplate``.
/// A bit too many costs time, a bit too few would be an error.
extension CompiledCase {
  /// Bits that tell what can be decided on a card, what may come of it, and how values that are
  /// counted up and down come out.
  func controls(deciding card: CompiledCard, round: Int) -> UInt64 {
    var bits: UInt64 = 0
    for place in rounds[round].lines.range {
      bits |= reads(of: lines[place].condition, round: round)
    }
    for place in card.options.range {
      let option = options[place]
      bits |= reads(of: option.condition, round: round) | controls(of: option.effects, round: round)
      for role in 0..<roleCount where option.leads & (1 << UInt64(role)) != 0 {
        bits |= 3 << UInt64(2 * role)
      }
      for place in option.outcomes.range {
        bits |= reads(of: outcomes[place].condition, round: round)
        bits |= controls(of: outcomes[place].effects, round: round)
      }
    }
    return bits
  }

  /// The same for a round's preparation and what lies between it and the next round.
  func controls(preparing round: Int, _ liveness: Liveness) -> UInt64 {
    var bits = controls(of: rounds[round].passage, round: min(round + 1, rounds.count - 1))
    guard rounds[round].slots > 0 else { return bits }
    bits |= layout.strainBits
    for number in 0..<items.count {
      let item = items[number]
      bits |= item.needs
      guard liveness.items[round] & (1 << UInt64(number)) != 0 else { continue }
      bits |= item.inPlace | item.stale | controls(of: item.effects, round: round)
    }
    return bits
  }

  private func controls(of span: Span, round: Int) -> UInt64 {
    span.range.reduce(0) { bits, place in
      let effect = effects[place]
      switch effect.kind {
      case .bits, .aside: return bits
      case .strain: return bits | 3 << UInt64(effect.shift)
      case .measure: return bits | 15 << UInt64(effect.shift)
      case .leadStrain, .rest: return bits | layout.strainBits
      case .swap: return bits | effect.a
      case .swapWhen:
        return bits | effect.a | reads(of: conditions[Int(effect.first)], round: round)
      case .reveal:
        return (Int(effect.first)..<Int(effect.first) + Int(effect.count)).reduce(bits) {
          $0 | revealed[$1].current
        }
      }
    }
  }
}
