/// A place in a text where a local word goes: `{{box}}`, `{{box.the}}`, `{{Box.the}}`.
struct TermReference: Hashable, Sendable {
  let term: String
  let part: TermPart
  /// Whether it begins a sentence: written with a capital letter.
  let isCapital: Bool
  /// As it stands in the text, braces included.
  let written: String
}

/// What a locality says of one of its words.
enum TermPart: String, CaseIterable, Hashable, Sendable {
  /// `tryghedskasse`, and what stands there when no part is named.
  case name
  /// `en tryghedskasse`
  case a
  /// `tryghedskassen`
  case the
  case text
  case hours
  case holds
  case paragraph
  case asOf = "as-of"
}

/// A text cut at its references.
struct TermText: Hashable, Sendable {
  /// Pieces and references by turns, beginning and ending with a piece.
  private(set) var pieces: [String] = []
  private(set) var references: [TermReference] = []
  /// What stands in double braces and is no reference; the first one.
  private(set) var broken: String?

  /// - Returns: `nil` when there are no double braces in the text.
  init?(_ text: String) {
    // By bytes, because every text of a case comes through here.
    let brace = UInt8(ascii: "{")
    guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == brace && $1 == brace })
    else { return nil }
    var piece = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      piece += rest[..<open.lowerBound]
      let tail = rest[open.upperBound...]
      guard let close = tail.firstRange(of: "}}") else {
        broken = broken ?? String(rest[open.lowerBound...].prefix(40))
        piece += rest[open.lowerBound...]
        rest = ""
        break
      }
      let written = String(rest[open.lowerBound..<close.upperBound])
      if let reference = Self.reference(tail[..<close.lowerBound], written) {
        pieces.append(piece)
        references.append(reference)
        piece = ""
      } else {
        broken = broken ?? written
        piece += written
      }
      rest = tail[close.upperBound...]
    }
    pieces.append(piece + rest)
  }

  private static func reference(_ inner: Substring, _ written: String) -> TermReference? {
    let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
    guard let word = parts.first, parts.count <= 2,
      let part = parts.count == 1 ? TermPart.name : TermPart(rawValue: String(parts[1]))
    else { return nil }
    let isCapital = word.utf8.first.map { (0x41...0x5A).contains($0) } == true
    let term = isCapital ? word.prefix(1).lowercased() + word.dropFirst() : String(word)
    guard PlainName.fits(term) else { return nil }
    return TermReference(term: term, part: part, isCapital: isCapital, written: written)
  }

  /// The text with each reference exchanged.
  func filled(_ words: (TermReference) -> String) -> String {
    var text = pieces.first ?? ""
    for (reference, piece) in zip(references, pieces.dropFirst()) {
      text += words(reference)
      text += piece
    }
    return text
  }
}

extension TermText {
  /// Whether a sentence begins with the reference. A point after a shortened word ends none.
  func beginsSentence(_ reference: Int) -> Bool {
    let before = pieces[reference]
    let opening = "\"'“”„«»‘’–—-( "
    let words = before.reversed().drop { opening.contains($0) }
    guard let last = words.first else { return reference == 0 }
    // The reference follows on something that is put in, or on a word.
    let gap = before.count - words.count
    guard gap > 0 || last.isNewline else { return false }
    if "!?…\n".contains(last) || last.isNewline { return true }
    guard last == "." else { return false }
    let word = String(
      words.dropFirst().prefix { !$0.isWhitespace && !"(\"".contains($0) }.reversed())
    return !word.contains(".") && word.count > 1 && !word.allSatisfy(\.isNumber)
      && !Self.shortened.contains(word.lowercased())
  }

  private static let shortened: Set<String> = [
    "kl", "nr", "ca", "jf", "tlf", "pkt", "evt", "inkl", "ekskl", "dvs", "osv", "mv", "stk", "afd",
    "avd", "dr", "no", "approx", "tel", "vs", "etc", "str", "kap",
  ]
}

extension TermReference {
  /// The same, to begin a sentence with.
  var capital: String {
    "{{" + written.dropFirst(2).prefix(1).uppercased() + written.dropFirst(3)
  }

  /// The words in the form that was asked for.
  func cased(_ words: String) -> String {
    isCapital ? words.prefix(1).uppercased() + words.dropFirst() : words
  }

  /// What stands there when nobody has said where the case is played.
  var bare: String { cased(String(term.map { $0 == "-" ? " " : $0 })) }
}
