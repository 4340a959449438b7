import Rules
import TestSupport
import Testing

@testable import Analysis

/// Work is bounded as states are: no case, however it is shaped, is followed for ever. What counts is
/// effort, not time.
@Suite struct WorkBoundTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (inout CaseMaker.Size) -> Void

    var testDescription: String { name }

    func made(seed: UInt64 = 5) -> (Scenario, Setup) {
      var size = CaseMaker.Size()
      size.rounds = 2
      size.roundsInPhase = 1
      change(&size)
      var maker = CaseMaker(seed: seed, size: size)
      let scenario = maker.scenario()
      return (scenario, maker.setup(for: scenario))
    }
  }

  /// Few states, and ever more ways to go on from each.
  static let shapes = [
    Shape(name: "six roles") {
      $0.roles = 6
      $0.items = 8
      $0.slots = 2
    },
    Shape(name: "items, four slots") {
      $0.roles = 6
      $0.items = 16
      $0.slots = 4
      $0.readsMeasures = false
    },
    Shape(name: "ten roles, four slots") {
      $0.roles = 10
      $0.items = 10
      $0.slots = 4
      $0.readsMeasures = false
    },
    Shape(name: "eleven roles that may all be told") {
      $0.roles = 11
      $0.slots = 1
      $0.handOvers = 10
      $0.readsMeasures = false
    },
    Shape(name: "options, cards and lines") {
      $0.cardsInDeck = 20
      $0.options = 20
      $0.lines = 20
      $0.roles = 6
      $0.slots = 4
      $0.handOvers = 5
    },
    Shape(name: "as many slots as roles") {
      $0.roles = 16
      $0.items = 6
      $0.slots = 16
      $0.readsMeasures = false
    },
  ]

  private static let budget = SolverBudget(states: 1_000_000, work: 400_000, threads: 2)

  /// Decided, or given up for a reason that can be told.
  @Test(arguments: shapes) func everyShapeEnds(shape: Shape) {
    let (scenario, setup) = shape.made()
    let solver = Solver(scenario, setup: setup, budget: Self.budget)
    _ = solver.solve()
    _ = solver.solveFigures()
    _ = solver.solveValues()
    _ = EditingSolver().solve(scenario, setup: setup, budget: Self.budget)
    var small = Self.budget
    small.states = 2000
    _ = Solver(scenario, setup: setup, budget: small).bounds()
    _ = GameEnds.following(
      scenario, setup: setup, asking: [.always], budget: Self.budget)
    if let simulation = try? Simulation(scenario: scenario, setup: setup) {
      #expect(simulation.run(games: 50, seed: 1).games == 50)
    }
  }

  /// The reason is the work, although there is room for all states.
  @Test(arguments: [1, 2, 5]) func tooMuchWorkIsSaidSo(shape: Int) throws {
    let (scenario, setup) = Self.shapes[shape].made()
    let budget = SolverBudget(states: 1_000_000_000, work: 50_000, threads: 1)
    let outcome = Solver(scenario, setup: setup, budget: budget).solveFigures()
    guard case .notDecided(.overWork) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  /// What is begun is ended, and nothing more: one way of going on of each thread.
  @Test func whatIsDoneStaysNearTheBound() throws {
    let (scenario, setup) = Self.shapes[1].made()
    let compiled = try CompiledCase(scenario, setup: setup)
    let liveness = Liveness(of: compiled, atEnd: 0)
    func spent(most: Int) -> Int {
      let meter = WorkMeter(most: most) { false }
      let steps = LayerTransitions(
        compiled: compiled, liveness: liveness, threads: 1, lanes: [], meter: meter)
      // States that differ in what is in place.
      let cores = (0..<UInt64(64)).map { number in
        (0..<6).reduce(UInt64(0)) {
          number >> UInt64($1) & 1 == 1 ? $0 | compiled.items[$1].inPlace : $0
        }
      }
      let table = steps.preparing(round: 0, from: cores, items: 0)
      var finder = TemplateFinder(table)
      for core in cores { _ = finder.find(core) }
      return meter.spent
    }
    let whole = spent(most: .max)
    // The way that is begun is gone to its end.
    #expect(spent(most: 0) < whole / 16)
    #expect(spent(most: 1) < whole / 16)
    #expect(spent(most: whole / 2) < whole * 5 / 8)
  }

  /// Finding the states and solving them are counted as one, and so are all solvings that share.
  @Test(arguments: [3, 4, 7]) func allThatSolvingDoesIsCountedTogether(slots: Int) throws {
    let (scenario, setup) = Self.strained(slots: slots)
    let allowance = WorkAllowance(most: .max)
    var budget = SolverBudget(states: 1_000_000_000, threads: 1)
    budget.allowance = allowance
    let solver = Solver(scenario, setup: setup, budget: budget)
    guard case .decided = solver.solve() else { throw NotDecided() }
    let once = allowance.spent
    guard case .decided = solver.solve() else { throw NotDecided() }
    #expect(once > 0 && allowance.spent == 2 * once)
    // Alone it is enough, and with another it is not.
    func outcome(_ most: Int, times: Int) -> Solver.Outcome {
      var budget = budget
      budget.allowance = WorkAllowance(most: most)
      let solver = Solver(scenario, setup: setup, budget: budget)
      for _ in 1..<times { _ = solver.solve() }
      return solver.solve()
    }
    guard case .decided = outcome(once, times: 1) else { throw NotDecided() }
    guard case .notDecided(.overWork) = outcome(once, times: 2) else { throw NotDecided() }
    guard case .notDecided(.overWork) = outcome(once - 1, times: 1) else { throw NotDecided() }
    budget.allowance = nil
    budget.work = once - 1
    let bounded = Solver(scenario, setup: setup, budget: budget)
    guard case .notDecided(.overWork) = bounded.solve() else { throw NotDecided() }
  }

  /// Many slots, and half of what is prepared wears somebody: not decided, after as much work as may be
  /// done and the one way that was begun.
  @Test(arguments: [(4, 100_000), (5, 300_000), (6, 1_000_000)])
  func manySlotsAndStrainEnd(slots: Int, work: Int) throws {
    let (scenario, setup) = Self.strained(slots: slots, roles: 8, items: 9)
    let allowance = WorkAllowance(most: .max)
    var budget = SolverBudget(states: 1_000_000_000, work: work, threads: 1)
    budget.allowance = allowance
    let outcome = Solver(scenario, setup: setup, budget: budget).solve()
    guard case .notDecided(.overWork) = outcome else { throw NotDecided() }
    #expect(allowance.spent > work && allowance.spent < work + 2_000_000, "\(allowance.spent)")
  }

  private struct NotDecided: Error {}

  private static func strained(
    slots: Int, roles: Int = 4, items: Int = 4
  ) -> (Scenario, Setup) {
    let (scenario, setup) = Shape(name: "") {
      $0.roles = roles
      $0.items = items
      $0.slots = slots
      $0.readsMeasures = false
    }.made()
    return (scenario.strained(by: 1), setup)
  }

  /// What is enough for a case leaves its figures as they are.
  @Test func aBoundThatIsNotMetChangesNothing() throws {
    let (scenario, setup) = Self.shapes[0].made()
    func figures(_ work: Int?) throws -> [Objective: TeamValues] {
      let budget = SolverBudget(states: 5_000_000, work: work)
      let outcome = Solver(scenario, setup: setup, budget: budget).solveFigures()
      guard case .decided(let values, _) = outcome else { return [:] }
      return values
    }
    #expect(try figures(nil) == figures(.max))
    #expect(try !figures(nil).isEmpty)
  }
}
