import Rules
import TestSupport
import Testing

@testable import Analysis

/// What simulated games tell of sharing and of wishes that change, against games played by the rules.
@Suite struct SharingAndChangeTests {
  private static func made(_ seed: Int) -> (Scenario, Setup) {
    var maker = CaseMaker(seed: UInt64(5200 + seed), size: SolverTests.size(seed))
    let plain = maker.scenario()
    let setup = maker.setup(for: plain)
    return (
      plain.hiding(seed: UInt64(seed)).drawing(seed: UInt64(seed), conditions: [.place(.home)]),
      setup
    )
  }

  private static func team(_ scenario: Scenario, _ setup: Setup) -> SolvedTeam? {
    guard case .decided(let team) = Solver(scenario, setup: setup).solveTeam(heldTo: nil) else {
      return nil
    }
    return team
  }

  /// The share of games in which a wish changes is what was drawn, whatever a table asks; and both means
  /// together are the mean of all.
  @Test func changesComeAsOftenAsTheyAreDrawn() throws {
    let games = 4_000
    var compared = 0
    for seed in 0..<30 {
      let (scenario, setup) = Self.made(seed)
      guard let team = Self.team(scenario, setup), !scenario.drawnWishes.isEmpty else { continue }
      let first = try #require(scenario.index.rounds(of: setup.length).first).phase.index
      var unchanged = 1.0
      for wish in scenario.drawnWishes.indices {
        let fates = scenario.fates.filter { $0.wish.index == wish }
        let same = fates.filter { $0.variants[first] == $0.variants.last }
        let all = fates.reduce(0) { $0 + $1.weight }
        unchanged *= Double(same.reduce(0) { $0 + $1.weight }) / Double(all)
      }
      let result = Simulation(of: team).run(games: games, seed: 3)
      let change = result.wishesByChange
      let parts = Double(games * WishesByChange.parts)
      // A wish that nothing reads has no fates in the states.
      guard change.changed > 0 else { continue }
      #expect(change.changed + change.unchanged == games * WishesByChange.parts)
      #expect(
        abs(Double(change.changed) / parts - (1 - unchanged)) < 5
          * (0.25 / Double(games)).squareRoot(),
        "\(seed)")
      let sum = Double(change.honouredChanged + change.honouredUnchanged) / parts
      #expect(abs(sum - (result.meanOfWishes ?? -1)) < 1e-9)
      compared += 1
    }
    #expect(compared >= 5, "\(compared)")
  }

  /// Where nothing is heard no clue decides, and what a silent team loses it loses where they do.
  @Test func cluesDecideWhereSilenceCosts() throws {
    var (costly, free) = (0, 0)
    for seed in 0..<60 {
      let (scenario, setup) = Self.made(seed)
      var solver = Solver(scenario, setup: setup)
      solver.errs = 0
      guard case .decided(var best) = solver.solveTeam(heldTo: nil),
        case .decided(var silent) = solver.solveTeam(heldTo: .silent)
      else { continue }
      (best.watchesClues, silent.watchesClues) = (true, true)
      let loss = best.wishesHonoured - silent.wishesHonoured
      let result = Simulation(of: best).run(games: 500, seed: 1)
      let decisive = result.cardClues.reduce(0) { $0 + $1.decisive }
      #expect(result.cardClues.allSatisfy { $0.decisive <= $0.games })
      let deaf = Simulation(of: silent).run(games: 50, seed: 1)
      #expect(deaf.cardClues.allSatisfy { $0.games == 0 })
      if loss > 0.5 {
        costly += 1
        #expect(decisive > 0, "\(seed): \(loss)")
      }
      if loss < 1e-9, decisive == 0 { free += 1 }
    }
    #expect(costly >= 2 && free >= 5, "\(costly), \(free)")
  }
}
