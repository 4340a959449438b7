import Rules

extension GameState {
  /// The state after actions that are taken one after the other; `nil` when one is not possible.
  func after(_ actions: [(Action, Chance)], in scenario: Scenario) -> GameState? {
    var state = self
    var events: [Event] = []
    for (action, chance) in actions {
      do throws(Rejection) {
        try state.apply(action, in: scenario, chance: chance, events: &events)
      } catch {
        return nil
      }
    }
    return state
  }
}
