/// A condition without parts: whether a ``Variable`` has one of some values.
public enum Question: Hashable, Sendable {
  case measure(Measure, in: ClosedRange<Int>)
  case strain(RoleID, in: ClosedRange<Int>)
  case plan(PlanItemID, PlanStatus)
  case phase(PhaseID)
  case moment(Moment)
  /// Rounds are counted from 1 over the rounds of the full game.
  case round(in: ClosedRange<Int>)
  case fact(FactID)
  case wish(WishID, WishStatus)
  /// The weighted share of current wishes that are honoured, in percent.
  case wishesHonoured(in: ClosedRange<Int>)
  /// Holds from the choice of a lead until the round ends.
  case ledBy(RoleID)
  /// Advice of at least this level was asked in this round.
  case advice(atLeast: KnowledgeLevel)
  /// What is behind the card on the table; never holds when that is another card.
  case truth(SituationID, PossibilityID)
  /// The role was told of the situation, or led it.
  case told(RoleID, SituationID)
  /// Everybody in the group was told of the latest decision, or led it.
  case informed(GroupID)
  /// The card came, in an earlier round or in this one.
  case drawn(SituationID)
  case place(Place)
  case commitment(in: ClosedRange<Int>)
}

/// How it is with a plan item. The raw value is the word of case files.
public enum PlanStatus: String, CaseIterable, Hashable, Sendable {
  case inPlace = "in place"
  case stale
  case absent
  /// Neither in place nor stale: it comes when enough rounds are over, see ``PlanItem/takes``.
  case ordered

  /// 0 to 3, in the order above: the value of ``Variable/plan(_:)``.
  public var number: Int {
    switch self {
    case .inPlace: 0
    case .stale: 1
    case .absent: 2
    case .ordered: 3
    }
  }
}

/// What can be asked of a single wish. The raw value is the key of case files.
public enum WishStatus: String, CaseIterable, Hashable, Sendable {
  case known, current
}

extension Question {
  /// What it asks about.
  public var variable: Variable {
    switch self {
    case .measure(let measure, _): .measure(measure)
    case .strain(let role, _): .strain(role)
    case .plan(let item, _): .plan(item)
    case .phase: .phase
    case .moment: .moment
    case .round: .round
    case .fact(let fact): .fact(fact)
    case .wish(let wish, .known): .known(wish)
    case .wish(let wish, .current): .current(wish)
    case .wishesHonoured: .wishesHonoured
    case .ledBy: .lead
    case .advice: .advice
    case .truth(let situation, _): .truth(situation)
    case .told(let role, let situation): .told(role, situation)
    case .informed(let group): .informed(group)
    case .drawn(let situation): .drawn(situation)
    case .place: .place
    case .commitment: .commitment
    }
  }

  /// The values for which the answer is yes, in the numbers of ``Variable``.
  public var values: ClosedRange<Int> {
    switch self {
    case .measure(_, let range), .strain(_, let range), .round(let range),
      .wishesHonoured(let range), .commitment(let range):
      range
    case .plan(_, let status): status.number...status.number
    case .phase(let phase): phase.index...phase.index
    case .moment(let moment): moment.number...moment.number
    case .fact, .wish, .told, .informed, .drawn: 1...1
    case .truth(_, let possibility): possibility.index...possibility.index
    case .ledBy(let role): role.index...role.index
    case .advice(let level): level.rawValue...KnowledgeLevel.specialised.rawValue
    case .place(let place): place.number...place.number
    }
  }
}

/// Conditions of one question, written like the question.
extension Condition {
  /// Holds within 0 to 10.
  public static func measure(_ measure: Measure, in range: ClosedRange<Int>) -> Self {
    .asks(.measure(measure, in: range))
  }
  /// Holds within 0 fresh to 3 overloaded; asks also of roles that nobody plays.
  public static func strain(_ role: RoleID, in range: ClosedRange<Int>) -> Self {
    .asks(.strain(role, in: range))
  }
  /// Stale is not in place, and not absent; nor is what is ordered.
  public static func plan(_ item: PlanItemID, _ status: PlanStatus) -> Self {
    .asks(.plan(item, status))
  }
  /// The phase of the round at hand; of the last round when the game is over.
  public static func phase(_ phase: PhaseID) -> Self { .asks(.phase(phase)) }
  /// The moment of the round at hand; of the last round when the game is over.
  public static func moment(_ moment: Moment) -> Self { .asks(.moment(moment)) }
  /// Counted from 1 over the rounds of the full game, also in a short one.
  public static func round(in range: ClosedRange<Int>) -> Self { .asks(.round(in: range)) }
  /// Holds once it was noted, until it is cleared.
  public static func fact(_ fact: FactID) -> Self { .asks(.fact(fact)) }
  /// A wish that has changed can be known without being current.
  public static func wish(_ wish: WishID, _ status: WishStatus) -> Self {
    .asks(.wish(wish, status))
  }
  /// In percent, 0 to 100; 100 when no wish is current.
  public static func wishesHonoured(in range: ClosedRange<Int>) -> Self {
    .asks(.wishesHonoured(in: range))
  }
  /// From the choice of a lead until the round ends.
  public static func ledBy(_ role: RoleID) -> Self { .asks(.ledBy(role)) }
  /// Of this round only. Never holds when nobody was asked.
  public static func advice(atLeast level: KnowledgeLevel) -> Self {
    .asks(.advice(atLeast: level))
  }
  /// Of the card on the table alone.
  public static func truth(_ situation: SituationID, _ possibility: PossibilityID) -> Self {
    .asks(.truth(situation, possibility))
  }
  /// Holds also for the role that led it.
  public static func told(_ role: RoleID, _ situation: SituationID) -> Self {
    .asks(.told(role, situation))
  }
  /// Of the latest decision: while a card is decided, that of the card before.
  public static func informed(_ group: GroupID) -> Self { .asks(.informed(group)) }
  /// In an earlier round or in this one.
  public static func drawn(_ situation: SituationID) -> Self { .asks(.drawn(situation)) }
  public static func place(_ place: Place) -> Self { .asks(.place(place)) }
  /// Holds within 0 to 3, see ``CommitmentTerms``; it is 0 when the case asks for none.
  public static func commitment(in range: ClosedRange<Int>) -> Self {
    .asks(.commitment(in: range))
  }
}
