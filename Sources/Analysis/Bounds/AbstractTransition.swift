/// One step from states of which something is forgotten.
struct AbstractTransition {
  /// Bits that are kept and that the step reads.
  let read: UInt64
  let concretisations: Concretisations
  let dependencies: Dependencies
  private let compiled: CompiledCase
  private let round: Int
  private let card: CompiledCard?
  /// Whether the values of the forgotten bits tell if the card can happen.
  private let tellsCard: Bool
  /// Values of the forgotten bits that decide whether the card can happen; `nil` when there are too
  /// many.
  private let cardBits: Concretisations?

  /// - Parameters:
  ///   - card: that is decided; `nil` for a preparation.
  /// - Returns: `nil` when the forgotten bits may stand in too many ways.
  init?(
    _ compiled: CompiledCase, _ reads: AbstractReads, forgotten: UInt64, card: CompiledCard?,
    round: Int
  ) {
    dependencies = reads.dependencies
    let own = dependencies.read
    let joint = reads.concretisations(own | reads.condition, forgotten: forgotten)
    guard let concretisations = joint ?? reads.concretisations(own, forgotten: forgotten) else {
      return nil
    }
    self.concretisations = concretisations
    tellsCard = joint != nil
    cardBits = reads.concretisations(reads.condition, forgotten: forgotten)
    read = (own | reads.condition) & ~forgotten
    self.compiled = compiled
    self.card = card
    self.round = round
  }

  /// Whether the step can follow, as far as a way tells.
  func canFollow(_ core: UInt64) -> Bool {
    guard tellsCard, let card else { return true }
    return compiled.canHappen(card, core, round: round)
  }

  /// Whether the step follows however the forgotten bits stand.
  func isCertain(_ key: UInt64) -> Bool {
    guard let card else { return true }
    guard let cardBits else { return false }
    return cardBits.values.allSatisfy {
      !cardBits.isPossible(key | $0) || compiled.canHappen(card, key | $0, round: round)
    }
  }
}
