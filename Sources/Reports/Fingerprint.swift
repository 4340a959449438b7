/// A number for a text that is the same on every machine, in sixteen hexadecimal digits (FNV-1a).
struct Fingerprint {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Parts are kept apart, so that `ab` and `c` differ from `a` and `bc`.
  init(_ parts: String...) {
    for part in parts {
      for byte in part.utf8 { take(byte) }
      take(0xFF)
    }
  }

  private mutating func take(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
