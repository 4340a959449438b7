extension Reviewer {
  /// A translation beside the case it is of.
  ///
  /// - Parameter language: what the name of its file says.
  func review(_ translation: Translation, named language: String) {
    let source = translation.source
    func add(
      _ rule: Rule, _ arguments: [String: Argument] = [:], line: Int, address: String,
      near: String? = nil
    ) {
      report.add(
        Finding(
          rule, arguments, file: translation.file, place: source.wholeLine(line), near: near,
          address: address))
    }
    // What could not be read may be what seems to be missing.
    guard let file = translation.po, file.problems.isEmpty else { return }
    let said = file.header["Language"] ?? ""
    if !said.isEmpty, LanguageCode.of(said) != language {
      add(
        .languageContradicted, ["said": .quote(said), "language": .quote(language)], line: 1,
        address: "language")
    }
    if language == base.language {
      return add(.translationOfItself, ["language": .quote(language)], line: 1, address: "language")
    }
    let matching = file.matching(with: base.texts)
    var absent: [CaseText] = []
    var empty: [(address: String, line: Int)] = []
    var seen: Set<String> = []
    var claimed: Set<Int> = []
    for (text, match) in zip(base.texts, matching.matches) {
      guard let place = match.place else {
        absent.append(text)
        continue
      }
      claimed.insert(place)
      let entry = file.entries[place]
      if let address = entry.context { seen.insert(address) }
      let name: [String: Argument] = ["address": .quote(text.address)]
      switch match {
      case .none: break
      case .untranslated: empty.append((text.address, entry.translationLine))
      case .changed where entry.isFuzzy, .same where entry.isFuzzy, .copy where entry.isFuzzy:
        add(.translationFuzzy, name, line: entry.line, address: text.address)
      case .changed: add(.translationStale, name, line: entry.line, address: text.address)
      case .same, .copy:
        review(
          entry.translations.first ?? "", at: text.address, file: translation.file,
          place: source.wholeLine(entry.translationLine))
      }
    }
    /// The text an entry that no text fits was probably made for. It is then not missing as well.
    func meant(_ text: String) -> String? {
      // After so many nobody asks.
      guard report.findings.count < Limits.findings else { return nil }
      return absent.firstIndex { $0.text == text }.map { absent.remove(at: $0).address }
    }
    for (place, entry) in file.entries.enumerated() where !claimed.contains(place) {
      guard let address = entry.context else {
        add(.entryWithoutAddress, line: entry.line, address: "language", near: meant(entry.text))
        continue
      }
      // Before the case can be read, some of its texts are not known. What is not translated is
      // in nobody's way.
      guard seen.insert(address).inserted, base.scenario != nil,
        entry.translations.contains(where: { !$0.isEmpty })
      else { continue }
      add(
        .translationOrphaned, ["address": .quote(address)], line: entry.line, address: address,
        near: meant(entry.text))
    }
    reviewGaps(in: translation, language, empty: empty, absent: absent)
  }

  /// One by one, unless there are many.
  private func reviewGaps(
    in translation: Translation, _ language: String, empty: [(address: String, line: Int)],
    absent: [CaseText]
  ) {
    let source = translation.source
    let count = empty.count + absent.count
    guard count <= 20 else {
      report.add(
        Finding(
          .translationUnfinished,
          [
            "count": .number(count), "all": .number(base.texts.count),
            "language": .quote(language),
          ], file: translation.file, place: source.wholeLine(1), address: "language"))
      return
    }
    func arguments(_ address: String) -> [String: Argument] {
      [
        "address": .quote(address), "language": .quote(language), "file": .quote(translation.file),
      ]
    }
    for (address, line) in empty {
      report.add(
        Finding(
          .translationMissing, arguments(address), file: translation.file,
          place: source.wholeLine(line),
          address: address))
    }
    for text in absent {
      report.add(
        Finding(
          .translationMissing, arguments(text.address), file: base.source.file, place: text.place,
          address: text.address))
    }
  }
}
