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
    case .not: reasons = [.story]
    case .asks(let question): reasons = [reason(question, at: state)]
    }
    return reasons.reduce(into: []) { unique, reason in
      if !unique.contains(reason) { unique.append(reason) }
    }
  }

  /// What is not named here may not be told.
  private static func reason(_ question: Question, at state: GameState) -> ClosedReason {
    if case .plan(let item, .inPlace) = question {
      return state.status(of: item) == .stale ? .planStale(item) : .planMissing(item)
    }
    if case .moment(let moment) = question { return .onlyAt(moment) }
    if case .place(let place) = question { return .onlyIn(place) }
    if case .commitment(let range) = question { return .needsCommitment(range.lowerBound) }
    if case .strain(let role, _) = question { return .strained(role) }
    if case .measure(let measure, _) = question { return .measure(measure) }
    return .story
  }
}
