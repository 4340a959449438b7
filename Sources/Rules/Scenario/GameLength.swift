/// How much of a case is played.
public enum GameLength: String, CaseIterable, Sendable, Hashable {
  case full
  /// About 60 minutes with debrief.
  case lunch
  /// About 45 minutes with debrief.
  case taster
}
