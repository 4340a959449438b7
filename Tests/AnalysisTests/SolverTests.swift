import Foundation
import Rules
import Testing

@testable import Analysis

@Suite struct SolverTests {
  /// More when asked for: `HJEMMETID_CASES=500 swift test --filter SolverTests`.
  static let cases =
    Int(ProcessInfo.processInfo.environment["HJEMMETID_CASES"] ?? "") ?? 48

  /// The solver against walking the rules themselves, over made-up cases in which every rule is met.
  @Test(arguments: 0..<cases)
  func agreesWithWalkingTheRules(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(1000 + seed), size: Self.size(seed))
    let scenario = maker.scenario()
    try compare(scenario, maker.setup(for: scenario), seed)
  }

  /// A round without any card is as quiet as one whose cards cannot come, and is played so.
  @Test(arguments: 0..<16)
  func aRoundWithoutCardsIsQuiet(seed: Int) throws {
    var size = Self.size(seed)
    size.rounds = 2 + seed % 2
    var maker = CaseMaker(seed: UInt64(1000 + seed), size: size)
    let scenario = maker.scenario().withoutCards(fromRound: seed / 2 % 2)
    let setup = maker.setup(for: scenario)
    try compare(scenario, setup, seed)
    for policy in SameGamesTests.policies {
      let compiled = try Simulation(scenario: scenario, setup: setup, policy: policy)
      let byTheRules = try Simulation(byTheRules: scenario, setup: setup, policy: policy)
      #expect(
        compiled.run(games: 40, seed: 7) == byTheRules.run(games: 40, seed: 7), "\(policy)")
    }
    let bounds = Solver(scenario, setup: setup, budget: SolverBudget(states: 12))
      .bounds(following: [])
    guard case .decided(let values, _) = Solver(scenario, setup: setup).solveFigures() else {
      Issue.record("not decided")
      return
    }
    let (wishes, bound) = (values[.wishesHonoured], bounds?.figures[.wishesHonoured])
    #expect(try #require(bound).random.contains(try #require(wishes).random))
  }

  private func compare(_ scenario: Scenario, _ setup: Setup, _ seed: Int) throws {
    var naive = NaiveSolver(scenario)
    let expected: NaiveSolver.Values
    do { expected = try naive.solve(setup) } catch is NaiveSolver.TooLarge {
      Issue.record("too large to be walked: make the case smaller")
      return
    }
    let outcome = Solver(scenario, setup: setup, budget: SolverBudget(threads: 1 + seed % 2))
      .solve()
    guard case .decided(let solution) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let objectives: [Objective] =
      [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }
    for (place, objective) in objectives.enumerated() {
      let found = try #require(solution.values[objective])
      #expect(abs(found.random - expected.random[place]) < 1e-9, "\(objective), random")
      #expect(abs(found.highest - expected.best[place]) < 1e-9, "\(objective), highest")
      #expect(abs(found.lowest - expected.worst[place]) < 1e-9, "\(objective), lowest")
    }
  }

  /// Small enough to walk, and one in three with more than two slots.
  static func size(_ seed: Int) -> CaseMaker.Size {
    var size = CaseMaker.Size()
    size.rounds = 1 + seed % 3
    size.roundsInPhase = 1 + seed % 2
    size.cardsInDeck = 1 + seed % 2
    size.options = 2
    size.roles = 3
    size.items = seed % 4
    size.facts = 2
    size.wishes = 2 + seed % 2
    size.lines = seed % 3
    size.slots = seed % 3 == 2 && size.rounds == 1 ? 3 : (seed / 2) % 3
    size.handOvers = seed % 2
    size.readsMeasures = seed % 4 > 0
    size.laterKinds = seed % 5 > 2
    return size
  }
}
