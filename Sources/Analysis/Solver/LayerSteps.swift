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
