import Foundation
import Rules
import Synchronization
import TestSupport
import Testing

@testable import Analysis

/// Bounds of cases that are not solved, against the figures of those that are.
@Suite struct BoundsTests {
  /// More and larger ones when asked for: `HJEMMETID_CASES=500 swift test --filter BoundsTests`,
  /// which takes long without optimization.
  static let asked = Int(ProcessInfo.processInfo.environment["HJEMMETID_CASES"] ?? "")
  static let cases = asked ?? 36

  private struct Made {
    let solution: Solution
    let solver: Solver
  }

  private static func made(_ seed: Int) throws -> Made? {
    var size = CaseMaker.Size()
    size.rounds = 1 + seed % (asked == nil ? 3 : 4)
    size.roundsInPhase = 1 + seed % 2
    size.options = 2 + seed % 2
    size.roles = asked == nil ? 3 : 3 + seed % 2
    size.items = seed % (asked == nil ? 4 : 5)
    size.facts = 1 + seed % 3
    size.wishes = 2 + seed % 2
    size.lines = seed % 3
    size.slots = (seed / 2) % 4
    size.handOvers = seed % 3
    size.readsMeasures = seed % 4 == 0
    size.laterKinds = seed % 5 > 2
    var maker = CaseMaker(seed: UInt64(7000 + seed), size: size)
    let scenario = maker.scenario()
    let solver = Solver(
      scenario, setup: maker.setup(for: scenario),
      budget: SolverBudget(states: asked == nil ? 3000 : 20_000, threads: 1 + seed % 2))
    guard case .decided(let solution) = solver.solve() else { return nil }
    return Made(solution: solution, solver: solver)
  }

  private static func misses(_ bounds: CaseBounds, of solution: Solution) -> [String] {
    solution.values.flatMap { figure, values -> [String] in
      guard let own = bounds.figures[figure] else { return ["\(figure) has no bounds"] }
      let pairs = [
        ("random", values.random, own.random), ("highest", values.highest, own.highest),
        ("lowest", values.lowest, own.lowest),
      ]
      return pairs.filter { $1 < $2.lowerBound - 1e-9 || $1 > $2.upperBound + 1e-9 }
        .map { "\(figure), \($0): \($1) is not in \($2)" }
    }
  }

  private static func forgettings(
    in compiled: CompiledCase
  ) -> KeyValuePairs<String, [Forgettable]> {
    let all = compiled.forgettables
    func of(_ fits: (Forgettable) -> Bool) -> [Forgettable] { all.filter(fits) }
    return [
      "nothing": [],
      "strains": of { if case .strain = $0 { true } else { false } },
      "one strain": Array(of { if case .strain = $0 { true } else { false } }.prefix(1)),
      "items": of { if case .item = $0 { true } else { false } },
      "facts and staleness": of {
        switch $0 {
        case .fact, .staleness: true
        case .strain, .telling, .informed, .drawn, .item, .known, .current, .place, .measure: false
        }
      },
      "wishes and the place": of {
        switch $0 {
        case .known, .current, .place: true
        case .strain, .staleness, .telling, .informed, .drawn, .item, .fact, .measure: false
        }
      },
      "every second thing": all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element),
      "tellings, draws and measures": of {
        switch $0 {
        case .telling, .informed, .drawn, .measure: true
        case .strain, .staleness, .item, .fact, .known, .current, .place: false
        }
      },
      "everything": all,
    ]
  }

  @Test(arguments: 0..<cases)
  func everyFigureLiesBetweenItsBounds(seed: Int) throws {
    guard let made = try Self.made(seed) else { return }
    let solution = made.solution
    for (number, (name, things)) in Self.forgettings(in: solution.compiled).enumerated()
    where Self.asked != nil || number % 3 == seed % 3 {
      let bounds = try #require(made.solver.bounds(forgetting: things), "\(name)")
      #expect(Self.misses(bounds, of: solution) == [], "\(name) forgotten")
      expectProofs(of: bounds, hold: solution)
    }
    for states in [1, 30, solution.states / 2] {
      var solver = made.solver
      solver.budget.states = states
      let bounds = try #require(solver.bounds())
      #expect(Self.misses(bounds, of: solution) == [], "\(states) states")
      #expect(bounds.states <= max(states, 2 * solution.rounds + 1))
      expectProofs(of: bounds, hold: solution)
    }
  }

  private func expectProofs(of bounds: CaseBounds, hold solution: Solution) {
    for place in solution.scenario.endings.indices {
      let ending = EndingID(place)
      let comes = solution.isReachable(.ending(ending))
      #expect(comes || !bounds.possible.contains(ending))
      #expect(!comes || !bounds.impossible.contains(ending))
    }
  }

  @Test(arguments: 0..<cases)
  func withNothingForgottenBoundsAreTheFigures(seed: Int) throws {
    guard let made = try Self.made(seed) else { return }
    for forgotten in [[], nil] as [[Forgettable]?] {
      let bounds = try #require(
        made.solver.bounds(
          forgetting: forgotten, following: forgotten == nil ? [] : Measure.allCases))
      #expect(bounds.forgotten.isEmpty)
      for (figure, own) in bounds.figures {
        let values = try #require(made.solution.values[figure])
        for (value, range) in [
          (values.random, own.random), (values.highest, own.highest), (values.lowest, own.lowest),
        ] {
          #expect(abs(range.lowerBound - value) < 1e-9, "\(figure)")
          #expect(abs(range.upperBound - value) < 1e-9, "\(figure)")
        }
      }
      for place in made.solution.scenario.endings.indices {
        let comes = made.solution.isReachable(.ending(EndingID(place)))
        #expect(bounds.possible.contains(EndingID(place)) == comes)
        #expect(bounds.impossible.contains(EndingID(place)) == !comes)
      }
    }
  }

  @Test(arguments: [3, 12, 25]) func theNumberOfThreadsDoesNotMatter(seed: Int) throws {
    guard var solver = try Self.made(seed)?.solver else { return }
    solver.budget.states = 200
    solver.budget.threads = 1
    let one = try #require(solver.bounds())
    solver.budget.threads = 3
    let three = try #require(solver.bounds())
    #expect(one.figures == three.figures)
    #expect(one.states == three.states)
  }

  /// The whole case has more than thirty times as many states.
  @Test func smallBudgetsBoundTheShippedCaseWell() throws {
    let scenario = try ShippedCase.scenario()
    let solver = Solver(
      scenario, setup: Setup.dealt(scenario, seed: 1), budget: SolverBudget(states: 20_000))
    let bounds = try #require(solver.bounds(following: []))
    #expect(bounds.states <= 20_000)
    #expect(!bounds.forgotten.isEmpty)
    let wishes = try #require(bounds.figures[.wishesHonoured])
    // Whether a worn wife makes things go wrong is asked in five rounds, so little can be forgotten for
    // free: what any team is sure to reach is far from what the best does.
    #expect(wishes.highest.contains(86.602_124) && wishes.highest.lowerBound > 25)
    #expect(wishes.random.contains(18.617_987) && wishes.random.upperBound < 28)
    #expect(wishes.random.lowerBound > 14 && wishes.lowest.upperBound < 12)
    #expect(bounds.possible.count == scenario.endings.count && bounds.impossible.isEmpty)
  }

  @Test func itStopsWhenAsked() throws {
    let scenario = try ShippedCase.scenario()
    let asked = Mutex(0)
    let budget = SolverBudget(
      states: 1_000_000, threads: 2,
      isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > 20
        }
      })
    let solver = Solver(scenario, setup: Setup.dealt(scenario, seed: 1), budget: budget)
    #expect(solver.bounds() == nil)
    // Each thread is told once or twice more on its way out; a whole run asks thousands of times.
    #expect(asked.withLock(\.self) < 100)
  }
}
