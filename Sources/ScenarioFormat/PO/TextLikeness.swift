/// How much of one text is in another, by pairs of letters.
enum TextLikeness {
  /// From here on, one is taken for the other with something changed.
  static let changed = 0.4

  /// From 0, nothing, to 1, everything (Dice's coefficient).
  static func of(_ one: String, _ other: String) -> Double {
    var pairs: [Pair: Int] = [:]
    let (a, b) = (self.pairs(of: one), self.pairs(of: other))
    guard !a.isEmpty, !b.isEmpty else { return one == other ? 1 : 0 }
    for pair in a { pairs[pair, default: 0] += 1 }
    var shared = 0
    for pair in b {
      guard let left = pairs[pair], left > 0 else { continue }
      pairs[pair] = left - 1
      shared += 1
    }
    return Double(2 * shared) / Double(a.count + b.count)
  }

  private struct Pair: Hashable { let first, second: UInt8 }

  private static func pairs(of text: String) -> [Pair] {
    let letters = Array(text.utf8.prefix(2_000))
    return zip(letters, letters.dropFirst()).map(Pair.init)
  }
}
