import Rules

/// Who can prepare what, in each round.
extension CaseCompiler {
  /// Who can prepare in the round at hand; adds its gates.
  mutating func roundsPreparers() -> (present: UInt64, helping: UInt64, isRestricted: Bool) {
    let helping = IDSet(
      seated.filter {
        switch scenario.start.preparers {
        case .anybody: true
        case .reachable: isReachable($0)
        }
      })
    var present = helping
    var isRestricted = helping != seated
    for item in scenario.plan {
      let able = item.by.intersection(item.isAnyTime ? seated : helping)
      if item.isAnyTime { present = present.union(able) }
      if able != item.by.intersection(seated) { isRestricted = true }
      let isPast = item.until.map { round.phase > $0 } ?? false
      gates.append(
        CompiledGate(by: isPast ? 0 : able.bits, condition: condition(item.condition)))
    }
    return (present.bits, helping.bits, isRestricted)
  }
}
