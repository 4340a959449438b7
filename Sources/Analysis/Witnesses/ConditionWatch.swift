import Rules

/// Looks at a condition in one state after another, to say which of its parts never hold.
struct ConditionWatch {
  private let condition: Condition
  private let parts: [Condition]
  private var hasHeld: [Bool]
  /// By part: whether an item that should be in place has gone stale in some state.
  private var wasStale: [Bool]
  /// Whether all of it held in some state.
  private(set) var isMet = false

  init(_ condition: Condition) {
    self.condition = condition
    parts = condition.conjuncts
    hasHeld = parts.map { _ in false }
    wasStale = hasHeld
  }

  mutating func look(_ compiled: CompiledCase, _ core: UInt64, _ circumstances: Circumstances) {
    guard !isMet else { return }
    for place in parts.indices where !hasHeld[place] {
      hasHeld[place] = compiled.holds(parts[place], core, circumstances)
      guard case .asks(.plan(let item, .inPlace)) = parts[place] else { continue }
      if core & compiled.items[item.index].stale != 0 { wasStale[place] = true }
    }
    // Nothing holds as a whole while a part of it never did.
    if hasHeld.allSatisfy(\.self) { isMet = compiled.holds(condition, core, circumstances) }
  }

  /// Empty when it was met.
  var blockers: [Blocker] {
    guard !isMet else { return [] }
    let never = parts.indices.filter { !hasHeld[$0] }.flatMap { place -> [Blocker] in
      guard wasStale[place], case .asks(.plan(let item, _)) = parts[place] else {
        return [.never(parts[place])]
      }
      return [.never(parts[place]), .stale(item)]
    }
    return never.isEmpty ? [.neverTogether(condition)] : never
  }
}
