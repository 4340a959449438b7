import Rules

extension CompiledCase {
  /// Whether a condition of the case, or a part of one, holds; answered without compiling it.
  ///
  /// - Parameter round: of this length, from 0.
  func holds(_ condition: Condition, _ core: UInt64, _ circumstances: Circumstances) -> Bool {
    let round = scenario.index.rounds(of: setup.length)[circumstances.round]
    func isSet(_ bit: UInt64) -> Bool { core & bit == bit }
    switch condition {
    case .always: return true
    case .all(let parts): return parts.allSatisfy { holds($0, core, circumstances) }
    case .any(let parts): return parts.contains { holds($0, core, circumstances) }
    case .not(let part): return !holds(part, core, circumstances)
    case .measure(let measure, let range):
      return layout.measures[measure.rawValue].map {
        range.contains(Int(core >> UInt64($0) & 15))
      } ?? false
    case .strain(let role, let range): return range.contains(strain(of: role.index, core))
    case .plan(let item, .inPlace): return isSet(layout.inPlace[item.index])
    case .plan(let item, .stale):
      let stale = layout.stale[item.index]
      return stale != 0 && isSet(stale)
    case .plan(let item, .absent):
      return core & (layout.inPlace[item.index] | layout.stale[item.index]) == 0
    case .phase(let phase): return round.phase == phase
    case .moment(let moment): return round.moment == moment
    case .round(let range): return range.contains(round.number)
    case .fact(let fact): return isSet(layout.facts[fact.index])
    case .wish(let wish, .known): return isSet(layout.known[wish.index])
    case .wish(let wish, .current):
      let bit = layout.current[wish.index]
      return bit == 0 ? scenario.wishes[wish.index].isCurrentAtStart : isSet(bit)
    case .wishesHonoured(let range): return range.contains(wishesHonoured(core, circumstances))
    case .ledBy(let role): return circumstances.lead == role.index
    case .advice(let level): return circumstances.level >= level.rawValue
    case .told(let role, let situation):
      guard let bit = scenario.index.telling(role, situation) else { return false }
      return isSet(layout.tellings[bit.trailingZeroBitCount])
    case .place(let place):
      guard let shift = layout.place else { return scenario.start.place == place }
      return Int(core >> UInt64(shift) & 3) == place.code
    case .commitment(let range):
      return range.contains(scenario.index.committed == nil ? 0 : setup.commitment)
    }
  }
}

extension Condition {
  /// What has to hold together, each by itself.
  var conjuncts: [Condition] {
    switch self {
    case .always: []
    case .all(let parts): parts.flatMap(\.conjuncts)
    default: [self]
    }
  }
}
