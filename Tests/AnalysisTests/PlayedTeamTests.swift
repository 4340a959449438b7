import Rules
import TestSupport
import Testing

@testable import Analysis

/// Teams that err, or go without something, play as their figures say.
@Suite struct PlayedTeamTests {
  private struct Team: CustomTestStringConvertible {
    let errs: Int
    let restriction: Restriction?
    var testDescription: String { "\(errs) %, \(restriction.map { "\($0)" } ?? "free")" }
  }

  private static let teams: [Team] = [
    Team(errs: 30, restriction: nil), Team(errs: 0, restriction: nil),
    Team(errs: 100, restriction: nil), Team(errs: 30, restriction: .neverPrepares),
    Team(errs: 0, restriction: .neverPrepares), Team(errs: 30, restriction: .silent),
    Team(errs: 30, restriction: .neverTells), Team(errs: 30, restriction: .neverAsks),
    Team(errs: 30, restriction: .highestAdvice), Team(errs: 30, restriction: .neverTalks),
    Team(errs: 30, restriction: .talks(from: PhaseID(1))),
    Team(errs: 30, restriction: .without([RoleID(0)])),
    Team(errs: 30, restriction: .withoutItem(PlanItemID(0))),
    Team(errs: 30, restriction: .withoutLine(AdviceLineID(0))),
    Team(errs: 30, restriction: .unheard(RoleID(0), at: SituationID(0))),
  ]

  private static func made(_ seed: Int) -> (scenario: Scenario, setup: Setup) {
    guard seed > 0 else { return (ToldCase.scenario(), ToldCase.setup) }
    var maker = CaseMaker(seed: UInt64(7100 + seed), size: SolverTests.size(seed))
    let plain = maker.scenario()
    let setup = maker.setup(for: plain)
    let asked: [Condition] = [.place(.home), .fact(FactID(0)), .measure(.safety, in: 4...10)]
    return (plain.hiding(seed: UInt64(seed), conditions: asked), setup)
  }

  /// Each game is played from lists of decisions, not from the solver's templates, and comes to the same
  /// figure: within four standard errors, which are at most 50 over the root of the games.
  @Test(arguments: teams) private func comesToItsFigure(_ team: Team) throws {
    let games = 100_000
    var different = 0
    for seed in 0..<5 {
      let (scenario, setup) = Self.made(seed)
      var solver = Solver(scenario, setup: setup)
      solver.errs = team.errs
      guard case .decided(let solved) = solver.solveTeam(heldTo: team.restriction),
        case .decided(let free, _) = solver.solveFigures()
      else {
        Issue.record("\(seed): not decided")
        continue
      }
      let figure: Double
      if let restriction = team.restriction {
        guard
          case .decided(let held) = solver.solve([.wishesHonoured], heldTo: [restriction])[
            restriction]
        else {
          Issue.record("\(seed): not decided")
          continue
        }
        figure = try #require(held.ordinary[.wishesHonoured])
      } else {
        figure = try #require(free[.wishesHonoured]?.ordinary)
      }
      #expect(abs(solved.wishesHonoured - figure) < 1e-9, "\(seed)")
      let simulation = Simulation(of: solved)
      let result = simulation.run(games: games, seed: UInt64(seed) << 32, threads: 2)
      let mean = try #require(result.meanOfWishes)
      #expect(
        abs(mean - figure) < 4 * 50 / Double(games).squareRoot(), "\(seed): \(mean), \(figure)")
      #expect(result.games == games && result.endings.reduce(0, +) == games)
      if abs(figure - (free[.wishesHonoured]?.random ?? 0)) > 1 { different += 1 }
      let few = simulation.run(games: 3_000, seed: 5, threads: 1)
      #expect(simulation.run(games: 3_000, seed: 5, threads: 3) == few, "\(seed)")
    }
    // Who always errs does nearly what is done at random.
    #expect(different > 0 || team.errs == 100, "a random team would do the same")
  }
}
