/// What a PNG says of itself before anything in it is unpacked (PNG 3rd edition, sections 5 and 11).
enum PNGHeader {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The size in pixels of a file whose parts are all there.
  static func size(_ bytes: [UInt8]) throws(PictureTrouble) -> (width: Int, height: Int) {
    guard bytes.starts(with: signature), bytes.count >= 33, number(bytes, at: 8) == 13,
      isPart("IHDR", bytes, at: 12)
    else { throw .otherContent }
    let (width, height) = (number(bytes, at: 16), number(bytes, at: 20))
    guard width > 0, height > 0 else { throw .otherContent }
    guard width <= PictureLimits.side, height <= PictureLimits.side,
      width * height <= PictureLimits.area
    else { throw .tooManyPixels(width: width, height: height) }
    guard depths[bytes[25]]?.contains(bytes[24]) == true, bytes[26] == 0, bytes[27] == 0,
      bytes[28] <= 1, isWhole(bytes)
    else { throw .otherContent }
    return (width, height)
  }

  /// Bits for each kind of colour.
  private static let depths: [UInt8: [UInt8]] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  /// Whether its parts follow one another to the end, with pixels among them.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    var place = signature.count
    var hasPixels = false
    while place + 12 <= bytes.count {
      if isPart("IEND", bytes, at: place + 4) { return hasPixels }
      if isPart("IDAT", bytes, at: place + 4) { hasPixels = true }
      place += 12 + number(bytes, at: place)
    }
    return false
  }

  private static func isPart(_ name: StaticString, _ bytes: [UInt8], at place: Int) -> Bool {
    name.withUTF8Buffer { bytes[place...].starts(with: $0) }
  }

  /// Four bytes, the largest first.
  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
