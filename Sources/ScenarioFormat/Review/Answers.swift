import Rules

/// What may still be the value of each variable that conditions ask about.
struct Answers {
  /// Rounds of the full game, from 0: a round settles its phase and its moment too.
  private var rounds: Set<Int>
  /// Of the other variables.
  private var left: [Variable: Set<Int>] = [:]
  private let scenario: Scenario
  private let usage: Usage

  init(_ usage: Usage, _ scenario: Scenario) {
    self.usage = usage
    self.scenario = scenario
    rounds = Set(usage.rounds.indices)
  }

  var effort: Logic.Effort { usage.effort }

  /// Leaves only these.
  mutating func keep(_ values: Set<Int>, for variable: Variable) {
    left[variable] = (left[variable] ?? Set(variable.domain(in: scenario))).intersection(values)
  }

  /// Leaves only these rounds, from 0.
  mutating func keep(rounds kept: [Int]) { rounds.formIntersection(kept) }

  /// Takes the question as answered with yes or no.
  ///
  /// - Returns: whether any answer is left.
  mutating func take(_ question: Question, as isTrue: Bool) -> Bool {
    let variable = question.variable
    if let value = valueOfRound(variable) {
      rounds = rounds.filter { question.values.contains(value($0)) == isTrue }
      return !rounds.isEmpty
    }
    let all = Set(variable.domain(in: scenario))
    let yes = all.intersection(question.values)
    keep(isTrue ? yes : all.subtracting(yes), for: variable)
    return left[variable]?.isEmpty != true
  }

  /// The value in a round, from 0, of a variable that the round settles; `nil` for others.
  private func valueOfRound(_ variable: Variable) -> ((Int) -> Int)? {
    if variable == .round { return { $0 + 1 } }
    if variable == .phase { return { usage.rounds[$0].phase } }
    if variable == .moment { return { usage.rounds[$0].moment.number } }
    return nil
  }
}
