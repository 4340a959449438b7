/// A question about the state of a game.
public indirect enum Condition: Hashable, Sendable {
  case always
  case all([Condition])
  case any([Condition])
  case not(Condition)
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
  /// The role was told of the situation, or led it.
  case told(RoleID, SituationID)
  case place(Place)
  case commitment(in: ClosedRange<Int>)
}

public enum PlanStatus: String, CaseIterable, Hashable, Sendable {
  case inPlace = "in place"
  case stale
  case absent
}

public enum WishStatus: String, CaseIterable, Hashable, Sendable {
  case known, current
}
