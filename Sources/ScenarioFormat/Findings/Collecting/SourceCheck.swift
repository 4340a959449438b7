/// Refuses bytes that are too many or are not plain text, before anything is built from them.
enum SourceCheck {
  /// The report to go on with. The file is only read on when there is nothing in it.
  static func report(on bytes: [UInt8], file: String) -> FileFindings {
    guard bytes.count <= Limits.file else {
      let report = FileFindings(SourceText([], file: file))
      report.add(.fileTooLarge, ["limit": .number(Limits.file)])
      return report
    }
    let report = FileFindings(SourceText(bytes, file: file))
    if isWide(bytes) {
      report.add(.notUTF8)
    } else {
      check(report.source, report)
    }
    return report
  }

  /// The characters that are refused, where the file can be read without them: a few that do not
  /// show, as pasted text brings them along.
  ///
  /// - Returns: empty when there are none, or when it cannot.
  static func removable(in source: SourceText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < source.bytes.count {
      guard let (scalar, length) = decode(source.bytes, at: offset) else { return [] }
      if ForbiddenCharacters.contains(scalar), !isLineEnd(scalar, at: offset, in: source) {
        // A line that ends otherwise, or bytes that are no text.
        guard scalar.value >= 0x20, found.count < Limits.removable else { return [] }
        found.append(offset..<offset + length)
      }
      offset += length
    }
    return found
  }

  /// Whether the letters take two bytes or four each, as in UTF-16: then every second byte of what
  /// is mostly ASCII is zero.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256)
    let zeros = start.count { $0 == 0 }
    return start.count >= 4 && zeros * 3 >= start.count && zeros < start.count
  }

  private static func check(_ source: SourceText, _ report: FileFindings) {
    var offset = 0
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F {
          check(Unicode.Scalar(byte), at: offset, 1, in: source, report)
        }
        offset += 1
        continue
      }
      guard let (scalar, length) = decode(source.bytes, at: offset) else {
        return report.add(.notUTF8, at: offset..<offset + 1)
      }
      check(scalar, at: offset, length, in: source, report)
      offset += length
    }
  }

  private static func check(
    _ scalar: Unicode.Scalar, at offset: Int, _ length: Int, in source: SourceText,
    _ report: FileFindings
  ) {
    guard ForbiddenCharacters.contains(scalar) else { return }
    guard !isLineEnd(scalar, at: offset, in: source) else { return }
    report.add(
      .forbiddenCharacter, ["character": .quote(ForbiddenCharacters.label(scalar))],
      at: offset..<offset + length)
  }

  /// A carriage return is fine as the first half of a line break.
  private static func isLineEnd(
    _ scalar: Unicode.Scalar, at offset: Int, in source: SourceText
  ) -> Bool {
    scalar == "\r" && source.bytes.dropFirst(offset + 1).first == UInt8(ascii: "\n")
  }

  /// The scalar that begins at the offset, and how many bytes it takes; `nil` when it is not
  /// well-formed UTF-8 (Unicode 15, table 3-7).
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    switch first {
    case ..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
