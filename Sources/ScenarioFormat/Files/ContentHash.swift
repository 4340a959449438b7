/// A number for bytes, the same on every machine: FNV-1a twice, with different beginnings, 128 bits together.
/// It tells contents apart that nobody made to look alike, and finds any single bit that was changed.
public struct ContentHash: Sendable, Hashable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init() {}

  public mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
      second ^= second >> 29
    }
  }

  /// Parts are kept apart, so that `ab` and `c` differ from `a` and `bc`.
  public mutating func mix(part bytes: some Collection<UInt8>) {
    mix(String(bytes.count).utf8)
    mix([UInt8(ascii: ":")])
    mix(bytes)
  }

  public mutating func mix(part text: String) { mix(part: Array(text.utf8)) }

  /// The same for eight bytes at a time, for what is long.
  public mutating func mix(words: UnsafeRawBufferPointer) {
    var place = 0
    while place &+ 8 <= words.count {
      let word = words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      first = (first ^ word) &* 0x9FB2_1C65_1E98_DF25
      first ^= first >> 32
      second = (second ^ word) &* 0x100_0000_01B3
      second ^= second >> 29
      place &+= 8
    }
    mix(words[place...])
  }

  /// Thirty-two hexadecimal digits.
  public var text: String { Self.digits(first) + Self.digits(second) }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
