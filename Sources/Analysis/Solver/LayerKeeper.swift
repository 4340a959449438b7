/// Keeps of each layer what play needs later.
struct LayerKeeper {
  private var drawing: [SolvedStates?]
  private var preparing: [SolvedStates?]
  /// The same of a team that errs; empty where it is not kept beside the others.
  private var ordinaryDrawing: [SolvedStates?] = []
  private var ordinaryPreparing: [SolvedStates?] = []
  private let highest: Int
  private let lowest: Int
  private var ordinary: Int?

  /// - Parameters:
  ///   - rounds: 0 keeps nothing.
  ///   - team: one that errs, what it can expect being kept beside the most and the least; it takes a third
  ///     more room.
  init(rounds: Int, _ layout: RowLayout, beside team: OrdinaryTeam? = nil) {
    drawing = rounds == 0 ? [] : Array(repeating: nil, count: rounds + 1)
    preparing = Array(repeating: nil, count: rounds)
    // Of one team alone its own expectation is the most and the least.
    highest = layout.highest(.wishesHonoured) ?? layout.ordinary(.wishesHonoured) ?? 0
    lowest = layout.lowest(.wishesHonoured) ?? 0
    guard let team else { return }
    ordinary = layout.ordinary(.wishesHonoured, of: team)
    ordinaryDrawing = drawing
    ordinaryPreparing = preparing
  }

  mutating func keep(_ layer: SolvedLayer, drawing round: Int, _ exploration: Exploration) {
    guard !drawing.isEmpty else { return }
    let states = exploration.drawing[round]
    drawing[round] = SolvedStates(states, layer, highest: highest, lowest: lowest)
    guard let ordinary else { return }
    ordinaryDrawing[round] = drawing[round]?.expected(
      SolvedStates.figures(of: states, layer, at: ordinary))
  }

  mutating func keep(_ layer: SolvedLayer, preparing round: Int, _ exploration: Exploration) {
    guard !preparing.isEmpty else { return }
    let states = exploration.preparing[round]
    preparing[round] = SolvedStates(states, layer, highest: highest, lowest: lowest)
    guard let ordinary else { return }
    ordinaryPreparing[round] = preparing[round]?.expected(
      SolvedStates.figures(of: states, layer, at: ordinary))
  }

  func values(_ compiled: CompiledCase, _ liveness: Liveness) -> SolvedValues {
    func values(
      _ drawing: [SolvedStates?], _ preparing: [SolvedStates?], _ ordinary: SolvedValues?
    ) -> SolvedValues {
      SolvedValues(
        compiled: compiled, liveness: liveness, drawing: drawing.compactMap { $0 },
        preparing: preparing.compactMap { $0 }, ordinary: ordinary)
    }
    return values(
      drawing, preparing,
      ordinary == nil ? nil : values(ordinaryDrawing, ordinaryPreparing, nil))
  }
}
