import Rules

/// Plays one game after the other and keeps its buffers between them.
struct SimulatedTable {
  let policy: Policy
  /// In the game just played.
  private(set) var actionsTaken = 0
  private var chance = Generator(seed: 0)
  private var legal: [Action] = []
  private var events: [Event] = []

  init(policy: Policy) {
    self.policy = policy
  }

  /// - Returns: the state at the end.
  mutating func play(_ start: GameState, of scenario: Scenario) -> GameState {
    var state = start
    // A stream of its own: what the table decides must not tell what the next card is.
    var seeder = state.generator
    chance = Generator(seed: seeder.next())
    actionsTaken = 0
    while let action = choose(in: state, of: scenario) {
      events.removeAll(keepingCapacity: true)
      do throws(Rejection) {
        try state.apply(action, in: scenario, events: &events)
      } catch {
        break
      }
      actionsTaken += 1
    }
    return state
  }

  /// `nil` when the game is over.
  private mutating func choose(in state: GameState, of scenario: Scenario) -> Action? {
    switch policy {
    case .random: random(in: state, of: scenario)
    }
  }

  private mutating func random(in state: GameState, of scenario: Scenario) -> Action? {
    switch state.step {
    case .drawing: return .draw
    case .stances: return .revealStances
    case .concluding: return .conclude
    case .consequence: return .proceed
    case .telling: return .tell(rolesToTell(in: state, of: scenario))
    case .choosing, .appointing, .asking, .preparing:
      legal.removeAll(keepingCapacity: true)
      state.legalActions(in: scenario, into: &legal)
      return legal.isEmpty ? nil : legal[chance.below(legal.count)]
    case .ended: return nil
    }
  }

  /// One of all sets of roles that may be told, without listing them: first how many, in proportion
  /// to the number of such sets, then whom.
  private mutating func rolesToTell(in state: GameState, of scenario: Scenario) -> IDSet<Role> {
    let roles = scenario.roles.count
    let others = state.lead == nil ? roles : roles - 1
    let limit = min(scenario.start.handOvers, others)
    var sets = 0
    var ofSize = 1
    for size in 0...limit {
      sets += ofSize
      ofSize = ofSize * (others - size) / (size + 1)
    }
    var left = chance.below(sets)
    var size = 0
    ofSize = 1
    while left >= ofSize {
      left -= ofSize
      ofSize = ofSize * (others - size) / (size + 1)
      size += 1
    }
    var told = IDSet<Role>()
    while told.count < size {
      let role = RoleID(chance.below(roles))
      if role != state.lead { told.insert(role) }
    }
    return told
  }
}
