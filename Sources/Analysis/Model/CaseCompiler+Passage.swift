import Rules

extension CaseCompiler {
  /// What begins with the phases between two rounds; after the last round, all that are left.
  mutating func passage(
    from last: ScenarioIndex.PlayedRound, to next: ScenarioIndex.PlayedRound?
  ) -> Span {
    let phases = (last.phase.index + 1)..<((next?.phase.index ?? scenario.phases.count - 1) + 1)
    round = next ?? last
    defer { round = last }
    var compiled: [CompiledEffect] = []
    if layout.justMadeBits != 0 {
      compiled.append(CompiledEffect(kind: .bits, a: layout.justMadeBits))
    }
    for phase in phases {
      compiled.append(CompiledEffect(kind: .rest, a: resting))
      guard scenario.phases[phase].start == .turningPoint else { continue }
      for item in scenario.index.ageing { compiled += effect(.plan(item, .stale)) }
      for number in scenario.wishes.indices {
        guard let change = scenario.wishes[number].change, change.phase.index == phase
        else { continue }
        conditions.append(condition(change.condition))
        compiled.append(
          CompiledEffect(
            kind: .swapWhen, first: Int32(conditions.count - 1), a: layout.current[number],
            b: layout.current[change.into.index]))
      }
    }
    let phase = next?.phase.index ?? scenario.phases.count - 1
    let isAnswered = scenario.phases[phase].speaks.answersPreparation
    return append(compiled + arrivals(isAnswered: isAnswered), to: \.effects)
  }

  /// Strains of the roles that a new phase relieves.
  private var resting: UInt64 {
    scenario.roles.indices.reduce(0) {
      scenario.roles[$1].rests ? $0 | 3 << UInt64(layout.strainShift(of: RoleID($1))) : $0
    }
  }

  /// What was ordered and is due is in place, one item after the other, each with its effects; then all
  /// other orders come closer.
  ///
  /// - Parameter isAnswered: whether the citizen answers what is asked then.
  private mutating func arrivals(isAnswered: Bool) -> [CompiledEffect] {
    var compiled: [CompiledEffect] = []
    for (number, item) in scenario.plan.enumerated() {
      guard let due = layout.ordered[number].first else { continue }
      let effects = Self.answered(item.effects(.put), isAnswered: isAnswered)
        .flatMap { effect($0) }
      compiled.append(CompiledEffect(kind: .due, count: Int32(effects.count + 1), a: due))
      compiled.append(CompiledEffect(kind: .swap, a: due, b: layout.inPlace[number]))
      compiled += effects
    }
    for bits in layout.ordered {
      compiled += zip(bits.dropFirst(), bits).map {
        CompiledEffect(kind: .swap, a: $0.0, b: $0.1)
      }
    }
    return compiled
  }
}
