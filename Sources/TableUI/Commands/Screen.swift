import Rules

/// Where the table is. At the table itself the game says which scene it is.
enum Screen: Hashable, Sendable {
  case shelf
  /// With the length that was chosen so far.
  case intro(GameLength)
  case seating(GameLength)
  case table
  case debrief

  /// Whether a game is on there.
  var isInGame: Bool {
    switch self {
    case .shelf, .intro, .seating: false
    case .table, .debrief: true
    }
  }
}
