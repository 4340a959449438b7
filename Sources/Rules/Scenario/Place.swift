/// Where the citizen is.
public enum Place: String, CaseIterable, Sendable, Hashable {
  case home, hospital, hospice
  case careHome = "care-home"
}
