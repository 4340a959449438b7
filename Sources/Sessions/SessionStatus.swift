/// What the table last said of a session. Raw values are in files: they never change.
public enum SessionStatus: String, CaseIterable, Hashable, Sendable {
  /// Offered when the program starts, and what an appended entry makes of any session.
  case unfinished
  /// Played to an ending.
  case finished
  /// The table will not go on.
  case abandoned
  /// Kept for somebody to look at, because it could not be played again.
  case setAside = "set-aside"
}
