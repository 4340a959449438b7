/// Refuses bytes that are too many or are not plain text, before anything is built from them.
enum SourceCheck {
  /// Reports every mistake; the file is only read on when there is none.
  static func check(_ source: SourceText, _ report: Report) {
    guard source.bytes.count <= Limits.file else {
      return report.add(.fileTooLarge, ["limit": .number(Limits.file)])
    }
    var offset = 0
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { check(Unicode.Scalar(byte), at: offset, in: source, report) }
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
    _ scalar: Unicode.Scalar, at offset: Int, _ length: Int = 1, in source: SourceText,
    _ report: Report
  ) {
    guard ForbiddenCharacters.contains(scalar) else { return }
    let next = offset + 1
    if scalar == "\r", next < source.bytes.count, source.bytes[next] == UInt8(ascii: "\n") { return }
    report.add(
      .forbiddenCharacter, ["character": .quote(ForbiddenCharacters.label(scalar))],
      at: offset..<offset + length)
  }

  /// The scalar that begins at the offset, and how many bytes it takes; `nil` when it is not
  /// well-formed UTF-8 (Unicode 15, table 3-7).
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    switch first {
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
