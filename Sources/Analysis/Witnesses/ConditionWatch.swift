import Rules

/// Looks at a condition in one state after another, to say which of its parts never hold.
struct ConditionWatch {
  private let condition: Condition
  private let parts: [Condition]
  private var hasHeld: [Bool]
  /// Whether all of it held in some state.
  private(set) var isMet = false

  init(_ condition: Condition) {
    self.condition = condition
    parts = condition.conjuncts
    hasHeld = parts.map { _ in false }
  }

  mutating func look(_ compiled: CompiledCase, _ core: UInt64, _ circumstances: Circumstances) {
    guard !isMet else { return }
    for place in parts.indices where !hasHeld[place] {
      hasHeld[place] = compiled.holds(parts[place], core, circumstances)
    }
    // Nothing holds as a whole while a part of it never did.
    if hasHeld.allSatisfy(\.self) { isMet = compiled.holds(condition, core, circumstances) }
  }

  /// Empty when it was met.
  var blockers: [Blocker] {
    guard !isMet else { return [] }
    let never = parts.indices.filter { !hasHeld[$0] }.map { Blocker.never(parts[$0]) }
    return never.isEmpty ? [.neverTogether(condition)] : never
  }
}
