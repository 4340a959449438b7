/// Where the citizen is.
public enum Place: String, CaseIterable, Sendable, Hashable {
  case home, hospital, hospice
  case careHome = "care-home"

  /// 0 to 3, in the order above: the value of ``Variable/place``.
  public var number: Int {
    switch self {
    case .home: 0
    case .hospital: 1
    case .hospice: 2
    case .careHome: 3
    }
  }
}
