import Rules
import TestSupport
import Testing

@testable import Analysis

/// A team that does its best and errs.
@Suite struct OrdinaryTeamTests {
  private static func made(_ seed: Int, isHiding: Bool) -> (scenario: Scenario, setup: Setup) {
    var maker = CaseMaker(seed: UInt64(7000 + seed), size: SolverTests.size(seed))
    let plain = maker.scenario()
    let setup = maker.setup(for: plain)
    let asked: [Condition] = [.place(.home), .fact(FactID(0)), .measure(.safety, in: 4...10)]
    return (isHiding ? plain.hiding(seed: UInt64(seed), conditions: asked) : plain, setup)
  }

  /// Against walking the rules with all that may be behind the cards, for cases that hide something
  /// and cases that do not, and for teams that never err, err usually, and always.
  @Test(arguments: [false, true])
  func agreesWithWalkingTheRules(isHiding: Bool) throws {
    var compared = 0
    for seed in 0..<SolverTests.cases {
      let (scenario, setup) = Self.made(seed, isHiding: isHiding)
      let errs = [30, 0, 30, 70, 100][seed % 5]
      var solver = Solver(scenario, setup: setup, budget: SolverBudget(threads: 1 + seed % 2))
      solver.errs = errs
      guard case .decided(let solution) = solver.solve(),
        case .decided(let figures, _) = solver.solveFigures(following: [.safety])
      else {
        Issue.record("\(seed): not decided")
        continue
      }
      for grain in [OrdinaryFigure.Grain.future, .whole] {
        var naive = try NaiveOrdinaryTeam(
          scenario, setup: setup, grain: grain, errs: errs, limit: 6_000)
        let expected: [Double]
        do { expected = try naive.solve(setup) } catch is NaiveSolver.TooLarge { continue }
        compared += 1
        let objectives: [Objective] =
          switch grain {
          case .future:
            [.wishesHonoured] + scenario.endings.indices.map { .ending(EndingID($0)) }
          case .whole: [.strainTaken] + Measure.allCases.map { .measure($0) }
          }
        for (place, objective) in objectives.enumerated() {
          let figure = try #require(solution.values[objective])
          guard let found = figure.ordinary else {
            #expect(!scenario.index.reads.contains { $0.objective == objective }, "\(seed)")
            continue
          }
          let sought = objective == .strainTaken ? 0 - expected[place] : expected[place]
          #expect(abs(found - sought) < 1e-9, "\(seed), \(objective), \(errs) %")
          let alone = try #require(figures[objective]?.ordinary)
          #expect(abs(alone - sought) < 1e-9, "\(seed), \(objective), \(errs) %, figures alone")
          guard errs == 0 else { continue }
          let best = objective == .strainTaken ? figure.lowest : figure.highest
          #expect(abs(found - best) < 1e-9, "\(seed), \(objective), never errs")
        }
      }
    }
    #expect(compared >= SolverTests.cases, "\(compared) of \(2 * SolverTests.cases)")
  }

  static let restrictions: [Restriction] = [
    .silent, .neverPrepares, .prepares(from: PhaseID(1)), .neverTells, .neverAsks, .highestAdvice,
    .alone, .neverTalks, .without([RoleID(0)]), .without([RoleID(1), RoleID(2)]),
    .talks(from: PhaseID(1)), .begins(at: PhaseID(1)), .withoutItem(PlanItemID(0)),
    .withoutLine(AdviceLineID(0)), .unheard(RoleID(0), at: SituationID(0)),
  ]

  /// Against walking the rules: what a team does not mean to do can still happen when it errs.
  @Test(arguments: restrictions)
  func teamsThatAreHeldToSomethingAgreeWithWalkingTheRules(_ restriction: Restriction) throws {
    var (compared, costs) = (0, 0)
    // Made-up cases tell so little that nobody misses it.
    let telling = restriction == .neverTells ? [(ToldCase.scenario(), ToldCase.setup)] : []
    for (seed, made) in ((0..<16).map { Self.made($0, isHiding: true) } + telling).enumerated() {
      let (scenario, setup) = made
      let restriction = restriction.fitting(scenario, setup)
      var played = scenario
      if case .begins(let phase) = restriction {
        guard phase.index < scenario.phases.count else { continue }
        played = scenario.beginning(at: phase)
      }
      let solver = Solver(scenario, setup: setup, budget: SolverBudget(threads: 1 + seed % 2))
      let objectives: [Objective] =
        [.wishesHonoured] + scenario.endings.indices.map { .ending(EndingID($0)) }
      // Alone, or with others that share its states.
      let teams =
        seed % 2 == 0
        ? [restriction] : Self.restrictions.map { $0.fitting(scenario, setup) }
      let solved = solver.solve(Set(objectives), heldTo: teams)
      guard case .decided(let found) = solved[restriction],
        case .decided(let free, _) = solver.solveFigures()
      else {
        Issue.record("\(seed): not decided")
        continue
      }
      for (errs, figures) in [(0, found.best), (30, found.ordinary)] {
        var naive = try NaiveOrdinaryTeam(
          played, setup: setup, grain: .future, errs: errs, heldTo: restriction, limit: 3_000)
        let expected: [Double]
        do { expected = try naive.solve(setup) } catch is NaiveSolver.TooLarge { continue }
        compared += 1
        for (place, objective) in objectives.enumerated() {
          let figure = try #require(figures[objective])
          #expect(abs(figure - expected[place]) < 1e-9, "\(seed), \(objective), \(errs) %")
          let most = try #require(free[objective])
          let whole = errs == 0 ? most.highest : most.ordinary ?? 0
          #expect(figure <= whole + 1e-9 || restriction.changesWhatComes, "\(seed)")
          if figure < whole - 1e-6 { costs += 1 }
        }
      }
    }
    #expect(compared >= 12, "\(compared)")
    #expect(costs > 0, "it costs nothing to be held to this")
  }

  /// Nobody hears what is remembered by a role that a team goes without, though it has no clue.
  @Test func goesWithoutWhatARoleRemembers() {
    var compared = 0
    for seed in UInt64(0)..<40 {
      let scenario = ScenarioMaker.drawing(seed: seed)
      let telling = IDSet<Role>(scenario.situations.flatMap { $0.clues.map(\.role) })
      for role in Set(scenario.recollections.map(\.role)) where !telling.contains(role) {
        compared += 1
        #expect(Knowing.clues.held(to: .without([role]), in: scenario) == .cluesWithout([role]))
      }
    }
    #expect(compared > 0)
  }

  /// What nobody can tell apart does not change what it errs among: an option twice, a role that
  /// leads as another does, advice that is worth no more.
  @Test func whatChangesNothingChangesNoFigure() throws {
    var different = 0
    for seed in 0..<24 {
      let (scenario, setup) = Self.made(seed, isHiding: seed % 2 == 0)
      let twice = scenario.doubled()
      guard case .decided(let one, _) = Solver(scenario, setup: setup).solveFigures(),
        case .decided(let other, _) = Solver(twice, setup: setup).solveFigures()
      else {
        Issue.record("\(seed): not decided")
        continue
      }
      for (objective, figure) in one {
        let own = try #require(figure.ordinary)
        let same = try #require(other[objective]?.ordinary)
        #expect(abs(own - same) < 1e-9, "\(seed), \(objective)")
        if abs(own - figure.highest) > 1e-6 { different += 1 }
      }
    }
    #expect(different > 20, "erring costs nothing: \(different)")
  }

  /// Whoever errs more gets less, and nobody gets more than the best.
  @Test func erringCosts() throws {
    for seed in 0..<24 {
      let (scenario, setup) = Self.made(seed, isHiding: false)
      var solver = Solver(scenario, setup: setup)
      let values = try [0, 10, 30, 60, 100].map { errs -> [Objective: TeamValues] in
        solver.errs = errs
        guard case .decided(let values, _) = solver.solveFigures() else {
          throw NaiveSolver.TooLarge()
        }
        return values
      }
      for (less, more) in zip(values, values.dropFirst()) {
        for (objective, figure) in less {
          let own = try #require(figure.ordinary)
          let other = try #require(more[objective]?.ordinary)
          let loss = objective == .strainTaken ? other - own : own - other
          #expect(loss > -1e-9, "\(seed), \(objective)")
          #expect(figure.lowest - 1e-9 <= own && own <= figure.highest + 1e-9, "\(seed)")
        }
      }
    }
  }
}

extension Variable {
  /// The figure of what is asked about.
  fileprivate var objective: Objective? {
    if case .measure(let measure) = self { .measure(measure) } else { nil }
  }
}

extension Restriction {
  /// A clue that divides what is behind its card, where the case has one.
  fileprivate func fitting(_ scenario: Scenario, _ setup: Setup) -> Self {
    guard case .unheard = self,
      case .heldTo(let clue) = HeldTeam.Difference.all(in: scenario, setup, .clues).first
    else { return self }
    return clue
  }

  /// Whoever hears less errs among other consequences, and who comes late has done no harm before.
  fileprivate var changesWhatComes: Bool {
    switch self {
    case .silent, .without, .begins, .unheard: true
    case .neverPrepares, .prepares, .neverTells, .neverAsks, .highestAdvice, .alone, .neverTalks,
      .talks, .withoutItem, .withoutLine:
      false
    }
  }
}
