/// Scripts whose letters have to be shaped: joined, stacked or turned.
enum Script {
  /// From a code point on up to another, by the four letters of ISO 15924; in order.
  private static let tags: [(range: ClosedRange<UInt32>, tag: String)] = [
    (0x0590...0x05FF, "Hebr"), (0x0600...0x06FF, "Arab"), (0x0700...0x074F, "Syrc"),
    (0x0750...0x077F, "Arab"), (0x0780...0x07BF, "Thaa"), (0x07C0...0x07FF, "Nkoo"),
    (0x0860...0x086F, "Syrc"), (0x0870...0x08FF, "Arab"), (0x0900...0x097F, "Deva"),
    (0x0980...0x09FF, "Beng"), (0x0A00...0x0A7F, "Guru"), (0x0A80...0x0AFF, "Gujr"),
    (0x0B00...0x0B7F, "Orya"), (0x0B80...0x0BFF, "Taml"), (0x0C00...0x0C7F, "Telu"),
    (0x0C80...0x0CFF, "Knda"), (0x0D00...0x0D7F, "Mlym"), (0x0D80...0x0DFF, "Sinh"),
    (0x0E00...0x0E7F, "Thai"), (0x0E80...0x0EFF, "Laoo"), (0x0F00...0x0FFF, "Tibt"),
    (0x1000...0x109F, "Mymr"), (0x1780...0x17FF, "Khmr"), (0xFB1D...0xFB4F, "Hebr"),
    (0xFB50...0xFDFF, "Arab"), (0xFE70...0xFEFC, "Arab"),
  ]

  static func tag(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x590 else { return nil }
    return tags.first { $0.range.contains(scalar.value) }?.tag
  }
}
