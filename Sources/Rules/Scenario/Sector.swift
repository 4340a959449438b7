/// Where a role belongs.
public enum Sector: String, CaseIterable, Sendable, Hashable {
  case municipality
  case generalPractice = "general-practice"
  case hospital
  /// Relatives and volunteers.
  case network
}
