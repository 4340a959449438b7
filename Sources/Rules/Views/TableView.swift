/// What everybody may see: the projector. It holds no clue, no wish that is not known, no stance
/// before the reveal, and nothing about what an option leads to.
public struct TableView: Hashable, Sendable {
  /// Of the case.
  public let title: String
  public let length: GameLength
  public typealias Step = GameState.Step

  /// Decides which of ``legal`` there can be.
  public let step: Step
  /// Of the parts of a decision.
  public let order: DecisionOrder
  /// All of the case, in order, also those without a round in this length of game.
  public let phases: [PhaseFace]
  /// Phases told since the last card, oldest first; empty within a phase.
  public let opening: [PhaseFace]
  /// Items that were ordered and came since the last card, in the order of the file.
  public let arrived: [PlanItemID]
  /// Wishes that were heard when the last round ended, because its preparation asked; before the next
  /// card only.
  public let heard: [WishFace]
  /// What was remembered when the last round ended, because its preparation asked; before the next card
  /// only.
  public let recalled: [MemoryFace]
  /// Of the round at hand; of the last one when the game is over.
  public let moment: Moment
  /// From 1, in this length of game.
  public let roundNumber: Int
  /// In this length of game.
  public let roundCount: Int
  /// Where the citizen is now.
  public let place: Place
  /// In the order of `Measure.allCases`, 0 to 10.
  public let measures: [Int]
  /// 0 to 3; 0 when the case asks general practice for none. See ``CommitmentTerms``.
  public let commitment: Int
  /// Whose promise ``commitment`` is; `nil` when the case asks for none.
  public let committedRole: RoleID?
  /// All of the case, seated or not, in speaking order: the place in the list is the ``RoleID``.
  public let roles: [RoleFace]
  /// The place in the list is the ``SeatID``.
  public let seats: [SeatFace]
  /// Seats in speaking order: the least senior first.
  public let speakingOrder: [SeatID]
  /// Every item, absent ones too, in the order of the file.
  public let plan: [PlanFace]
  /// Only those that somebody has heard, replaced ones too, in the order of the file.
  public let wishes: [WishFace]
  /// Of the wishes he or she began with: what kind those are that nobody has asked about, in the order
  /// of the file.
  public let unknownWishes: [WishDomain]
  /// What was remembered so far of wishes that nobody knows yet, in the order in which it was told.
  public let memories: [MemoryFace]
  /// Opened so far, each once, in the order of opening.
  public let knowledge: [KnowledgeCard]
  /// From the draw until the round ends; `nil` in a quiet round.
  public let card: CardFace?
  /// Told instead of a card in a quiet round.
  public let quiet: String?
  /// What is settled of the round's decision so far.
  public let decision: DecisionFace
  /// Every line, whether or not it can be reached now, in the order of the file.
  public let advice: [AdviceFace]
  /// Roles that can be told of the card on the table, or groups of them: 0 to 4.
  public let handOvers: Int
  /// Who is told together, in the order of the file; empty where roles are told one by one.
  public let groups: [GroupFace]
  /// From the conclusion until the table goes on; else `nil`.
  public let consequence: ConsequenceFace?
  /// Preparation slots of the round, used or not: 0 to 4.
  public let slots: Int
  /// 0 when all are used; may be above what roles are free to use.
  public let slotsLeft: Int
  /// Stale items that can be reviewed without a slot when the round is prepared, before anything else
  /// is; empty before the consequence.
  public let freeReviews: IDSet<PlanItem>
  /// Whether that was done in this round.
  public let hasReviewedFree: Bool
  /// `nil` until the story is over.
  public let ending: Ending?
  /// Exactly what ``Game/apply(_:chance:)`` accepts now, in a fixed order; empty when it is over.
  public let legal: [Action]
  /// As far as to the start of the session.
  public let canUndo: Bool
  /// `false` once anything new was done since the undo.
  public let canRedo: Bool

  /// Whether that part of the decision is behind the table.
  public func isSettled(_ part: Step) -> Bool {
    let steps = order.steps
    guard let place = steps.firstIndex(of: part) else { return false }
    switch step {
    case .drawing, .stances: return false
    case .asking, .choosing, .appointing, .telling:
      return steps.firstIndex(of: step).map { $0 > place } ?? false
    case .concluding, .consequence, .preparing, .ended: return true
    }
  }

  /// A phase as the strip of phases shows it.
  public struct PhaseFace: Hashable, Sendable {
    public let title: String
    /// Empty until the phase has begun.
    public let text: String
    /// In this length of game; 0 when it plays none of them.
    public let rounds: Int
    /// Rounds behind the table in this phase.
    public let roundsDone: Int
    /// Of the last phase when the game is over.
    public let isCurrent: Bool
    /// Shown before the phase begins too: that a turning point comes is no secret.
    public let start: Phase.Start
  }

  /// A role as everybody sees it: without brief and clue.
  public struct RoleFace: Hashable, Sendable {
    public let id: RoleID
    public let title: String
    public let sector: Sector
    /// In the case's own words; may be empty.
    public let abilities: [String]
    /// 0 fresh, 1 busy, 2 stretched, 3 overloaded.
    public let strain: Int
    /// Whether a new phase relieves it.
    public let rests: Bool
    /// Whether somebody plays it; if not it can be told, but neither lead nor prepare.
    public let isSeated: Bool
    /// At this moment, with what general practice promised.
    public let isReachable: Bool
    /// Why the role cannot take a preparation slot now; `nil` when it can.
    public let prepareRefusal: Rejection?
  }

  /// A seat as everybody sees it.
  public struct SeatFace: Hashable, Sendable {
    public let id: SeatID
    /// One or two, in speaking order.
    public let roles: [RoleID]
    /// Whether this seat has something of its own to read about the card on the table.
    public let hasClue: Bool
    /// Tells that it has answered, never what.
    public let hasTakenStance: Bool
  }

  /// A plan item as the board shows it.
  public struct PlanFace: Hashable, Sendable {
    public let id: PlanItemID
    public let title: String
    public let text: String
    /// Which kind of knowledge it takes.
    public let level: KnowledgeLevel
    /// Preparation slots it takes: 1 or 2. A review takes 1 whatever this says.
    public let effort: Int
    /// Who can put it in place or review it, seated or not.
    public let by: IDSet<Role>
    public let status: PlanStatus
    /// Rounds that are played between ordering it and having it: 0 to 2.
    public let takes: Int
    /// How many rounds have to end before it is in place, the one at hand included; `nil` when it is not
    /// on order.
    public let roundsLeft: Int?
    /// The title of the last phase in which it can be prepared; empty where there is none, and once that
    /// is over.
    public let lastPhase: String
    /// Why it cannot be prepared now, whoever would; `nil` when it can.
    public let refusal: Rejection?
    /// In the order of its condition, without repetition; empty when it is open.
    public let closedBecause: [ClosedReason]
    /// The author's own words for why it is closed or past; may be empty.
    public let closedText: String
    /// Whether it asks the citizen, who could not answer if it were prepared now.
    public let isUnanswered: Bool
    /// Whether to prepare it now is to make it a second time, which does something of its own: a review, that
    /// is possible while it is in place too.
    public let isSecondTime: Bool
  }

  /// A wish as it was heard.
  public struct WishFace: Hashable, Sendable {
    public let text: String
    public let domain: WishDomain
    /// 1 to 5.
    public let weight: Int
    /// Whether a turning point has passed since it was heard: it may no longer be so.
    public let age: Age

    /// How far what was heard can still be trusted.
    public enum Age: Hashable, Sendable {
      case heardSinceTurningPoint, heardBeforeTurningPoint
      /// Known to have become another.
      case replaced
    }
  }

  /// What somebody remembers of a wish.
  public struct MemoryFace: Hashable, Sendable {
    public let role: RoleID
    /// In the role's or the citizen's words.
    public let text: String
  }

  /// The card of the round, without clues and without what its options lead to.
  public struct CardFace: Hashable, Sendable {
    public let id: SituationID
    public let title: String
    public let text: String
    /// `nil` when it has none.
    public let picture: CardPicture?
    /// All of them, closed ones too, in the order of the file.
    public let options: [OptionFace]
    /// After the reveal: seats that did not know.
    public let unsure: [SeatID]
  }

  /// An option of the card, open or closed.
  public struct OptionFace: Hashable, Sendable {
    public let id: OptionID
    public let text: String
    /// Whether somebody can be told of it afterwards.
    public let style: DecisionOption.Style
    /// Who may lead it, seated or not; empty when nobody has to.
    public let leads: IDSet<Role>
    /// On the lead: 0 to 3. Asking higher than the matter needs adds 1.
    public let strain: Int
    /// `optionClosed` or `nobodyCanLead`; `nil` when it can be chosen in this round.
    public let refusal: Rejection?
    /// In the order of its condition, without repetition; empty when it is open.
    public let closedBecause: [ClosedReason]
    /// The author's own words for it; empty where ``closedBecause`` has to be told instead.
    public let closedText: String
    /// Whether it asks the citizen, or something that may come of it does, and no answer can be had.
    public let isUnanswered: Bool
    /// After the reveal: seats that would do this.
    public let stances: [SeatID]
  }

  /// The decision as far as it has come. Emptied when the round ends.
  public struct DecisionFace: Hashable, Sendable {
    /// `nil` until it is chosen, and when nobody can lead anything.
    public let option: OptionID?
    /// `nil` until somebody is appointed, and when nobody has to lead.
    public let lead: RoleID?
    /// `nil` until a line is asked, and when nobody was.
    public let asked: AdviceLineID?
    /// What it told about the card; `nil` when it knew nothing of this.
    public let answer: String?
    /// Without the lead, who knows already.
    public let told: IDSet<Role>
    /// Seats that saw it otherwise, in speaking order.
    public let differing: [SeatID]
    /// Marked so far, in the order of seats.
    public let heard: [SeatID]
    /// For each role, why it cannot lead the chosen option; `nil` when it can.
    public let leadRefusals: [Rejection?]
  }

  /// An advice line as the table sees it.
  public struct AdviceFace: Hashable, Sendable {
    public let id: AdviceLineID
    public let title: String
    public let level: KnowledgeLevel
    public let answers: String
    /// `adviceNotAgreed` or `adviceUnreachable`; `nil` when it can be asked in this round.
    public let refusal: Rejection?
  }

  /// Roles that are told together.
  public struct GroupFace: Hashable, Sendable {
    public let id: GroupID
    public let title: String
    /// All of it.
    public let roles: IDSet<Role>
    /// Without whoever leads; empty when that is the whole group.
    public let toTell: IDSet<Role>
  }

  /// What came of the decision just carried out.
  public struct ConsequenceFace: Hashable, Sendable {
    /// In the words of the card; `nil` when nobody could lead anything.
    public let option: String?
    /// The outcome's text, else what the option itself tells; empty when there was no option.
    public let text: String
    /// What was behind the card all along; empty when it hid nothing or the text says it.
    public let truth: String
    /// What somebody was asked to remember, in the order in which it was told.
    public let memories: [MemoryFace]
    /// Changes the table can see, in order.
    public let changes: [Event]
    /// Opened by this decision, each once; also when it was opened before.
    public let knowledge: [KnowledgeCard]
  }
}
