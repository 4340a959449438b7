/// What happened. Places only, so that a game can be played without allocating.
public enum Event: Hashable, Sendable {
  case phaseBegan(PhaseID)
  case turningPointReached(PhaseID)
  case planItemWentStale(PlanItemID)
  /// What was ordered is in place.
  case planItemCame(PlanItemID)
  case wishChanged(from: WishID, into: WishID)
  case roundBegan(number: Int, Moment)
  case situationDrawn(SituationID)
  case quietRound
  /// What was behind the card, told with the consequence.
  case truthTold(SituationID, PossibilityID)
  case stanceTaken(SeatID)
  case stancesRevealed
  case optionChosen(SituationID, OptionID)
  case nobodyCould(SituationID)
  case leadAppointed(RoleID)
  case adviceAsked(AdviceLineID?)
  case rolesTold(IDSet<Role>)
  case stanceHeard(SeatID, HeardReason)
  case decisionMade(SituationID, OptionID)
  case outcomeCame(SituationID, OptionID, OutcomeID)
  case measureChanged(Measure, by: Int)
  /// Positive: strain taken on. Negative: relief.
  case strainChanged(RoleID, by: Int)
  case planChanged(PlanItemID, PlanStatus)
  case factNoted(FactID)
  case factCleared(FactID)
  /// Heard, for the first time or again.
  case wishRevealed(WishID)
  /// Somebody said what he or she remembers of a wish.
  case wishRecalled(RecollectionID, by: RoleID, Recollection.Answer)
  case citizenMoved(Place)
  case knowledgeOpened(KnowledgeID)
  case prepared(Preparation)
  case preparationFinished
  case roundEnded(number: Int)
  case endingReached(EndingID)
}
