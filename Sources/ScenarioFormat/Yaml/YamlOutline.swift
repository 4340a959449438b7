/// What is known of a YAML file before anything is built from it: how much there is, how deep it
/// goes, where each word stands, and which keys come twice.
struct YamlOutline {
  /// Words, and collections in brackets, by where they begin.
  private(set) var spans: [YamlMark: Range<Int>] = [:]
  private(set) var repeatedKeys: [RepeatedKey] = []
  private(set) var open: [Collection] = []
  /// Signs that are read as the ones they look like; each takes the place of one scalar.
  private(set) var repairs: [Repair] = []
  /// Texts without quotation marks that end at a comment: where it begins, by the line it is on.
  private(set) var comments: [Int: Comment] = [:]
  private var nodes = 0

  struct Collection {
    let kind: Kind
    /// Where it begins.
    let offset: Int
    let mark: YamlMark
    /// Where each key first came.
    fileprivate var keys: [String: Int] = [:]

    enum Kind { case blockMap, blockList, flowMap, flowList }
  }

  struct Repair {
    let span: Range<Int>
    let sign: Character
  }

  struct Comment {
    /// Of the `#`.
    let offset: Int
    /// Where the text begins.
    let text: Int
  }

  struct RepeatedKey {
    let key: String
    /// Without quotation marks.
    let span: Range<Int>
    /// Where it came first.
    let first: Int
  }

  mutating func begin(
    _ kind: Collection.Kind, at offset: Int, _ mark: YamlMark
  ) throws(YamlTrouble) {
    try count(at: offset)
    guard open.count < Limits.depth else {
      throw YamlTrouble(
        rule: .tooDeep, arguments: ["limit": .number(Limits.depth)], span: offset..<offset + 1)
    }
    open.append(Collection(kind: kind, offset: offset, mark: mark))
  }

  mutating func end() { _ = open.popLast() }

  mutating func endBrackets(at offset: Int) {
    guard let last = open.popLast() else { return }
    spans[last.mark] = last.offset..<offset
  }

  mutating func add(word span: Range<Int>, at mark: YamlMark) throws(YamlTrouble) {
    try count(at: span.lowerBound)
    spans[mark] = span
  }

  mutating func repair(_ span: Range<Int>, as sign: Character) {
    repairs.append(Repair(span: span, sign: sign))
  }

  mutating func note(_ comment: Comment, inLine line: Int) { comments[line] = comment }

  /// Notes a sign that opens something, such as the dash of a list.
  mutating func add(sign span: Range<Int>, at mark: YamlMark) { spans[mark] = span }

  mutating func add(key span: Range<Int>, in bytes: [UInt8]) {
    guard let last = open.indices.last,
      open[last].kind == .blockMap || open[last].kind == .flowMap
    else { return }
    var inner = span
    if let quote = bytes[span].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      span.count >= 2
    {
      inner = (span.lowerBound + 1)..<(span.upperBound - 1)
    }
    let key = String(decoding: bytes[inner], as: UTF8.self)
    if let first = open[last].keys[key] {
      repeatedKeys.append(RepeatedKey(key: key, span: inner, first: first))
    } else {
      open[last].keys[key] = span.lowerBound
    }
  }

  private mutating func count(at offset: Int) throws(YamlTrouble) {
    nodes += 1
    guard nodes <= Limits.nodes else {
      throw YamlTrouble(
        rule: .tooManyNodes, arguments: ["limit": .number(Limits.nodes)], span: offset..<offset + 1)
    }
  }
}
