/// One game that is being played on a compiled case.
struct SimulatedGame {
  typealias State = PackedState<LaneMeasures>

  var state: State
  var round = 0
  /// Taken so far, as the rules would count them.
  var actions = 0
  private let chance: GameChance

  init(_ state: State, chance: GameChance) {
    self.state = state
    self.chance = chance
  }

  @inline(__always)
  func word(for step: GameChance.Step) -> RandomWord { chance.word(for: step, round: round) }
}
