/// One game that is being played on a compiled case.
struct SimulatedGame {
  typealias State = PackedState<VectorMeasures>

  var state: State
  /// Taken so far, as the rules would count them.
  var actions = 0
  let chance: GameChance

  init(state: State, chance: GameChance) {
    self.state = state
    self.chance = chance
  }
}
