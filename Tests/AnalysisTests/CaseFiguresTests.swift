import Rules
import TestSupport
import Testing

@testable import Analysis

/// What pages and files tell of a solution.
@Suite struct CaseFiguresTests {
  private static func madeUp(_ seed: Int) throws -> Solution {
    var maker = CaseMaker(seed: UInt64(900 + seed))
    let scenario = maker.scenario()
    return try solved(scenario, maker.setup(for: scenario))
  }

  private static func solved(_ scenario: Scenario, _ setup: Setup) throws -> Solution {
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      throw NotDecided()
    }
    return solution
  }

  private struct NotDecided: Error {}

  // MARK: Addresses

  @Test func everyAddressReadsBack() throws {
    let scenario = try ShippedCase.scenario()
    let targets = Target.all(in: scenario) + [.doomed, .quiet(round: 3), .stuck(SituationID(1))]
    let addresses = targets.map { $0.address(in: scenario) }
    #expect(Set(addresses).count == addresses.count)
    #expect(addresses.map { Target(address: $0, in: scenario) } == targets)
  }

  @Test(arguments: [
    "", ".", "endings", "endings.nowhere", "endings.nowhere.text", "situations", "situations.",
    "situations.good-week.options", "situations.good-week.options.nothing",
    "situations.good-week.options.ask-now.outcomes",
    "situations.good-week.options.ask-now.outcomes.0",
    "situations.good-week.options.ask-now.outcomes.99", "doomed.1", "quiet.0", "quiet.x", "plan.",
  ]) func whatIsNoAddress(_ text: String) throws {
    #expect(Target(address: text, in: try ShippedCase.scenario()) == nil)
  }

  // MARK: Close to the best

  @Test(arguments: 0..<30) func closenessAgreesWithTheSolver(seed: Int) throws {
    let solution = try Self.madeUp(seed)
    let closeness = solution.closeness()
    let met = closeness.reduce(0) { $0 + $1.chance }
    #expect(met <= Double(solution.rounds) + 1e-9)
    let quiet = (1...solution.rounds).filter { solution.isReachable(.quiet(round: $0)) }
    if quiet.isEmpty { #expect(abs(met - Double(solution.rounds)) < 1e-9, "a card in each round") }
    for (number, figure) in closeness.enumerated() {
      #expect((0...1 + 1e-9).contains(figure.chance / Double(solution.rounds)))
      #expect(figure.close <= figure.open + 1e-9)
      #expect(figure.open == 0 || figure.close >= 1 - 1e-9, "the best is close to itself")
      let options = solution.scenario.situations[number].options.count
      #expect(figure.open <= Double(options) + 1e-9)
      if figure.chance > 0 { #expect(solution.isReachable(.situation(SituationID(number)))) }
    }
  }

  // MARK: The pack of plays

  @Test(arguments: 0..<20) func playsShowAllThereIs(seed: Int) throws {
    let solution = try Self.madeUp(seed)
    let cover = try #require(solution.cover(seed: 3))
    #expect(cover.missing == [])
    let reachable = Target.all(in: solution.scenario).filter {
      switch $0 {
      case .option, .outcome, .ending: solution.isReachable($0)
      case .situation, .planItem, .knowledge, .quiet, .stuck, .doomed: false
      }
    }
    #expect(cover.targets == reachable)
    #expect(Set(cover.plays.flatMap(\.covers)) == Set(reachable))
    let firsts = cover.plays.flatMap(\.isFirstFor)
    #expect(firsts.count == reachable.count && Set(firsts) == Set(reachable))
    for play in cover.plays { #expect(play.game.state.step == .ended) }
    let again = try #require(solution.cover(seed: 3))
    #expect(again.plays.map(\.game.state) == cover.plays.map(\.game.state))
  }

  @Test(arguments: 0..<10) func witnessesOpenWhereTheyLead(seed: Int) throws {
    let solution = try Self.madeUp(seed)
    let targets = Target.all(in: solution.scenario)
    for (target, steps) in solution.witnesses(of: targets) {
      let game = try #require(
        Game(playing: steps, to: target, solution.setup, of: solution.scenario), "\(target)")
      let last = try #require(game.turns.last)
      #expect(target.isMet(by: last), "\(target)")
      #expect(!game.canRedo)
    }
  }

  // MARK: Sampling

  @Test func intervalsOfChances() {
    let none = Simulation.wilson(0, of: 100)
    #expect(none.low == 0 && abs(none.high - 0.03699) < 1e-4)
    let half = Simulation.wilson(50, of: 100)
    #expect(abs(half.low - 0.4038) < 1e-3 && abs(half.high - 0.5962) < 1e-3)
    let narrow = Simulation.wilson(500, of: 1000)
    #expect(abs(narrow.low - 0.4691) < 1e-4 && abs(narrow.high - 0.5309) < 1e-4)
    let all = Simulation.wilson(100, of: 100)
    #expect(all.high == 1 && abs(all.low - 0.96301) < 1e-4)
  }

  /// Six times the half width: a miss by chance alone would not be seen in a lifetime of runs.
  @Test(arguments: 0..<10) func samplesAgreeWithWhatIsExact(seed: Int) throws {
    let solution = try Self.madeUp(seed)
    let simulation = try Simulation(scenario: solution.scenario, setup: solution.setup)
    let sample = simulation.estimate(games: 4_000, seed: 11, threads: 2)
    func agrees(_ estimate: SampledFigures.Estimate, _ objective: Objective) throws {
      let exact = try #require(solution.values[objective]?.random)
      let room = 3 * (estimate.high - estimate.low) + 1e-9
      #expect(abs(estimate.value - exact) <= room, "\(objective): \(estimate), \(exact)")
    }
    try agrees(sample.wishesHonoured, .wishesHonoured)
    for (place, ending) in sample.endings.enumerated() {
      try agrees(ending, .ending(EndingID(place)))
    }
    for measure in Measure.allCases {
      try agrees(sample.measures[measure.rawValue], .measure(measure))
    }
  }

  @Test func theSameSeedGivesTheSameSample() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    let simulation = try Simulation(scenario: scenario, setup: setup)
    let sample = simulation.estimate(games: 400, seed: 5)
    #expect(sample == simulation.estimate(games: 400, seed: 5))
    #expect(sample.games == 400)
    for estimate in sample.endings + sample.measures + [sample.wishesHonoured] {
      #expect(estimate.low <= estimate.value && estimate.value <= estimate.high)
    }
  }
}
