/// The steps that lead from one layer's states to those of the next, as templates.
struct LayerSteps: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  let threads: Int
  /// Measures whose shifts are kept apart.
  let lanes: [Int]

  /// - Returns: the templates of each card of the round.
  func deciding(
    round: Int, from states: [UInt64]
  ) -> [TemplateTable<DecisionTemplates>] {
    let deciding = Deciding<MeasureShifts>(of: compiled, liveness: liveness)
    return compiled.rounds[round].cards.range.map { place in
      let card = compiled.cards[place]
      let control = StepControl(compiled, liveness, card: place, round: round)
      return TemplateTable(control, of: states, threads: threads) {
        compiled.canHappen(card, $0, round: round)
      } maker: {
        DecisionTemplates(compiled, deciding, control, card: place, round: round, lanes: lanes)
      }
    }
  }

  /// - Parameter items: those that are asked after alone, a bit each.
  func preparing(
    round: Int, from states: [UInt64], items: UInt64
  ) -> TemplateTable<PreparationTemplates> {
    let control = StepControl(compiled, liveness, preparing: round)
    return TemplateTable(control, of: states, threads: threads) { _ in
      true
    } maker: {
      PreparationTemplates(compiled, liveness, control, round: round, lanes: lanes, items: items)
    }
  }
}

/// Templates that were made to find states, kept to solve them.
struct KeptTables: Sendable {
  /// By round.
  private(set) var deciding: [[TemplateTable<DecisionTemplates>]?] = []
  private(set) var preparing: [TemplateTable<PreparationTemplates>?] = []
  private var bytes = 0

  /// What all of them together may take; others are made again.
  private static let most = 64_000_000

  mutating func keep(deciding tables: [TemplateTable<DecisionTemplates>]?) {
    deciding.append(take(tables?.reduce(0) { $0 + $1.bytes } ?? 0) ? tables : nil)
  }

  mutating func keep(preparing table: TemplateTable<PreparationTemplates>?) {
    preparing.append(take(table?.bytes ?? 0) ? table : nil)
  }

  private mutating func take(_ more: Int) -> Bool {
    guard bytes + more <= Self.most else { return false }
    bytes += more
    return true
  }
}
