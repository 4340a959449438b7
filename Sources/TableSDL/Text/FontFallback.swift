import CSDL2
import TableUI

/// Finds fonts of this machine for characters that the table's own lacks.
struct FontFallback {
  private struct Wanted: Hashable {
    let character: Character
    let face: TextStyle.Face
  }

  private var found: [Wanted: FontFile?] = [:]

  /// A font with outlines that has the whole character; `nil` when there is none.
  mutating func font(for character: Character, _ face: TextStyle.Face) -> FontFile? {
    let wanted = Wanted(character: character, face: face)
    if let known = found[wanted] { return known }
    if found.count > 20_000 { found.removeAll() }
    let file = FontFile.having(character.unicodeScalars.filter(\.isPainted), nearest: face)
    found[wanted] = .some(file)
    return file
  }
}

extension Unicode.Scalar {
  /// Whether a font has to have something for it.
  var isPainted: Bool {
    !properties.isDefaultIgnorableCodePoint && !properties.isWhitespace
  }
}
