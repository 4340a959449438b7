/// A session in one file. Never given twice in the same file, and meaningless in another.
public struct SessionID: RawRepresentable, Hashable, Comparable, Sendable {
  /// From 1, in the order sessions began.
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
