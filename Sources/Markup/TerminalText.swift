/// Texts for people at a terminal or in a log: nothing of them moves the cursor, sets colours, turns
/// the order of letters round or hides.
public enum TerminalText {
  /// Lines stay lines and tabs tabs; what else acts instead of being seen becomes U+FFFD.
  public static func lines(_ text: String) -> String {
    clean(text) { $0 != "\n" && $0 != "\t" }
  }

  /// Inside one line, which a line break must not end.
  public static func line(_ text: String) -> String { clean(text) { _ in true } }

  /// For the log of a GitHub workflow, where a line that begins with `::` or has `##[` in it is a
  /// command to the runner: with a space that makes it none.
  public static func withoutCommands(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.drop { $0.isWhitespace }
      let isCommand = start.hasPrefix("::")
      let rest = (isCommand ? ": " + start.dropFirst() : String(start)).replacing(
        "##[", with: "## [")
      return line[..<start.startIndex] + rest
    }.joined(separator: "\n")
  }

  private static func clean(_ text: String, _ isForbidden: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: { acts($0) && isForbidden($0) }) else { return text }
    var clean = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      clean.unicodeScalars.append(acts(scalar) && isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return clean
  }

  /// Control characters, separators of lines, marks and overrides of direction, tags and what marks
  /// annotations.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE_0000...0xE_007F:
      true
    default: false
    }
  }
}
