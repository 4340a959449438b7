/// The tags of a drawing, one after another, in its own letters.
///
/// For drawings that ``SVGCheck`` has let through: what it refuses is not understood here.
struct SVGTags: Sequence, IteratorProtocol {
  /// A tag, with what stands between it and the next.
  struct Tag {
    let name: String
    /// In the order they are written.
    let attributes: [(key: String, value: String)]
    let isEnd: Bool
    let isWhole: Bool
    let text: String
  }

  private let text: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { text = bytes }

  mutating func next() -> Tag? {
    while let open = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      if begins("!--") {
        skip(past: "-->")
      } else if begins("?") {
        skip(past: "?>")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag {
    let isEnd = begins("/")
    if isEnd { place += 1 }
    let name = word()
    var attributes: [(key: String, value: String)] = []
    while place < text.count, text[place] != UInt8(ascii: ">"), !begins("/>") {
      let key = word()
      skipSpace()
      guard !key.isEmpty, place < text.count, text[place] == UInt8(ascii: "=") else {
        if key.isEmpty { place += 1 }
        continue
      }
      place += 1
      skipSpace()
      attributes.append((key, quoted()))
      skipSpace()
    }
    let isWhole = begins("/>")
    place = Swift.min(text.count, place + (isWhole ? 2 : 1))
    let end = text[place...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
    return Tag(
      name: name, attributes: attributes, isEnd: isEnd, isWhole: isWhole,
      text: String(decoding: text[place..<end], as: UTF8.self))
  }

  private func begins(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while place < text.count, !text[place...].starts(with: end) { place += 1 }
    place = Swift.min(text.count, place + end.count)
  }

  private mutating func skipSpace() {
    while place < text.count, text[place] <= 0x20 { place += 1 }
  }

  private mutating func word() -> String {
    skipSpace()
    let start = place
    while place < text.count, text[place] > 0x20, !"=>/\"'<".utf8.contains(text[place]) {
      place += 1
    }
    let word = String(decoding: text[start..<place], as: UTF8.self)
    skipSpace()
    return word
  }

  private mutating func quoted() -> String {
    guard place < text.count, text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'")
    else { return "" }
    let end = text[(place + 1)...].firstIndex(of: text[place]) ?? text.count
    defer { place = Swift.min(text.count, end + 1) }
    return String(decoding: text[Swift.min(place + 1, end)..<end], as: UTF8.self)
  }
}
