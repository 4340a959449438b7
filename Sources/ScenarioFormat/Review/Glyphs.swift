/// Which characters the table's own font has: those of Inter that every version of it has had.
///
/// Others are painted by whatever font a machine has for them, or as a box.
enum Glyphs {
  /// In order: Latin with its marks, Greek, Cyrillic, punctuation, currencies and a few signs.
  private static let covered: [ClosedRange<UInt32>] = [
    0x0000...0x024F, 0x0300...0x031E, 0x0384...0x03E1, 0x03F0...0x049D, 0x04A0...0x04FF,
    0x1E00...0x1EFF, 0x2000...0x2027, 0x202F...0x205E, 0x2070...0x2071, 0x2074...0x208E,
    0x20A0...0x20BF, 0x2103...0x2103, 0x2109...0x2109, 0x2116...0x2116, 0x2122...0x2122,
    0x2153...0x215E, 0x2190...0x2199, 0x2205...0x2206, 0x2211...0x2212, 0x221A...0x221A,
    0x221E...0x221E, 0x2248...0x2248, 0x2260...0x2260, 0x2264...0x2265, 0x25CF...0x25CF,
    0x2605...0x2606, 0x2713...0x2713, 0x2717...0x2717,
  ]

  /// The first characters, each once, that are not among them; empty for most texts.
  static func lacking(in text: String, atMost most: Int) -> [Character] {
    // Letters of the languages of the interface take one or two bytes in UTF-8.
    guard text.utf8.contains(where: { $0 >= 0xC9 }) else { return [] }
    var lacking: [Character] = []
    for character in text where !character.unicodeScalars.allSatisfy(isCovered) {
      guard !lacking.contains(character) else { continue }
      lacking.append(character)
      if lacking.count == most { break }
    }
    return lacking
  }

  private static func isCovered(_ scalar: Unicode.Scalar) -> Bool {
    covered.contains { $0.contains(scalar.value) }
      || scalar.properties.isDefaultIgnorableCodePoint && scalar.value < 0xFE00
      || scalar.properties.isWhitespace || scalar.value == 0xFEFF
  }
}
