import Rules
import TestSupport
import Testing

@testable import Analysis

/// Whom the last decision reached is part of what the solver knows, by the rules of the table.
@Suite struct InformedGroupTests {
  private static let (first, second, third) = (SituationID(0), SituationID(1), SituationID(2))
  private static let (night, day) = (GroupID(0), GroupID(1))

  /// Three cards one after the other, each led by the first of four roles. The second goes well if the
  /// night was told of the first; the third if the day was told of the second, and the night was not.
  /// Each counts half.
  private static func scenario(handOvers: Int = 1, onSecond: Int? = nil) -> Scenario {
    func options(_ fact: Int?, _ condition: Condition) -> [DecisionOption] {
      [
        .draft(
          "go", lead: [RoleID(0)],
          outcomes: fact.map {
            [.draft(.certain, when: condition, effects: [.note(FactID($0))])]
          } ?? [])
      ]
    }
    return ScenarioDraft().with {
      $0.preparationSlots = 0
      $0.handOvers = handOvers
      $0.roles = ["a", "b", "c", "d"].map { .draft($0) }
      $0.groups = [
        .draft("night", [RoleID(0), RoleID(1)]), .draft("day", [RoleID(2), RoleID(3)]),
      ]
      $0.facts = [.draft("one"), .draft("two")]
      $0.wishes = [
        .draft("first", honoured: .fact(FactID(0))), .draft("second", honoured: .fact(FactID(1))),
      ]
      $0.phases = [
        .draft("late", rounds: [first, second, third].map { .draft(.day, draw: [$0]) })
      ]
      $0.situations = [
        .draft("first", options: options(nil, .always)),
        .draft("second", handOvers: onSecond, options: options(0, .informed(night))),
        .draft("third", options: options(1, .all([.informed(day), .not(.informed(night))]))),
      ]
    }.scenario
  }

  private func figures(
    _ scenario: Scenario
  ) throws -> (best: Double, random: Double, neverTells: Double?, solution: Solution) {
    let setup = Setup.dealt(scenario, seed: 1)
    let solver = Solver(scenario, setup: setup)
    guard case .decided(let solution) = solver.solve(),
      case .decided(let free, _) = solver.solveFigures(),
      case .decided(let held) = solver.solve([.wishesHonoured], heldTo: [.neverTells])[.neverTells]
    else {
      throw SolvingStopped()
    }
    let wishes = try #require(free[.wishesHonoured])
    return (wishes.highest, wishes.random, held.best[.wishesHonoured], solution)
  }

  private struct SolvingStopped: Error {}

  /// One of three may be told each time, nobody too.
  @Test func figuresAreThoseOfTheTable() throws {
    let one = try figures(Self.scenario())
    #expect(abs(one.best - 100) < 1e-9)
    #expect(abs(one.random - 100.0 / 3) < 1e-9)
    #expect(one.neverTells == 0)
    // With two hand-overs on the second card, telling both is one of four ways.
    let two = try figures(Self.scenario(onSecond: 2))
    #expect(abs(two.best - 100) < 1e-9)
    #expect(abs(two.random - (50.0 / 3 + 50.0 / 4)) < 1e-9)
    // With none there, nobody is told of it.
    let none = try figures(Self.scenario(onSecond: 0))
    #expect(abs(none.best - 50) < 1e-9)
  }

  /// What nobody asks any more is forgotten: after the third card all states of the end differ in what
  /// counts alone.
  @Test func whatIsNotAskedIsNotKept() throws {
    let scenario = Self.scenario()
    let compiled = try CompiledCase(scenario, setup: .dealt(scenario, seed: 1))
    let liveness = Liveness(of: compiled, atEnd: 0)
    let informed = compiled.layout.informedBits
    #expect(informed.nonzeroBitCount == 2)
    let night = compiled.layout.informed[0]
    // Nothing on the first card asks; the second asks about the night, and the third about both.
    #expect(liveness.drawing.map { $0 & informed } == [0, night, informed, 0])
    #expect(liveness.preparing.map { $0 & informed } == [night, informed, 0])
  }

  /// The play that shows it is one of the rules.
  @Test func aWitnessTellsTheRightGroup() throws {
    let scenario = Self.scenario()
    let setup = Setup.dealt(scenario, seed: 1)
    let solution = try figures(scenario).solution
    let target = Target.outcome(Self.third, OptionID(0), OutcomeID(0))
    let steps = try #require(solution.witnesses(of: [target])[target])
    let game = try #require(Game(setup, of: scenario, playing: steps))
    #expect(game.decisions[1].told == [RoleID(2), RoleID(3)])
    #expect(game.decisions.last?.outcome == OutcomeID(0))
  }
}
