/// One play of a case, from sitting down to the ending, with everything that was done.
public struct Game: Sendable {
  /// Shared, never copied: the same object for every game of the case.
  public let scenario: Scenario
  /// As it was asked for: ``GameState/commitment`` is 0 when the case has no such promise.
  public let setup: Setup
  /// What happened before the first action.
  public let opening: [Event]
  /// After the last of ``turns``.
  public private(set) var state: GameState
  /// What was done and still stands, oldest first.
  public private(set) var turns: [Turn] = []
  /// What was taken back, the next to redo last.
  private var undone: [Turn] = []

  /// One action and what came of it.
  public struct Turn: Hashable, Sendable {
    public let action: Action
    /// In order; never empty.
    public let events: [Event]
    public let before: GameState
    /// What ``Game/state`` was right after it.
    public let after: GameState

    /// What chance gave: the card drawn, with what is behind it (see ``Chance/init(number:)``), or the
    /// place of the outcome that came.
    public var chance: Int? {
      for event in events {
        switch event {
        case .situationDrawn(let situation):
          return Chance.number(card: situation, truth: after.truth)
        case .outcomeCame(_, _, let outcome): return outcome.index
        case .phaseBegan, .turningPointReached, .planItemWentStale, .planItemCame, .wishChanged,
          .roundBegan, .quietRound, .truthTold, .stanceTaken, .stancesRevealed, .optionChosen,
          .nobodyCould,
          .leadAppointed, .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .measureChanged,
          .strainChanged, .planChanged, .factNoted, .factCleared, .wishRevealed, .wishRecalled,
          .citizenMoved,
          .knowledgeOpened, .prepared, .preparationFinished, .roundEnded, .endingReached:
          continue
        }
      }
      return nil
    }
  }

  /// Sits down, and plays up to before the first card.
  ///
  /// Throws what ``Setup/refusal(in:)`` tells.
  public init(_ setup: Setup, of scenario: Scenario) throws(Rejection) {
    var events: [Event] = []
    state = try GameState(setup, in: scenario, events: &events)
    self.scenario = scenario
    self.setup = setup
    opening = events
  }

  /// Taken up in the middle. Nothing that came before can be taken back or is told again: views show what is
  /// so now, and what the next step brings.
  package init(_ setup: Setup, of scenario: Scenario, from state: GameState) {
    self.scenario = scenario
    self.setup = setup
    self.state = state
    opening = []
  }

  /// Takes one step. A refused action changes nothing; an accepted one ends what could be redone.
  ///
  /// - Returns: what happened, in order.
  @discardableResult
  public mutating func apply(
    _ action: Action, chance: Chance = .generator
  ) throws(Rejection) -> [Event] {
    var events: [Event] = []
    let before = state
    try state.apply(action, in: scenario, chance: chance, events: &events)
    turns.append(Turn(action: action, events: events, before: before, after: state))
    undone.removeAll()
    return events
  }

  /// Exactly what ``apply(_:chance:)`` accepts now, in a fixed order; empty when the game is over.
  public var legalActions: [Action] { state.legalActions(in: scenario) }

  /// `false` at the start of the session.
  public var canUndo: Bool { !turns.isEmpty }
  /// `false` once anything new was done since the undo.
  public var canRedo: Bool { !undone.isEmpty }

  /// Takes the last action back, as far as to the start of the session. The generator goes back
  /// too: the same step draws the same card again.
  public mutating func undo() throws(Rejection) {
    guard let last = turns.popLast() else { throw .nothingToUndo }
    undone.append(last)
    state = last.before
  }

  /// Does again what ``undo()`` took back last, with the same chance; refuses with `nothingToRedo`.
  public mutating func redo() throws(Rejection) {
    guard let next = undone.popLast() else { throw .nothingToRedo }
    turns.append(next)
    state = next.after
  }

  /// Everything that happened and still stands, in order.
  public var events: [Event] { opening + turns.flatMap(\.events) }
}
