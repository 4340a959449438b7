/// Characters that do not show, or that change how the text around them shows.
enum ForbiddenCharacters {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Soft hyphens let long words break.
    case 0xAD: false
    // Letters of Hangul and the Mongolian vowel separator that take no room.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E: true
    // Zero width, marks of direction, separators of lines and paragraphs, embeddings, isolates.
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    // Annotations, private use, noncharacters, tags.
    case 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xF_0000...: true
    case 0xE_0000...0xE_007F: true
    case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// As Unicode writes it, such as `U+202E`.
  static func label(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
