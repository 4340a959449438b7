import Foundation
import Rules
import TestSupport
import Testing

@testable import Analysis

/// What is behind a card: a team decides on what the clues tell, and no better and no worse.
@Suite struct HiddenTruthTests {
  private struct Made {
    let scenario: Scenario
    let setup: Setup

    init(_ seed: Int) {
      var maker = CaseMaker(seed: UInt64(3000 + seed), size: SolverTests.size(seed))
      let plain = maker.scenario()
      setup = maker.setup(for: plain)
      let conditions: [Condition] = [
        .place(.home), .not(.place(.home)), .plan(PlanItemID(0), .inPlace), .fact(FactID(0)),
        .measure(.safety, in: 4...10),
      ]
      let asked = conditions.filter {
        !plain.plan.isEmpty || !$0.questions.contains(.plan(PlanItemID(0), .inPlace))
      }
      scenario = plain.hiding(seed: UInt64(seed), conditions: asked)
    }

    func solved(_ heard: Knowing) throws -> [TeamValues] {
      let outcome = Solver(scenario, setup: setup, heard: heard).solveFigures(
        following: Measure.allCases)
      guard case .decided(let values, _) = outcome else { throw NaiveSolver.TooLarge() }
      return try ([.wishesHonoured] + Measure.allCases.map { .measure($0) }).map {
        try #require(values[$0])
      }
    }
  }

  /// Against walking the rules with every state that may be behind the cards at once: explicit
  /// beliefs.
  @Test func agreesWithExplicitBeliefs() throws {
    var compared = 0
    for seed in 0..<SolverTests.cases {
      let made = Made(seed)
      var naive = NaiveSolver(made.scenario, limit: 20_000)
      let expected: NaiveSolver.Values
      do { expected = try naive.solve(made.setup) } catch is NaiveSolver.TooLarge { continue }
      let outcome = Solver(
        made.scenario, setup: made.setup, budget: SolverBudget(threads: 1 + seed % 2)
      ).solve()
      guard case .decided(let solution) = outcome else {
        Issue.record("\(seed): \(outcome)")
        continue
      }
      compared += 1
      let objectives: [Objective] =
        [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }
      for (place, objective) in objectives.enumerated() {
        let found = try #require(solution.values[objective])
        let name = "\(seed), \(objective)"
        #expect(abs(found.random - expected.random[place]) < 1e-9, "\(name), random")
        #expect(abs(found.highest - expected.best[place]) < 1e-9, "\(name), highest")
        #expect(abs(found.lowest - expected.worst[place]) < 1e-9, "\(name), lowest")
      }
    }
    #expect(compared >= SolverTests.cases / 2, "\(compared) of \(SolverTests.cases)")
  }

  /// What is not heard is worth nothing, and what nobody can know is worth the most; a team that
  /// decides at random listens to nothing.
  @Test func clairvoyanceIsWorthMoreThanClues() throws {
    var gains = (clues: 0, truth: 0)
    for seed in 0..<SolverTests.cases {
      let made = Made(seed)
      let figures = (
        silent: try made.solved(.nothing), clues: try made.solved(.clues),
        all: try made.solved(.everything)
      )
      let everybody = IDSet(made.scenario.roles.indices.map { RoleID($0) })
      #expect(try made.solved(.cluesWithout(everybody)) == figures.silent)
      for place in figures.silent.indices {
        let (silent, clues, all) = (
          figures.silent[place], figures.clues[place], figures.all[place]
        )
        #expect(silent.highest <= clues.highest + 1e-9 && clues.highest <= all.highest + 1e-9)
        #expect(silent.lowest >= clues.lowest - 1e-9 && clues.lowest >= all.lowest - 1e-9)
        #expect(abs(silent.random - all.random) < 1e-9)
        if clues.highest > silent.highest + 1e-9 { gains.clues += 1 }
        if all.highest > clues.highest + 1e-9 { gains.truth += 1 }
      }
    }
    // Made-up cases are tiny; in some of them it has to matter, or nothing was tested.
    #expect(gains.clues >= 5, "\(gains)")
    #expect(gains.truth >= 5, "\(gains)")
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

  /// Every play that is shown to come to something is one the rules accept.
  @Test(arguments: 0..<20) func witnessesArePlayed(seed: Int) throws {
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
}
