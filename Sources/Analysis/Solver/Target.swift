public import Rules

/// Something in a case that some play should come to.
public enum Target: Hashable, Sendable {
  case situation(SituationID)
  case option(SituationID, OptionID)
  case outcome(SituationID, OptionID, OutcomeID)
  /// The item can be put in place or reviewed.
  case planItem(PlanItemID)
  case knowledge(KnowledgeID)
  case ending(EndingID)
  /// The round (from 1, over the full game) in which none of its cards can happen.
  case quiet(round: Int)
  /// Nobody can do anything about the card: it has to be let happen.
  case stuck(SituationID)
  /// No ending that honours the wishes is left.
  case doomed
}
