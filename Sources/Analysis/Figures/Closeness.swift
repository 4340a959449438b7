import Rules

/// How many ways are nearly as good as the best, where a team that has played its best so far meets
/// a card.
public struct Closeness: Hashable, Sendable {
  /// The chance that such a team meets the card, 0 to 1.
  public fileprivate(set) var chance = 0.0
  /// Options that are open, on average over those meetings; 0 when there are none.
  public fileprivate(set) var open = 0.0
  /// Of these, the options after which the best team still comes within ``margin`` of the most,
  /// the best one among them.
  public fileprivate(set) var close = 0.0

  /// Percentage points of wishes honoured.
  public static let margin = 5.0
}

extension Solution {
  /// By situation, in the order of the file.
  ///
  /// Along one best way of playing for the share of wishes honoured: the first in the order of the
  /// file where several are as good.
  func closeness() -> [Closeness] {
    ClosenessPass(compiled: compiled, liveness: liveness, solved: solved).run()
  }
}

/// What the best team meets, forward from the start.
private struct ClosenessPass {
  let compiled: CompiledCase
  let liveness: Liveness
  let solved: SolvedValues

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

  func run() -> [Closeness] {
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
    let cards = compiled.rounds[round].cards.range.filter {
      compiled.canHappen(compiled.cards[$0], core, round: round)
    }
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
      var first = 0
      for (number, decision) in results.decisions.enumerated() {
        let value = results.branches[first..<Int(decision.end)].reduce(0) {
          $0 + $1.chance * most($1.state.core, solved.preparing[round])
        }
        first = Int(decision.end)
        if value > best.value + AuditTally.tolerance { best = (number, value) }
        options[decision.option] = max(options[decision.option] ?? -.infinity, value)
      }
      options[-1] = nil
      let highest = options.values.max() ?? 0
      let close = options.values.count {
        $0 >= highest - Closeness.margin - AuditTally.tolerance
      }
      found[card.situation].chance += share
      found[card.situation].open += share * Double(options.count)
      found[card.situation].close += share * Double(close)
      let start = best.decision == 0 ? 0 : Int(results.decisions[best.decision - 1].end)
      for branch in results.branches[start..<Int(results.decisions[best.decision].end)] {
        between.add(share * branch.chance, to: branch.state.core)
      }
    }
  }

  /// Of a state that can be reached, so it is there.
  private func most(_ core: UInt64, _ layer: SolvedStates) -> Double {
    layer.highest(core) ?? -.infinity
  }

  /// The best preparation from each state.
  private func prepared(
    _ between: Chances, _ round: Int, _ preparing: inout Preparing<NoMeasures>
  ) -> Chances {
    var next = Chances()
    var results = PreparationResults<NoMeasures>()
    let live = liveness.drawing[round + 1]
    for (core, chance) in zip(between.cores, between.chances) {
      let state = PackedState(core: core, aside: NoMeasures())
      preparing.list(from: state, round: round, into: &results)
      var best = (core: UInt64(0), value: -Double.infinity)
      for place in 0..<results.count {
        var after = results.states[place]
        compiled.pass(from: round, &after)
        let key = after.core & live
        let value = most(key, solved.drawing[round + 1])
        if value > best.value + AuditTally.tolerance { best = (key, value) }
      }
      next.add(chance, to: best.core)
    }
    return next
  }
}
