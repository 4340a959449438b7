/// One step from states of which something is forgotten.
struct AbstractStep {
  /// Bits that are kept and that the step depends on.
  let controlling: UInt64
  let ways: Ways
  let control: StepControl
  private let compiled: CompiledCase
  private let round: Int
  private let card: CompiledCard?
  /// Whether the ways tell if the card can happen.
  private let tellsCard: Bool
  /// Ways of the forgotten bits that decide whether the card can happen; `nil` when there are too
  /// many.
  private let cardWays: Ways?

  /// - Parameters:
  ///   - card: that is decided; `nil` for a preparation.
  /// - Returns: `nil` when the forgotten bits may stand in too many ways.
  init?(
    _ compiled: CompiledCase, _ reads: StepReads, forgotten: UInt64, card: CompiledCard?, round: Int
  ) {
    control = reads.control
    let controls = control.controlling
    let joint = reads.ways(controls | reads.condition, forgotten: forgotten)
    guard let ways = joint ?? reads.ways(controls, forgotten: forgotten) else { return nil }
    self.ways = ways
    tellsCard = joint != nil
    cardWays = reads.ways(reads.condition, forgotten: forgotten)
    controlling = (controls | reads.condition) & ~forgotten
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
    guard let cardWays else { return false }
    return cardWays.values.allSatisfy {
      !cardWays.isPossible(key | $0) || compiled.canHappen(card, key | $0, round: round)
    }
  }
}
