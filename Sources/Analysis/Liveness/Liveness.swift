/// Which bits of the core the rest of the game can still read, at each step.
///
/// These are live variables as compilers know them (Aho, Lam, Sethi and Ullman 2006, *Compilers*, 9.2.5),
/// used as Bozga, Fernandez and Ghirvu 1999 do to keep states few. Two states that differ only in other
/// bits have the same future, so they become one. Worked out backwards, once for a case; a bit too many costs time, a bit too few would be an error.
struct Liveness: Equatable {
  /// When a round's card is drawn; the last one is the end of the game.
  private(set) var drawing: [UInt64]
  /// When a round's decision is done and preparation begins.
  private(set) var preparing: [UInt64]
  /// After a round's preparation, before what lies between the rounds.
  private(set) var passing: [UInt64]
  /// Items whose preparation in the round can matter, a bit each.
  private(set) var items: [UInt64]
  /// Roles whose relief in the round can matter, a bit each.
  private(set) var relieved: [UInt64]

  /// - Parameters:
  ///   - atEnd: what is read of a state when the game is over, beside the endings.
  ///   - following: measures beside the core whose value at the end is asked for, by place.
  ///   - countingStrain: whether it matters how much strain decisions bring.
  ///   - readingEndings: whether it matters which ending comes, and which wishes are honoured.
  ///   - forgetting: bits that are not kept from one step to the next. Those that a step reads are
  ///     listed before it all the same; what only they depend on is not.
  init(
    of compiled: CompiledCase, atEnd: UInt64, following: Set<Int> = [],
    countingStrain: Bool = false, readingEndings: Bool = true, forgetting: Forgetting? = nil
  ) {
    let count = compiled.rounds.count
    drawing = Array(repeating: 0, count: count + 1)
    preparing = Array(repeating: 0, count: count)
    passing = preparing
    items = preparing
    relieved = preparing
    var end = atEnd | (readingEndings ? compiled.wishReads(round: count - 1) : 0)
    for ending in 0..<compiled.endings.count where readingEndings {
      end |= compiled.reads(of: compiled.endings[ending].condition, round: count - 1)
    }
    drawing[count] = end
    for round in stride(from: count - 1, through: 0, by: -1) {
      let next = min(round + 1, count - 1)
      passing[round] = compiled.live(
        before: compiled.rounds[round].passage,
        after: compiled.live(
          beforeHearing: drawing[round + 1] & ~(forgetting?.drawing[round + 1] ?? 0)),
        round: next, following: following)
      if round == count - 1 {
        // What is told in the end is what is possible still.
        for draw in 0..<compiled.drawnWishes.count {
          let fates = compiled.drawnWishes[draw].fates
          if end & fates != 0 { passing[round] |= fates }
        }
      }
      passing[round] = compiled.live(beforeHearing: passing[round])
      prepare(compiled, round, following)
      preparing[round] &= ~compiled.layout.askingBits
      drawing[round] = compiled.live(
        drawing: round, after: preparing[round] & ~(forgetting?.preparing[round] ?? 0))
      if countingStrain { drawing[round] |= compiled.strains(deciding: round) }
    }
  }

  /// Whether the other keeps all that this one does.
  func isWithin(_ other: Liveness) -> Bool {
    zip(drawing + preparing, other.drawing + other.preparing).allSatisfy { $0 & ~$1 == 0 }
  }

  /// Only what is kept between the steps.
  func keeping(_ forgetting: Forgetting) -> Liveness {
    var kept = self
    for step in drawing.indices { kept.drawing[step] &= ~forgetting.drawing[step] }
    for step in preparing.indices { kept.preparing[step] &= ~forgetting.preparing[step] }
    return kept
  }

  private mutating func prepare(
    _ compiled: CompiledCase, _ round: Int, _ following: Set<Int>
  ) {
    var live = passing[round]
    preparing[round] = live
    guard compiled.isPrepared(round: round) else { return }
    let hasSlots = compiled.rounds[round].slots > 0
    let possible = hasSlots ? ~0 : compiled.rounds[round].freeReviews
    var mattering: UInt64 = 0
    while true {
      let before = (live, mattering)
      for number in 0..<compiled.items.count {
        let gate = compiled.gate(of: number, round: round)
        guard gate.by != 0, possible & (1 << UInt64(number)) != 0 else { continue }
        let item = compiled.items[number]
        guard
          (item.bits | item.madeAgain) & live != 0
            || gate.all.contains(where: { compiled.writes($0, any: live, or: following) })
        else { continue }
        mattering |= 1 << UInt64(number)
        live |= item.bits | item.madeAgain | (hasSlots ? item.needs : 0)
        for effects in gate.all {
          live |= compiled.live(before: effects, after: live, round: round)
        }
        live |= compiled.reads(of: gate.condition, round: round)
      }
      // Whoever is overloaded cannot prepare; everybody seated can relieve, with a slot.
      let strains = live & compiled.layout.strainBits
      if mattering != 0 || strains != 0 {
        for role in 0..<compiled.roleCount where compiled.seated & (1 << UInt64(role)) != 0 {
          let relieves =
            hasSlots && compiled.seated.nonzeroBitCount > 1
            && strains & ~(3 << UInt64(2 * role)) != 0
          let prepares = (0..<compiled.items.count).contains {
            mattering & (1 << UInt64($0)) != 0
              && (compiled.items[$0].by & (1 << UInt64(role)) != 0
                || hasSlots && compiled.items[$0].effort > 1)
          }
          // A team that prepares at random draws whoever is there, of use or not.
          let isDrawn =
            hasSlots && compiled.rounds[round].isRestricted
            && compiled.rounds[round].present & (1 << UInt64(role)) != 0
          if relieves || prepares || isDrawn { live |= 3 << UInt64(2 * role) }
        }
      }
      if before == (live, mattering) { break }
    }
    preparing[round] = live
    items[round] = mattering
    guard hasSlots else { return }
    var roles: UInt64 = 0
    for role in 0..<compiled.roleCount
    where compiled.seated & (1 << UInt64(role)) != 0 && live & (3 << UInt64(2 * role)) != 0 {
      roles |= 1 << UInt64(role)
    }
    relieved[round] = roles
  }
}

extension CompiledCase {
  /// Bits that it hangs on whether it comes, and how likely.
  func reads(of outcome: CompiledOutcome, round: Int) -> UInt64 {
    outcome.leans.range.reduce(reads(of: outcome.condition, round: round)) {
      $0 | reads(of: leans[$1].condition, round: round)
    }
  }

  /// Bits the condition asks about.
  func reads(of condition: CompiledCondition, round: Int) -> UInt64 {
    var bits = condition.mask
    guard condition.node >= 0 else { return bits }
    let node = nodes[Int(condition.node)]
    switch node.kind {
    case .bits: bits |= node.mask
    case .strain: bits |= 3 << UInt64(node.place)
    case .measure: bits |= 15 << UInt64(node.place)
    case .led, .advice, .truth: break
    case .honoured: bits |= wishReads(round: round)
    case .all, .any, .not:
      for child in Int(node.first)..<Int(node.first) + Int(node.count) {
        bits |= reads(of: children[child], round: round)
      }
    }
    return bits
  }

  /// Bits the share of wishes honoured asks about.
  func wishReads(round: Int) -> UInt64 {
    rounds[round].wishes.range.reduce(0) {
      $0 | wishes[$1].current | wishes[$1].others | reads(of: wishes[$1].honoured, round: round)
    }
  }

  /// Whether the effects can change any of the bits or of the measures kept aside.
  fileprivate func writes(_ span: Span, any bits: UInt64, or measures: Set<Int>) -> Bool {
    span.range.contains { place in
      let effect = effects[place]
      switch effect.kind {
      case .bits, .swap, .swapWhen: return (effect.a | effect.b) & bits != 0
      case .order: return effect.b & bits != 0
      case .due: return false
      case .strain: return bits & (3 << UInt64(effect.shift)) != 0
      case .measure: return bits & (15 << UInt64(effect.shift)) != 0
      case .leadStrain: return bits & layout.strainBits != 0
      case .rest: return bits & effect.a != 0
      case .aside: return measures.contains(Int(effect.shift))
      case .reveal:
        return (Int(effect.first)..<Int(effect.first) + Int(effect.count)).contains {
          revealed[$0].known & bits != 0
        }
      }
    }
  }

  /// Bits that are read by the effects or after them.
  ///
  /// - Parameter following: measures beside the core that are asked for later.
  fileprivate func live(
    before span: Span, after: UInt64, round: Int, following: Set<Int> = []
  ) -> UInt64 {
    var live = after
    for place in span.range.reversed() {
      let effect = effects[place]
      switch effect.kind {
      case .swap: if (effect.a | effect.b) & live != 0 { live |= effect.a }
      case .swapWhen:
        if (effect.a | effect.b) & live != 0 {
          live |= effect.a | reads(of: conditions[Int(effect.first)], round: round)
        }
      case .reveal:
        let chain = Int(effect.first)..<Int(effect.first) + Int(effect.count)
        if chain.contains(where: { revealed[$0].known & live != 0 }) {
          for wish in chain { live |= revealed[wish].current }
        }
      case .order: if effect.b & live != 0 { live |= effect.a }
      case .due:
        let passed = Span(first: Int32(place + 1), end: Int32(place + 1) + effect.count)
        if writes(passed, any: live, or: following) { live |= effect.a }
      case .bits, .strain, .leadStrain, .measure, .aside, .rest: break
      }
    }
    return live
  }

  /// Strains that something in the round's cards may change. What leading adds is left out: who
  /// may lead is read anyway.
  fileprivate func strains(deciding round: Int) -> UInt64 {
    func strains(_ span: Span) -> UInt64 {
      span.range.reduce(0) {
        effects[$1].kind == .strain ? $0 | 3 << UInt64(effects[$1].shift) : $0
      }
    }
    return rounds[round].cards.range.reduce(0) { bits, card in
      cards[card].options.range.reduce(bits) { bits, option in
        options[option].outcomes.range.reduce(bits | strains(options[option].effects)) {
          $0 | strains(outcomes[$1].effects)
        }
      }
    }
  }

  /// What was asked of a wish that matters is answered by the fates that are possible.
  fileprivate func live(beforeHearing after: UInt64) -> UInt64 {
    var live = after
    for place in 0..<questions.count {
      let draw = questions[place]
      if live & (draw.fates | draw.known) != 0 { live |= draw.fates | draw.asking }
    }
    return live
  }

  /// Whether some card of the round can always be drawn.
  private func isNeverQuiet(_ round: Int) -> Bool {
    rounds[round].cards.range.contains {
      cards[$0].answer == nil && cards[$0].drawn == 0 && cards[$0].condition.isAlways
    }
  }

  fileprivate func live(drawing round: Int, after kept: UInt64) -> UInt64 {
    let kept = live(beforeHearing: kept)
    // Every decision says anew who was informed; a quiet round leaves it.
    let after = kept & ~layout.informedBits
    var live = isNeverQuiet(round) ? after : kept
    for place in rounds[round].lines.range {
      live |= reads(of: lines[place].condition, round: round)
    }
    for place in rounds[round].cards.range {
      let card = cards[place]
      live |= card.drawn | reads(of: card.condition, round: round)
      for place in card.options.range {
        let option = options[place]
        live |= reads(of: option.condition, round: round)
        for role in 0..<roleCount where option.leads & (1 << UInt64(role)) != 0 {
          live |= 3 << UInt64(2 * role)
        }
        var atOutcome = after
        for place in option.outcomes.range {
          let outcome = outcomes[place]
          atOutcome |= reads(of: outcome, round: round)
          atOutcome |= self.live(before: outcome.effects, after: after, round: round)
        }
        live |= self.live(before: option.effects, after: atOutcome, round: round)
      }
    }
    return live & ~layout.askingBits
  }
}
