import Rules

/// What pressing something does: a change of the desk, a request, or both.
enum Command: Hashable, Sendable {
  case request(Request)
  /// Covers what lies below without doing anything.
  case nothing
  case screen(Screen)
  case overlay(Overlay?)
  case textSize(Step)
  // Setting up
  case chooseLength(GameLength)
  case seatCount(Int)
  case pickRole(RoleID)
  case placeRole(SeatID)
  case commitment(Int)
  case startGame
  // A round
  case beginStances
  case stance(Stance)
  case answerFor(SeatID)
  case toggleTold(RoleID)
  case hear(SeatID)
  case look(SeatID)
  case uncover
  case stopLooking
  case pickHand(RoleID)
  case showFacilitator
  case debriefPage(Int)

  enum Step: Hashable, Sendable {
    case up, down
  }
}
