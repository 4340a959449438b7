/// Finds what belongs to a person and not in a case.
enum PersonalData {
  /// Two words that read as a person's name, or one after a title; `nil` when there are none.
  ///
  /// Two capitalised words in a row, neither of which is a word for a role or a place of work.
  static func name(in text: String) -> String? {
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "." }.map(String.init)
    for (first, second) in zip(words, words.dropFirst()) where isName(second) {
      let title = first.lowercased().trimmingDots
      if titles.contains(title) || (isName(first) && !first.hasSuffix(".")) {
        return "\(first) \(second)"
      }
    }
    return nil
  }

  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase, word.count > 1,
      word.dropFirst().contains(where: \.isLowercase)
    else { return false }
    let plain = word.lowercased().trimmingDots
    return !titles.contains(plain) && !workWords.contains { plain.contains($0) }
  }

  private static let titles: Set<String> = [
    "dr", "hr", "fru", "frk", "herr", "mr", "mrs", "ms", "prof", "professor", "overlæge",
    "overlege",
  ]

  /// Parts of words for roles and places of work, in the languages of the interface.
  private static let workWords = [
    "nurse", "doctor", "physician", "team", "clinic", "hospital", "hospice", "region", "department",
    "unit", "board", "group", "university", "school", "council", "palliativ", "general", "practice",
    "sygeple", "læge", "klinik", "sygehus", "afdeling", "kommune", "gruppe", "universitet", "skole",
    "hjemme", "enhed", "almen", "praksis", "sykeple", "lege", "sykehus", "avdeling", "enhet", "råd",
    "municip", "special", "terapeut", "therapist", "rehpa", "not",
  ]

  /// A number that belongs to a person: six digits, a hyphen and four more (a Danish CPR number),
  /// or ten or eleven digits in a row (the same without the hyphen, or a Norwegian one).
  static func number(in text: String) -> String? {
    let bytes = text.utf8
    guard bytes.contains(where: isDigit) else { return nil }
    return bytes.split { !isDigit($0) && $0 != hyphen }.first(where: isPersonal)
      .flatMap { String($0) }
  }

  private static func isPersonal(_ run: Substring.UTF8View) -> Bool {
    let parts = run.split(separator: hyphen, omittingEmptySubsequences: false).map(\.count)
    return parts == [6, 4] || parts == [10] || parts == [11]
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension String {
  fileprivate var trimmingDots: String { filter { $0 != "." } }
}
