/// The four things the game watches over, each 0 to 10.
public enum Measure: Int, CaseIterable, Sendable, Hashable {
  /// Relief of symptoms.
  case relief
  /// Feeling safe: the Danish *tryghed*.
  case safety
  case dignity
  /// The relatives' strength.
  case family

  public static let range = 0...10

  public var name: String {
    switch self {
    case .relief: "relief"
    case .safety: "safety"
    case .dignity: "dignity"
    case .family: "family"
    }
  }
}
