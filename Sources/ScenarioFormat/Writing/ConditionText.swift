public import Rules

/// A condition in the words of the format, as an author would write it in a file.
public struct ConditionText {
  private let scenario: Scenario

  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Keys with their values, on one line without brackets: `place: home, safety: at least 6`.
  /// Empty for a condition that always holds.
  public func keys(of condition: Condition) -> String {
    entries(condition).map { "\($0): \($1)" }.joined(separator: ", ")
  }

  /// The same as a map, on one line: `{place: home, safety: at least 6}`.
  public func map(of condition: Condition) -> String { "{\(keys(of: condition))}" }

  private func entries(_ condition: Condition) -> [(key: String, value: String)] {
    switch condition {
    case .always: return []
    case .all(let parts):
      let all = parts.map(entries)
      let keys = all.joined().map(\.key)
      if parts.count > 1, Set(keys).count == keys.count { return Array(all.joined()) }
      return [("all", list(parts))]
    case .any(let parts): return [("any", list(parts))]
    case .not(let part): return [("not", map(of: part))]
    case .measure(let measure, let range): return [(measure.name, Self.text(range, Measure.range))]
    case .strain(let role, let range):
      return [("strain", "{\(scenario.roles[role.index].name): \(Self.text(range, 0...3))}")]
    case .plan(let item, let status):
      return [(Self.key(of: status), scenario.plan[item.index].name)]
    case .phase(let phase): return [("phase", scenario.phases[phase.index].name)]
    case .moment(let moment): return [("moment", moment.rawValue)]
    case .round(let range):
      let last = max(1, scenario.phases.reduce(0) { $0 + $1.rounds.count })
      return [("round", Self.text(range, 1...last))]
    case .fact(let fact): return [("facts", scenario.facts[fact.index].name)]
    case .wish(let wish, let status):
      return [("wishes", "{\(status.rawValue): \(scenario.wishes[wish.index].name)}")]
    case .wishesHonoured(let range):
      return [("wishes", "{honoured: \(Self.text(range, 0...100))}")]
    case .ledBy(let role): return [("lead", scenario.roles[role.index].name)]
    case .advice(let level): return [("advice", level.name)]
    case .told(let role, let situation):
      let names = (scenario.roles[role.index].name, scenario.situations[situation.index].name)
      return [("told", "{\(names.0): \(names.1)}")]
    case .place(let place): return [("place", place.rawValue)]
    case .commitment(let range):
      return [("commitment", Self.text(range, CommitmentTerms.range))]
    }
  }

  private func list(_ parts: [Condition]) -> String {
    "[" + parts.map { map(of: $0) }.joined(separator: ", ") + "]"
  }

  private static func key(of status: PlanStatus) -> String {
    switch status {
    case .inPlace: "plan"
    case .stale: "stale"
    case .absent: "absent"
    }
  }

  /// `at least 6`, `at most 3`, `3 to 5` or `4`.
  static func text(_ range: ClosedRange<Int>, _ whole: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    if range.upperBound == whole.upperBound { return "at least \(range.lowerBound)" }
    if range.lowerBound == whole.lowerBound { return "at most \(range.upperBound)" }
    return "\(range.lowerBound) to \(range.upperBound)"
  }
}
