import Foundation
import Rules
import TestSupport
import Testing

@testable import Analysis

/// The compiled case and the rules themselves play the same games: the same cards, decisions,
/// outcomes and preparations from the same seed, whatever the policy.
@Suite struct SameGamesTests {
  /// More when asked for, as Tests/README.md says.
  static let games = Int(ProcessInfo.processInfo.environment["HJEMMETID_GAMES"] ?? "") ?? 40
  static let policies = Policy.allCases.filter { !$0.needsSolution }

  private func compare(_ scenario: Scenario, _ setup: Setup, games: Int = games) throws {
    for policy in Self.policies {
      let compiled = try Simulation(scenario: scenario, setup: setup, policy: policy)
      let byTheRules = try Simulation(byTheRules: scenario, setup: setup, policy: policy)
      let result = compiled.run(games: games, seed: 7)
      #expect(result == byTheRules.run(games: games, seed: 7), "\(policy)")
      #expect(result.games == games)
    }
  }

  @Test(arguments: 0..<40) func onMadeUpCases(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(seed))
    maker.size.laterKinds = seed % 2 == 1
    let scenario = maker.scenario()
    try compare(scenario, maker.setup(for: scenario))
  }

  @Test(arguments: 0..<20) func whereAskingTooHighHasConsequences(seed: Int) throws {
    var size = CaseMaker.Size()
    size.lines = 4
    var maker = CaseMaker(seed: UInt64(seed), size: size)
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    try compare(scenario.askingTooHigh(), setup)
    try compare(scenario.askingTooHigh().weighted(by: 5_000), setup)
  }

  /// More roles and options than are looked up in one step, and long lists of everything.
  @Test(arguments: 0..<10) func onLargeTables(seed: Int) throws {
    var size = CaseMaker.Size()
    size.roles = 10
    size.options = 10
    size.items = 12
    size.lines = 6
    size.slots = 4
    size.handOvers = 4
    size.readsMeasures = seed % 2 == 0
    var maker = CaseMaker(seed: UInt64(seed), size: size)
    let scenario = maker.scenario()
    try compare(scenario, maker.setup(for: scenario), games: 20)
  }

  @Test(arguments: GameLength.allCases, [0, 3])
  func onTheShippedCase(length: GameLength, commitment: Int) throws {
    let scenario = try ShippedCase.scenario()
    var setup = Setup.dealt(scenario, length: length, seed: 1)
    setup.commitment = commitment
    try compare(scenario, setup)
  }

  // MARK: Lotteries that are not written out

  private func isWrittenOut(_ scenario: Scenario, _ setup: Setup) throws -> (
    decks: [Bool], outcomes: [Bool]
  ) {
    let pages = PlaybookWriter.written(try CompiledCase(scenario, setup: setup))
    return (
      (0..<pages.rounds.count).map { pages.rounds[$0].deck.rows >= 0 },
      (0..<pages.options.count).map { pages.options[$0].outcomes.rows >= 0 }
    )
  }

  @Test(arguments: 0..<10) func withHighWeights(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(seed))
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    let heavy = scenario.weighted(by: 5_000)
    #expect(try isWrittenOut(scenario, setup).decks.allSatisfy { $0 })
    #expect(try isWrittenOut(scenario, setup).outcomes.allSatisfy { $0 })
    #expect(try isWrittenOut(heavy, setup).decks.allSatisfy { !$0 })
    try compare(heavy, setup)
    #expect(
      try Simulation(scenario: heavy, setup: setup).run(games: 500, seed: 1)
        == Simulation(scenario: scenario, setup: setup).run(games: 500, seed: 1))
  }

  @Test(arguments: 0..<10) func withManyConditions(seed: Int) throws {
    var size = CaseMaker.Size()
    size.cardsInDeck = 8
    var maker = CaseMaker(seed: UInt64(seed), size: size)
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    let asking = scenario.asking()
    #expect(try isWrittenOut(asking, setup).decks.allSatisfy { !$0 })
    try compare(asking, setup, games: 20)
    #expect(
      try Simulation(scenario: asking, setup: setup).run(games: 500, seed: 1)
        == Simulation(scenario: scenario, setup: setup).run(games: 500, seed: 1))
  }

  // MARK: Cases too wide to be compiled

  @Test(arguments: 0..<10) func wideCasesArePlayedByTheRules(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(seed))
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    try expectWide(scenario.widened(), like: scenario, setup, games: 50)
  }

  @Test func theShippedCaseMadeWide() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, seed: 1)
    try expectWide(scenario.widened(), like: scenario, setup, games: 20)
  }

  private func expectWide(
    _ wide: Scenario, like scenario: Scenario, _ setup: Setup, games: Int
  ) throws {
    #expect { try CompiledCase(wide, setup: setup) } throws: { error in
      if case .tooWide = error as? CompilationFailure { true } else { false }
    }
    for policy in Self.policies {
      var expected = try Simulation(scenario: scenario, setup: setup, policy: policy)
        .run(games: games, seed: 3)
      expected.endings.append(0)
      let simulation = try Simulation(scenario: wide, setup: setup, policy: policy)
      #expect(simulation.run(games: games, seed: 3) == expected, "\(policy)")
    }
  }

  @Test(arguments: Policy.allCases.filter(\.needsSolution))
  func whatHasToBeSolvedCannotBeWide(policy: Policy) throws {
    let wide = ToldCase.scenario().widened()
    #expect { try Simulation(scenario: wide, setup: ToldCase.setup, policy: policy) } throws: {
      if case .tooWide(let bits) = $0 as? CompilationFailure { bits > 63 } else { false }
    }
  }

  @Test func aWideTableThatCannotSitDownIsRefused() {
    let setup = Setup(seats: [[RoleID(0)]], commitment: 0, length: .full, seed: 1)
    #expect(throws: CompilationFailure.setup(.seatCountOutOfRange(1))) {
      try Simulation(scenario: ToldCase.scenario().widened(), setup: setup)
    }
  }

  @Test func wideCasesTooAreTheSameOnAnyNumberOfThreads() throws {
    let simulation = try Simulation(
      scenario: ToldCase.scenario().widened(), setup: ToldCase.setup)
    let one = simulation.run(games: 4_100, seed: 5)
    for threads in 2...3 {
      #expect(simulation.run(games: 4_100, seed: 5, threads: threads) == one)
    }
  }

  @Test func wideCasesAreSampled() throws {
    let scenario = ToldCase.scenario()
    let wide = try Simulation(scenario: scenario.widened(), setup: ToldCase.setup)
      .estimate(games: 400, seed: 2)
    let narrow = try Simulation(scenario: scenario, setup: ToldCase.setup)
      .estimate(games: 400, seed: 2)
    #expect(Array(wide.endings.dropLast()) == narrow.endings)
    #expect(wide.wishesHonoured == narrow.wishesHonoured)
    #expect(wide.measures == narrow.measures)
  }
}
