import Rules

/// One file of a locality as it was read, before what it extends is added.
struct LocalityDraft: Sendable {
  let name: String
  let language: String
  let title: String
  let country: String
  let terms: [String: LocalTerm]
  let lines: [String: LocalLine]
  let extends: (name: String, place: Finding.Place)?
  let termsPlace: Finding.Place
  let linesPlace: Finding.Place
}

/// Reads the file of a locality, with the same care and the same findings as a case.
enum LocalityDecoder {
  /// The format of localities, which is counted apart from that of cases.
  static let format = 1

  /// - Parameter name: of the file, without its ending.
  /// - Returns: a draft unless the file cannot be read at all; whether it may be used is for the
  ///   findings to say.
  static func read(_ bytes: [UInt8], file: String, name: String) -> (LocalityDraft?, FileFindings) {
    let report = SourceCheck.report(on: bytes, file: file)
    guard !report.hasErrors, let root = YamlComposer.compose(report.source, report) else {
      return (nil, report)
    }
    guard let entries = root.map, !entries.isEmpty else {
      report.add(root.map == nil ? .notAMap : .fileEmpty, at: root.span)
      return (nil, report)
    }
    let texts = TextBook(report, nil)
    let decoder = CaseDecoder(root, report, texts)
    decoder.newestFormat = format
    if !PlainName.fits(name) { report.add(.badName, ["word": .quote(name)]) }
    guard decoder.checkFormat(),
      let top = Fields(root, .locality, at: .root, key: 0..<0, decoder)
    else { return (nil, report) }
    let draft = decoder.locality(name, top, file: file)
    for text in texts.localTexts {
      report.add(
        Finding(.termInLocality, file: file, place: text.place, address: text.address))
    }
    return (draft, report)
  }
}

extension CaseDecoder {
  fileprivate func locality(_ name: String, _ top: Fields, file: String) -> LocalityDraft {
    let language = code("language", top, .badLanguage, Self.isLanguage)
    let country = code("country", top, .badCountry, Self.isCountry)
    let title = top.title()
    let extends = top["extends"].flatMap { node in
      text(node, .word, .root / "extends").map { ($0, report.source.place(of: node.span)) }
    }
    var terms: [String: LocalTerm] = [:]
    _ = top.named("terms", .term) { name, fields in
      terms[name] = term(fields, language, file: file)
    }
    top.limit(terms.count, to: Limits.terms, "terms")
    var lines: [String: LocalLine] = [:]
    _ = top.named("lines", .localLine) { name, fields in
      fields.decoder.checkReserved(name, .advice, fields)
      lines[name] = line(fields, language, file: file)
    }
    top.limit(lines.count, to: Limits.things, "lines")
    func place(_ key: String) -> Finding.Place {
      top.entry(key).map { report.source.place(of: $0.keySpan) } ?? .start
    }
    return LocalityDraft(
      name: name, language: language, title: title, country: country, terms: terms, lines: lines,
      extends: extends, termsPlace: place("terms"), linesPlace: place("lines"))
  }

  private func term(_ fields: Fields, _ language: String, file: String) -> LocalTerm {
    var words = [language: parts(fields, language)]
    if let node = fields["as-of"], let date = date(node, fields.address / "as-of") {
      words[language]?[.asOf] = date
    } else if fields.has("paragraph"), !fields.has("as-of") {
      report.add(
        .missingKey, ["key": .quote("as-of"), "parent": .quote(fields.address.path)],
        at: fields.span, address: fields.address)
    }
    for (other, fields) in others(fields, .termWords, language) {
      words[other] = parts(fields, other)
    }
    return LocalTerm(
      language: language, words: words, file: file, place: report.source.place(of: fields.span))
  }

  private func parts(_ fields: Fields, _ language: String) -> [TermPart: String] {
    var words: [TermPart: String] = [:]
    for part in [TermPart.name, .a, .the, .hours, .paragraph] where fields.has(part.rawValue) {
      words[part] = fields.title(part.rawValue)
    }
    if fields.has("text") { words[.text] = fields.text("text") }
    if fields.has("holds") {
      let things = fields.texts("holds", .title)
      if !things.isEmpty { words[.holds] = Self.listed(things, in: language) }
    }
    return words
  }

  /// As a person says a list.
  static func listed(_ things: [String], in language: String) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? "" }
    let and =
      switch language {
      case "da", "nb", "nn", "no": "og"
      case "sv": "och"
      case "de": "und"
      case "en": "and"
      default: ""
      }
    let start = things.dropLast().joined(separator: ", ")
    return and.isEmpty ? "\(start), \(last)" : "\(start) \(and) \(last)"
  }

  private func line(_ fields: Fields, _ language: String, file: String) -> LocalLine? {
    var words = [language: (title: fields.title(), answers: fields.text("answers"))]
    let level = fields.word("level", .levels)
    let reach = fields.words("reach", .moments)
    for (other, fields) in others(fields, .lineWords, language) {
      words[other] = (title: fields.title(), answers: fields.text("answers"))
    }
    return level.map {
      LocalLine(
        language: language, level: $0, reach: MomentSet(reach), words: words, file: file,
        place: report.source.place(of: fields.span))
    }
  }

  /// What is said of a thing in other languages than the file's own.
  private func others(
    _ fields: Fields, _ shape: Shape, _ language: String
  ) -> [(String, Fields)] {
    guard let node = fields["in"] else { return [] }
    let address = fields.address / "in"
    return entries(node, .languages, address).compactMap { entry in
      let own = address / entry.key
      if !Self.isLanguage(entry.key) {
        report.add(.badLanguage, ["word": .quote(entry.key)], at: entry.keySpan, address: own)
      } else if entry.key == language {
        report.add(.namedTwice, ["name": .quote(entry.key)], at: entry.keySpan, address: own)
      }
      return Fields(entry.value, shape, at: own, key: entry.keySpan, self).map { (entry.key, $0) }
    }
  }

  private func date(_ node: YamlNode, _ address: Address) -> String? {
    guard let text = text(node, .word, address) else { return nil }
    if let match = text.wholeMatch(of: /[0-9]{4}-([0-9]{2})(-([0-9]{2}))?/),
      (1...12).contains(Int(match.1) ?? 0), (1...31).contains(match.3.flatMap { Int($0) } ?? 1)
    {
      return text
    }
    report.add(.notADate, ["word": .quote(text)], at: node.span, address: address)
    return nil
  }
}
