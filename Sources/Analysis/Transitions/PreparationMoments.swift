import Rules

/// Every point a round's preparation can come to from one state: what is in place, how many slots
/// are left and who is free. Slower than ``Preparing``, and asked of single items only.
struct PreparationMoments {
  let compiled: CompiledCase
  let round: Int

  struct Moment: Hashable {
    var core: UInt64
    var slots: Int
    /// Roles that have prepared something already, a bit each.
    var prepared: UInt64
  }

  /// Visits until `visit` says `true`; the state itself first.
  ///
  /// - Returns: whether it ever said so.
  func contains(from core: UInt64, where visit: (Moment, _ free: UInt64) -> Bool) -> Bool {
    var seen: Set<Moment> = []
    var open = [Moment(core: core, slots: compiled.rounds[round].slots, prepared: 0)]
    while let moment = open.popLast() {
      guard seen.insert(moment).inserted else { continue }
      let free = compiled.seated & ~compiled.overloaded(moment.core) & ~moment.prepared
      if visit(moment, free) { return true }
      if moment.slots > 1 { open += after(moment, free) }
    }
    return false
  }

  /// Whether the item can be put in place or reviewed at this point.
  func canPrepare(_ item: CompiledItem, _ moment: Moment, _ free: UInt64) -> Bool {
    item.by & free != 0 && compiled.isReady(item, moment.core, slots: moment.slots)
      && (compiled.effort(item, moment.core) == 1 || free.nonzeroBitCount > 1)
  }

  private func after(_ moment: Moment, _ free: UInt64) -> [Moment] {
    var next: [Moment] = []
    func go(_ state: PackedState<NoMeasures>, _ roles: UInt64, slots: Int) {
      guard moment.slots > slots else { return }
      next.append(
        Moment(
          core: state.core, slots: moment.slots - slots, prepared: moment.prepared | roles))
    }
    let state = PackedState(core: moment.core, aside: NoMeasures())
    for role in IDSet<Role>(bits: free).map(\.index) {
      let own: UInt64 = 1 << UInt64(role)
      for colleague in IDSet<Role>(bits: compiled.seated & ~own).map(\.index)
      where compiled.strain(of: colleague, moment.core) > 0 {
        var relieved = state
        compiled.relieve(colleague, &relieved)
        go(relieved, own, slots: 1)
      }
      for number in 0..<compiled.items.count {
        let item = compiled.items[number]
        guard item.by & own != 0, canPrepare(item, moment, free) else { continue }
        var put = state
        compiled.put(item, &put, round: round)
        if compiled.effort(item, moment.core) == 1 {
          go(put, own, slots: 1)
        } else {
          for second in IDSet<Role>(bits: free & ~own).map(\.index) {
            go(put, own | 1 << UInt64(second), slots: 2)
          }
        }
      }
    }
    return next
  }
}
