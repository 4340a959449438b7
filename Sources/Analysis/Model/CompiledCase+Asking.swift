import Rules

extension CompiledCase {
  /// Whether a condition of the case, or a part of one, holds; answered without compiling it.
  ///
  /// - Parameter round: of this length, from 0.
  func holds(_ condition: Condition, _ core: UInt64, _ circumstances: Circumstances) -> Bool {
    condition.holds { value(of: $0, core, circumstances) }
  }

  /// As `GameState.value(of:in:)`; less than any value of a variable that is not kept.
  private func value(
    of variable: Variable, _ core: UInt64, _ circumstances: Circumstances
  ) -> Int {
    let location = layout.location(
      of: variable, in: scenario,
      at: scenario.index.rounds(of: setup.length)[circumstances.round],
      commitment: scenario.index.committed == nil ? 0 : setup.commitment)
    switch location {
    case .settled(let value): return value
    case .bit(let bit): return core & bit == 0 ? 0 : 1
    case .none(let bits): return core & bits == 0 ? 1 : 0
    case .plan(let inPlace, let stale, let ordered):
      let status: PlanStatus =
        core & inPlace != 0
        ? .inPlace : core & stale != 0 ? .stale : core & ordered != 0 ? .ordered : .absent
      return status.number
    case .field(let shift, _): return Int((core & location.bits) >> UInt64(shift))
    case .lead: return circumstances.lead
    case .advice: return circumstances.level
    case .truth: return circumstances.truth
    case .wishesHonoured: return wishesHonoured(core, circumstances)
    case .nowhere: return Int.min
    }
  }
}
