import Analysis
import Rules
import ScenarioFormat
import Wording

/// What choices and roles are worth, under every commitment together: an option that pays off under
/// one of them pays off.
extension AnalysisFindings {
  mutating func findWorthless(in solutions: [Solution]) {
    for place in scenario.situations.indices { findOptions(of: place, in: solutions) }
    for (place, item) in scenario.plan.enumerated() {
      let id = PlanItemID(place)
      let canBeDone = solutions.contains { $0.isReachable(.planItem(id)) }
      guard canBeDone, !solutions.contains(where: { $0.everPaysOff(id) }) else { continue }
      // An item that something does ask for, and that is always stale by then.
      let isStale = item.ages && ageless?.everPaysOff(id) == true
      add(
        .neverPays,
        ["item": .quote(item.name), "way": .term(isStale ? .letItLast : .letItMatter)],
        at: "plan.\(item.name)")
    }
    for line in scenario.advice where !solutions.contains(where: { $0.everPaysOff(line.level) }) {
      add(.neverMatters, ["line": .quote(line.name)], at: address(of: line))
    }
  }

  /// A line of the locality stands in the case by its name alone.
  private func address(of line: AdviceLine) -> String { "advice.\(line.name)" }

  private mutating func findOptions(of place: Int, in solutions: [Solution]) {
    let id = SituationID(place)
    let options = scenario.situations[place].options
    let standings = options.indices.map { option in
      solutions.map { $0.standing(of: OptionID(option), on: id) }
        .reduce(OptionStanding()) { $0.union($1) }
    }
    func beats(_ option: Int, _ other: Int) -> Bool {
      standings[option].beaten.contains(OptionID(other))
    }
    let best = options.indices.first { option in
      !standings[option].beaten.isEmpty
        && standings[option].beside.allSatisfy { !beats($0.index, option) }
    }
    if let best {
      add(
        .alwaysBest, ["option": .quote(options[best].name)], at: option(best, of: place))
    }
    for number in options.indices where number != best {
      // Of two that are alike, the later one is told about; what the best one beats is told above.
      let others = standings[number].neverBeaten.filter {
        $0.index != best && (beats($0.index, number) || $0.index < number)
      }.sorted()
      guard !others.isEmpty else { continue }
      add(
        .neverBetter,
        [
          "option": .quote(options[number].name),
          "other": .names(others.map { options[$0.index].name }),
        ], at: option(number, of: place))
    }
  }

  // MARK: Roles

  mutating func findRoles(in solutions: [Solution]) {
    guard let usual = solutions.first else { return }
    // Rounds are numbered as the table does it, over the length that is played.
    for (place, role) in scenario.roles.enumerated() {
      let id = RoleID(place)
      let idle = CaseFigures.RoleFigures.idle(rounds(activeFor: id, in: solutions))
      guard idle.count >= Self.longIdle else { continue }
      add(
        .roleIdle,
        [
          "role": .quote(role.name), "first": .number(idle.lowerBound + 1),
          "last": .number(idle.upperBound), "way": .term(way(of: role, in: idle)),
        ], at: "roles.\(role.name)")
    }
    for (place, share) in usual.leadShares.enumerated() {
      // Half is not more than half, whatever rounding adds.
      guard let share, share > 0.5 + 1e-9 else { continue }
      let name = scenario.roles[place].name
      guard let heaviest = usual.heaviestLead(of: RoleID(place)),
        let situation = heaviest.situation.map({ scenario.situations[$0.index].name })
      else { continue }
      add(
        .roleCarries,
        [
          "role": .quote(name), "share": .number(Int((100 * share).rounded())),
          "situation": .quote(situation),
        ], at: "roles.\(name)",
        play: isOfDraft
          ? [] : play(words("where it carries the most"), heaviest.steps, [], usual.setup))
    }
  }

  /// Whether leading or preparing alone could help a role that does nothing in these rounds of the full
  /// game, or both together.
  private func way(of role: Role, in idle: Range<Int>) -> Term {
    let rounds = scenario.index.rounds(of: .full)
    let leads = idle.map { place in
      games.commitments.contains {
        role.isReachable(
          at: rounds[place].moment, in: scenario.phases[rounds[place].phase.index], commitment: $0)
      }
    }
    // After the last round nothing is prepared.
    let prepares = idle.map { $0 < rounds.count - 1 && rounds[$0].slots > 0 }
    func helps(_ isActive: [Bool]) -> Bool {
      CaseFigures.RoleFigures.idle(isActive).count < Self.longIdle
    }
    switch (helps(leads), helps(prepares)) {
    case (true, true): return .letItAct
    case (true, false): return .letItLead
    case (false, true): return .letItPrepare
    case (false, false):
      return helps(zip(leads, prepares).map { $0 || $1 }) ? .letItAct : .letItBeThere
    }
  }

  /// So many rounds in a row without a choice are told.
  private static let longIdle = 3

  /// For each round, whether the role can do something in some game.
  private func rounds(activeFor role: RoleID, in solutions: [Solution]) -> [Bool] {
    let games = solutions.map { $0.rounds(activeFor: role) }
    return (games.first ?? []).indices.map { round in games.contains { $0[round] } }
  }
}
