/// Whether a drawing is only a drawing: no script, nothing fetched, no entity, and a size.
///
/// A folder that is passed on is opened in browsers too, so what our own painter would pass over is
/// refused all the same. What is not understood is refused rather than guessed at.
struct SVGCheck {
  /// The size of a drawing, in its own units, each at least 1.
  static func size(_ bytes: [UInt8]) throws(PictureTrouble) -> (width: Int, height: Int) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .otherContent }
    var check = SVGCheck(text.lowercased())
    try check.readAll()
    guard let size = check.size else { throw .otherContent }
    guard size.width <= PictureLimits.side, size.height <= PictureLimits.side else {
      throw .tooManyPixels(width: size.width, height: size.height)
    }
    return size
  }

  /// In small letters: what a browser forgives is found as well.
  private let text: [UInt8]
  private var place = 0
  private var size: (width: Int, height: Int)?
  private var isRoot = true

  private init(_ text: String) { self.text = Array(text.utf8) }

  private static let forbidden: Set<String> = [
    "script", "foreignobject", "image", "feimage", "iframe", "object", "embed", "audio", "video",
    "handler", "listener", "animate", "animatemotion", "animatetransform", "set",
  ]

  private mutating func readAll() throws(PictureTrouble) {
    if text.contains(UInt8(ascii: "\\")) { throw .unsafe("\\") }
    try checkStyles()
    while let open = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      if skip("!--", to: "-->") || skip("/", to: ">") { continue }
      if begins("!") { throw .unsafe("<!…>") }
      if begins("?") {
        guard begins("?xml "), skip("?", to: "?>") else { throw .unsafe("<?…?>") }
        continue
      }
      try readTag()
    }
    if isRoot { throw .otherContent }
  }

  /// `url(` leads to a part of the drawing itself, and nothing is imported.
  private func checkStyles() throws(PictureTrouble) {
    let whole = String(decoding: text, as: UTF8.self)
    if whole.contains("@import") { throw .unsafe("@import") }
    for part in whole.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let inner = part.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if inner.first != "#" { throw .unsafe("url(") }
    }
  }

  private mutating func readTag() throws(PictureTrouble) {
    let name = word()
    if Self.forbidden.contains(Self.local(name)) { throw .unsafe("<\(Self.local(name))>") }
    if isRoot, Self.local(name) != "svg" { throw .otherContent }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if skip(">", to: "") || skip("/>", to: "") { break }
      let key = word()
      skipSpace()
      guard !key.isEmpty, skip("=", to: "") else { throw .otherContent }
      skipSpace()
      guard let value = quoted() else { throw .otherContent }
      if key.hasPrefix("on") || value.contains("&#") { throw .unsafe(key) }
      if Self.local(key) == "href" || Self.local(key) == "src", !value.hasPrefix("#") {
        throw .unsafe(key)
      }
      attributes[key] = value
    }
    if isRoot { size = Self.size(attributes) }
    isRoot = false
  }

  /// Of `viewbox`, else of width and height.
  private static func size(_ attributes: [String: String]) -> (width: Int, height: Int)? {
    let numbers = (attributes["viewbox"] ?? "").split { $0 == " " || $0 == "," }.map(Double.init)
    let sides =
      numbers.count == 4
      ? [numbers[2], numbers[3]]
      : ["width", "height"].map { key in
        attributes[key].flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
      }
    let whole = sides.compactMap { side in
      side.flatMap { $0.isFinite && $0 > 0 && $0 < 1e6 ? max(1, Int($0.rounded())) : nil }
    }
    return whole.count == 2 ? (whole[0], whole[1]) : nil
  }

  private static func local(_ name: String) -> String {
    String(name[(name.lastIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...])
  }

  // MARK: Letters

  private func begins(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

  /// Goes on after `end` if `word` is here; stays otherwise, or at the end when `end` never comes.
  private mutating func skip(_ word: String, to end: String) -> Bool {
    guard begins(word) else { return false }
    place += word.utf8.count
    let end = Array(end.utf8)
    guard let first = end.first else { return true }
    while place < text.count, text[place] != first || !text[place...].starts(with: end) {
      place += 1
    }
    place = min(text.count, place + end.count)
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func skipSpace() {
    while place < text.count, Self.isSpace(text[place]) { place += 1 }
  }

  private mutating func word() -> String {
    let start = place
    while place < text.count, !Self.isSpace(text[place]), !"=>/\"'<".utf8.contains(text[place]) {
      place += 1
    }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private mutating func quoted() -> String? {
    guard place < text.count, text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'"),
      let end = text[(place + 1)...].firstIndex(of: text[place])
    else { return nil }
    defer { place = end + 1 }
    return String(decoding: text[(place + 1)..<end], as: UTF8.self)
  }
}
