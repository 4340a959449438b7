import Rules
import TestSupport
import Testing

@testable import Analysis

/// While no line tells anything, it comes to the same whether asking comes first or last: for the best,
/// the worst and the random team.
@Suite struct AskingOrderTests {
  @Test func theOrderChangesNoFigure() throws {
    var compared = 0
    for seed in 0..<SolverTests.cases {
      var maker = CaseMaker(seed: UInt64(5000 + seed), size: SolverTests.size(seed))
      let scenario = maker.scenario()
      guard !scenario.advice.isEmpty else { continue }
      var setup = maker.setup(for: scenario)
      var (first, last) = (
        NaiveSolver(scenario, limit: 20_000), NaiveSolver(scenario, limit: 20_000)
      )
      do {
        let now = try first.solve(setup)
        setup.order = .askingLast
        let before = try last.solve(setup)
        for (a, b) in zip(
          now.random + now.best + now.worst, before.random + before.best + before.worst)
        {
          #expect(abs(a - b) < 1e-9, "\(seed)")
        }
        compared += 1
      } catch is NaiveSolver.TooLarge { continue }
    }
    #expect(compared >= SolverTests.cases / 4, "\(compared) of \(SolverTests.cases)")
  }
}
