import Rules

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
  /// Whether the round ends although something could still be prepared.
  case confirmEndRound
  /// Whether the table goes on although there is more to read.
  case confirmUnread
  /// Every game that was played, whatever became of it.
  case games
  /// Whether this game is put away.
  case confirmAside(Int64)
  /// Whether the damaged session database is put aside.
  case confirmSetAside
  /// For the author of a case.
  case preview

  /// Private things are covered first, so that nobody meets them by surprise.
  enum Cover: Hashable, Sendable {
    case covered, open
  }
}
