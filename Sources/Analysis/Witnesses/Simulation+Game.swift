public import Rules

extension Simulation {
  /// One of the games it plays, taken by the rules: what the solved case leaves open, because nothing
  /// hangs on it, is settled by the seed.
  ///
  /// - Parameter seed: the game's own. A run's first game has the seed of the run, each further one the
  ///   next number.
  /// - Returns: `nil` when the rules do not go along, which would be a mistake in the solver.
  public func game(seed: UInt64) -> Game? {
    switch engine {
    case .compiled(let table):
      let setup = table.compiled.setup
      guard let byTheRules = try? RulesTable(scenario, setup: setup, policy: table.policy) else {
        return nil
      }
      return game(of: byTheRules, setup, seed: seed)
    case .rules(let table, let setup): return game(of: table, setup, seed: seed)
    case .solved(let values, let policy):
      var table = KnowingTable(values: values, policy: policy)
      return SolvedRetelling(of: values).game(table.rounds(seed: seed), seed: seed)
    case .team(let team):
      var table = KnowingTable(of: team)
      return SolvedRetelling(of: team.values, heldTo: team.restriction)
        .game(table.rounds(seed: seed), seed: seed)
    }
  }

  /// What each decision and each preparation of such a game changed of what this team could expect,
  /// going on as it does; of the best and the worst team, of the most that could still be honoured.
  ///
  /// - Returns: `nil` for a team that plays a case that is not solved.
  public func turningPoints(of game: Game) -> [TurningPoint]? {
    switch engine {
    case .compiled, .rules: nil
    case .solved(let values, _): values.turningPoints(of: game)
    case .team(let team): team.values.turningPoints(of: game)
    }
  }

  /// What the worst option comes to that was open on the card of a decision, for a team that goes on as
  /// this one does.
  ///
  /// - Returns: `nil` for a team that plays a case that is not solved, and where nothing could be decided.
  public func worstOption(before decision: Game.Turn) -> Double? {
    let values: SolvedValues
    switch engine {
    case .compiled, .rules: return nil
    case .solved(let own, _): values = own
    case .team(let team): values = team.values
    }
    return values.prospects(at: decision.before)?.options.compactMap { $0 }.min()
  }

  private func game(of table: RulesTable, _ setup: Setup, seed: UInt64) -> Game? {
    var table = table
    var setup = setup
    setup.fates = scenario.fates(GameChance(seed: seed))
    return Game(setup, of: scenario, playing: table.rehearsal(seed: seed))
  }
}

extension Game {
  /// - Returns: `nil` when a step cannot be played.
  init?(_ setup: Setup, of scenario: Scenario, playing steps: [Rehearsal.Step]) {
    guard var game = try? Game(setup, of: scenario) else { return nil }
    for (number, step) in steps.enumerated() {
      guard game.play(step, number: number + 1) == nil else { return nil }
    }
    self = game
  }
}
