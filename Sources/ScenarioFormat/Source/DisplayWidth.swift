/// How characters come out on a terminal.
enum DisplayWidth {
  /// Columns: 2 for East Asian wide characters and emoji, 0 for a soft hyphen, else 1.
  static func of(_ character: Character) -> Int {
    // Asking Unicode takes long, and nearly everything is one letter of ASCII.
    if character.utf8.count == 1 { return 1 }
    guard let first = character.unicodeScalars.first else { return 0 }
    if first == "\u{AD}" { return character.unicodeScalars.count > 1 ? 1 : 0 }
    let isEmoji =
      first.properties.isEmojiPresentation
      || character.unicodeScalars.contains { $0 == "\u{FE0F}" }
    return isEmoji || isWide(first) ? 2 : 1
  }

  /// The character, without what could lead a terminal or a reader astray.
  static func shown(_ character: Character) -> String {
    if let byte = character.utf8.first, character.utf8.count == 1, isPlain(byte) {
      return String(character)
    }
    if character == "\t" { return " " }
    if of(character) == 0 { return "" }
    return character.unicodeScalars.contains(where: ForbiddenCharacters.contains)
      || character.isNewline ? "\u{FFFD}" : String(character)
  }

  static func shown(_ text: String) -> String {
    text.utf8.allSatisfy(isPlain) ? text : text.map(shown).joined()
  }

  /// Whether the byte is a letter or sign of ASCII that shows as itself.
  static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

  /// The ranges of Unicode's East Asian Width that are all or nearly all `W` or `F`.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }
}
