/// Something of a game that has a value at every moment: what a ``Question`` reads and an
/// ``Effect`` writes. A *state variable* of a factored Markov decision process.
///
/// Values are small numbers. What is so or not is 1 or 0.
public enum Variable: Hashable, Sendable {
  /// 0 to 10.
  case measure(Measure)
  /// 0 to 3.
  case strain(RoleID)
  /// See ``PlanStatus/number``.
  case plan(PlanItemID)
  /// The phase of the round, from 0.
  case phase
  /// The moment of the round, see ``Moment/number``.
  case moment
  /// From 1, over the rounds of the full game.
  case round
  /// Whether it was noted.
  case fact(FactID)
  /// Whether somebody has heard the wish.
  case known(WishID)
  /// Whether it is a wish still, or has become one.
  case current(WishID)
  /// 0 to 100. Read from the wishes that are current, each with what its own condition reads.
  case wishesHonoured
  /// The role, from 0; ``nobody`` until somebody leads.
  case lead
  /// The level of the advice asked in this round, 1 to 3; 0 when none was.
  case advice
  /// The possibility that is true of the card, from 0; ``nobody`` when it is not on the table.
  case truth(SituationID)
  /// Whether the role was told of the situation, or led it.
  case told(RoleID, SituationID)
  /// Whether everybody in the group was told of the latest decision, or led it.
  case informed(GroupID)
  /// Whether the card came, in an earlier round or in this one.
  case drawn(SituationID)
  /// See ``Place/number``.
  case place
  /// 0 to 3; 0 when the case asks general practice for none.
  case commitment
}

extension Variable {
  /// The value of ``lead`` when nobody leads, and of ``truth(_:)`` when nothing is hidden.
  public static let nobody = -1

  /// Whether it is so or not: 1 or 0.
  public var isTruth: Bool {
    switch self {
    case .fact, .known, .current, .told, .informed, .drawn: true
    case .measure, .strain, .plan, .phase, .moment, .round, .wishesHonoured, .lead, .advice, .truth,
      .place, .commitment:
      false
    }
  }

  /// All values it can have in the scenario.
  public func domain(in scenario: Scenario) -> ClosedRange<Int> {
    switch self {
    case .measure: Measure.range
    case .strain: Role.strainRange
    case .plan: 0...PlanStatus.allCases.count - 1
    case .phase: 0...max(0, scenario.phases.count - 1)
    case .moment: 0...Moment.allCases.count - 1
    case .round: 1...max(1, scenario.phases.reduce(0) { $0 + $1.rounds.count })
    case .fact, .known, .current, .told, .informed, .drawn: 0...1
    case .wishesHonoured: 0...100
    case .lead: Self.nobody...max(0, scenario.roles.count - 1)
    case .advice: 0...KnowledgeLevel.specialised.rawValue
    case .truth(let card):
      Self.nobody...max(0, scenario.situations[card.index].truth.count - 1)
    case .place: 0...Place.allCases.count - 1
    case .commitment: CommitmentTerms.range
    }
  }
}
