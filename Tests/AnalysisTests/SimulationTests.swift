import Rules
import Testing

@testable import Analysis

@Suite struct SimulationTests {
  private func simulate(
    _ scenario: Scenario = ToldCase.scenario(), games: Int, seed: UInt64 = 1,
    policy: Policy = .random, threads: Int = 1
  ) throws -> SimulationResult {
    try Simulation(scenario: scenario, setup: ToldCase.setup, policy: policy)
      .run(games: games, seed: seed, threads: threads)
  }

  /// Two slots, in which items can be put in place and the lead be supported.
  private static let busy = ToldCase.scenario(
    preparationSlots: 2,
    plan: [
      PlanItem(
        name: "talk", title: "", text: "", by: [RoleID(1), RoleID(2)], level: .basic, effort: 1,
        needs: [], ages: false, effects: [.measure(.safety, by: 1)]),
      PlanItem(
        name: "night", title: "", text: "", by: [RoleID(3)], level: .basic, effort: 2, needs: [],
        ages: false, effects: [.measure(.relief, by: 3)]),
    ],
    endings: [
      ToldCase.ending("talk", .plan(PlanItemID(0), .inPlace)),
      ToldCase.ending("night", .plan(PlanItemID(1), .inPlace)),
      ToldCase.ending("relieved", .strain(ToldCase.lead, in: 0...0)),
      ToldCase.ending("otherwise", .always),
    ])

  @Test func theSameSeedGivesTheSameResult() throws {
    let once = try simulate(Self.busy, games: 2_500, seed: 7)
    #expect(try simulate(Self.busy, games: 2_500, seed: 7) == once)
    #expect(try simulate(Self.busy, games: 2_500, seed: 10_007) != once)
  }

  /// The numbers of another process, and of another day.
  @Test func theNumbersStayAsTheyAre() throws {
    let result = try simulate(Self.busy, games: 1_000, seed: 1)
    #expect(result.games == 1_000)
    #expect(result.actions == 9_547)
    #expect(result.endings == [183, 60, 270, 487])
    #expect(result.measures == [5_180, 6_183, 7_000, 8_000])
    #expect(result.wishes == 100_000)
  }

  /// Each game has the next seed, so that work can be shared out.
  @Test func gamesAreCountedOneByOne() throws {
    let all = try simulate(Self.busy, games: 500, seed: 10)
    let first = try simulate(Self.busy, games: 300, seed: 10)
    let second = try simulate(Self.busy, games: 200, seed: 310)
    #expect(zip(first.endings, second.endings).map(+) == all.endings)
    #expect(zip(first.measures, second.measures).map(+) == all.measures)
    #expect(first.actions + second.actions == all.actions)
  }

  @Test func theSetupsOwnSeedIsNotUsed() throws {
    var other = ToldCase.setup
    other.seed = 99
    let result = try Simulation(scenario: Self.busy, setup: other)
      .run(games: 100, seed: 1)
    #expect(try simulate(Self.busy, games: 100) == result)
  }

  /// None, one or two of three others are told: seven sets, each as likely, and never all three.
  @Test func setsToTellAreEquallyLikely() throws {
    let result = try simulate(games: 14_000)
    for (number, count) in result.endings.enumerated() {
      if number == 0b111 {
        #expect(count == 0)
      } else {
        #expect((1_830...2_170).contains(count), "\(number)")
      }
    }
  }

  /// More hand-overs than there are others: all eight sets.
  @Test func theLimitMayExceedTheRoles() throws {
    let result = try simulate(ToldCase.scenario(handOvers: 4), games: 8_000)
    #expect(result.endings.allSatisfy { (880...1_120).contains($0) })
  }

  @Test func withoutHandOversNobodyIsTold() throws {
    #expect(
      try simulate(ToldCase.scenario(handOvers: 0), games: 50).endings == [50, 0, 0, 0, 0, 0, 0, 0])
  }

  /// By hand: one of the three that are not tired is drawn, and then rests or relieves one of three
  /// others: the lead in one game of four.
  @Test func preparationsAreDrawnByRoleAndThenByTask() throws {
    let scenario = ToldCase.scenario(
      preparationSlots: 1, effects: [.strain(ToldCase.lead, by: 2)],
      endings: [
        ToldCase.ending("relieved", .strain(ToldCase.lead, in: 0...2)),
        ToldCase.ending("otherwise", .always),
      ])
    let result = try simulate(scenario, games: 8_000)
    #expect((1_880...2_120).contains(result.endings[0]))
    #expect(result.endings[0] + result.endings[1] == 8_000)
    // Draw, reveal, choose, appoint, ask, tell, conclude, proceed, finish, and a support or none.
    #expect(result.actions == 9 * 8_000 + result.endings[0])
  }

  @Test(arguments: Policy.allCases.filter { !$0.needsSolution })
  func theNumberOfThreadsChangesNothing(policy: Policy) throws {
    let one = try simulate(Self.busy, games: 9_999, seed: 5, policy: policy)
    for threads in 2...3 {
      #expect(
        try simulate(Self.busy, games: 9_999, seed: 5, policy: policy, threads: threads) == one)
    }
  }

  @Test func whoNeverPreparesNeverDoes() throws {
    let result = try simulate(Self.busy, games: 200, policy: .neverPrepare)
    #expect(result.endings == [0, 0, 0, 200])
  }

  /// What is sampled lies round what is solved, for every policy that is solved too.
  @Test(arguments: 0..<12)
  func samplesLieRoundTheExactFigures(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(300 + seed))
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      Issue.record("not decided")
      return
    }
    let wishes = try #require(solution.values[.wishesHonoured])
    for (policy, exact) in [
      (Policy.random, wishes.random), (.best, wishes.highest), (.worst, wishes.lowest),
    ] {
      let result = Simulation(of: solution, policy: policy).run(games: 4_000, seed: 1)
      // Five standard errors of a figure between 0 and 100.
      #expect(abs(try #require(result.meanOfWishes) - exact) < 5 * 50 / 63.2, "\(policy)")
    }
    let endings = Simulation(of: solution, policy: .random).run(games: 20_000, seed: 1)
    for ending in scenario.endings.indices {
      let share = try #require(endings.share(of: EndingID(ending)))
      let exact = try #require(solution.values[.ending(EndingID(ending))]).random
      #expect(abs(share - exact) < 0.02)
    }
  }

  @Test func meansAreTakenOverAllGames() throws {
    let result = try simulate(
      ToldCase.scenario(effects: [.measure(.relief, by: 2), .measure(.family, by: -8)]), games: 10)
    #expect(Measure.allCases.map(result.mean) == [7, 6, 7, 0])
    #expect(result.meanOfWishes == 100)
    #expect(result.actionsPerGame == 8)
    #expect(result.endings.indices.compactMap { result.share(of: EndingID($0)) }.reduce(0, +) == 1)
  }

  @Test(arguments: [0, -1])
  func noGamesHaveNoMeans(games: Int) throws {
    let result = try simulate(games: games)
    #expect(result.games == 0)
    #expect(result.endings == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(result.mean(of: .relief) == nil)
    #expect(result.meanOfWishes == nil)
    #expect(result.actionsPerGame == nil)
    #expect(result.share(of: EndingID(0)) == nil)
  }

  @Test(arguments: [(0, [0]), (10, [10]), (2_000, [2_000]), (4_500, [2_000, 4_000, 4_500])])
  func progressIsTold(games: Int, expected: [Int]) throws {
    let told = Shared<[Int]>([])
    _ = try Simulation(scenario: ToldCase.scenario(), setup: ToldCase.setup)
      .run(
        games: games, seed: 1,
        progress: { done in told.update { $0.append(done) } })
    #expect(told.value == expected)
  }

  @Test func aTableThatCannotSitDownIsRefused() {
    let setup = Setup(seats: [[RoleID(0)]], commitment: 0, length: .full, seed: 1)
    #expect(throws: CompilationFailure.setup(.seatCountOutOfRange(1))) {
      try Simulation(scenario: ToldCase.scenario(), setup: setup)
    }
  }
}
