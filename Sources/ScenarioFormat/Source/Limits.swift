/// How much of everything a case may have.
public enum Limits {
  /// Bytes in a file.
  public static let file = 1 << 20
  /// Levels of maps and lists inside each other.
  public static let depth = 32
  /// Maps, lists and texts together.
  public static let nodes = 20_000
  /// Bytes in a text.
  public static let text = 8 << 10
  /// Characters in a title.
  public static let title = 80
  /// Letters in a name.
  public static let name = 40
  /// Of a case.
  public static let roles = 3...16
  /// Of a situation.
  public static let options = 2...6
  /// Of everything else.
  public static let things = 64
  /// Words of a locality.
  public static let terms = 256
  /// Characters that do not show, of a file that is read without them.
  static let removable = 100
  /// Told of one file; one more says that there are others.
  public static let findings = 500
}
