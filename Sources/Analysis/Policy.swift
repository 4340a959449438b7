/// How a simulated table makes up its mind.
public enum Policy: String, CaseIterable, Hashable, Sendable {
  /// What, who leads, whom to ask, whom to tell and each preparation are drawn from the legal
  /// actions of that step, all equally likely. Nobody takes a stance or is marked as heard: no rule
  /// reads it, and a stance can be changed without end.
  case random
}
