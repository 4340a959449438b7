import Rules
import TestSupport
import Testing

@testable import Analysis

/// A team that knows the solved case works each choice out once, and plays the same games as one that
/// works it out every time.
@Suite struct RememberedChoicesTests {
  private struct Missing: Error {}

  private static func solved(_ seed: UInt64, slots: Int) throws -> Solution {
    var size = CaseMaker.Size()
    size.rounds = 3
    size.items = 3
    size.slots = slots
    size.readsMeasures = seed % 2 == 0
    var maker = CaseMaker(seed: seed, size: size)
    let scenario = maker.scenario()
    guard
      case .decided(let solution) = Solver(scenario, setup: maker.setup(for: scenario)).solve()
    else { throw Missing() }
    return solution
  }

  /// One game after the other by a table that remembers nothing, and all by one that does.
  @Test(arguments: [Policy.best, .worst], 0..<6)
  func playsTheSameGames(policy: Policy, seed: Int) throws {
    let solution = try Self.solved(UInt64(400 + seed), slots: 1 + seed % 3)
    let simulation = Simulation(of: solution, policy: policy)
    let all = simulation.run(games: 300, seed: 9)
    var sum = SimulationResult(for: solution.scenario)
    for game in 0..<300 {
      var table = KnowingTable(values: solution.solved, policy: policy)
      table.play(seed: 9 + UInt64(game), into: &sum)
    }
    #expect(all == sum)
    #expect(simulation.run(games: 300, seed: 9, threads: 3) == all)
  }

  /// What it comes to on average is what was solved, for wishes and for measures it does not aim at.
  @Test(arguments: 0..<4) func comesToTheFigures(seed: Int) throws {
    let solution = try Self.solved(UInt64(500 + seed), slots: 2)
    let figures = try #require(solution.values[.wishesHonoured])
    let best = Simulation(of: solution, policy: .best).run(games: 20_000, seed: 1, threads: 2)
    let worst = Simulation(of: solution, policy: .worst).run(games: 20_000, seed: 1, threads: 2)
    // Five standard errors of a figure between 0 and 100.
    #expect(abs((best.meanOfWishes ?? -1) - figures.highest) < 1.8)
    #expect(abs((worst.meanOfWishes ?? -1) - figures.lowest) < 1.8)
    #expect(best.endings.reduce(0, +) == 20_000)
    #expect(best.actions == 0)
  }
}
