import Dispatch
import Rules

/// The states that some team can reach, layer by layer.
struct Exploration: Sendable {
  /// Before each round's card, and at the end: only the bits that are still read.
  private(set) var drawing: [[UInt64]]
  /// Before each round's preparation.
  private(set) var preparing: [[UInt64]]

  /// States in all layers.
  var count: Int { drawing.reduce(0) { $0 + $1.count } + preparing.reduce(0) { $0 + $1.count } }

  /// The most states in two layers that follow each other, whose values are in memory together.
  var largestPair: Int {
    var largest = 0
    for round in preparing.indices {
      let here = preparing[round].count
      largest = max(largest, here + drawing[round].count, here + drawing[round + 1].count)
    }
    return largest
  }

  /// - Throws: ``ExplorationStop`` when there are more states than the budget, or it is cancelled.
  init(
    of compiled: CompiledCase, liveness: Liveness, budget: SolverBudget,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(ExplorationStop) {
    drawing = [[compiled.start.core & liveness.drawing[0]]]
    preparing = []
    for round in 0..<compiled.rounds.count {
      let decided = try Self.successors(
        of: drawing[round], threads: budget.threads, budget: budget, round: round, reached: count
      ) { states, keys in
        let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
        var results = DecisionResults<NoMeasures>()
        let live = liveness.preparing[round]
        for (number, core) in states.enumerated() {
          var isQuiet = true
          for place in compiled.rounds[round].cards.range {
            let card = compiled.cards[place]
            guard compiled.canHappen(card, core, round: round) else { continue }
            isQuiet = false
            let drawn = PackedState(core: core | card.drawn, aside: NoMeasures())
            deciding.list(from: drawn, card: place, round: round, into: &results)
            for branch in results.branches { keys.insert(branch.state.core) }
          }
          if isQuiet { keys.insert(core & live) }
          if number & 1023 == 1023, keys.count > budget.states || budget.isCancelled() { return }
        }
      }
      preparing.append(decided)
      progress(round, count)
      let passed = try Self.successors(
        of: decided, threads: budget.threads, budget: budget, round: round, reached: count
      ) { states, keys in
        var preparing = Preparing<NoMeasures>(of: compiled, liveness: liveness)
        var results = PreparationResults<NoMeasures>()
        defer { results.deallocate() }
        let live = liveness.drawing[round + 1]
        for (number, core) in states.enumerated() {
          let state = PackedState(core: core, aside: NoMeasures())
          preparing.list(from: state, round: round, into: &results)
          for place in 0..<results.count {
            var state = results.states[place]
            compiled.pass(from: round, &state)
            keys.insert(state.core & live)
          }
          if number & 1023 == 1023, keys.count > budget.states || budget.isCancelled() { return }
        }
      }
      drawing.append(passed)
      progress(round, count)
    }
  }

  private static func successors(
    of states: [UInt64], threads: Int, budget: SolverBudget, round: Int, reached: Int,
    _ expand: @Sendable (ArraySlice<UInt64>, inout KeySet) -> Void
  ) throws(ExplorationStop) -> [UInt64] {
    let threads = states.count < 2048 ? 1 : max(1, threads)
    let found = Shared<[[UInt64]]>(Array(repeating: [], count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var keys = KeySet(capacity: states.count / threads)
      let from = states.count * thread / threads
      let to = states.count * (thread + 1) / threads
      expand(states[from..<to], &keys)
      let list = keys.list()
      found.update { $0[thread] = list }
    }
    let lists = found.value
    if budget.isCancelled() { throw .cancelled(round: round, states: reached) }
    var all = lists[0]
    if threads > 1 {
      var union = KeySet(capacity: lists.map(\.count).max() ?? 0)
      for list in lists { union.formUnion(list) }
      all = union.list()
    }
    if reached + all.count > budget.states {
      throw .overBudget(round: round, states: reached + all.count)
    }
    return all
  }
}

/// Why not all states were found.
public enum ExplorationStop: Error, Hashable, Sendable {
  /// More states than the budget; in which round (from 0), and how many had been found.
  case overBudget(round: Int, states: Int)
  case cancelled(round: Int, states: Int)
}

/// What a solver may spend.
public struct SolverBudget: Sendable {
  /// Most states in all layers together. One takes about 40 bytes, and while its layer is being
  /// solved about 200 more.
  public var states: Int
  public var threads: Int
  /// For the values of two layers at a time.
  public var bytes = 1_600_000_000
  /// Asked now and then; `true` stops the work within a second.
  public var isCancelled: @Sendable () -> Bool

  public init(
    states: Int = 20_000_000, threads: Int = 2,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.states = states
    self.threads = threads
    self.isCancelled = isCancelled
  }
}
