import Rules
import Testing

@testable import Analysis

/// What hung on cards in games of a team that knows what it can expect.
@Suite struct StakeTests {
  private struct Played {
    let scenario: Scenario
    let setup: Setup
    let result: SimulationResult
  }

  private static func played(_ seed: Int) -> Played? {
    var maker = CaseMaker(seed: UInt64(9300 + seed), size: SolverTests.size(seed))
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    var solver = Solver(scenario, setup: setup)
    solver.errs = 0
    guard case .decided(let team) = solver.solveTeam(heldTo: nil) else { return nil }
    return Played(
      scenario: scenario, setup: setup, result: Simulation(of: team).run(games: 400, seed: 1))
  }

  /// Against walking the rules, on the first card, where all games stand alike.
  @Test func areWhatLiesBetweenTheBestAndTheWorst() throws {
    var (compared, different) = (0, 0)
    for seed in 0..<30 {
      guard let played = Self.played(seed) else { continue }
      var naive = NaiveSolver(played.scenario, limit: 40_000)
      let first = played.scenario.index.rounds(of: .full)[0]
      let later = played.scenario.phases.flatMap(\.rounds).dropFirst().flatMap(\.deck)
      var events: [Event] = []
      let start = try GameState(played.setup, in: played.scenario, events: &events)
      for card in played.scenario.phases[first.phase.index].rounds[first.round].deck
      where !later.contains(card) && start.eligibleSituations(in: played.scenario).contains(card) {
        let drawn = naive.after(.draw, start, .fixed(card.index))
        let ends: (worst: Double, best: Double)
        do { ends = try naive.between(naive.after(.revealStances, drawn)) } catch is NaiveSolver
          .TooLarge
        { continue }
        let stake = played.result.cardStakes[card.index]
        guard stake.games > 0 else { continue }
        #expect(abs(stake.most - (ends.best - ends.worst)) < 0.011, "\(seed), \(card)")
        #expect(abs((stake.mean ?? 0) - stake.most) < 0.011)
        compared += 1
        if ends.best > ends.worst + 1 { different += 1 }
      }
    }
    #expect(compared >= 8, "\(compared)")
    #expect(different >= 4, "\(different)")
  }

  /// By card and by round it is the same, told in parts by how many threads there are.
  @Test func areOneSumHoweverTheyAreCounted() {
    for seed in 0..<6 {
      guard let result = Self.played(seed)?.result else { continue }
      func sum(_ stakes: [Stake]) -> Double {
        stakes.reduce(0) { $0 + Double($1.games) * ($1.mean ?? 0) }
      }
      #expect(abs(sum(result.cardStakes) - sum(result.roundStakes)) < 0.02)
      #expect((0...1).contains(result.earlyShareOfStakes ?? 0))
    }
  }

  @Test func aTeamThatDoesNotKnowHasNone() throws {
    var maker = CaseMaker(seed: 9300, size: SolverTests.size(0))
    let scenario = maker.scenario()
    let random = try Simulation(
      scenario: scenario, setup: maker.setup(for: scenario), policy: .random)
    #expect(random.run(games: 50, seed: 1).earlyShareOfStakes == nil)
  }
}

extension NaiveSolver {
  /// What the best team can still expect of the wishes after the worst and after the best that can be
  /// decided on the card.
  fileprivate mutating func between(
    _ state: GameState
  ) throws -> (worst: Double, best: Double) {
    guard state.step != .concluding, state.step != .consequence else {
      let value = try value(of: state).best[0]
      return (value, value)
    }
    var (worst, best) = (Double.infinity, -Double.infinity)
    for action in state.legalActions(in: scenario) {
      let ends = try between(after(action, state))
      (worst, best) = (min(worst, ends.worst), max(best, ends.best))
    }
    return (worst, best)
  }
}
