/// What the table last said of a session. Raw values are in files: they never change.
public enum SessionStatus: String, CaseIterable, Hashable, Sendable {
  /// Offered when the program starts, and what an appended entry makes of any session.
  case unfinished
  /// Played to an ending.
  case finished
  /// Put away by the table; ``SessionStore/bringBack(_:)`` makes it unfinished again.
  case abandoned
}
