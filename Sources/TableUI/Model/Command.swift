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

/// Which scene the table is at.
enum Screen: Hashable, Sendable {
  case shelf, intro, seating, table, debrief
}

/// What lies over the scene.
enum Overlay: Hashable, Sendable {
  case menu
  case card
  case plan
  case planItem(PlanItemID)
  case support(RoleID)
  case wishes
  case roles
  case knowledge(Int)
  case seat(SeatID, Cover)
  case facilitator(Cover)
  case confirmLeave
  /// For the author of a case.
  case preview

  /// Private things are covered first, so that nobody meets them by surprise.
  enum Cover: Hashable, Sendable {
    case covered, open
  }
}
