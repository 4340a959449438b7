/// A text as SDL_ttf can take it: one line, of a length it can stand.
enum Line {
  /// In scalars. SDL_ttf makes one picture of the whole line: 200,000 letters took 600 MB.
  static let longest = 2000

  /// Line breaks, tabs and other control characters become spaces; the text ends at `longest`.
  static func printable(_ text: String) -> String {
    let isShort = text.utf8.count <= longest
    if isShort, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest).map(visible)))
  }

  /// The whole text in pieces that can be measured one by one.
  static func pieces(_ text: String) -> [String] {
    let scalars = text.unicodeScalars.map(visible)
    return stride(from: 0, to: scalars.count, by: longest).map { start in
      let piece = scalars[start..<min(start + longest, scalars.count)]
      return String(String.UnicodeScalarView(piece))
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.generalCategory == .control ? " " : scalar
  }
}
