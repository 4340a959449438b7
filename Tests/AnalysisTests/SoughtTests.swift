import Rules
import Testing

@testable import Analysis

/// Whether cards and ends can come, asked without following every play, against solved cases.
@Suite struct SoughtTests {
  private static func made(_ seed: Int) -> (Solution, Setup)? {
    var size = CaseMaker.Size()
    size.rounds = 2 + seed % 2
    size.roles = 3
    size.items = seed % 4
    size.readsMeasures = seed % 5 == 0
    var maker = CaseMaker(seed: UInt64(4400 + seed), size: size)
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else { return nil }
    return (solution, setup)
  }

  private static func cards(of scenario: Scenario) -> [Target] {
    scenario.situations.indices.map { .situation(SituationID($0)) }
      + scenario.knowledge.indices.map { .knowledge(KnowledgeID($0)) }
  }

  @Test(arguments: 0..<24) func whatIsNotedIsWhatComes(seed: Int) throws {
    let (solution, setup) = try #require(Self.made(seed))
    for target in Self.cards(of: solution.scenario) {
      guard let (noted, sign) = solution.scenario.noting(target) else { continue }
      let outcome = GameEnds.following(noted, setup: setup, asking: [sign])
      guard case .decided(let ends) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(ends.canCome(sign) == solution.isReachable(target), "\(target)")
    }
  }

  @Test(arguments: 0..<24) func whatIsProvedOrSampledIsSo(seed: Int) throws {
    let (solution, setup) = try #require(Self.made(seed))
    for target in Self.cards(of: solution.scenario) {
      let comes = solution.isReachable(target)
      if GameEnds.isMet(target, in: solution.scenario, setup: setup, games: 100) == true {
        #expect(comes, "\(target)")
      }
      for states in [1, 20, solution.states / 2] {
        let chance = try #require(
          GameEnds.proved(
            target, in: solution.scenario, setup: setup, budget: SolverBudget(states: states)))
        #expect(chance.comes == nil || chance.comes == comes, "\(target), \(states) states")
        #expect(comes || chance.highest.lowerBound == 0)
      }
    }
  }

  @Test func aCaseWithoutRoomForAFactIsNotAsked() throws {
    let (solution, setup) = try #require(Self.made(0))
    let wide = solution.scenario.widened()
    let target = Target.situation(SituationID(0))
    #expect(wide.noting(target) == nil)
    #expect(GameEnds.isMet(target, in: wide, setup: setup) == nil)
    #expect(
      GameEnds.proved(target, in: wide, setup: setup, budget: SolverBudget(states: 100)) == nil)
  }
}
