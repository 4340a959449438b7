/// The levels of the stratified advice model. They are of equal worth: the order says only how
/// far the question travels.
public enum KnowledgeLevel: Int, CaseIterable, Comparable, Sendable, Hashable {
  case practical = 1
  case basic, specialised

  /// Less travels less far; it is not worth less.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The word of case files.
  public var name: String {
    switch self {
    case .practical: "practical"
    case .basic: "basic"
    case .specialised: "specialised"
    }
  }
}
