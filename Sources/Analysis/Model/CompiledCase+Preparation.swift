import Rules

extension CompiledCase {
  /// Whether some item changes strain when it is put in place, so that who is free changes in the middle of
  /// a preparation.
  var itemsChangeStrain: Bool {
    (0..<rounds.count).contains { round in
      (0..<items.count).contains { number in
        gate(of: number, round: round).all.flatMap(\.range).contains {
          effects[$0].kind == .strain || effects[$0].kind == .rest
        }
      }
    }
  }

  /// Whether there are more sets of roles that may have prepared than can be told apart.
  var isTooWideToPrepare: Bool {
    let slots = (0..<rounds.count).map { rounds[$0].slots }.max() ?? 0
    return slots > 2
      && Self.sets(of: seated.nonzeroBitCount, upTo: slots - 1) > Self.mostRoleSets
  }

  /// The same of roles that may be told of a decision. Of groups there are few.
  var isTooWideToTell: Bool {
    guard scenario.groups.isEmpty else { return false }
    return scenario.situations.indices.contains { situation in
      let counted = (0..<roleCount).count { tellings[situation * roleCount + $0] != 0 }
      return Self.sets(of: counted, upTo: scenario.handOvers(on: SituationID(situation)))
        > Self.mostRoleSets
    }
  }

  /// What ten roles come to who may all be told, and forty who prepare in four slots.
  private static let mostRoleSets = 10_000

  /// How many sets of so many things have at most `limit` members.
  private static func sets(of things: Int, upTo limit: Int) -> Int {
    var (all, ways) = (0, 1)
    for size in 0...max(0, min(limit, things)) {
      all += ways
      if all > mostRoleSets { return all }
      ways = ways * (things - size) / (size + 1)
    }
    return all
  }

  /// Whether some item cannot always be prepared by all who may, or some role cannot support.
  var hasGates: Bool {
    (0..<rounds.count).contains { round in
      rounds[round].isRestricted
        || (0..<items.count).contains {
          let gate = gate(of: $0, round: round)
          return gate.by != items[$0].by || !gate.condition.isAlways || !gate.isPut
            || !gate.isReviewed
        }
    }
  }

  /// Whether a round is prepared with who is free asked anew before each slot.
  func isStepwise(round: Int) -> Bool {
    rounds[round].slots > 2 || itemsChangeStrain || rounds[round].isRestricted
  }

  /// Whether the item could be put in place or reviewed with so many slots left, if somebody is
  /// free to do it.
  ///
  /// - Parameter gate: of the item in the round at hand.
  @inline(__always)
  func isReady(
    _ item: CompiledItem, _ gate: CompiledGate, _ core: UInt64, slots: Int, round: Int
  ) -> Bool {
    if gate.by == 0 { return false }
    if core & (item.inPlace | item.ordered) != 0 {
      guard item.madeAgain != 0, core & item.inPlace != 0,
        core & (item.madeAgain | item.justMade) == 0
      else { return false }
    }
    guard gate.condition.isAlways || holds(gate.condition, core, Circumstances(round: round))
    else { return false }
    if isMade(item, core) { return gate.isReviewed && slots >= 1 }
    return gate.isPut && core & item.needs == item.needs && slots >= item.effort
  }

  /// Whether anything can be prepared in the round, with a slot or before the first.
  func isPrepared(round: Int) -> Bool {
    rounds[round].slots > 0 || rounds[round].freeReviews != 0
  }

  /// Items that the round's preparation can begin by reviewing without a slot, a bit each.
  ///
  /// - Parameter able: roles that do what they can, a bit each; those that are overloaded do not.
  @inline(__always)
  func freeReviews(_ core: UInt64, round: Int, able: UInt64 = ~0) -> UInt64 {
    let items = rounds[round].freeReviews
    return items == 0 ? 0 : freeReviews(among: items, core, round: round, able: able)
  }

  @inline(never)
  private func freeReviews(
    among items: UInt64, _ core: UInt64, round: Int, able: UInt64
  ) -> UInt64 {
    let rested = able & ~overloaded(core)
    return BitPlaces(items).reduce(0) { found, number in
      let (item, gate) = (self.items[number], gate(of: number, round: round))
      let isFree =
        core & item.stale != 0 && gate.by & rested != 0
        && isReady(item, gate, core, slots: 1, round: round)
      return isFree ? found | 1 << UInt64(number) : found
    }
  }

  /// Slots and roles it takes now: reviewing takes one, whatever the effort was.
  @inline(__always)
  func effort(_ item: CompiledItem, _ core: UInt64) -> Int {
    isMade(item, core) ? 1 : item.effort
  }

  /// Whether to prepare it is to review it.
  @inline(__always)
  func isMade(_ item: CompiledItem, _ core: UInt64) -> Bool {
    core & (item.inPlace | item.stale) != 0
  }

  @inline(__always)
  func put<Aside>(_ item: CompiledItem, _ state: inout PackedState<Aside>, round: Int) {
    let isMade = isMade(item, state.core)
    if item.order != 0, !isMade {
      state.core |= item.order
      return
    }
    state.core =
      state.core & ~item.stale | item.inPlace | (isMade ? item.madeAgain : item.justMade)
    let gate = gate(of: item.number, round: round)
    carryOut(isMade ? gate.later : gate.effects, &state, Circumstances(round: round))
  }

  /// Peer support.
  @inline(__always)
  func relieve<Aside>(_ role: Int, _ state: inout PackedState<Aside>) {
    addStrain(-1, at: UInt64(2 * role), &state.core)
  }
}
