import Rules
import TestSupport
import Testing

@testable import Analysis

/// What is kept of one version must never show in the answer for another.
@Suite struct EditingSolverTests {
  private static func figures(
    _ figures: Solver.Figures
  ) throws -> (values: [Objective: TeamValues], states: Int) {
    guard case .decided(let values, let states) = figures else {
      throw NotDecided(figures: "\(figures)")
    }
    return (values, states)
  }

  private struct NotDecided: Error { let figures: String }

  @Test(arguments: 0..<24)
  func everyVersionIsAnsweredAsIfItWereTheFirst(seed: Int) throws {
    var size = MadeUpSize.small.size
    size.readsMeasures = seed % 3 == 0
    size.laterKinds = seed % 5 > 2
    var maker = CaseMaker(seed: UInt64(500 + seed), size: size)
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    let editing = EditingSolver()
    var versions = [scenario]
    for situation in scenario.situations.indices.prefix(6) {
      versions += [scenario.edited(situation), scenario, versions[versions.count - 1].edited(0)]
    }
    for (number, version) in versions.enumerated() {
      let budget = SolverBudget(threads: 1 + number % 3)
      let answer = try Self.figures(editing.solve(version, setup: setup, budget: budget).figures)
      let whole = try Self.figures(Solver(version, setup: setup).solveFigures())
      let sought = EditingSolver.objectives(of: version)
      #expect(Set(answer.values.keys) == sought.intersection(whole.values.keys))
      for (objective, values) in answer.values {
        let other = try #require(whole.values[objective])
        #expect(values.isNearly(other), "version \(number), \(objective): \(values), \(other)")
      }
      let fresh = try Self.figures(EditingSolver().solve(version, setup: setup).figures)
      #expect(answer.states == fresh.states)
    }
  }

  /// In layers large enough for blocks, where rows and templates of the version before are taken over.
  @Test(arguments: [1, 2, 4, 5] as [UInt64])
  func largerVersionsAreAnsweredAsIfEachWereTheFirst(seed: UInt64) throws {
    let (scenario, setup) = MadeUpSize.tenThousand.made(seed: seed)
    let editing = EditingSolver()
    _ = editing.solve(scenario, setup: setup)
    var version = scenario
    var taken = 0
    for situation in scenario.situations.indices.prefix(10) {
      version = situation % 3 == 2 ? scenario : version.edited(situation)
      let answer = editing.solve(version, setup: setup)
      let fresh = EditingSolver().solve(version, setup: setup)
      let (values, states) = try Self.figures(answer.figures)
      let whole = try Self.figures(fresh.figures)
      #expect(values == whole.values, "situation \(situation)")
      #expect(states == whole.states)
      taken += fresh.work.solved - answer.work.solved
    }
    #expect(taken > 0)
  }

  @Test func nothingIsDoneForANewTextAndLittleForALateEdit() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .lunch, seed: 1)
    let editing = EditingSolver()
    let (figures, first) = editing.solve(scenario, setup: setup)
    #expect(first.solved == (try Self.figures(figures).states))
    #expect(editing.solve(scenario, setup: setup).work == EditingSolver.Work())
    let last = try #require(scenario.index.rounds(of: .lunch).last)
    let card = try #require(
      scenario.phases[last.phase.index].rounds[last.round].deck.first)
    let late = editing.solve(scenario.edited(card.index), setup: setup).work
    #expect(late.explored < first.explored / 2)
    #expect(late.solved > 0)
  }

  @Test func figuresAloneAreThoseOfTheWholeSolution() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      Issue.record("not decided")
      return
    }
    let alone = try Self.figures(
      Solver(scenario, setup: setup).solveFigures(following: Measure.allCases))
    #expect(alone.states == solution.states)
    #expect(Set(alone.values.keys) == Set(solution.values.keys))
    for (objective, value) in alone.values {
      let whole = try #require(solution.values[objective])
      #expect(abs(value.random - whole.random) < 1e-12, "\(objective)")
      #expect(value.highest == whole.highest, "\(objective)")
      #expect(value.lowest == whole.lowest, "\(objective)")
    }
  }

  @Test func anotherBudgetIsKeptTo() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, seed: 1)
    let editing = EditingSolver()
    let small = editing.solve(scenario, setup: setup, budget: SolverBudget(states: 1000))
    guard case .notDecided(.overBudget) = small.figures else {
      Issue.record("\(small.figures)")
      return
    }
    let short = Setup.dealt(scenario, length: .taster, seed: 1)
    _ = try Self.figures(editing.solve(scenario, setup: short).figures)
  }
}

extension TeamValues {
  /// But for the last digits: in steps that are taken over, chances can be added up in the order of the
  /// version they were made for.
  fileprivate func isNearly(_ other: TeamValues) -> Bool {
    func near(_ one: Double?, _ two: Double?) -> Bool {
      guard let one, let two else { return one == nil && two == nil }
      return abs(one - two) <= 1e-12 * max(1, abs(one))
    }
    return near(random, other.random) && near(highest, other.highest)
      && near(lowest, other.lowest) && near(ordinary, other.ordinary)
  }
}
