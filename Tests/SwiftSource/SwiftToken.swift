/// A piece of Swift source, as far as finding names, declarations and literals needs it.
public struct SwiftToken: Hashable, Sendable {
  public let kind: Kind
  /// From 1.
  public let line: Int

  public enum Kind: Hashable, Sendable {
    /// A word of the language too; without its backquotes.
    case name(String)
    /// What a literal says, `nil` when values are put into it.
    case string(String?)
    /// One character of anything else: an operator of three is three marks.
    case mark(Character)
  }

  /// Leaves out space and comments. What is put into a string stands after it, in parentheses.
  /// Knows no regular expressions between slashes.
  public static func read(_ source: String) -> [SwiftToken] {
    var reader = SwiftTokenReader(source)
    reader.read(until: .end)
    return reader.tokens
  }
}
