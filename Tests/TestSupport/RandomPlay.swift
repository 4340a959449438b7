public import Rules

/// Plays a game to its end, each step drawn from all legal actions but changes of a stance, which
/// could go on without end.
public struct RandomPlay: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  private var chance: Generator

  public init(_ setup: Setup, of scenario: Scenario) {
    self.scenario = scenario
    self.setup = setup
    chance = Generator(seed: ~setup.seed)
  }

  /// One accepted action, seen from both sides.
  public struct Step {
    public let before: GameState
    public let legal: [Action]
    public let action: Action
    public let events: [Event]
    public let after: GameState
  }

  /// Stops after `limit` steps, so that a game that never ends is seen.
  public mutating func run(limit: Int = 10_000, _ visit: (Step) throws -> Void) throws -> GameState
  {
    var events: [Event] = []
    var state = try GameState(setup, in: scenario, events: &events)
    for _ in 0..<limit where state.step != .ended {
      let legal = state.legalActions(in: scenario)
      guard let action = chance.one(of: legal.filter { !$0.changesStance(in: state) }) else {
        break
      }
      let before = state
      events.removeAll(keepingCapacity: true)
      try state.apply(action, in: scenario, events: &events)
      try visit(
        Step(before: before, legal: legal, action: action, events: events, after: state))
    }
    return state
  }

  /// The same, with everything a game keeps.
  public mutating func game() throws -> Game {
    var game = try Game(setup, of: scenario)
    while let action = chance.one(
      of: game.legalActions.filter { !$0.changesStance(in: game.state) })
    { try game.apply(action) }
    return game
  }

  /// Two hundred cases and five tables each: a thousand very different games.
  public static let cases = Array(UInt64(1)...200)
  public static let tablesPerCase = 5

  public static func tables(of scenario: Scenario, case number: UInt64) -> [RandomPlay] {
    (0..<tablesPerCase).compactMap { table in
      let lengths: [GameLength] = [.full, .full, .full, .lunch, .taster]
      var setup = ScenarioMaker.setup(
        for: scenario, length: lengths[table], seed: number * 100 + UInt64(table))
      // A short game may have no rounds in this case.
      if setup.refusal(in: scenario) != nil { setup.length = .full }
      return RandomPlay(setup, of: scenario)
    }
  }
}

extension Action {
  /// Whether a seat that has answered answers again.
  public func changesStance(in state: GameState) -> Bool {
    guard case .takeStance(let seat, _) = self else { return false }
    return state.stance(of: seat) != nil
  }
}
