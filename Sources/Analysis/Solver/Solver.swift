public import Rules

/// Solves a case exactly: the best, the worst and the random team, from every state that any team
/// can reach.
public struct Solver: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  public var budget: SolverBudget

  public init(_ scenario: Scenario, setup: Setup, budget: SolverBudget = SolverBudget()) {
    self.scenario = scenario
    self.setup = setup
    self.budget = budget
  }

  /// Told as work goes on: what is being done, and how many states have been found or solved.
  public enum Progress: Hashable, Sendable {
    case exploring(round: Int, states: Int)
    case solving(round: Int, states: Int)
  }

  public enum Outcome: Sendable {
    case decided(Solution)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  public func solve(progress: (Progress) -> Void = { _ in }) -> Outcome {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup)
    } catch {
      return .notCompiled(error)
    }
    do throws(ExplorationStop) {
      return .decided(try solve(compiled, progress))
    } catch {
      return .notDecided(error)
    }
  }

  /// Only what a debrief needs: the most and the least of the wishes that can still be honoured.
  /// Fewer states and less memory than ``solve(progress:)``.
  ///
  /// - Returns: `nil` when it is not decided.
  public func solveValues() -> SolvedValues? {
    guard let compiled = try? CompiledCase(scenario, setup: setup) else { return nil }
    let liveness = Liveness(of: compiled, atEnd: 0)
    let rows = RowLayout(plain: [.wishesHonoured], lanes: [])
    var keeper = LayerKeeper(rounds: compiled.rounds.count, highest: 1, lowest: 2)
    do throws(ExplorationStop) {
      let exploration = try Exploration(of: compiled, liveness: liveness, budget: budget)
      let audit = Shared(AuditFindings(for: compiled))
      _ = try solve(compiled, liveness, exploration, rows, audit, &keeper) { _ in }
    } catch {
      return nil
    }
    return keeper.values(compiled, liveness)
  }

  private func solve(
    _ compiled: CompiledCase, _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> Solution {
    var atEnd = compiled.layout.strainBits
    for shift in compiled.layout.measures.compactMap({ $0 }) { atEnd |= 15 << UInt64(shift) }
    let liveness = Liveness(of: compiled, atEnd: atEnd)
    let exploration = try Exploration(of: compiled, liveness: liveness, budget: budget) {
      progress(.exploring(round: $0, states: $1))
    }
    // What audits judge by comes first.
    var plain: [Objective] = [.wishesHonoured, .honouredAtLeastPartly, .honouredInFull]
    plain += scenario.endings.indices.map { .ending(EndingID($0)) }
    plain.append(.strainTaken)
    plain += Measure.allCases.filter { compiled.layout.measures[$0.rawValue] != nil }
      .map { .measure($0) }
    let audit = Shared(AuditFindings(for: compiled))
    // Measures that nothing in the state depends on go along, if there is room for their values.
    var following: [(measure: Int, liveness: Liveness)] = []
    var lanes: [Int] = []
    for measure in Measure.allCases where compiled.layout.measures[measure.rawValue] == nil {
      let own = Liveness(of: compiled, atEnd: atEnd, following: [measure.rawValue])
      let width = RowLayout(plain: plain, lanes: lanes + [measure.rawValue]).width
      if own == liveness, exploration.largestPair * width * 8 <= budget.bytes {
        lanes.append(measure.rawValue)
      } else {
        following.append((measure.rawValue, own))
      }
    }
    let rows = RowLayout(plain: plain, lanes: lanes)
    var keeper = LayerKeeper(
      rounds: compiled.rounds.count, highest: plain.count, lowest: 2 * plain.count)
    var values = try solve(compiled, liveness, exploration, rows, audit, &keeper, progress)
    for (measure, own) in following {
      let states =
        own == liveness
        ? exploration
        : try Exploration(of: compiled, liveness: own, budget: budget) {
          progress(.exploring(round: $0, states: $1))
        }
      let layout = RowLayout(plain: [], lanes: [measure])
      var nothing = LayerKeeper(rounds: 0, highest: 0, lowest: 0)
      let solved = try solve(compiled, own, states, layout, audit, &nothing, progress)
      values.merge(solved) { first, _ in first }
    }
    return Solution(
      scenario: scenario, setup: setup, values: values, compiled: compiled, liveness: liveness,
      exploration: exploration, audit: audit.value,
      solved: keeper.values(compiled, liveness))
  }

  private func solve(
    _ compiled: CompiledCase, _ liveness: Liveness, _ exploration: Exploration,
    _ layout: RowLayout, _ audit: Shared<AuditFindings>, _ keeper: inout LayerKeeper,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [Objective: TeamValues] {
    let backward = Backward(
      compiled: compiled, liveness: liveness, exploration: exploration, layout: layout,
      threads: budget.threads)
    // What the first pass has answered need not be asked again.
    let isAudited = layout.plain.contains(.honouredAtLeastPartly)
    let isFirst = layout.plain.contains(.wishesHonoured)
    let items = isAudited ? ~0 : isFirst ? 0 : audit.value.openItems
    let cards: Set<Int> =
      isAudited ? [] : isFirst ? [-1] : audit.value.openCards(in: compiled)
    var layer = backward.end()
    keeper.keep(layer, drawing: compiled.rounds.count, exploration)
    var solved = 0
    for round in stride(from: compiled.rounds.count - 1, through: 0, by: -1) {
      if budget.isCancelled() { throw .cancelled(round: round, states: solved) }
      layer = backward.preparing(round: round, next: layer, audit: audit, items: items)
      keeper.keep(layer, preparing: round, exploration)
      if budget.isCancelled() { throw .cancelled(round: round, states: solved) }
      layer = backward.drawing(round: round, next: layer, audit: audit, toJudge: cards)
      keeper.keep(layer, drawing: round, exploration)
      solved += exploration.drawing[round].count + exploration.preparing[round].count
      progress(.solving(round: round, states: solved))
    }
    let row = layer.row(compiled.start.core & liveness.drawing[0])
    var values: [Objective: TeamValues] = [:]
    let n = layout.plain.count
    for (place, objective) in layout.plain.enumerated() {
      values[objective] = TeamValues(
        random: row[place], highest: row[place + n], lowest: row[place + 2 * n])
    }
    for (number, measure) in layout.lanes.enumerated() {
      let lane = layout.plainWidth + 33 * number + compiled.start.aside[measure]
      values[.measure(Measure.allCases[measure])] = TeamValues(
        random: row[lane], highest: row[lane + 11], lowest: row[lane + 22])
    }
    return values
  }
}

/// Keeps of each layer what play needs later.
private struct LayerKeeper {
  private var drawing: [SolvedStates?]
  private var preparing: [SolvedStates?]
  private let highest: Int
  private let lowest: Int

  /// - Parameters:
  ///   - rounds: 0 keeps nothing.
  ///   - highest: where the figure stands in a row.
  init(rounds: Int, highest: Int, lowest: Int) {
    drawing = rounds == 0 ? [] : Array(repeating: nil, count: rounds + 1)
    preparing = Array(repeating: nil, count: rounds)
    self.highest = highest
    self.lowest = lowest
  }

  mutating func keep(_ layer: SolvedLayer, drawing round: Int, _ exploration: Exploration) {
    guard !drawing.isEmpty else { return }
    drawing[round] = SolvedStates(
      exploration.drawing[round], layer, highest: highest, lowest: lowest)
  }

  mutating func keep(_ layer: SolvedLayer, preparing round: Int, _ exploration: Exploration) {
    guard !preparing.isEmpty else { return }
    preparing[round] = SolvedStates(
      exploration.preparing[round], layer, highest: highest, lowest: lowest)
  }

  func values(_ compiled: CompiledCase, _ liveness: Liveness) -> SolvedValues {
    SolvedValues(
      compiled: compiled, liveness: liveness, drawing: drawing.compactMap { $0 },
      preparing: preparing.compactMap { $0 })
  }
}
