/// Texts inside XML 1.0 and HTML, so that nothing of them is taken for markup, nor for a command to
/// the runner of a GitHub workflow, which reads a report on standard output too.
public enum XMLText {
  /// Between tags: lines stay lines. What XML cannot hold becomes U+FFFD.
  public static func content(_ text: String) -> String { escaped(text, lineBreak: "\n") }

  /// Between quotation marks of either kind.
  public static func attribute(_ text: String) -> String { escaped(text, lineBreak: "&#10;") }

  private static func escaped(_ text: String, lineBreak: String) -> String {
    var escaped = ""
    var isAtBeginning = true
    for scalar in text.unicodeScalars {
      defer { isAtBeginning = scalar == "\n" || isAtBeginning && scalar.properties.isWhitespace }
      switch scalar {
      case ":" where isAtBeginning: escaped += "&#58;"
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\n": escaped += lineBreak
      case "\r": escaped += "&#13;"
      case "\t": escaped += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
