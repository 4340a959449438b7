/// The texts of a case in another language, by their addresses.
public struct Translation: Sendable {
  /// The code of the language, from the file's name.
  public let language: String
  /// What findings call it.
  public let file: String
  /// What is wrong with the file.
  public let findings: [Finding]
  /// The file itself; `nil` when it could not be read.
  let po: POFile?
  let source: SourceText
  /// What is shown of the file, by the address that each entry names.
  private let entries: [String: Entry]
  /// The same, by where the texts are now.
  private var moved: [String: Entry] = [:]

  struct Entry: Sendable {
    let text: String
    let translated: String
    let place: Finding.Place
  }

  /// - Parameters:
  ///   - po: the bytes of a PO file.
  ///   - file: what findings call it.
  ///   - language: the language to take the file for, whatever its header says.
  public init(po bytes: [UInt8], file: String, language: String) {
    let report = SourceCheck.report(on: bytes, file: file)
    let source = report.source
    guard !report.hasErrors else {
      self.init(
        language: language, file: file, findings: report.findings, po: nil, source: source,
        entries: [:])
      return
    }
    let po = POFile(source.bytes)
    for problem in po.problems {
      report.add(
        Finding(
          .notPO, ["problem": .term(.problem(problem.kind))], file: file,
          place: source.wholeLine(problem.line)))
    }
    var lines: [String: Int] = [:]
    var entries: [String: Entry] = [:]
    for entry in po.entries {
      guard let address = entry.context else { continue }
      if let first = lines[address] {
        report.add(
          Finding(
            .entryTwice, ["address": .quote(address), "line": .number(first)], file: file,
            place: source.wholeLine(entry.line), address: address))
        continue
      }
      lines[address] = entry.line
      guard let translated = entry.translations.first, !translated.isEmpty, !entry.isFuzzy else {
        continue
      }
      entries[address] = Entry(
        text: entry.text, translated: translated, place: source.wholeLine(entry.translationLine))
    }
    self.init(
      language: language, file: file, findings: report.findings, po: po,
      source: source, entries: entries)
  }

  private init(
    language: String, file: String, findings: [Finding], po: POFile?, source: SourceText,
    entries: [String: Entry]
  ) {
    self.po = po
    self.source = source
    self.language = language
    self.file = file
    self.findings = findings
    self.entries = entries
  }

  /// The entry for a text, if it was made from that very text.
  func entry(for address: String, _ text: String) -> Entry? {
    let entry = moved[address] ?? entries[address]
    return entry?.text == text ? entry : nil
  }

  /// The translation with each entry at the text it was made from, wherever that is now.
  func following(_ texts: [CaseText]) -> Translation {
    guard let po, texts.contains(where: { entry(for: $0.address, $0.text) == nil }) else {
      return self
    }
    var following = self
    for (text, match) in zip(texts, po.matching(with: texts).matches) {
      switch match {
      case .same(let place), .copy(let place):
        let entry = po.entries[place]
        guard !entry.isFuzzy, let translated = entry.translations.first, !translated.isEmpty else {
          continue
        }
        following.moved[text.address] = Entry(
          text: entry.text, translated: translated, place: source.wholeLine(entry.translationLine))
      case .changed, .untranslated, .none: continue
      }
    }
    return following
  }
}

extension POFile {
  /// Which entry each text of a case has.
  func matching(with texts: [CaseText]) -> TextMatching {
    TextMatching(
      entries.map { entry in
        TextMatching.Known(
          address: entry.context ?? "", text: entry.text,
          // Without an address it is only told of.
          translation: entry.context == nil ? "" : entry.translations.first ?? "", isLive: true,
          isSure: !entry.isFuzzy)
      }, to: texts.map { TextMatching.Text(address: $0.address, text: $0.text) })
  }
}

extension Term {
  static func problem(_ kind: POFile.Problem.Kind) -> Term {
    let english =
      switch kind {
      case .notUTF8: "it is not UTF-8 text"
      case .unknownKeyword: "it begins with neither `msgctxt`, `msgid`, `msgstr` nor `#`"
      case .quoteExpected: "a text in quotation marks is missing"
      case .quoteNotClosed: "the quotation mark is never closed"
      case .textAfterQuote: "something stands after the quotation mark"
      case .unknownEscape: "the sign after the backslash means nothing"
      case .stringWithoutKeyword: "nothing says what the text is"
      case .contextWithoutText: "the entry has no `msgid`"
      case .textWithoutTranslation: "the entry has no `msgstr`"
      case .translationWithoutText: "there is no `msgid` before it"
      }
    return Term("po.\(kind.rawValue)", english)
  }
}
