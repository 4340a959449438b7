import Rules

/// Where the table is. At the table itself the game says which scene it is.
enum Screen: Hashable, Sendable {
  case shelf
  /// With the length that was chosen so far.
  case intro(GameLength)
  case seating(GameLength)
  case table
  case debrief
}
