/// How a simulated table decides.
public enum Policy: String, CaseIterable, Sendable {
  case random
}
