/// Finds the name somebody probably meant.
enum NearestName {
  /// The candidate that takes the fewest slips of the pen to get to: a third of the letters may be
  /// wrong, and at least one. The first wins among equals. When there is none, the only candidate
  /// of which the word is a part (`nurse` in `home-nurse`), or `nil`.
  static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    if let name = bySlips(word, among: candidates) { return name }
    let wholes = candidates.filter { $0.split(separator: "-").contains(word[...]) }
    return wholes.count == 1 ? wholes.first : nil
  }

  private static func bySlips(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (name: String, slips: Int)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(longest + 1))
      let allowed = max(1, min(letters.count, other.count) / 3)
      guard abs(letters.count - other.count) <= allowed, other.count <= longest else { continue }
      let slips = slips(letters, other)
      if slips <= allowed, slips < best?.slips ?? .max { best = (candidate, slips) }
    }
    return best?.name
  }

  private static let longest = 60

  /// Letters to add, drop, change or swap with a neighbour (optimal string alignment).
  private static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var least = min(change, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, before[j - 2] + 1)
        }
        row.append(least)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
