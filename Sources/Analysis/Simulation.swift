public import Rules

/// Plays whole games without a table, to see what a case does when nobody thinks.
///
/// The same scenario, setup, seed and policy give the same result on every machine.
public struct Simulation: Sendable {
  private let scenario: Scenario
  /// Every game begins here, with a seed of its own.
  private let start: GameState

  /// - Throws: why the table cannot sit down like this.
  public init(scenario: Scenario, setup: Setup) throws(Rejection) {
    var events: [Event] = []
    self.scenario = scenario
    start = try GameState(setup, in: scenario, events: &events)
  }

  /// - Parameters:
  ///   - seed: of the first game; each further one has the next number, so that each can be played
  ///     again by itself. Runs meant to differ need seeds further apart than they have games. The
  ///     setup's own seed is not used.
  ///   - progress: is told now and then how many games are done, and at the end.
  public func run(
    games: Int, seed: UInt64, policy: Policy, progress: (Int) -> Void = { _ in }
  ) -> SimulationResult {
    var result = SimulationResult(for: scenario)
    var table = SimulatedTable(policy: policy)
    for game in 0..<max(0, games) {
      let end = table.play(start.seeded(seed &+ UInt64(game)), of: scenario)
      result.add(end, actions: table.actionsTaken, in: scenario)
      if result.games % Self.progressStep == 0, result.games < games { progress(result.games) }
    }
    progress(result.games)
    return result
  }

  private static let progressStep = 1000
}

extension SimulationResult {
  fileprivate mutating func add(_ end: GameState, actions: Int, in scenario: Scenario) {
    games += 1
    self.actions += actions
    if let ending = end.ending { endings[ending.index] += 1 }
    for measure in Measure.allCases { measures[measure.rawValue] += end.measure(measure) }
    wishes += end.wishesHonoured(in: scenario)
  }
}
