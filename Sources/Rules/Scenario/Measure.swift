/// The four things the game watches over, each 0 to 10.
public enum Measure: Int, CaseIterable, Sendable, Hashable {
  /// Relief of symptoms.
  case relief
  /// Feeling safe: the Danish *tryghed*.
  case safety
  case dignity
  /// The relatives' strength.
  case family

  /// What goes past either end is lost: measures are clamped.
  public static let range = 0...10

  /// What authors name instead of numbers; between them a measure is neither.
  public enum Step: String, CaseIterable, Sendable {
    case low, good

    public var levels: ClosedRange<Int> {
      switch self {
      case .low: 0...2
      case .good: 7...10
      }
    }
  }

  /// The key of case files.
  public var name: String {
    switch self {
    case .relief: "relief"
    case .safety: "safety"
    case .dignity: "dignity"
    case .family: "family"
    }
  }
}
