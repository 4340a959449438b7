/// A condition in the words of a case file, as an author would write it there.
public struct ConditionText {
  /// The keys of a condition, in the order in which they are listed to authors.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case relief, safety, dignity, family, strain, plan, stale, absent, ordered, phase, moment,
      place, lead,
      round, facts, wishes, advice, truth, told, informed, drawn, commitment, all, any, not
  }

  /// The keys under ``Key/wishes``.
  public enum WishKey: String, CaseIterable, Hashable, Sendable {
    case known, current, honoured
  }

  private let scenario: Scenario

  /// The names of things are taken from there, so conditions have to be of the same case.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Keys with their values, on one line without brackets: `place: home, safety: at least 6`.
  /// Empty for a condition that always holds.
  public func keys(of condition: Condition) -> String {
    entries(condition).map { "\($0.rawValue): \($1)" }.joined(separator: ", ")
  }

  /// The same as a map, on one line: `{place: home, safety: at least 6}`.
  public func map(of condition: Condition) -> String { "{\(keys(of: condition))}" }

  /// How it is with what a question asks about: `safety: 4` where it asks for at least 6,
  /// `not: {facts: talked-early}` for what is not so.
  ///
  /// - Parameter value: of its variable.
  /// - Returns: `nil` where nobody leads, no advice was asked or nothing is hidden.
  public func answer(to question: Question, value: Int) -> String? {
    let variable = question.variable
    switch (variable, value) {
    case (.lead, Variable.nobody), (.truth, Variable.nobody), (.advice, 0): return nil
    case (_, _): break
    }
    let isDenied = variable.isTruth && value == 0
    let (key, text) = entry(variable, isDenied ? 1...1 : value...value)
    let asked = "\(key.rawValue): \(text)"
    return isDenied ? "not: {\(asked)}" : asked
  }

  private func entries(_ condition: Condition) -> [(Key, String)] {
    switch condition {
    case .always: return []
    case .all(let parts):
      let all = parts.map(entries)
      let keys = all.joined().map(\.0)
      if parts.count > 1, Set(keys).count == keys.count { return Array(all.joined()) }
      return [(.all, list(parts))]
    case .any(let parts): return [(.any, list(parts))]
    case .not(let part): return [(.not, map(of: part))]
    case .asks(let question): return [entry(question.variable, question.values)]
    }
  }

  /// The key that asks whether the variable has one of the values, with what stands there.
  private func entry(_ variable: Variable, _ values: ClosedRange<Int>) -> (Key, String) {
    let range = Self.text(values, variable.domain(in: scenario))
    let value = values.lowerBound
    switch variable {
    case .measure(let measure): return (Self.key(of: measure), range)
    case .strain(let role): return (.strain, "{\(scenario.roles[role.index].name): \(range)}")
    case .plan(let item): return (Self.key(ofStatus: value), scenario.plan[item.index].name)
    case .phase: return (.phase, scenario.phases[value].name)
    case .moment: return (.moment, Moment.allCases[value].rawValue)
    case .round: return (.round, range)
    case .fact(let fact): return (.facts, scenario.facts[fact.index].name)
    case .known(let wish): return (.wishes, asked(.known, scenario.wishes[wish.index].name))
    case .current(let wish): return (.wishes, asked(.current, scenario.wishes[wish.index].name))
    case .wishesHonoured: return (.wishes, asked(.honoured, range))
    case .lead: return (.lead, scenario.roles[value].name)
    case .advice: return (.advice, KnowledgeLevel.allCases[value - 1].name)
    case .truth(let card):
      return (.truth, scenario.situations[card.index].truth[value].name)
    case .told(let role, let situation):
      let names = (scenario.roles[role.index].name, scenario.situations[situation.index].name)
      return (.told, "{\(names.0): \(names.1)}")
    case .informed(let group): return (.informed, scenario.groups[group.index].name)
    case .drawn(let situation): return (.drawn, scenario.situations[situation.index].name)
    case .place: return (.place, Place.allCases[value].rawValue)
    case .commitment: return (.commitment, range)
    }
  }

  private func asked(_ key: WishKey, _ value: String) -> String { "{\(key.rawValue): \(value)}" }

  private func list(_ parts: [Condition]) -> String {
    "[" + parts.map { map(of: $0) }.joined(separator: ", ") + "]"
  }

  private static func key(of measure: Measure) -> Key {
    switch measure {
    case .relief: .relief
    case .safety: .safety
    case .dignity: .dignity
    case .family: .family
    }
  }

  private static func key(ofStatus number: Int) -> Key {
    switch PlanStatus.allCases[number] {
    case .inPlace: .plan
    case .stale: .stale
    case .absent: .absent
    case .ordered: .ordered
    }
  }

  /// `at least 6`, `at most 3`, `3 to 5` or `4`.
  private static func text(_ range: ClosedRange<Int>, _ whole: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    if range.upperBound == whole.upperBound { return "at least \(range.lowerBound)" }
    if range.lowerBound == whole.lowerBound { return "at most \(range.upperBound)" }
    return "\(range.lowerBound) to \(range.upperBound)"
  }
}
