/// Keeps of each layer what play needs later.
struct LayerKeeper {
  private var drawing: [SolvedStates?]
  private var preparing: [SolvedStates?]
  private let highest: Int
  private let lowest: Int

  /// - Parameter rounds: 0 keeps nothing.
  init(rounds: Int, _ layout: RowLayout) {
    drawing = rounds == 0 ? [] : Array(repeating: nil, count: rounds + 1)
    preparing = Array(repeating: nil, count: rounds)
    // Of one team alone its own expectation is the most and the least.
    highest = layout.highest(.wishesHonoured) ?? layout.ordinary(.wishesHonoured) ?? 0
    lowest = layout.lowest(.wishesHonoured) ?? 0
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
