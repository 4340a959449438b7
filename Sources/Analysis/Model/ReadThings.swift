import Rules

/// What the conditions of a case ask about at all: the cone of influence (Clarke, Grumberg and Peled 1999,
/// *Model Checking*). What nobody asks about is not state.
struct ReadThings {
  private(set) var facts = IDSet<Fact>()
  private(set) var known = IDSet<Wish>()
  private(set) var measures: Set<Measure> = []

  /// - Parameter followed: measures to keep although nothing reads them.
  init(in scenario: Scenario, followed: Set<Measure>) {
    measures = followed
    for condition in scenario.allConditions { visit(condition) }
  }

  private mutating func visit(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { visit(part) }
    case .not(let part): visit(part)
    case .fact(let fact): facts.insert(fact)
    case .wish(let wish, .known): known.insert(wish)
    case .measure(let measure, _): measures.insert(measure)
    case .always, .strain, .plan, .phase, .moment, .round, .wish, .wishesHonoured, .ledBy,
      .advice, .told, .place, .commitment:
      break
    }
  }
}

extension Scenario {
  /// Of wishes, advice lines, situations, options, outcomes and endings, in the order of the file.
  var allConditions: [Condition] {
    let options = situations.flatMap(\.options)
    return wishes.map(\.honoured) + wishes.compactMap { $0.change?.condition }
      + advice.map(\.condition) + situations.map(\.condition) + options.map(\.condition)
      + options.flatMap(\.outcomes).map(\.condition) + endings.map(\.condition)
  }
}
