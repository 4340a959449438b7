/// What everybody may see: the projector. It holds no clue, no wish that is not known, no stance
/// before the reveal, and nothing about what an option leads to.
public struct TableView: Hashable, Sendable {
  public let title: String
  public let length: GameLength
  public typealias Step = GameState.Step

  public let step: Step
  public let phases: [PhaseFace]
  /// Phases told since the last card, oldest first; empty within a phase.
  public let opening: [PhaseFace]
  public let moment: Moment
  /// From 1, in this length of game.
  public let roundNumber: Int
  public let roundCount: Int
  public let place: Place
  /// In the order of `Measure.allCases`, 0 to 10.
  public let measures: [Int]
  public let commitment: Int
  public let committedRole: RoleID?
  public let roles: [RoleFace]
  public let seats: [SeatFace]
  /// Seats in speaking order: the least senior first.
  public let speakingOrder: [SeatID]
  public let plan: [PlanFace]
  public let wishes: [WishFace]
  /// How many of the wishes he or she began with nobody has asked about.
  public let unknownWishes: Int
  public let knowledge: [KnowledgeCard]
  public let card: CardFace?
  /// Told instead of a card in a quiet round.
  public let quiet: String?
  public let decision: DecisionFace
  public let advice: [AdviceFace]
  public let handOvers: Int
  public let consequence: ConsequenceFace?
  public let slots: Int
  public let slotsLeft: Int
  public let ending: Ending?
  public let legal: [Action]
  public let canUndo: Bool
  public let canRedo: Bool

  public struct PhaseFace: Hashable, Sendable {
    public let title: String
    /// Empty until the phase has begun.
    public let text: String
    public let rounds: Int
    /// Rounds behind the table in this phase.
    public let roundsDone: Int
    public let isCurrent: Bool
    public let start: Phase.Start
  }

  public struct RoleFace: Hashable, Sendable {
    public let id: RoleID
    public let title: String
    public let sector: Sector
    public let abilities: [String]
    public let strain: Int
    public let isSeated: Bool
    public let isReachable: Bool
    /// Why the role cannot take a preparation slot now; `nil` when it can.
    public let prepareRefusal: Rejection?
  }

  public struct SeatFace: Hashable, Sendable {
    public let id: SeatID
    public let roles: [RoleID]
    /// Whether this seat has something of its own to read about the card on the table.
    public let hasClue: Bool
    public let hasTakenStance: Bool
  }

  public struct PlanFace: Hashable, Sendable {
    public let id: PlanItemID
    public let title: String
    public let text: String
    public let level: KnowledgeLevel
    public let effort: Int
    public let by: IDSet<Role>
    public let status: PlanStatus
    /// Why it cannot be prepared now, whoever would; `nil` when it can.
    public let refusal: Rejection?
  }

  public struct WishFace: Hashable, Sendable {
    public let text: String
    public let domain: WishDomain
    public let weight: Int
    /// Whether a turning point has passed since it was heard: it may no longer be so.
    public let age: Age

    public enum Age: Hashable, Sendable {
      case heardSinceTurningPoint, heardBeforeTurningPoint
      /// Known to have become another.
      case replaced
    }
  }

  public struct CardFace: Hashable, Sendable {
    public let id: SituationID
    public let title: String
    public let text: String
    public let picture: CardPicture?
    public let options: [OptionFace]
    /// After the reveal: seats that did not know.
    public let unsure: [SeatID]
  }

  public struct OptionFace: Hashable, Sendable {
    public let id: OptionID
    public let text: String
    public let style: DecisionOption.Style
    public let leads: IDSet<Role>
    public let strain: Int
    public let refusal: Rejection?
    public let closedBecause: [ClosedReason]
    public let closedText: String
    /// After the reveal: seats that would do this.
    public let stances: [SeatID]
  }

  public struct DecisionFace: Hashable, Sendable {
    public let option: OptionID?
    public let lead: RoleID?
    public let asked: AdviceLineID?
    public let told: IDSet<Role>
    /// Seats that saw it otherwise, in speaking order.
    public let differing: [SeatID]
    public let heard: [SeatID]
    /// For each role, why it cannot lead the chosen option; `nil` when it can.
    public let leadRefusals: [Rejection?]
  }

  public struct AdviceFace: Hashable, Sendable {
    public let id: AdviceLineID
    public let title: String
    public let level: KnowledgeLevel
    public let answers: String
    public let refusal: Rejection?
  }

  public struct ConsequenceFace: Hashable, Sendable {
    public let option: String?
    public let text: String
    /// Changes the table can see, in order.
    public let changes: [Event]
    public let knowledge: [KnowledgeCard]
  }
}
