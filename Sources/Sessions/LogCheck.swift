/// Whether a write-ahead log is as SQLite wrote it. SQLite reads one up to the first frame that does
/// not add up and forgets the rest without a word; what it forgets may be a whole evening.
///
/// The format: sqlite.org/fileformat2.html#walformat.
struct LogCheck {
  private let bytes: [UInt8]
  private static let head = 32
  private static let frameHead = 24

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether frames that were written after the last restart would be left out.
  var isDamaged: Bool {
    let magic = word(0, isBig: true)
    guard bytes.count > Self.head, magic & ~1 == 0x377F_0682 else {
      return bytes.count >= Self.head + Self.frameHead && bytes.contains { $0 != 0 }
    }
    let isBig = magic & 1 == 1
    let pageSize = Int(word(8, isBig: true))
    var sum = checksum((0, 0), 0, 24, isBig)
    guard (512...65536).contains(pageSize), sum == (word(24, isBig: true), word(28, isBig: true))
    else { return true }
    let salts = (word(16, isBig: true), word(20, isBig: true))
    let size = Self.frameHead + pageSize
    var isBroken = false
    for start in stride(from: Self.head, through: bytes.count - size, by: size) {
      let own = (word(start + 8, isBig: true), word(start + 12, isBig: true))
      if !isBroken {
        sum = checksum(sum, start, 8, isBig)
        sum = checksum(sum, start + Self.frameHead, pageSize, isBig)
        let told = (word(start + 16, isBig: true), word(start + 20, isBig: true))
        isBroken = own != salts || told != sum
      }
      // An older log's frames, written over from the start, have other salts, both of them.
      if isBroken, own.0 == salts.0 || own.1 == salts.1 { return true }
    }
    return false
  }

  private func word(_ place: Int, isBig: Bool) -> UInt32 {
    guard place + 4 <= bytes.count else { return 0 }
    let four = bytes[place..<place + 4]
    return (isBig ? Array(four) : four.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func checksum(
    _ sum: (UInt32, UInt32), _ start: Int, _ count: Int, _ isBig: Bool
  ) -> (UInt32, UInt32) {
    var (first, second) = sum
    bytes.withUnsafeBytes { buffer in
      for place in stride(from: start, to: start + count, by: 8) {
        let one = buffer.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let two = buffer.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        first &+= (isBig ? UInt32(bigEndian: one) : UInt32(littleEndian: one)) &+ second
        second &+= (isBig ? UInt32(bigEndian: two) : UInt32(littleEndian: two)) &+ first
      }
    }
    return (first, second)
  }
}
