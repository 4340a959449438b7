import Rules
import TestSupport
import Testing

@testable import Analysis

/// Wishes that are drawn: nobody knows them before somebody has asked, not even the best team.
@Suite struct DrawnWishTests {
  private struct Made {
    let scenario: Scenario
    let setup: Setup

    init(_ seed: Int) {
      var maker = CaseMaker(seed: UInt64(5000 + seed), size: SolverTests.size(seed))
      let plain = maker.scenario()
      setup = maker.setup(for: plain)
      let conditions: [Condition] = [
        .place(.home), .place(.hospital), .fact(FactID(0)), .measure(.safety, in: 4...10),
      ]
      let hiding = seed % 3 == 0 ? plain.hiding(seed: UInt64(seed)) : plain
      scenario = hiding.drawing(seed: UInt64(seed), conditions: conditions)
    }
  }

  private static let objectives: [Objective] =
    [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }

  /// Drawing late is worth what explicit beliefs are worth; what is known to those who know
  /// everything is worth more.
  @Test func agreesWithExplicitBeliefs() throws {
    var compared = 0
    var clairvoyant = 0
    for seed in 0..<SolverTests.cases {
      let made = Made(seed)
      var beliefs = BeliefSolver(made.scenario, limit: 60_000)
      let expected: BeliefSolver.Values
      do { expected = try beliefs.solve(made.setup) } catch is NaiveSolver.TooLarge { continue }
      var naive = NaiveSolver(made.scenario, limit: 60_000)
      var random = Array(repeating: 0.0, count: expected.best.count)
      var knowing = random
      do {
        for way in BeliefSolver.fates(of: made.scenario) {
          var setup = made.setup
          setup.fates = way.fates
          let values = try naive.solve(setup)
          for place in random.indices {
            random[place] += way.chance * values.random[place]
            knowing[place] += way.chance * values.best[place]
          }
        }
      } catch is NaiveSolver.TooLarge { continue }
      let outcome = Solver(
        made.scenario, setup: made.setup, budget: SolverBudget(threads: 1 + seed % 2)
      ).solve()
      guard case .decided(let solution) = outcome else {
        Issue.record("\(seed): \(outcome)")
        continue
      }
      compared += 1
      for (place, objective) in Self.objectives.enumerated() {
        let found = try #require(solution.values[objective])
        let name = "\(seed), \(objective)"
        #expect(abs(found.random - random[place]) < 1e-9, "\(name), random")
        #expect(abs(found.highest - expected.best[place]) < 1e-9, "\(name), highest")
        #expect(abs(found.lowest - expected.worst[place]) < 1e-9, "\(name), lowest")
        #expect(found.highest < knowing[place] + 1e-9, "\(name), of those who know")
      }
      let wishes = try #require(solution.values[.wishesHonoured])
      if wishes.highest < knowing[0] - 1e-6 { clairvoyant += 1 }
      // Figures alone are the same.
      let alone = Solver(made.scenario, setup: made.setup).solveFigures(
        following: Measure.allCases)
      guard case .decided(let figures, _) = alone else {
        Issue.record("\(seed): \(alone)")
        continue
      }
      for objective in Self.objectives where figures[objective] != nil {
        let (one, other) = (figures[objective], solution.values[objective])
        #expect(abs((one?.highest ?? -1) - (other?.highest ?? 0)) < 1e-9, "\(seed) \(objective)")
      }
    }
    #expect(compared >= SolverTests.cases / 2, "\(compared) of \(SolverTests.cases)")
    // Made-up cases are tiny; in some of them it has to matter, or nothing was tested.
    #expect(clairvoyant >= 5, "\(clairvoyant) of \(compared)")
  }

  /// The games that are dealt are those of the rules.
  @Test(arguments: 0..<20) func compiledGamesAreThoseOfTheRules(seed: Int) throws {
    let made = Made(seed)
    for policy in SameGamesTests.policies {
      let compiled = try Simulation(scenario: made.scenario, setup: made.setup, policy: policy)
      let byTheRules = try Simulation(
        byTheRules: made.scenario, setup: made.setup, policy: policy)
      #expect(
        compiled.run(games: 60, seed: 7) == byTheRules.run(games: 60, seed: 7), "\(policy)")
    }
  }

  /// The best team plays what was worked out, without knowing what was drawn.
  @Test(arguments: 0..<8) func theBestTeamPlaysAsItWasSolved(seed: Int) throws {
    let made = Made(seed)
    guard case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve(),
      let wishes = solution.values[.wishesHonoured]
    else { return }
    let games = 20_000
    let played = Simulation(of: solution, policy: .best).run(games: games, seed: 11)
    let mean = Double(played.wishes) / Double(games)
    // A share is within 0 to 100, so its mean strays by 50/√games at most; four times that is rare.
    #expect(abs(mean - wishes.highest) < 4 * 50 / Double(games).squareRoot(), "\(seed)")
  }

  /// Every play that is shown to come to something is one the rules accept.
  @Test(arguments: 0..<24) func witnessesArePlayed(seed: Int) throws {
    let made = Made(seed)
    guard case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve() else {
      return
    }
    let targets = Target.all(in: made.scenario).filter { solution.found($0) != nil }
    let witnesses = solution.witnesses(of: targets)
    for target in targets {
      if case .planItem = target { continue }
      let steps = try #require(witnesses[target], "\(target)")
      #expect(
        Game(playing: steps, to: target, made.setup, of: made.scenario) != nil, "\(target)")
    }
  }

  /// What the table is told of what could still be reached is known in every state of a game.
  @Test(arguments: 0..<20) func turningPointsAreFound(seed: Int) throws {
    let made = Made(seed)
    guard case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve() else {
      return
    }
    var chance = Generator(seed: UInt64(seed))
    for seed in 0..<5 {
      var setup = made.setup
      setup.seed = UInt64(seed)
      var game = try Game(setup, of: made.scenario)
      while let action = chance.one(of: game.legalActions) { try game.apply(action) }
      #expect(solution.solved.turningPoints(of: game) != nil)
    }
  }
}
