import Analysis
import Rules
import ScenarioFormat

/// Why a plan item that is asked for is never in place then: it has gone stale, has been taken away, or
/// nobody can have prepared it.
extension AnalysisFindings {
  /// Phrases to stand beside the conditions that block it, each cause once.
  mutating func causes(of target: Target, _ blockers: [Blocker]) -> [Argument] {
    var told: [Argument] = []
    for blocker in blockers {
      let phrases = causes(of: target, blocker, known: blockers)
      told += phrases.filter { !told.contains($0) }
    }
    return told
  }

  private mutating func causes(
    of target: Target, _ blocker: Blocker, known: [Blocker]
  ) -> [Argument] {
    switch blocker {
    case .stale(let item): return [phrase(.goneStale, item)]
    case .never(.asks(.plan(let item, .inPlace))):
      // Told by the solver itself.
      if known.contains(.stale(item)) { return [] }
      if ages(item), let ageless, !ageless.isBlocked(target, by: blocker) {
        return [phrase(.goneStale, item)]
      }
      if isEverTaken(item) { return [phrase(.takenAway, item)] }
      return [phrase(scenario.plan[item.index].takes > 0 ? .notYetCome : .notPrepared, item)]
    case .neverTogether(let condition):
      let items = condition.conjuncts.compactMap { part -> PlanItemID? in
        if case .asks(.plan(let item, .inPlace)) = part, ages(item) { item } else { nil }
      }
      guard !items.isEmpty, let ageless, !ageless.isBlocked(target, by: blocker) else { return [] }
      return items.map { phrase(.goneStale, $0) }
    case .never, .earlierEndings, .otherOutcomes, .needsNoAdvice, .nobodyAbove, .nobodyLeads,
      .nobodyPrepares, .slots, .within, .notDrawn, .neverOpened:
      return []
    }
  }

  private func phrase(_ term: Term, _ item: PlanItemID) -> Argument {
    .phrase(term, ["item": .quote(scenario.plan[item.index].name)])
  }

  private func ages(_ item: PlanItemID) -> Bool { scenario.plan[item.index].ages }

  /// Whether something that happens takes the item away or makes it old.
  private func isEverTaken(_ item: PlanItemID) -> Bool {
    let effects = scenario.situations.flatMap { situation in
      situation.options.flatMap { $0.effects + $0.outcomes.flatMap(\.effects) }
    }
    return (effects + scenario.plan.flatMap(\.allEffects)).contains {
      $0 == .plan(item, .absent) || $0 == .plan(item, .stale)
    }
  }
}
