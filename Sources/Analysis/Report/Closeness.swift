import Dispatch
import Rules

/// How many ways are nearly as good as the best, where a team that has played its best so far meets
/// a card.
public struct Closeness: Hashable, Sendable {
  /// The chance that such a team meets the card, 0 to 1.
  public internal(set) var chance = 0.0
  /// Options that are open, on average over those meetings; 0 when there are none.
  public internal(set) var open = 0.0
  /// Of these, the options after which the best team still comes within ``margin`` of the most,
  /// the best one among them.
  public internal(set) var close = 0.0

  /// Percentage points of wishes honoured.
  public static let margin = 5.0
}

extension Solution {
  /// By situation, in the order of the file.
  ///
  /// A pass of its own over all states for the share of wishes honoured alone, then forward along
  /// one best way of playing (the first in the order of the file where several are as good).
  ///
  /// - Returns: `nil` when it is cancelled.
  public func closeness(
    threads: Int = 2, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Closeness]? {
    var pass = ClosenessPass(
      compiled: compiled, liveness: liveness, exploration: exploration, threads: threads,
      isCancelled: isCancelled)
    return pass.run()
  }
}

/// The most that can still be honoured from every state, and what the best team meets.
struct ClosenessPass {
  let compiled: CompiledCase
  let liveness: Liveness
  let exploration: Exploration
  let threads: Int
  let isCancelled: @Sendable () -> Bool
  /// By round: the most before its card (one more for the end), and before its preparation.
  private var drawing: [Layer] = []
  private var preparing: [Layer] = []

  private struct Layer: Sendable {
    let index: KeyIndex
    let values: [Double]

    @inline(__always)
    subscript(_ core: UInt64) -> Double { values[index.place(of: core)] }
  }

  init(
    compiled: CompiledCase, liveness: Liveness, exploration: Exploration, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.exploration = exploration
    self.threads = max(1, threads)
    self.isCancelled = isCancelled
  }

  /// From the start, once it has run: the share of wishes honoured by the best team, in percent.
  var most: Double { drawing[0][compiled.start.core & liveness.drawing[0]] }

  mutating func run() -> [Closeness]? {
    let last = compiled.rounds.count
    let circumstances = Circumstances(round: last - 1)
    let ends = exploration.drawing[last]
    let compiled = compiled
    drawing = [
      Layer(
        index: KeyIndex(ends),
        values: ends.map { Double(compiled.wishesHonoured($0, circumstances)) })
    ]
    for round in stride(from: last - 1, through: 0, by: -1) {
      preparing.insert(beforePreparing(round), at: 0)
      drawing.insert(beforeDrawing(round), at: 0)
      if isCancelled() { return nil }
    }
    return forward()
  }

  // MARK: Backwards

  private func beforePreparing(_ round: Int) -> Layer {
    let next = drawing[0]
    return solve(exploration.preparing[round]) { [compiled, liveness] keys, values in
      var preparing = Preparing<NoMeasures>(of: compiled, liveness: liveness)
      var results = PreparationResults<NoMeasures>()
      defer { results.deallocate() }
      let live = liveness.drawing[round + 1]
      for (offset, core) in keys.enumerated() {
        let state = PackedState(core: core, aside: NoMeasures())
        preparing.list(from: state, round: round, into: &results)
        var most = -Double.infinity
        for place in 0..<results.count {
          var after = results.states[place]
          compiled.pass(from: round, &after)
          most = max(most, next[after.core & live])
        }
        values[offset] = most
      }
    }
  }

  private func beforeDrawing(_ round: Int) -> Layer {
    let next = preparing[0]
    return solve(exploration.drawing[round]) { [compiled, liveness] keys, values in
      let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
      var results = DecisionResults<NoMeasures>()
      for (offset, core) in keys.enumerated() {
        let cards = Self.eligible(core, round: round, compiled)
        let weights = cards.reduce(0) { $0 + compiled.cards[$1].weight }
        var expected = cards.isEmpty ? next[core & liveness.preparing[round]] : 0
        for place in cards {
          let card = compiled.cards[place]
          let drawn = PackedState(core: core | card.drawn, aside: NoMeasures())
          deciding.list(from: drawn, card: place, round: round, into: &results)
          var most = -Double.infinity
          Self.forEachDecision(results, next) { _, value in most = max(most, value) }
          expected += Double(card.weight) / Double(weights) * most
        }
        values[offset] = expected
      }
    }
  }

  private static func eligible(_ core: UInt64, round: Int, _ compiled: CompiledCase) -> [Int] {
    compiled.rounds[round].cards.range.filter {
      compiled.canHappen(compiled.cards[$0], core, round: round)
    }
  }

  /// Each decision with what can be expected after it.
  @inline(__always)
  private static func forEachDecision(
    _ results: DecisionResults<NoMeasures>, _ next: Layer, _ take: (Int, Double) -> Void
  ) {
    var first = 0
    for (number, decision) in results.decisions.enumerated() {
      var value = 0.0
      for branch in results.branches[first..<Int(decision.end)] {
        value += branch.chance * next[branch.state.core]
      }
      first = Int(decision.end)
      take(number, value)
    }
  }

  private func solve(
    _ keys: [UInt64],
    _ work: @escaping @Sendable (ArraySlice<UInt64>, UnsafeMutablePointer<Double>) -> Void
  ) -> Layer {
    let isCancelled = isCancelled
    let values = [Double](unsafeUninitializedCapacity: keys.count) { buffer, count in
      buffer.initialize(repeating: 0)
      count = keys.count
      guard let start = buffer.baseAddress else { return }
      nonisolated(unsafe) let rows = start
      // Small pieces, so that it can be stopped soon and threads have work to the end.
      let pieces = (keys.count + 1023) / 1024
      let threads = min(threads, pieces)
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for piece in stride(from: thread, to: pieces, by: threads) {
          if isCancelled() { return }
          let from = piece * 1024
          let to = min(keys.count, from + 1024)
          work(keys[from..<to], rows + from)
        }
      }
    }
    return Layer(index: KeyIndex(keys), values: values)
  }

  // MARK: Forwards

  /// Chances of states, in the order they were met, so that sums are the same in every run.
  private struct Chances {
    private(set) var cores: [UInt64] = []
    private(set) var chances: [Double] = []
    private var places: [UInt64: Int] = [:]

    mutating func add(_ chance: Double, to core: UInt64) {
      if let place = places[core] {
        chances[place] += chance
      } else {
        places[core] = cores.count
        cores.append(core)
        chances.append(chance)
      }
    }
  }

  private func forward() -> [Closeness] {
    var found = compiled.scenario.situations.map { _ in Closeness() }
    var now = Chances()
    now.add(1, to: compiled.start.core & liveness.drawing[0])
    let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
    var preparing = Preparing<NoMeasures>(of: compiled, liveness: liveness)
    for round in 0..<compiled.rounds.count {
      var between = Chances()
      for (core, chance) in zip(now.cores, now.chances) {
        draw(core, chance, round, deciding, &between, &found)
      }
      now = prepared(between, round, &preparing)
    }
    for place in found.indices where found[place].chance > 0 {
      found[place].open /= found[place].chance
      found[place].close /= found[place].chance
    }
    return found
  }

  private func draw(
    _ core: UInt64, _ chance: Double, _ round: Int, _ deciding: Deciding<NoMeasures>,
    _ between: inout Chances, _ found: inout [Closeness]
  ) {
    let cards = Self.eligible(core, round: round, compiled)
    if cards.isEmpty { between.add(chance, to: core & liveness.preparing[round]) }
    let weights = cards.reduce(0) { $0 + compiled.cards[$1].weight }
    var results = DecisionResults<NoMeasures>()
    for place in cards {
      let card = compiled.cards[place]
      let share = chance * Double(card.weight) / Double(weights)
      let drawn = PackedState(core: core | card.drawn, aside: NoMeasures())
      deciding.list(from: drawn, card: place, round: round, into: &results)
      var best = (decision: 0, value: -Double.infinity)
      var options: [Int32: Double] = [:]
      Self.forEachDecision(results, preparing[round]) { number, value in
        if value > best.value + AuditTally.tolerance { best = (number, value) }
        let option = results.decisions[number].option
        options[option] = max(options[option] ?? -.infinity, value)
      }
      options[-1] = nil
      let most = options.values.max() ?? 0
      let close = options.values.count {
        $0 >= most - Closeness.margin - AuditTally.tolerance
      }
      found[card.situation].chance += share
      found[card.situation].open += share * Double(options.count)
      found[card.situation].close += share * Double(close)
      let first = best.decision == 0 ? 0 : Int(results.decisions[best.decision - 1].end)
      for branch in results.branches[first..<Int(results.decisions[best.decision].end)] {
        between.add(share * branch.chance, to: branch.state.core)
      }
    }
  }

  /// The best preparation from each state.
  private func prepared(
    _ between: Chances, _ round: Int, _ preparing: inout Preparing<NoMeasures>
  ) -> Chances {
    var next = Chances()
    var results = PreparationResults<NoMeasures>()
    defer { results.deallocate() }
    let live = liveness.drawing[round + 1]
    for (core, chance) in zip(between.cores, between.chances) {
      let state = PackedState(core: core, aside: NoMeasures())
      preparing.list(from: state, round: round, into: &results)
      var best = (core: UInt64(0), value: -Double.infinity)
      for place in 0..<results.count {
        var after = results.states[place]
        compiled.pass(from: round, &after)
        let key = after.core & live
        let value = drawing[round + 1][key]
        if value > best.value + AuditTally.tolerance { best = (key, value) }
      }
      next.add(chance, to: best.core)
    }
    return next
  }
}
