/// The address of a text, taken apart: names keep what they name, numbers only say where it stands.
struct TextAddress: Hashable {
  let parts: [Substring]

  init(_ path: String) { parts = path.split(separator: ".", omittingEmptySubsequences: false) }

  private init(_ parts: [Substring]) { self.parts = parts }

  /// The address without its number, which is what the entries of a list have alike; `nil` where
  /// names alone lead to the text.
  var list: String? {
    guard parts.contains(where: Self.isNumber) else { return nil }
    return parts.map { Self.isNumber($0) ? "#" : String($0) }.joined(separator: ".")
  }

  /// The number in a list, from 1; 0 for what is in none.
  var number: Int { parts.first(where: Self.isNumber).flatMap { Int($0.prefix(9)) } ?? 0 }

  /// How many parts are alike from the front and from the end.
  func likeness(to other: Self) -> Int {
    let front = zip(parts, other.parts).prefix { $0 == $1 }.count
    let rest = min(parts.count, other.parts.count) - front
    return front
      + zip(parts.reversed(), other.parts.reversed()).prefix { $0 == $1 }.prefix(rest).count
  }

  /// What was renamed if a text moved from here to there: both without the end that they share,
  /// where a number is like any other. `nil` when only a number changed.
  func renaming(to other: Self) -> (from: Self, to: Self)? {
    let shared = zip(parts.reversed(), other.parts.reversed())
      .prefix { $0 == $1 || (Self.isNumber($0) && Self.isNumber($1)) }.count
    let (from, to) = (parts.dropLast(shared), other.parts.dropLast(shared))
    return from.isEmpty || to.isEmpty ? nil : (Self(Array(from)), Self(Array(to)))
  }

  /// Each address that this one lies below, itself included, the longest first.
  var above: [Self] { parts.indices.reversed().map { Self(Array(parts[...$0])) } }

  /// This address with another beginning.
  func moved(from old: Self, to new: Self) -> Self { Self(new.parts + parts[old.parts.count...]) }

  var path: String { parts.joined(separator: ".") }

  private static func isNumber(_ part: Substring) -> Bool {
    part.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
