import Rules
import TestSupport
import Testing

@testable import Analysis

/// Three and four slots of preparation, and items that change strain: the same figures as by the rules.
@Suite struct PreparationSlotsTests {
  private struct Missing: Error {}

  /// One round with many slots, or two with some, so that the rules can be walked.
  private static func scenario(_ seed: Int, slots: Int) -> Scenario {
    var size = CaseMaker.Size()
    size.rounds = slots == 4 ? 1 : 1 + seed % 2
    size.roundsInPhase = 1
    size.cardsInDeck = 1
    size.options = 2
    size.roles = slots == 4 && seed % 3 == 0 ? 4 : 3
    size.items = 2 + seed % 2
    size.facts = 1
    size.wishes = 2
    size.lines = 1
    size.slots = slots
    size.handOvers = 0
    size.readsMeasures = seed % 2 == 0
    var maker = CaseMaker(seed: UInt64(31_000 + seed), size: size)
    return maker.scenario()
  }

  private func expectAgreement(_ scenario: Scenario, threads: Int) throws {
    let setup = Setup.dealt(scenario, seed: 1)
    var naive = NaiveSolver(scenario)
    let expected = try naive.solve(setup)
    let outcome = Solver(scenario, setup: setup, budget: SolverBudget(threads: threads)).solve()
    guard case .decided(let solution) = outcome else { throw Missing() }
    let objectives: [Objective] =
      [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }
    for (place, objective) in objectives.enumerated() {
      let found = try #require(solution.values[objective])
      #expect(abs(found.random - expected.random[place]) < 1e-10, "\(objective), random")
      #expect(abs(found.highest - expected.best[place]) < 1e-10, "\(objective), highest")
      #expect(abs(found.lowest - expected.worst[place]) < 1e-10, "\(objective), lowest")
    }
  }

  @Test(arguments: [3, 4], 0..<8) func manySlotsAgreeWithTheRules(slots: Int, seed: Int) throws {
    try expectAgreement(Self.scenario(seed, slots: slots), threads: 1 + seed % 2)
  }

  @Test(arguments: [1, 2, 3], 0..<4)
  func itemsThatStrainAgreeWithTheRules(slots: Int, seed: Int) throws {
    try expectAgreement(Self.scenario(seed, slots: slots).strained(by: 1), threads: 1)
    try expectAgreement(Self.scenario(seed, slots: slots).strained(by: -2), threads: 2)
  }

  /// A slot more than there are roles is never used.
  @Test(arguments: 0..<4) func moreSlotsThanRolesAreNotUsed(seed: Int) throws {
    func figures(_ slots: Int) throws -> [Objective: TeamValues] {
      let scenario = Self.scenario(seed, slots: 3).prepared(slots: slots)
      let setup = Setup.dealt(scenario, seed: 1)
      guard case .decided(let values, _) = Solver(scenario, setup: setup).solveFigures() else {
        throw Missing()
      }
      return values
    }
    let three = try figures(3)
    for slots in [4, 9, 20] { #expect(try figures(slots) == three) }
  }
}
