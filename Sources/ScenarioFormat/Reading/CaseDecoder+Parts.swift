import Rules

extension Fields {
  /// The things under the key, each with a name of its own, in the order of the file. What could
  /// not be read is `nil`, so that places stay as they are.
  func named<Thing, Inner>(
    _ key: Keys, _ read: (String, Fields<Inner>) -> Thing?
  ) -> [Thing?] {
    guard let entry = entry(key) else { return [] }
    guard let things = entry.value.map else {
      decoder.wrongShape(entry.value, .names, address / key)
      return []
    }
    return things.map { thing in
      decoder.checkName(thing.key, at: thing.keySpan, address / key / thing.key)
      return Fields<Inner>(
        thing.value, at: address / key / thing.key, key: thing.keySpan, decoder
      ).flatMap { read(thing.key, $0) }
    }
  }

  /// The things in the list under the key, each with an `id`.
  func identified<Thing, Inner>(
    _ key: Keys, _ expected: Expected, _ read: (String, Fields<Inner>) -> Thing?
  ) -> [Thing?] {
    var seen: Set<String> = []
    return list(key, expected).enumerated().map { place, node in
      let name = node["id"]?.text ?? ""
      let own = address / key / (name.isEmpty ? String(place + 1) : name)
      if let id = node["id"] {
        if decoder.text(id, .word, own / "id") != nil {
          decoder.checkName(name, at: id.span, own / "id")
        }
        if !name.isEmpty, !seen.insert(name).inserted {
          decoder.report.add(.namedTwice, ["name": .quote(name)], at: id.span, address: own / "id")
        }
      }
      decoder.report.note(node["id"]?.span ?? node.span, at: own)
      return Fields<Inner>(node, at: own, decoder).flatMap { read(name, $0) }
    }
  }
}

extension CaseDecoder {
  /// Reports a name that recordings could not tell from a word of theirs.
  func checkReserved(_ name: String, _ kind: NamedThing, _ fields: Fields<some MapKey>) {
    guard Rule.isReserved(name, for: kind) else { return }
    report.add(
      .reservedName, ["name": .quote(name), "kind": .term(kind.term)], at: fields.span,
      address: fields.address)
  }

  func checkName(_ name: String, at span: Range<Int>, _ address: Address) {
    report.note(span, at: address)
    guard !name.isEmpty else {
      report.add(.keyNotAWord, at: span, address: address)
      return
    }
    if !PlainName.fits(name) {
      report.add(.badName, ["word": .quote(name)], at: span, address: address)
    }
  }
}
