/// Why the game refuses something. Sentences are the business of Wording.
public enum Rejection: Error, Hashable, Sendable {
  // Sitting down
  case seatCountOutOfRange(Int)
  case seatRoleCountOutOfRange(SeatID)
  case unknownRole
  case roleSeatedTwice(RoleID)
  case commitmentNotAllowed(Int)
  case lengthNotOffered(GameLength)

  // Order of play
  /// The action belongs to another step of the round.
  case notNow(GameState.Step)
  case gameOver
  case nothingToUndo
  case nothingToRedo

  // Stances
  case unknownSeat
  case unknownOption

  // The decision
  case optionClosed(OptionID)
  /// The option is open, but nobody who may lead it can.
  case nobodyCanLead(OptionID)
  /// Something can be led after all.
  case somebodyCanLead
  case roleNotSeated(RoleID)
  case leadNotAllowed(RoleID)
  case leadUnreachable(RoleID, Moment)
  case leadOverloaded(RoleID)
  case unknownAdviceLine
  case adviceUnreachable(AdviceLineID, Moment)
  case adviceNotAgreed(AdviceLineID)
  case tooManyTold(limit: Int)
  case tooManyGroupsTold(limit: Int)
  /// Somebody would be told without the rest of any group.
  case groupTornApart
  case leadKnowsAlready(RoleID)
  case stanceNotTaken(SeatID)
  case stanceAgrees(SeatID)
  case alreadyHeard(SeatID)

  // Preparation
  case unknownPlanItem
  case notEnoughSlots(needed: Int, left: Int)
  case roleAlreadyPrepared(RoleID)
  case roleOverloaded(RoleID)
  case preparerUnreachable(RoleID, Moment)
  case roleCannotPrepare(RoleID, PlanItemID)
  case secondRoleNeeded(PlanItemID)
  case noSecondRoleNeeded(PlanItemID)
  case sameRoleTwice(RoleID)
  case itemClosed(PlanItemID)
  /// Its last phase is over.
  case itemTooLate(PlanItemID)
  /// It does nothing but ask the citizen, who cannot answer now.
  case citizenCannotAnswer(PlanItemID)
  case alreadyInPlace(PlanItemID)
  case alreadyOrdered(PlanItemID)
  case itemIsStale(PlanItemID)
  case notStale(PlanItemID)
  case needsFirst(PlanItemID, missing: PlanItemID)
  case supportsOneself(RoleID)
  case nothingToRelieve(RoleID)
}
