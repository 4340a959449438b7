extension Recording {
  /// Plays everything again, like ``replay(of:)``, but lets chance give what it gave then where the
  /// seed would give something else: a rehearsal names its cards and outcomes, and no generator was
  /// asked for them.
  public func retell(in scenario: Scenario) throws(Failure) -> Game {
    try play(in: scenario) { (game, entry) throws(Rejection) in try game.retell(entry) }
  }
}

extension Game {
  /// - Returns: `false` when the words name nothing the scenario has.
  fileprivate mutating func retell(_ entry: Recording.Entry) throws(Rejection) -> Bool {
    let before = self
    guard try take(entry.text) else { return false }
    guard state.fingerprint != entry.fingerprint, let chance = entry.chance,
      let action = Action(text: entry.text, in: scenario, situation: before.state.situation)
    else { return true }
    self = before
    try apply(action, chance: Chance(number: chance))
    return true
  }
}
