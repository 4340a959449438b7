import Dispatch

/// Finds bounds of some figures of one compiled case.
struct BoundSearch {
  let compiled: CompiledCase
  let layout: BoundLayout
  let budget: SolverBudget
  /// Each is tried, and what all of them prove together is found.
  let choices: [AbstractExploration.Choice]
  let progress: (Solver.Progress) -> Void

  struct Found {
    /// See ``BoundLayout``. Rounding is taken into account, but a bound of 0 stays 0: nothing was
    /// added up to it.
    var row: [Double]
    /// By figures: whether some team gets more than nothing, which rounding cannot hide.
    var isPossible: [Bool]
    var forgotten: UInt64
    var states: Int
  }

  /// - Parameter forgotten: bits that are forgotten from the beginning, and no others; `nil` for what
  ///   the budget asks for.
  func find(forgetting forgotten: UInt64?) throws(ExplorationStop) -> Found {
    guard forgotten == nil else { return try find(forgotten ?? 0, nil) }
    var found: Found?
    for choice in choices {
      let other = try find(0, choice)
      found = found.map { $0.and(other) } ?? other
      // With nothing forgotten the bounds are the figures.
      if other.forgotten == 0 { break }
    }
    return found ?? Found(layout.limits(before: 0, of: compiled), layout, forgotten: 0, states: 0)
  }

  private func find(
    _ forgotten: UInt64, _ choice: AbstractExploration.Choice?
  ) throws(ExplorationStop) -> Found {
    var budget = budget
    if choice != nil { budget.states = min(budget.states, budget.bytes / bytes) }
    let exploration = try AbstractExploration(
      of: compiled, layout, forgetting: Forgetting(rounds: compiled.rounds.count, forgotten),
      choice, budget: budget
    ) { progress(.exploring(round: $0, states: $1)) }
    var bounded = BoundedStates(layout: layout, steps: 2 * compiled.rounds.count)
    let layer = try AbstractInduction(exploration).solve(keeping: &bounded) {
      progress(.solving(round: $0, states: $1))
    }
    let start = layer.row(exploration.layers[0][0])
    var found = Found(
      (0..<layout.width).map { start[$0] }, layout, forgotten: exploration.steps.forgetting.all,
      states: exploration.count)
    found.widen(by: Solution.errorBound(rounds: compiled.rounds.count), layout, compiled)
    if choice != nil, found.forgotten != 0 { try narrow(&found, bounded) }
    return found
  }

  /// What one state takes, with the rows of two layers while they are being worked out.
  private var bytes: Int { 48 * (layout.stride + 2) }

  /// Follows teams, each of which shows what some team can come to.
  private func narrow(_ found: inout Found, _ bounded: BoundedStates) throws(ExplorationStop) {
    let liveness = layout.liveness(in: compiled)
    let policies = WalkPolicy.all(figures: layout.stride)
    let walked = Shared([Found?](repeating: nil, count: policies.count))
    let (compiled, layout, budget) = (compiled, layout, budget)
    let pieces = Pieces(
      of: policies.count, least: 1, threads: budget.threads, isCancelled: budget.isCancelled)
    DispatchQueue.concurrentPerform(iterations: pieces.threads) { _ in
      while let piece = pieces.next() {
        for number in piece {
          let policy = policies[number]
          var walk = PolicyWalk(
            compiled, liveness, bounded, policy, most: Self.most(policy, budget),
            meter: budget.meter)
          guard let (row, error) = walk.walk() else { continue }
          var own = Found(
            layout.keeping(policy == .random ? 0..<2 : 4..<6, of: row), layout, forgotten: 0,
            states: 0)
          own.widen(
            by: error + Solution.errorBound(rounds: compiled.rounds.count), layout, compiled)
          walked.update { [own] in $0[number] = own }
        }
      }
    }
    guard !budget.isCancelled() else { throw .cancelled(round: 0, states: found.states) }
    for case .some(let other) in walked.value { found = found.and(other) }
  }

  /// Most states of one layer. Teams that are not random come to few.
  private static func most(_ policy: WalkPolicy, _ budget: SolverBudget) -> Int {
    policy == .random
      ? max(256, min(budget.states / 2, 500_000)) : max(256, min(budget.states / 32, 20_000))
  }
}

extension BoundSearch.Found {
  fileprivate init(_ row: [Double], _ layout: BoundLayout, forgotten: UInt64, states: Int) {
    self.row = row
    isPossible = (0..<layout.stride).map { row[$0 + 4 * layout.stride] < 0 }
    self.forgotten = forgotten
    self.states = states
  }

  /// What both prove.
  fileprivate func and(_ other: Self) -> Self {
    var both = self
    for place in row.indices { both.row[place] = min(row[place], other.row[place]) }
    for place in isPossible.indices where other.isPossible[place] { both.isPossible[place] = true }
    both.forgotten |= other.forgotten
    both.states = max(states, other.states)
    return both
  }

  /// - Parameter error: of a figure of at most 1.
  fileprivate mutating func widen(
    by error: Double, _ layout: BoundLayout, _ compiled: CompiledCase
  ) {
    let limits = layout.limits(before: 0, of: compiled)
    for place in row.indices where row[place] != 0 {
      let figure = place % layout.stride
      row[place] = min(limits[place], row[place] + error * max(1, limits[figure]))
    }
  }
}

extension BoundLayout {
  /// A row in which only some kinds of bounds say anything.
  fileprivate func keeping(_ kinds: Range<Int>, of row: [Double]) -> [Double] {
    row.indices.map { kinds.contains($0 / stride) ? row[$0] : .infinity }
  }
}
