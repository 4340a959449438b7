import Rules

/// Which bits of a layer's states a step depends on, and which it only copies: the read and copy
/// dependencies of a transition (Meijer, Kant, Blom and van de Pol 2014, *Read, Write and Copy
/// Dependencies for Symbolic Model Checking*). What a step does is the same for all states that agree in
/// the bits it reads.
struct Dependencies: Equatable {
  let read: UInt64
  let copied: UInt64
  /// Among those that are read.
  private(set) var counted: CountedMeasures

  /// Nothing is copied and nothing is only counted: each state has a template of its own.
  var isWhole: Bool { copied == 0 && counted.isEmpty }

  /// The same for all states that have a template together.
  @inline(__always)
  func key(of core: UInt64) -> UInt64 { counted.alike(core & read) }

  /// The same with a template for each level of a measure: where a level may be forgotten, none can be
  /// counted on from.
  var countingNothing: Dependencies {
    var dependencies = self
    dependencies.counted = CountedMeasures()
    return dependencies
  }

  init(_ compiled: CompiledCase, _ liveness: Liveness, card place: Int, round: Int) {
    let card = compiled.cards[place]
    let live = liveness.drawing[round]
    let reads = compiled.reads(deciding: card, round: round)
    let changes = compiled.changes(deciding: card)
    read = (reads | changes.bits) & live
    copied = live & ~read & ~card.drawn
    counted = CountedMeasures(changes, reads: reads, live: live)
  }

  init(_ compiled: CompiledCase, _ liveness: Liveness, preparing round: Int) {
    let live = liveness.preparing[round]
    let reads = compiled.reads(preparing: round, liveness)
    let changes = compiled.changes(preparing: round, liveness)
    read = (reads | changes.bits) & live
    counted = CountedMeasures(changes, reads: reads, live: live)
    copied = live & ~read
  }
}

/// Which bits of the core decide what a step does, apart from bits it only sets, clears or leaves.
///
/// For all states that agree in these bits, a step is the same list of masks: see ``TransitionTemplate``.
/// A bit too many costs time, a bit too few would be an error.
extension CompiledCase {
  /// Bits that tell what can be decided on a card, what may come of it, and how strain that is counted
  /// up and down comes out.
  fileprivate func reads(deciding card: CompiledCard, round: Int) -> UInt64 {
    var bits: UInt64 = 0
    for place in rounds[round].lines.range {
      bits |= reads(of: lines[place].condition, round: round)
    }
    for place in card.options.range {
      let option = options[place]
      bits |= reads(of: option.condition, round: round) | reads(comingOf: option, round: round)
      for role in 0..<roleCount where option.leads & (1 << UInt64(role)) != 0 {
        bits |= 3 << UInt64(2 * role)
      }
    }
    return bits | hearingReads(bits)
  }

  /// Bits that tell what comes of an option once it is led.
  func reads(comingOf option: CompiledOption, round: Int) -> UInt64 {
    option.outcomes.range.reduce(reads(by: option.effects, round: round)) { bits, place in
      bits | reads(of: outcomes[place], round: round)
        | reads(by: outcomes[place].effects, round: round)
    }
  }

  /// What an answer hangs on and changes, where something that is asked makes it one.
  ///
  /// - Parameter asks: bits that the step may set.
  private func hearingReads(_ asks: UInt64) -> UInt64 {
    (0..<questions.count).reduce(0) { bits, place in
      let draw = questions[place]
      return asks & draw.asking == 0 ? bits : bits | draw.fates | draw.known
    }
  }

  /// One option is carried out, and one of its outcomes.
  fileprivate func changes(deciding card: CompiledCard) -> MeasureChanges {
    MeasureChanges(
      anyOf: card.options.range.map { place in
        let option = options[place]
        let outcomes = option.outcomes.range.map { changes(by: self.outcomes[$0].effects) }
        return changes(by: option.effects) + MeasureChanges(anyOf: outcomes)
      })
  }

  /// The same for a round's preparation and what lies between it and the next round.
  fileprivate func reads(preparing round: Int, _ liveness: Liveness) -> UInt64 {
    var bits = reads(by: rounds[round].passage, round: min(round + 1, rounds.count - 1))
    // In the end everything is told.
    if round == rounds.count - 1 { bits |= layout.fateBits }
    guard isPrepared(round: round) else { return bits }
    bits |= layout.strainBits
    for number in 0..<items.count {
      let item = items[number]
      bits |= item.needs
      guard liveness.items[round] & (1 << UInt64(number)) != 0 else { continue }
      let gate = gate(of: number, round: round)
      bits |= item.bits | item.madeAgain
      bits |= gate.all.reduce(0) { $0 | reads(by: $1, round: round) }
      bits |= reads(of: gate.condition, round: round)
    }
    return bits | hearingReads(bits)
  }

  /// Each slot puts one item in place, and one may be reviewed before the first.
  fileprivate func changes(preparing round: Int, _ liveness: Liveness) -> MeasureChanges {
    let each = IDSet<PlanItem>(bits: liveness.items[round]).flatMap {
      gate(of: $0.index, round: round).all.map { changes(by: $0) }
    }
    let most = rounds[round].slots + (rounds[round].freeReviews == 0 ? 0 : 1)
    return (0..<most).reduce(changes(by: rounds[round].passage)) { sum, _ in
      sum + MeasureChanges(anyOf: each)
    }
  }

  /// What effects read, and what they change by more than masks, apart from measures.
  private func reads(by span: Span, round: Int) -> UInt64 {
    span.range.reduce(0) { bits, place in
      let effect = effects[place]
      switch effect.kind {
      case .aside, .measure: return bits
      // A mask; but what is asked is answered, which is more than one.
      case .bits: return bits | effect.b & layout.askingBits
      case .strain: return bits | 3 << UInt64(effect.shift)
      case .leadStrain: return bits | layout.strainBits
      case .rest: return bits | effect.a
      case .swap, .order, .due: return bits | effect.a
      case .swapWhen:
        return bits | effect.a | reads(of: conditions[Int(effect.first)], round: round)
      case .reveal:
        return (Int(effect.first)..<Int(effect.first) + Int(effect.count)).reduce(bits) {
          $0 | revealed[$1].current
        }
      }
    }
  }

  private func changes(by span: Span) -> MeasureChanges {
    span.range.reduce(into: MeasureChanges()) { changes, place in
      let effect = effects[place]
      if effect.kind == .measure { changes.add(Int(effect.by), at: Int(effect.shift)) }
    }
  }
}
