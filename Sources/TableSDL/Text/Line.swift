import TableUI

/// A text as SDL_ttf can take it: one line, of a length it can stand.
enum Line {
  /// In scalars. SDL_ttf makes one picture of the whole line: 200,000 letters took 600 MB.
  static let longest = 2000

  /// Line breaks, tabs and other control characters become spaces, and what is only there to steer
  /// lines goes, but for the mark that a line may begin with; the text ends at `longest`.
  static func printable(_ text: String) -> String {
    let isShort = text.utf8.count <= longest
    if isShort, !text.unicodeScalars.contains(where: { isControl($0) || isSteering($0) }) {
      return text
    }
    let base = text.unicodeScalars.prefix(1).filter(isBase)
    return String(
      String.UnicodeScalarView(
        base + text.unicodeScalars.prefix(longest).filter { !isSteering($0) }.map(visible)))
  }

  /// Whether it says how a line runs that begins with it. Nothing else of the kind is heeded.
  static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    scalar == WritingDirection.forwardsMark || scalar == WritingDirection.backwardsMark
  }

  /// The whole text in pieces that can be measured one by one.
  static func pieces(_ text: String) -> [String] {
    let scalars = text.unicodeScalars.filter { !isSteering($0) }.map(visible)
    return stride(from: 0, to: scalars.count, by: longest).map { start in
      let piece = scalars[start..<min(start + longest, scalars.count)]
      return String(String.UnicodeScalarView(piece))
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isControl(scalar) ? " " : scalar
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Soft hyphens, spaces of no width and marks of direction. Joiners stay: letters heed them.
  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
