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

  func run() -> [Closeness] {
    var found = compiled.scenario.situations.map { _ in Closeness() }
    var now = Chances<UInt64>()
    now.add(1, to: compiled.start.core & liveness.drawing[0])
    var successors = Successors<NoMeasures>(of: compiled, liveness)
    for round in 0..<compiled.rounds.count {
      var between = Chances<UInt64>()
      for (core, chance) in zip(now.keys, now.chances) {
        draw(core, chance, round, successors, &between, &found)
      }
      now = prepared(between, round, &successors)
    }
    for place in found.indices where found[place].chance > 0 {
      found[place].open /= found[place].chance
      found[place].close /= found[place].chance
    }
    return found
  }

  private func draw(
    _ core: UInt64, _ chance: Double, _ round: Int, _ successors: borrowing Successors<NoMeasures>,
    _ between: inout Chances<UInt64>, _ found: inout [Closeness]
  ) {
    let cards = compiled.cards(from: core, round: round)
    if cards.isEmpty { between.add(chance, to: core & liveness.preparing[round]) }
    let weights = cards.reduce(0) { $0 + compiled.cards[$1].weight }
    for place in cards where compiled.cards[place].answer == nil {
      let card = compiled.cards[place]
      let share = chance * Double(card.weight) / Double(weights)
      let here = decide(place, core, round, successors)
      var (best, chosen) = (here.value, [(here, 1.0)])
      for ask in compiled.asks(about: place, core, round: round) {
        let told = ask.map {
          (decide($0, core, round, successors), compiled.share(of: $0))
        }
        let value = told.reduce(0) { $0 + $1.1 * $1.0.value }
        if value > best + ActionAudit.tolerance { (best, chosen) = (value, told) }
      }
      found[card.situation].chance += share
      for (decided, part) in chosen {
        found[card.situation].open += share * part * Double(decided.open)
        found[card.situation].close += share * part * Double(decided.close)
        for branch in decided.branches {
          between.add(share * part * branch.chance, to: branch.state.core)
        }
      }
    }
  }

  /// The best decision on one card, and how many options are open, and how many nearly as good.
  private struct Decided {
    let branches: ArraySlice<ListedBranch<NoMeasures>>
    let value: Double
    let open: Int
    let close: Int
  }

  private func decide(
    _ place: Int, _ core: UInt64, _ round: Int, _ successors: borrowing Successors<NoMeasures>
  ) -> Decided {
    var best = (branches: ArraySlice<ListedBranch<NoMeasures>>(), value: -Double.infinity)
    var options: [Int32: Double] = [:]
    for choice in successors.choices(on: place, from: PackedState(core), round: round) {
      let value = choice.branches.reduce(0) {
        $0 + $1.chance * most($1.state.core, solved.preparing[round])
      }
      if value > best.value + ActionAudit.tolerance { best = (choice.branches, value) }
      let option = choice.decision.option
      options[option] = max(options[option] ?? -.infinity, value)
    }
    options[-1] = nil
    let highest = options.values.max() ?? 0
    let close = options.values.count {
      $0 >= highest - Closeness.margin - ActionAudit.tolerance
    }
    return Decided(
      branches: best.branches, value: best.value, open: options.count, close: close)
  }

  /// Of a state that can be reached, so it is there.
  private func most(_ core: UInt64, _ layer: SolvedStates) -> Double {
    layer.highest(core) ?? -.infinity
  }

  /// The best preparation from each state.
  private func prepared(
    _ between: Chances<UInt64>, _ round: Int, _ successors: inout Successors<NoMeasures>
  ) -> Chances<UInt64> {
    var next = Chances<UInt64>()
    for (core, chance) in zip(between.keys, between.chances) {
      var best = (core: UInt64(0), value: -Double.infinity)
      successors.forEachPrepared(from: PackedState(core), round: round) { after, _, _, _ in
        let value = most(after.core, solved.drawing[round + 1])
        if value > best.value + ActionAudit.tolerance { best = (after.core, value) }
      }
      next.add(chance, to: best.core)
    }
    return next
  }
}
