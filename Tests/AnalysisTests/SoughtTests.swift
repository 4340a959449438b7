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

  /// A random game that is written down comes, played again by its steps, to what it was sought for.
  @Test(arguments: 0..<24) func aPlayThatIsFoundCanBePlayedAgain(seed: Int) throws {
    let (solution, setup) = try #require(Self.made(seed))
    let scenario = solution.scenario
    func played(
      _ steps: [Rehearsal.Step], expecting expected: [Rehearsal.Expectation]
    ) throws -> Game {
      var game = try Game(setup.playing(steps, of: scenario), of: scenario)
      for (number, step) in steps.enumerated() {
        #expect(game.play(step, number: number + 1) == nil)
      }
      #expect(game.state.step == .ended)
      for case .ending(let ending) in expected { #expect(game.state.ending == ending) }
      for case .holds(let condition) in expected {
        #expect(game.state.holds(condition, in: scenario))
      }
      return game
    }
    var count = 0
    for number in scenario.endings.indices {
      let id = EndingID(number)
      let steps = GameEnds.randomPlay(to: .ending(id), in: scenario, setup: setup, games: 200)
      guard let steps else { continue }
      count += 1
      _ = try played(steps, expecting: [.ending(id)])
    }
    #expect(count > 0)
    for target in Self.cards(of: scenario) {
      let isMet = GameEnds.isMet(target, in: scenario, setup: setup, games: 200)
      let steps = GameEnds.randomPlay(to: target, in: scenario, setup: setup, games: 200)
      #expect((steps != nil) == (isMet == true), "\(target)")
      guard let steps else { continue }
      let game = try played(steps, expecting: [])
      #expect(game.turns.contains { target.isMet(by: $0) }, "\(target)")
    }
    let isAway = Condition.not(.place(.home))
    if let steps = GameEnds.randomPlay(to: isAway, in: scenario, setup: setup) {
      _ = try played(steps, expecting: [.holds(isAway)])
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
