extension CompiledCase {
  /// - Parameter honoured: the share of wishes honoured, 0 to 100, if that is known; negative when
  ///   it has to be worked out where a condition asks for it.
  @inline(__always)
  func holds(
    _ condition: CompiledCondition, _ core: UInt64, _ circumstances: Circumstances,
    honoured: Int = -1
  ) -> Bool {
    // Most have no node: that is asked first, because what a state holds is hard to foretell.
    let fits = core & condition.mask == condition.value
    if condition.node < 0 { return fits }
    return fits && holds(nodes[Int(condition.node)], core, circumstances, honoured)
  }

  private func holds(
    _ node: ConditionNode, _ core: UInt64, _ circumstances: Circumstances, _ honoured: Int
  ) -> Bool {
    switch node.kind {
    case .bits: return core & node.mask == node.value
    case .strain:
      let strain = UInt8(truncatingIfNeeded: core &>> UInt64(node.place)) & 3
      return node.low <= strain && strain <= node.high
    case .measure:
      let value = UInt8(truncatingIfNeeded: core &>> UInt64(node.place)) & 15
      return node.low <= value && value <= node.high
    case .led: return circumstances.lead == Int(node.place)
    case .advice: return circumstances.level >= Int(node.place)
    case .truth: return circumstances.truth == Int(node.place)
    case .honoured:
      let share = honoured >= 0 ? honoured : wishesHonoured(core, circumstances)
      return Int(node.low) <= share && share <= Int(node.high)
    case .all:
      for place in Int(node.first)..<Int(node.first) + Int(node.count)
      where !holds(children[place], core, circumstances, honoured: honoured) { return false }
      return true
    case .any:
      for place in Int(node.first)..<Int(node.first) + Int(node.count)
      where holds(children[place], core, circumstances, honoured: honoured) { return true }
      return false
    case .not:
      return !holds(children[Int(node.first)], core, circumstances, honoured: honoured)
    }
  }

  /// As `GameState.wishesHonoured(in:)`: 0 to 100.
  func wishesHonoured(_ core: UInt64, _ circumstances: Circumstances) -> Int {
    var sum = 0
    var honoured = 0
    for place in rounds[circumstances.round].wishes.range {
      let wish = wishes[place]
      guard core & (wish.current | wish.others) == wish.current else { continue }
      sum += wish.weight
      if holds(wish.honoured, core, circumstances) { honoured += wish.weight }
    }
    return sum == 0 ? 100 : (100 * honoured + sum / 2) / sum
  }

  /// Bits of the roles that are overloaded.
  @inline(__always)
  func overloaded(_ core: UInt64) -> UInt64 {
    Self.overloaded(strains: core & layout.strainBits)
  }

  @inline(__always)
  static func overloaded(strains: UInt64) -> UInt64 {
    var pairs = strains & strains >> 1 & 0x5555_5555_5555_5555
    // Every second bit, brought together.
    pairs = (pairs | pairs >> 1) & 0x3333_3333_3333_3333
    pairs = (pairs | pairs >> 2) & 0x0F0F_0F0F_0F0F_0F0F
    pairs = (pairs | pairs >> 4) & 0x00FF_00FF_00FF_00FF
    return (pairs | pairs >> 8) & 0xFFFF
  }

  @inline(__always)
  func strain(of role: Int, _ core: UInt64) -> Int {
    Int(truncatingIfNeeded: core &>> UInt64(2 &* role) & 3)
  }
}
