public import Rules

/// What some plays come to, asked where not every play can be followed.
extension GameEnds {
  /// Whether the condition holds at the end of some game of a random team. What does need not be
  /// looked for in every play; what does not may hold at the end of another.
  public static func isMet(
    _ condition: Condition, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> Bool {
    let asked = scenario.ending(by: [condition])
    guard let compiled = try? CompiledCase(asked, setup: setup) else {
      // What is too wide to be compiled is played by the rules.
      let simulation = try? Simulation(scenario: asked, setup: setup)
      return simulation?.run(games: games, seed: 0).endings.first ?? 0 > 0
    }
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    return SimulatedTable(compiled, policy: .random).ends(games) {
      compiled.holds(condition, $0, circumstances)
    }
  }

  /// Whether some game of a random team comes to a situation or a knowledge card.
  ///
  /// - Returns: `nil` for what cannot be noted on the way.
  public static func isMet(
    _ target: Target, in scenario: Scenario, setup: Setup, games: Int = 2000
  ) -> Bool? {
    guard let (noted, sign) = scenario.noting(target) else { return nil }
    return isMet(sign, in: noted, setup: setup, games: games)
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
