import Rules

extension Reviewer {
  /// The rules about single texts of the case's own file.
  func reviewTexts() {
    for text in base.texts {
      if let comment = text.comment {
        report.add(
          Finding(
            .textBeforeComment, ["word": .quote(comment.words)], file: base.source.file,
            place: comment.place, address: text.address))
      }
      review(text.text, at: text.address, file: base.source.file, place: text.place)
    }
  }

  /// - Parameters:
  ///   - address: of the text in the case.
  ///   - file: where these words of it stand.
  func review(_ text: String, at address: String, file: String, place: Finding.Place) {
    func add(_ rule: Rule, _ arguments: [String: Argument]) {
      report.add(Finding(rule, arguments, file: file, place: place, address: address))
    }
    let limit = CardLength.limit(at: address)
    // A soft hyphen takes no room.
    let size = text.utf8.count > limit ? text.count { $0 != "\u{AD}" } : 0
    // What is too long to be read has been told already.
    if size > limit, size <= Self.most(at: address) {
      add(.longForItsCard, ["size": .number(size), "limit": .number(limit)])
    }
    if let dose = DoseScan.dose(in: text) { add(.dose, ["word": .quote(dose)]) }
    if let number = PersonalData.number(in: text) {
      add(.personalNumber, ["word": .quote(number)])
    }
    let lacking = Glyphs.lacking(in: text, atMost: 5)
    if !lacking.isEmpty {
      add(.noGlyph, ["characters": .quote(lacking.map { String($0) }.joined(separator: " "))])
    }
    if let word = Self.inSingleBraces(text) {
      add(.singleBraces, ["word": .quote(word), "local": .quote("{\(word)}")])
    }
    if let word = Self.placeholder(in: text) { add(.placeholder, ["word": .quote(word)]) }
  }

  /// The first name of a local word that has one brace on each side.
  private static func inSingleBraces(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: "}") else { return nil }
      let word = inner[..<close]
      let isDouble = word.first == "{"
      let name = word.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
      if !isDouble, PlainName.fits(name.lowercased()) { return "{\(word)}" }
      rest = inner[inner.index(after: close)...]
    }
    return nil
  }

  /// How many characters can be read.
  private static func most(at address: String) -> Int {
    address.hasSuffix("title") || address.contains(".can.") ? Limits.title : Limits.text
  }

  private static func placeholder(in text: String) -> String? {
    if text.allSatisfy({ ".…-–?*_ ".contains($0) }) { return text }
    // By bytes, because every text of a case comes through here. All words looked for are ASCII.
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || !isLetter(bytes[end]) {
        if (3...5).contains(end - start), firstLetters.contains(bytes[start] | 0x20) {
          let word = String(decoding: bytes[start..<end], as: UTF8.self)
          if placeholders.contains(word.lowercased()) { return word }
        }
        start = end + 1
      }
      return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let placeholders: Set<String> = ["todo", "tbd", "xxx", "xxxx", "lorem", "fixme"]
  private static let firstLetters = Set(placeholders.compactMap(\.utf8.first))
}

/// How many characters fit on the card a text is for.
///
/// With room for the longest line of a translation, and for the letters of the projector at double
/// size. What is longer scrolls, so this is advice and no limit.
enum CardLength {
  static func limit(at address: String) -> Int {
    let parts = address.split(separator: ".").map(String.init)
    guard let section = parts.first, let last = parts.last else { return Limits.text }
    switch section {
    case "situations" where parts.count > 3 && parts[2] == "clues": return 240
    case "situations" where parts.contains("outcomes"): return 360
    case "situations" where parts.count > 3: return options[last] ?? 120
    case "debrief": return 180
    case "facts": return 120
    case "roles" where parts.count > 3: return 36
    default: return limits["\(section).\(last)"] ?? 80
    }
  }

  private static let options = ["text": 130, "closed": 160, "told": 360]

  private static let limits = [
    "title.title": 50, "about.summary": 240, "about.citizen": 480, "about.home": 480,
    "about.content-notice": 140, "roles.title": 32, "roles.brief": 520, "wishes.text": 140,
    "plan.title": 40, "plan.text": 320, "advice.title": 40, "advice.answers": 260,
    "phases.title": 40, "phases.text": 360, "phases.quiet": 200, "situations.title": 44,
    "situations.text": 480, "situations.note": 240, "knowledge.title": 40, "knowledge.text": 420,
    "endings.title": 40, "endings.text": 700,
  ]
}
