import Foundation
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
    guard let root = FileTree.root(of: report) else {
      return (nil, report)
    }
    guard let entries = root.map, !entries.isEmpty else {
      if root.isWhole { report.add(root.map == nil ? .notAMap : .fileEmpty, at: root.span) }
      return (nil, report)
    }
    let texts = TextBook(report, nil)
    let decoder = CaseDecoder(root, report, texts)
    decoder.newestFormat = format
    if !PlainName.fits(name) { report.add(.badName, ["word": .quote(name)]) }
    guard decoder.checkFormat(),
      let top = Fields<LocalityKey>(root, at: .root, key: 0..<0, decoder)
    else { return (nil, report) }
    let draft = decoder.locality(name, top, file: file)
    for text in texts.texts {
      guard let comment = text.comment else { continue }
      report.add(
        Finding(
          .textBeforeComment, ["word": .quote(comment.words)], file: file, place: comment.place,
          address: text.address))
    }
    for text in texts.localTexts {
      report.add(
        Finding(.termInLocality, file: file, place: text.place, address: text.address))
    }
    return (draft, report)
  }
}

extension CaseDecoder {
  fileprivate func locality(_ name: String, _ top: Fields<LocalityKey>, file: String)
    -> LocalityDraft
  {
    let language = code(.language, top, .badLanguage, LanguageCode.of, LanguageCode.called)
    let country = code(.country, top, .badCountry, CountryCode.of, CountryCode.called)
    let title = top.title(.title)
    let extends = top[.extends].flatMap { node in
      text(node, .word, .root / LocalityKey.extends).map {
        ($0, report.source.place(of: node.span))
      }
    }
    var terms: [String: LocalTerm] = [:]
    _ = top.named(.terms) { (name, fields: Fields<TermKey>) in
      terms[name] = term(fields, language, file: file)
    }
    top.limit(terms.count, to: Limits.terms, .terms)
    var lines: [String: LocalLine] = [:]
    _ = top.named(.lines) { (name, fields: Fields<LocalLineKey>) in
      fields.decoder.checkReserved(name, .advice, fields)
      lines[name] = line(fields, language, file: file)
    }
    top.limit(lines.count, to: Limits.things, .lines)
    func place(_ key: LocalityKey) -> Finding.Place {
      top.entry(key).map { report.source.place(of: $0.keySpan) } ?? .start
    }
    return LocalityDraft(
      name: name, language: language, title: title, country: country, terms: terms, lines: lines,
      extends: extends, termsPlace: place(.terms), linesPlace: place(.lines))
  }

  private func term(_ fields: Fields<TermKey>, _ language: String, file: String) -> LocalTerm {
    var words = [language: parts(fields, language)]
    if let node = fields[.asOf], let date = date(node, fields.address(of: .asOf)) {
      words[language]?[.asOf] = date
    } else if fields.has(.paragraph), !fields.has(.asOf) {
      report.add(
        .missingKey, ["key": .quote(TermKey.asOf.rawValue), "parent": .quote(fields.address.path)],
        at: fields.span, address: fields.address)
    }
    for (other, fields) in others(fields, .in, TermWordsKey.self, language) {
      words[other] = parts(fields, other)
    }
    return LocalTerm(
      language: language, words: words, file: file, place: report.source.place(of: fields.span))
  }

  private func parts<Keys>(_ fields: Fields<Keys>, _ language: String) -> [TermPart: String] {
    var words: [TermPart: String] = [:]
    for part in [TermPart.name, .a, .the, .hours, .paragraph, .text, .holds] {
      guard let key = Keys(rawValue: part.rawValue), fields.has(key) else { continue }
      switch part {
      case .text: words[part] = fields.text(key)
      case .holds:
        let things = fields.texts(key, .title)
        if !things.isEmpty { words[part] = Self.listed(things, in: language) }
      case .name, .a, .the, .hours, .paragraph, .asOf: words[part] = fields.title(key)
      }
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

  private func line(_ fields: Fields<LocalLineKey>, _ language: String, file: String) -> LocalLine?
  {
    var words = [language: (title: fields.title(.title), answers: fields.text(.answers))]
    let level = fields.word(.level, .levels)
    let reach = fields.words(.reach, .moments)
    for (other, fields) in others(fields, .in, LineWordsKey.self, language) {
      words[other] = (title: fields.title(.title), answers: fields.text(.answers))
    }
    return level.map {
      LocalLine(
        language: language, level: $0, reach: MomentSet(reach), words: words, file: file,
        place: report.source.place(of: fields.span))
    }
  }

  /// What is said of a thing in other languages than the file's own.
  private func others<Outer, Inner>(
    _ fields: Fields<Outer>, _ key: Outer, _: Inner.Type, _ language: String
  ) -> [(String, Fields<Inner>)] {
    guard let node = fields[key] else { return [] }
    let address = fields.address(of: key)
    return entries(node, .languages, address).compactMap { entry in
      let own = address / entry.key
      let code = LanguageCode.of(entry.key)
      if code == nil {
        report.add(
          .badLanguage, ["word": .quote(entry.key)], at: entry.keySpan,
          near: LanguageCode.called(entry.key), address: own)
      } else if code == language {
        report.add(.namedTwice, ["name": .quote(entry.key)], at: entry.keySpan, address: own)
      }
      return Fields<Inner>(entry.value, at: own, key: entry.keySpan, self).map {
        (code ?? entry.key, $0)
      }
    }
  }

  /// Such as `2026-11`.
  static func month(of date: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: date)
    let (year, month) = (String(parts.year ?? 9999), String(parts.month ?? 12))
    return "\(year)-\(month.count < 2 ? "0" : "")\(month)"
  }

  private func date(_ node: YamlNode, _ address: Address) -> String? {
    guard let text = text(node, .word, address) else { return nil }
    if let match = text.wholeMatch(of: /[0-9]{4}-([0-9]{2})(-([0-9]{2}))?/),
      (1...12).contains(Int(match.1) ?? 0), (1...31).contains(match.3.flatMap { Int($0) } ?? 1)
    {
      // By the month, because it is not the same day everywhere.
      if text.prefix(7) > Self.month(of: Date()) {
        report.add(.dateToCome, ["word": .quote(text)], at: node.span, address: address)
      }
      return text
    }
    report.add(.notADate, ["word": .quote(text)], at: node.span, address: address)
    return nil
  }
}
