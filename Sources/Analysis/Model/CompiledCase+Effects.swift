extension CompiledCase {
  /// Carries out a list of effects, in order.
  @inline(__always)
  func carryOut<Aside>(
    _ span: Span, _ state: inout PackedState<Aside>, _ circumstances: Circumstances
  ) {
    var place = Int(span.first)
    while place < Int(span.end) {
      carryOut(effects[place], &state, circumstances)
      place += 1
    }
  }

  /// The same between rounds, where what is on its way may come.
  @inline(__always)
  func carryOut<Aside>(
    passage: Span, _ state: inout PackedState<Aside>, _ circumstances: Circumstances
  ) {
    var place = Int(passage.first)
    while place < Int(passage.end) {
      let effect = effects[place]
      place += 1
      if effect.kind == .due {
        if state.core & effect.a == 0 { place += Int(effect.count) }
      } else {
        carryOut(effect, &state, circumstances)
      }
    }
  }

  @inline(__always)
  private func carryOut<Aside>(
    _ effect: CompiledEffect, _ state: inout PackedState<Aside>, _ circumstances: Circumstances
  ) {
    switch effect.kind {
    case .bits: state.core = state.core & ~effect.a | effect.b
    case .strain: addStrain(Int(effect.by), at: UInt64(effect.shift), &state.core)
    case .leadStrain:
      if circumstances.lead >= 0 {
        addStrain(Int(effect.by), at: UInt64(2 * circumstances.lead), &state.core)
      }
    case .measure:
      let shift = UInt64(effect.shift)
      let before = Int(truncatingIfNeeded: state.core &>> shift & 15)
      let value = UInt64(truncatingIfNeeded: min(10, max(0, before &+ Int(effect.by))))
      state.core = state.core & ~(15 &<< shift) | value &<< shift
    case .aside:
      state.aside.add(Int(effect.by), to: Int(effect.shift))
    case .swap:
      if state.core & effect.a != 0 { state.core = state.core & ~effect.a | effect.b }
    case .reveal:
      for place in Int(effect.first)..<Int(effect.first) + Int(effect.count) {
        let wish = revealed[place]
        if state.core & wish.current == wish.current {
          state.core |= wish.known
          break
        }
      }
    case .order: if state.core & effect.a == 0 { state.core |= effect.b }
    case .due: break
    case .rest:
      let strains = state.core & effect.a
      state.core -= (strains | strains >> 1) & 0x5555_5555_5555_5555
    case .swapWhen:
      if state.core & effect.a != 0,
        holds(conditions[Int(effect.first)], state.core, circumstances)
      {
        state.core = state.core & ~effect.a | effect.b
      }
    }
  }

  /// How much the strains of all roles went up.
  @inline(__always)
  func strainTaken(from before: UInt64, to after: UInt64) -> Double {
    var changed = (before ^ after) & layout.strainBits
    var taken = 0
    while changed != 0 {
      let shift = UInt64(changed.trailingZeroBitCount & ~1)
      changed &= ~(3 << shift)
      taken += max(0, Int(after >> shift & 3) - Int(before >> shift & 3))
    }
    return Double(taken)
  }

  @inline(__always)
  func addStrain(_ by: Int, at shift: UInt64, _ core: inout UInt64) {
    let value = min(3, max(0, Int(truncatingIfNeeded: core &>> shift & 3) &+ by))
    core = core & ~(3 &<< shift) | UInt64(truncatingIfNeeded: value) &<< shift
  }
}
