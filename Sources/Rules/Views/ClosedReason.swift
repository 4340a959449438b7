/// Why an option is closed, in terms the table may hear: nothing about hidden wishes or about notes
/// the story keeps.
public enum ClosedReason: Hashable, Sendable {
  case planMissing(PlanItemID)
  case planStale(PlanItemID)
  case onlyAt(Moment)
  case onlyIn(Place)
  case needsCommitment(Int)
  case strained(RoleID)
  case measure(Measure)
  /// Something that may not be told.
  case story

  /// The parts of the condition that do not hold, in the order of the file and without repetition.
  static func reasons(
    for condition: Condition, in scenario: Scenario, at state: GameState
  ) -> [ClosedReason] {
    guard !state.holds(condition, in: scenario) else { return [] }
    let reasons: [ClosedReason]
    switch condition {
    case .always: reasons = []
    case .all(let parts):
      reasons = parts.flatMap { self.reasons(for: $0, in: scenario, at: state) }
    case .any(let parts):
      let all = parts.flatMap { self.reasons(for: $0, in: scenario, at: state) }
      reasons = all.contains(.story) ? [.story] : all
    case .plan(let item, .inPlace):
      reasons = [state.status(of: item) == .stale ? .planStale(item) : .planMissing(item)]
    case .moment(let moment): reasons = [.onlyAt(moment)]
    case .place(let place): reasons = [.onlyIn(place)]
    case .commitment(let range): reasons = [.needsCommitment(range.lowerBound)]
    case .strain(let role, _): reasons = [.strained(role)]
    case .measure(let measure, _): reasons = [.measure(measure)]
    case .not, .plan, .phase, .round, .fact, .wish, .wishesHonoured, .ledBy, .advice, .told:
      reasons = [.story]
    }
    return reasons.reduce(into: []) { unique, reason in
      if !unique.contains(reason) { unique.append(reason) }
    }
  }
}
