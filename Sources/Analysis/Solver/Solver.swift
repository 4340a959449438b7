public import Rules

/// Solves a case exactly: the best, the worst and the random team, from every state that any team
/// can reach.
public struct Solver: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  /// What the teams come to know before they decide.
  public let heard: Knowing
  /// How often a team that does its best errs in a step, in percent, 0 to 100.
  public var errs = OrdinaryTeam.usual
  /// What every solving may spend.
  public var budget: SolverBudget
  let room: StateRoom

  /// - Parameter room: where the states of what is solved are kept.
  public init(
    _ scenario: Scenario, setup: Setup, heard: Knowing = .clues,
    budget: SolverBudget = SolverBudget(), room: StateRoom = .standard
  ) {
    self.scenario = scenario
    self.setup = setup
    self.heard = heard
    self.budget = budget
    self.room = room
  }

  /// Told as work goes on: what is being done, and how many states have been found or solved.
  public enum Progress: Hashable, Sendable {
    case exploring(round: Int, states: Int)
    case solving(round: Int, states: Int)
  }

  /// What ``solve(progress:)`` comes to.
  public enum Outcome: Sendable {
    case decided(Solution)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// Figures, judgements of every choice and the states themselves.
  ///
  /// - Parameter progress: told from this thread, some times a round.
  public func solve(progress: (Progress) -> Void = { _ in }) -> Outcome {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup, heard: heard)
    } catch {
      return .notCompiled(error)
    }
    do throws(ExplorationStop) {
      return .decided(try shared.solve(compiled, progress))
    } catch {
      return .notDecided(error)
    }
  }

  /// Only what a debrief needs: the most and the least of the wishes that can still be honoured, and what
  /// a team can expect that errs as most do. Fewer states and less memory than ``solve(progress:)``.
  ///
  /// - Returns: `nil` when it is not decided.
  public func solveValues() -> SolvedValues? {
    guard let compiled = try? CompiledCase(scenario, setup: setup, heard: heard) else { return nil }
    let liveness = Liveness(of: compiled, atEnd: 0)
    let budget = budget.shared
    let exploration = try? Exploration(
      of: compiled, liveness: liveness, budget: budget, keepsSteps: true)
    let team = OrdinaryTeam(errs: errs)
    return exploration.flatMap { Self.values(of: compiled, liveness, $0, team, budget: budget) }
  }

  /// - Parameter team: that errs, whose expectation is kept too; `nil` for none.
  /// - Returns: `nil` when it is cancelled.
  static func values(
    of compiled: CompiledCase, _ liveness: Liveness, _ exploration: Exploration,
    _ team: OrdinaryTeam? = nil, budget: SolverBudget
  ) -> SolvedValues? {
    let rows = RowLayout(
      plain: [.wishesHonoured], lanes: [], ordinary: team == nil ? [] : [.wishesHonoured],
      teams: team.map { [$0] } ?? [])
    var keeper = LayerKeeper(rounds: compiled.rounds.count, rows, beside: team)
    let solved = try? solve(compiled, liveness, exploration, rows, nil, &keeper, budget) { _ in }
    return solved == nil ? nil : keeper.values(compiled, liveness)
  }

  /// What ``solveFigures(following:progress:)`` comes to.
  public enum Figures: Sendable {
    case decided([Objective: TeamValues], states: Int)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// Only the figures from the start of the game: nothing is kept of single states, and no choice is
  /// judged. Less than half the work of ``solve(progress:)``.
  ///
  /// - Parameter following: measures to follow although nothing in the case reads them. Each
  ///   makes rows longer; those that are read cost nothing more.
  public func solveFigures(
    following: [Measure] = [], progress: (Progress) -> Void = { _ in }
  ) -> Figures {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup, heard: heard)
    } catch {
      return .notCompiled(error)
    }
    do throws(ExplorationStop) {
      let solver = shared
      let work = try Work(
        compiled, following, solver, keepsSteps: following.isEmpty, progress)
      var nothing = LayerKeeper(rounds: 0, work.rows)
      return .decided(
        try solver.solve(work, audit: nil, &nothing, progress), states: work.exploration.count)
    } catch {
      return .notDecided(error)
    }
  }

  /// With what it does counted together.
  var shared: Solver {
    var solver = self
    solver.budget = budget.shared
    return solver
  }

  private func solve(
    _ compiled: CompiledCase, _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> Solution {
    let work = try Work(compiled, Measure.allCases, self, keepsSteps: false, progress)
    let audit = Shared(AuditFindings(for: compiled))
    var keeper = LayerKeeper(rounds: compiled.rounds.count, work.rows)
    let values = try solve(work, audit: audit, &keeper, progress)
    let kept = GameStates(
      compiled, work.liveness, work.exploration, threads: budget.threads, in: room)
    kept.keep(keeper.values(compiled, work.liveness))
    return Solution(
      scenario: scenario, setup: setup, values: values, compiled: compiled,
      liveness: work.liveness, kept: kept, ends: work.exploration.ends(in: compiled),
      audit: audit.value, errs: errs)
  }

  /// What is to be solved together, and which measures need a walk of their own.
  private struct Work {
    let compiled: CompiledCase
    let liveness: Liveness
    let exploration: Exploration
    let rows: RowLayout
    var following: [(measure: Int, liveness: Liveness)] = []

    init(
      _ compiled: CompiledCase, _ measures: [Measure], _ solver: Solver,
      keepsSteps: Bool, _ progress: (Progress) -> Void
    ) throws(ExplorationStop) {
      let budget = solver.budget
      let layout = compiled.layout
      let liveness = Liveness(of: compiled, atEnd: layout.measureBits, countingStrain: true)
      let exploration = try Exploration(
        of: compiled, liveness: liveness, budget: budget, keepsSteps: keepsSteps
      ) {
        progress(.exploring(round: $0, states: $1))
      }
      let plain = Solver.plainObjectives(of: compiled)
      // Measures that nothing in the state depends on go along, if there is room for their values.
      var lanes: [Int] = []
      for measure in measures where layout.measures[measure.rawValue] == nil {
        let own = Liveness(
          of: compiled, atEnd: layout.measureBits, following: [measure.rawValue],
          countingStrain: true)
        let width = RowLayout(plain: plain, lanes: lanes + [measure.rawValue]).width
        if own == liveness, exploration.largestPair * width * 8 <= budget.bytes {
          lanes.append(measure.rawValue)
        } else {
          following.append((measure.rawValue, own))
        }
      }
      self.compiled = compiled
      self.liveness = liveness
      self.exploration = exploration
      rows = RowLayout(
        plain: plain, lanes: lanes, ordinary: Solver.ordinaryObjectives(plain, of: compiled),
        teams: [OrdinaryTeam(errs: solver.errs)])
    }
  }

  private func solve(
    _ work: Work, audit: Shared<AuditFindings>?, _ keeper: inout LayerKeeper,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [Objective: TeamValues] {
    let compiled = work.compiled
    var values = try Self.solve(
      compiled, work.liveness, work.exploration, work.rows, audit, &keeper, budget, progress)
    for (measure, own) in work.following {
      let states =
        own == work.liveness
        ? work.exploration
        : try Exploration(of: compiled, liveness: own, budget: budget) {
          progress(.exploring(round: $0, states: $1))
        }
      let layout = RowLayout(plain: [], lanes: [measure])
      var nothing = LayerKeeper(rounds: 0, layout)
      let solved = try Self.solve(
        compiled, own, states, layout, audit, &nothing, budget, progress)
      values.merge(solved) { first, _ in first }
    }
    return values
  }

  static func solve(
    _ compiled: CompiledCase, _ liveness: Liveness, _ exploration: Exploration,
    _ layout: RowLayout, _ audit: Shared<AuditFindings>?, _ keeper: inout LayerKeeper,
    _ budget: SolverBudget, _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [Objective: TeamValues] {
    let backward = BackwardInduction(
      compiled: compiled, liveness: liveness, exploration: exploration, layout: layout,
      budget: budget)
    return values(of: try solve(backward, audit, &keeper, progress), backward)
  }

  /// - Returns: the layer before the first card.
  static func solve(
    _ backward: BackwardInduction, _ audit: Shared<AuditFindings>?, _ keeper: inout LayerKeeper,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> SolvedLayer {
    let (compiled, exploration) = (backward.compiled, backward.exploration)
    let meter = backward.meter
    var layer = backward.end()
    try meter.check(round: compiled.rounds.count, states: 0)
    keeper.keep(layer, drawing: compiled.rounds.count, exploration)
    var solved = 0
    for round in stride(from: compiled.rounds.count - 1, through: 0, by: -1) {
      layer = backward.preparing(round: round, next: layer, audit: audit)
      try meter.check(round: round, states: solved)
      keeper.keep(layer, preparing: round, exploration)
      layer = backward.drawing(round: round, next: layer, audit: audit)
      try meter.check(round: round, states: solved)
      keeper.keep(layer, drawing: round, exploration)
      solved += exploration.drawing[round].count + exploration.preparing[round].count
      progress(.solving(round: round, states: solved))
    }
    return layer
  }

  /// What is solved for every state beside the measures that nothing reads.
  static func plainObjectives(of compiled: CompiledCase) -> [Objective] {
    var plain: [Objective] = [.wishesHonoured, .honouredAtLeastPartly, .honouredInFull]
    plain += compiled.scenario.endings.indices.map { .ending(EndingID($0)) }
      .filter { compiled.scenario.sameFigure(as: $0) == nil }
    plain.append(.strainTaken)
    plain += Measure.allCases.filter { compiled.layout.measures[$0.rawValue] != nil }
      .map { .measure($0) }
    return plain
  }

  /// Those, and endings that other figures tell of the other teams: a team that errs on the way to one
  /// is not the one that errs on the way from it.
  static func ordinaryObjectives(_ plain: [Objective], of compiled: CompiledCase) -> [Objective] {
    plain
      + compiled.scenario.endings.indices.map { Objective.ending(EndingID($0)) }.filter {
        guard case .isNot(let other) = compiled.scenario.sameFigure(as: $0) else { return false }
        return plain.contains(other)
      }
  }

  /// - Parameter layer: before the first card.
  static func values(of layer: SolvedLayer, _ backward: BackwardInduction) -> [Objective:
    TeamValues]
  {
    let (compiled, layout) = (backward.compiled, backward.layout)
    let row = layer.row(compiled.start.core & backward.liveness.drawing[0])
    var values: [Objective: TeamValues] = [:]
    for objective in layout.plain {
      guard let random = layout.random(objective), let highest = layout.highest(objective),
        let lowest = layout.lowest(objective)
      else { continue }
      let ordinary = layout.ordinary(objective).map { row[$0] }
      values[objective] = TeamValues(
        random: row[random], highest: row[highest], lowest: 0 - row[lowest],
        ordinary: objective == .strainTaken ? ordinary.map { 0 - $0 } : ordinary)
    }
    for (number, measure) in layout.lanes.enumerated() where layout.laneTeams == .all {
      let lane = layout.first(ofLane: number) + compiled.start.aside[measure]
      values[.measure(Measure.allCases[measure])] = TeamValues(
        random: row[lane], highest: row[lane + RowLayout.values],
        lowest: 0 - row[lane + 2 * RowLayout.values])
    }
    for ending in compiled.scenario.endings.indices.map({ Objective.ending(EndingID($0)) }) {
      switch compiled.scenario.sameFigure(as: ending) {
      case .is(let other): values[ending] = values[other]
      case .isNot(let other):
        let ordinary = layout.ordinary(ending).map { row[$0] }
        values[ending] = values[other]?.complement.with(ordinary: ordinary)
      case nil: break
      }
    }
    return values
  }
}
