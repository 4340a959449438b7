/// Texts inside Markdown as GitHub shows it, so that nothing of them is taken for markup.
public enum MarkdownText {
  /// On one line, at its beginning or within it, also in a cell of a table.
  public static func plain(_ text: String) -> String {
    let scalars = Array(shown(text).unicodeScalars)
    var plain = beginning(scalars)
    for (place, scalar) in scalars.enumerated().dropFirst(plain.unicodeScalars.isEmpty ? 0 : 1) {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "<", ">", "~", "#": plain += "\\\(scalar)"
      // What could be an entity, and what would call somebody.
      case "&" where next.map(isLetter) == true || next == "#": plain += "\\&"
      case "@" where next.map(isLetter) == true: plain += "@<!-- -->"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// As code, in backquotes.
  public static func code(_ text: String) -> String {
    let shown = shown(text)
    let longest = shown.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    // Blanks at both ends are taken away again; without any text it would be no code.
    let isBare = !shown.isEmpty && !shown.hasPrefix("`") && !shown.hasSuffix("`")
    let isPadded = shown.hasPrefix(" ") && shown.hasSuffix(" ")
    return isBare && !isPadded ? fence + shown + fence : "\(fence) \(shown) \(fence)"
  }

  /// Without line breaks and what acts instead of being seen.
  private static func shown(_ text: String) -> String {
    TerminalText.line(
      text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " "))
  }

  /// The first sign, when a line that begins with it would be a list, a heading or a rule.
  private static func beginning(_ scalars: [Unicode.Scalar]) -> String {
    switch scalars.first {
    case "-"?, "+"?, "="?, ":"?: return "\\\(scalars[0])"
    case ("0"..."9")?:
      let digits = scalars.prefix { ("0"..."9").contains($0) }
      guard digits.count < 10, digits.count < scalars.count,
        [".", ")"].contains(scalars[digits.count])
      else { return "" }
      // No digit can be escaped, and the sign after them comes later.
      return "&#\(scalars[0].value);"
    case _: return ""
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
