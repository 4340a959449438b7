/// A stretch of characters on one line of a file.
public struct SourcePlace: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// In characters.
  public let length: Int

  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }

  /// Of what is said of a whole file.
  public static let start = SourcePlace(line: 1, column: 1, length: 1)
}
