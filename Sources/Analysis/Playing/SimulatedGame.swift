/// One game that is being played on a compiled case.
struct SimulatedGame {
  typealias State = PackedState<VectorMeasures>

  var state: State
  /// How drawn wishes go in it, a bit for each, which no condition sees before it is told.
  var fates: UInt64 = 0
  /// Taken so far, as the rules would count them.
  var actions = 0
  let chance: GameChance

  init(state: State, chance: GameChance) {
    self.state = state
    self.chance = chance
  }
}
