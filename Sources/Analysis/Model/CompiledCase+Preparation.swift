extension CompiledCase {
  /// Whether the item could be put in place or reviewed with so many slots left, if somebody is
  /// free to do it.
  @inline(__always)
  func isReady(_ item: CompiledItem, _ core: UInt64, slots: Int) -> Bool {
    if core & item.inPlace != 0 { return false }
    if core & item.stale != 0 { return slots >= 1 }
    return core & item.needs == item.needs && slots >= item.effort
  }

  /// Slots and roles it takes now: reviewing takes one, whatever the effort was.
  @inline(__always)
  func effort(_ item: CompiledItem, _ core: UInt64) -> Int {
    core & item.stale != 0 ? 1 : item.effort
  }

  @inline(__always)
  func put<Aside>(_ item: CompiledItem, _ state: inout PackedState<Aside>, round: Int) {
    state.core = state.core & ~item.stale | item.inPlace
    carryOut(item.effects, &state, Circumstances(round: round))
  }

  /// Peer support.
  @inline(__always)
  func relieve<Aside>(_ role: Int, _ state: inout PackedState<Aside>) {
    addStrain(-1, at: UInt64(2 * role), &state.core)
  }
}
