import Rules

/// The keys of one map, read by what each is declared to be.
///
/// What is not there gives nothing; whether it had to be there is said once, when the map is opened.
struct Fields<Keys: MapKey> {
  let decoder: CaseDecoder
  let address: Address
  let node: YamlNode
  /// Where it is reported that something is missing: at the map's own key.
  let span: Range<Int>
  private let entries: [YamlEntry]
  /// The keys that misspelt ones were probably meant to be.
  private(set) var guessed: Set<String> = []
  /// Whether it has a key that it does not know.
  private(set) var hasUnknown = false

  /// `nil` with a finding when the value is not a map.
  init?(
    _ node: YamlNode, at address: Address, key span: Range<Int>? = nil,
    _ decoder: CaseDecoder
  ) {
    let shape = Keys.shape
    guard let entries = node.map else {
      if node.isUnread { return nil }
      decoder.report.add(
        .keysExpected,
        [
          "parent": .term(shape.term), "found": .term(node.found),
          "names": .names(shape.required.isEmpty ? shape.keys : shape.required),
        ], at: node.span, address: address)
      return nil
    }
    self.decoder = decoder
    self.address = address
    self.node = node
    self.span = span ?? node.span
    self.entries = entries
    guessed = reportUnknown(shape)
    hasUnknown = entries.contains { !shape.keys.contains($0.key) }
    // What seems to be missing may be what could not be read.
    let required = node.hasGaps || decoder.report.isLoose ? [] : shape.required
    for key in required
    where !entries.contains(where: { $0.key == key }) && !guessed.contains(key) {
      let parent: Argument =
        address == .root ? .term(shape.term) : .quote(address.path)
      decoder.report.add(
        .missingKey, ["key": .quote(key), "parent": parent], at: self.span, address: address)
    }
    for entry in entries { decoder.report.note(entry.value.span, at: address / entry.key) }
  }

  /// - Returns: the keys that misspelt ones were probably meant to be.
  private func reportUnknown(_ shape: Shape) -> Set<String> {
    var guessed: Set<String> = []
    let known = shape.keys
    for entry in entries where !known.contains(entry.key) {
      guard !entry.key.isEmpty else {
        decoder.report.add(.keyNotAWord, at: entry.keySpan, address: address)
        continue
      }
      let parts = entry.key.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2, known.contains(parts[0]) {
        guessed.insert(parts[0])
        let colon = entry.keySpan.lowerBound + parts[0].utf8.count
        decoder.report.add(
          .colonWithoutSpace, at: colon..<colon + 1, address: address / parts[0])
        continue
      }
      let near = NearestName.of(entry.key, among: known)
      if let near { guessed.insert(near) }
      decoder.report.add(
        .unknownKey,
        ["key": .quote(entry.key), "parent": .term(shape.term), "names": .names(known)],
        at: entry.keySpan, near: near, address: address / entry.key)
    }
    return guessed
  }

  func address(of key: Keys) -> Address { address / key }

  func entry(_ key: Keys) -> YamlEntry? {
    decoder.asked?.insert("\(Keys.shape.term.key): \(key.rawValue)")
    return entries.first { $0.key == key.rawValue }
  }

  subscript(key: Keys) -> YamlNode? { entry(key)?.value }

  func has(_ key: Keys) -> Bool { entry(key) != nil }

  func text(_ key: Keys) -> String {
    self[key].map { decoder.texts.text($0, .text, at: address / key) } ?? ""
  }

  func title(_ key: Keys) -> String {
    self[key].map { decoder.texts.text($0, .title, at: address / key) } ?? ""
  }

  /// `false` when it is not there.
  func flag(_ key: Keys) -> Bool {
    self[key].flatMap { decoder.flag($0, address / key) } ?? false
  }

  func word<Meaning>(_ key: Keys, _ words: Vocabulary<Meaning>) -> Meaning? {
    self[key].flatMap { decoder.word($0, words, address / key) }
  }

  func id<Thing>(_ key: Keys, in table: NameTable<Thing>) -> ID<Thing>? {
    self[key].flatMap { decoder.id($0, in: table, address / key) }
  }

  /// A list of names; empty when it is not there.
  func ids<Thing>(_ key: Keys, in table: NameTable<Thing>) -> [ID<Thing>] {
    decoder.ids(list(key, table.kind.list), in: table, address / key)
  }

  func words<Meaning: Equatable>(_ key: Keys, _ words: Vocabulary<Meaning>) -> [Meaning] {
    var meanings: [Meaning] = []
    for (place, node) in list(key, .words).enumerated() {
      let address = address / key / place
      guard let meaning = decoder.word(node, words, address) else { continue }
      if meanings.contains(meaning) {
        decoder.report.add(
          .namedTwice, ["name": .quote(node.text ?? "")], at: node.span, address: address)
      } else {
        meanings.append(meaning)
      }
    }
    return meanings
  }

  /// Texts in a list, each with an address of its own.
  func texts(_ key: Keys, _ length: TextLength) -> [String] {
    list(key, .texts).enumerated().map {
      decoder.texts.text($1, length, at: address / key / $0)
    }
  }

  /// The entries of a list, at most 64. One that has to be there has to have something in it.
  func list(_ key: Keys, _ expected: Expected) -> [YamlNode] {
    guard let node = self[key] else { return [] }
    guard let list = node.list else {
      decoder.wrongShape(node, expected, address / key)
      return []
    }
    if list.isEmpty, Keys.shape.required.contains(key.rawValue) {
      decoder.emptyList(node, expected, address / key)
    }
    limit(list.count, to: Limits.things, key)
    for (place, entry) in list.enumerated() {
      decoder.report.note(entry.span, at: address / key / place)
    }
    return list
  }

  func limit(_ count: Int, to most: Int, _ key: Keys) {
    guard count > most, let entry = entry(key) else { return }
    decoder.report.add(
      .tooMany, ["count": .number(count), "limit": .number(most)], at: entry.keySpan,
      address: address / key)
  }

  /// The map under the key.
  func fields<Inner>(_ key: Keys, _: Inner.Type) -> Fields<Inner>? {
    entry(key).flatMap {
      Fields<Inner>($0.value, at: address / key, key: $0.keySpan, decoder)
    }
  }
}

extension Fields where Keys: DescribedKey {
  /// - Parameter range: what the key is described with, unless only the rest of the file tells.
  func number(_ key: Keys, in range: ClosedRange<Int>? = nil) -> Int? {
    self[key].flatMap { decoder.number($0, in: range ?? key.described.bounds, address / key) }
  }
}
