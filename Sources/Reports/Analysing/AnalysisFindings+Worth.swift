import Analysis
import Rules
import ScenarioFormat

/// What choices and roles are worth, under every commitment together: an option that pays off under
/// one of them pays off.
extension AnalysisFindings {
  mutating func findWorthless(in solutions: [Solution]) {
    for place in scenario.situations.indices { findOptions(of: place, in: solutions) }
    for (place, item) in scenario.plan.enumerated() {
      let id = PlanItemID(place)
      let canBeDone = solutions.contains { $0.isReachable(.planItem(id)) }
      guard canBeDone, !solutions.contains(where: { $0.everPays(id) }) else { continue }
      add(.neverPays, ["item": .quote(item.name)], at: "plan.\(item.name)")
    }
    for line in scenario.advice where !solutions.contains(where: { $0.everMatters(line.level) }) {
      add(.neverMatters, ["line": .quote(line.name)], at: address(of: line))
    }
  }

  /// A line of the locality stands in the case by its name alone.
  private func address(of line: AdviceLine) -> String { "advice.\(line.name)" }

  private mutating func findOptions(of place: Int, in solutions: [Solution]) {
    let id = SituationID(place)
    let options = scenario.situations[place].options
    /// Those open beside the option, and those of them it never beats, in any game.
    let beside = options.indices.map { option in
      solutions.reduce(into: Set<OptionID>()) { all, solution in
        all.formUnion(solution.siblings(beside: OptionID(option), of: id))
      }
    }
    let unbeaten = options.indices.map { option in
      beside[option].filter { sibling in
        solutions.allSatisfy { solution in
          !solution.siblings(beside: OptionID(option), of: id).contains(sibling)
            || solution.siblingsNeverBeaten(by: OptionID(option), of: id).contains(sibling)
        }
      }
    }
    func beats(_ option: Int, _ other: Int) -> Bool {
      beside[option].contains(OptionID(other)) && !unbeaten[option].contains(OptionID(other))
    }
    let best = options.indices.first { option in
      !beside[option].isEmpty
        && beside[option].allSatisfy { unbeaten[$0.index].contains(OptionID(option)) }
        && beside[option].contains { beats(option, $0.index) }
    }
    if let best {
      add(
        .alwaysBest, ["option": .quote(options[best].name)], at: option(best, of: place))
    }
    for number in options.indices where number != best {
      // Of two that are alike, the later one is told about; what the best one beats is told above.
      let others = unbeaten[number].filter {
        $0.index != best && (beats($0.index, number) || $0.index < number)
      }
      guard let other = others.min() else { continue }
      add(
        .neverBetter,
        ["option": .quote(options[number].name), "other": .quote(options[other.index].name)],
        at: option(number, of: place))
    }
  }

  // MARK: Roles

  mutating func findRoles(in solutions: [Solution]) {
    guard let usual = solutions.first else { return }
    for (place, role) in scenario.roles.enumerated() {
      let id = RoleID(place)
      guard let idle = longestIdle(id, in: solutions), idle.count >= 3 else { continue }
      add(
        .roleIdle,
        [
          "role": .quote(role.name), "first": .number(usual.roundNumber(idle.lowerBound)),
          "last": .number(usual.roundNumber(idle.upperBound)),
        ], at: "roles.\(role.name)")
    }
    let values = scenario.roles.indices.map { usual.decisionValue(of: RoleID($0)) }
    let sum = values.reduce(0, +)
    // Differences below this are rounding.
    guard sum > 1e-6 else { return }
    for (place, value) in values.enumerated() where value > sum / 2 + 1e-9 {
      let name = scenario.roles[place].name
      let share = Int((100 * value / sum).rounded())
      add(
        .roleCarries, ["role": .quote(name), "share": .number(share)], at: "roles.\(name)")
    }
  }

  /// Rounds in a row, from 0, in which the role can do nothing in any game.
  private func longestIdle(_ role: RoleID, in solutions: [Solution]) -> ClosedRange<Int>? {
    var longest: ClosedRange<Int>?
    var first = 0
    for round in 0..<(solutions.first?.rounds ?? 0) {
      if solutions.contains(where: { $0.isActive(role, round: round) }) {
        first = round + 1
      } else if round - first >= longest?.count ?? 0 {
        longest = first...round
      }
    }
    return longest
  }
}
