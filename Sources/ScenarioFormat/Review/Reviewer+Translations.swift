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
    let language = file.header["Language"] ?? language
    if language == base.language {
      return add(.translationOfItself, ["language": .quote(language)], line: 1, address: "language")
    }
    let texts = Dictionary(base.texts.map { ($0.address, $0) }) { first, _ in first }
    let translated = Set(file.entries.compactMap(\.context))
    var absent = base.texts.filter { !translated.contains($0.address) }
    var seen: Set<String> = []
    var empty: [(address: String, line: Int)] = []
    /// The text an entry that no text fits was probably made for. It is then not missing as well.
    func meant(_ text: String) -> String? {
      // After so many nobody asks.
      guard report.findings.count < Limits.findings else { return nil }
      return absent.firstIndex { $0.text == text }.map { absent.remove(at: $0).address }
    }
    for entry in file.entries {
      guard let address = entry.context else {
        add(.entryWithoutAddress, line: entry.line, address: "language", near: meant(entry.text))
        continue
      }
      guard seen.insert(address).inserted else { continue }
      let name: [String: Argument] = ["address": .quote(address)]
      guard let text = texts[address] else {
        // Before the case can be read, some of its texts are not known.
        if base.scenario != nil {
          add(
            .translationOrphaned, name, line: entry.line, address: address,
            near: meant(entry.text))
        }
        continue
      }
      let words = entry.translations.first ?? ""
      if words.isEmpty {
        empty.append((address, entry.translationLine))
      } else if entry.isFuzzy {
        add(.translationFuzzy, name, line: entry.line, address: address)
      } else if entry.text != text.text {
        add(.translationStale, name, line: entry.line, address: address)
      } else {
        review(
          words, at: address, file: translation.file, place: source.wholeLine(entry.translationLine)
        )
      }
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
