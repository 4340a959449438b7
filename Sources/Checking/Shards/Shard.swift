/// One part of many cases, so that several machines share them: `3/10` is the third of ten.
///
/// Which part a case is in depends on its path alone, so that new cases move no others.
public struct Shard: Hashable, Sendable {
  /// From 1 to ``count``.
  public let number: Int
  /// 1 to ``mostParts``.
  public let count: Int

  /// More machines than anybody has for this.
  public static let mostParts = 9999

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// - Returns: `nil` for anything but `K/N` with N up to ``mostParts`` and K from 1 to N.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let digits = Set("0123456789")
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) }),
      let number = Int(parts[0]), let count = Int(parts[1]), 1...Self.mostParts ~= count,
      1...count ~= number
    else { return nil }
    self.init(number: number, count: count)
  }

  /// `3/10`.
  public var text: String { "\(number)/\(count)" }

  /// - Parameter path: as every machine sees it.
  public func holds(_ path: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The lowest bits of FNV-1a depend on few bits of each byte.
    hash = (hash ^ hash >> 32) &* 0x9FB2_1C65_1E98_DF25
    return Int((hash >> 33) % UInt64(count)) == number - 1
  }
}

/// As its text, so that no report can hold one that there is not.
extension Shard: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let shard = Shard(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no part of a whole")
    }
    self = shard
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
