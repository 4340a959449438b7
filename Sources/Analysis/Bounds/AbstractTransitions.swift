/// The steps between layers of states of which something is forgotten.
struct AbstractTransitions: Sendable {
  let compiled: CompiledCase
  let layout: BoundLayout
  let forgetting: Forgetting
  /// What the steps read, with what is forgotten; and without it.
  let needed: Liveness
  let kept: Liveness
  let budget: SolverBudget

  init(
    _ compiled: CompiledCase, _ layout: BoundLayout, _ forgetting: Forgetting,
    _ budget: SolverBudget
  ) {
    self.compiled = compiled
    self.layout = layout
    self.forgetting = forgetting
    self.budget = budget
    needed = layout.liveness(in: compiled, forgetting: forgetting)
    kept = needed.keeping(forgetting)
  }

  /// - Parameter work: what it may take; `nil` when it was followed once.
  /// - Returns: the templates of each card of the round; `nil` when the forgotten bits may stand in
  ///   too many ways.
  func deciding(
    round: Int, from states: [UInt64], _ work: AbstractWork? = nil
  ) -> [AbstractTable<DecisionTemplates>]? {
    let deciding = Deciding<MeasureShifts>(of: compiled, liveness: kept)
    var tables: [AbstractTable<DecisionTemplates>] = []
    for place in compiled.rounds[round].cards.range {
      guard
        let step = AbstractTransition(
          compiled, reads(card: place, round: round), forgotten: forgetting.drawing[round],
          card: compiled.cards[place], round: round),
        let table = AbstractTable(
          step, of: states, budget, work,
          maker: { [compiled] in
            DecisionTemplates(
              compiled, deciding, step.dependencies, card: place, round: round, lanes: [])
          })
      else { return nil }
      tables.append(table)
    }
    return tables
  }

  /// The same for a round's preparation.
  func preparing(
    round: Int, from states: [UInt64], _ work: AbstractWork? = nil
  ) -> AbstractTable<PreparationTemplates>? {
    guard
      let step = AbstractTransition(
        compiled, AbstractReads(compiled, needed, preparing: round),
        forgotten: forgetting.preparing[round], card: nil, round: round)
    else { return nil }
    return AbstractTable(
      step, of: states, budget, work,
      maker: { [compiled, kept] in
        PreparationTemplates(
          compiled, kept, step.dependencies, round: round, lanes: [], items: 0)
      })
  }

  private func reads(card: Int, round: Int) -> AbstractReads {
    AbstractReads(compiled, needed, card: card, round: round, countsStrain: layout.strain != nil)
  }
}
