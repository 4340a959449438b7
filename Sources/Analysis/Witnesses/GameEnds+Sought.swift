public import Rules

/// What some plays come to, asked where not every play can be followed.
extension GameEnds {
  /// Whether the condition holds at the end of some game of a random team. What does need not be
  /// looked for in every play; what does not may hold at the end of another.
  public static func isMet(
    _ condition: Condition, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> Bool { firstGame(to: condition, in: scenario, setup, games) != nil }

  /// Whether some game of a random team comes to a situation or a knowledge card.
  ///
  /// - Returns: `nil` for what cannot be noted on the way.
  public static func isMet(
    _ target: Target, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> Bool? {
    guard let (noted, sign) = scenario.noting(target) else { return nil }
    return isMet(sign, in: noted, setup: setup, games: games)
  }

  /// The first of those games, as an author would write it.
  ///
  /// - Returns: `nil` when there is none.
  public static func randomPlay(
    to condition: Condition, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> [Rehearsal.Step]? {
    guard let seed = firstGame(to: condition, in: scenario, setup, games),
      var table = try? RulesTable(scenario.ending(by: [condition]), setup: setup, policy: .random)
    else { return nil }
    return table.rehearsal(seed: seed)
  }

  /// The first game of a random team that comes to an ending, a situation or a knowledge card.
  ///
  /// - Returns: `nil` when there is none, and for what cannot be noted on the way.
  public static func randomPlay(
    to target: Target, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> [Rehearsal.Step]? {
    if case .ending(let id) = target {
      let earlier = scenario.endings.prefix(id.index).map { Condition.not($0.condition) }
      let condition = Condition.all(earlier + [scenario.endings[id.index].condition])
      return randomPlay(to: condition, in: scenario, setup: setup, games: games)
    }
    guard let (noted, sign) = scenario.noting(target) else { return nil }
    return randomPlay(to: sign, in: noted, setup: setup, games: games)
  }

  private static func firstGame(
    to condition: Condition, in scenario: Scenario, _ setup: Setup, _ games: Int
  ) -> UInt64? {
    let asked = scenario.ending(by: [condition])
    guard let compiled = try? CompiledCase(asked, setup: setup) else {
      // What is too wide to be compiled is played by the rules.
      guard var table = try? RulesTable(asked, setup: setup, policy: .random) else { return nil }
      return (0..<UInt64(games)).first { table.play(seed: $0).ending == EndingID(0) }
    }
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    return SimulatedTable(compiled, policy: .random).firstGame(of: games) {
      compiled.holds(condition, $0, circumstances)
    }
  }

  /// What is proved of the chance that the condition holds at the end.
  ///
  /// - Returns: `nil` when the case cannot be compiled or the work is cancelled.
  public static func proved(
    _ condition: Condition, in scenario: Scenario, setup: Setup, budget: SolverBudget
  ) -> ProvedChance? {
    Solver(scenario.ending(by: [condition]), setup: setup, budget: budget)
      .provedChance(of: EndingID(0))
  }

  /// The same of the chance that a situation or a knowledge card comes.
  public static func proved(
    _ target: Target, in scenario: Scenario, setup: Setup, budget: SolverBudget
  ) -> ProvedChance? {
    guard let (noted, sign) = scenario.noting(target) else { return nil }
    return proved(sign, in: noted, setup: setup, budget: budget)
  }
}
