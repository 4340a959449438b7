/// Reads the lines of a PO file into entries.
struct POReader {
  private(set) var entries: [POFile.Entry] = []
  private(set) var problems: [POFile.Problem] = []
  private var draft = Draft()

  /// An entry as far as it has been read.
  private struct Draft {
    var context: String?
    var text: String?
    var plural: String?
    var translations: [String] = []
    var isFuzzy = false
    var line = 0
    var translationLine = 0
    /// Where a string on a line of its own is added.
    var open: Part?

    var isEmpty: Bool { context == nil && text == nil && translations.isEmpty }
  }

  private enum Part { case context, text, plural, translation }

  mutating func read(_ text: String) {
    var number = 0
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for line in lines {
      number += 1
      read(trimmed(line), number)
    }
    finish()
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    guard let first = line.first else { return }
    switch first {
    case "#": readComment(line)
    case "\"":
      guard draft.open != nil else { return problem(.stringWithoutKeyword, number) }
      if let string = string(line, number) { append(string) }
    default: readKeyword(line, number)
    }
  }

  private mutating func readComment(_ line: Substring) {
    // Comments stand before the entry they belong to.
    if !draft.translations.isEmpty { finish() }
    guard line.hasPrefix("#,") else { return }
    let flags = line.dropFirst(2).split(separator: ",").map(trimmed)
    if flags.contains("fuzzy") { draft.isFuzzy = true }
  }

  private mutating func readKeyword(_ line: Substring, _ number: Int) {
    let keyword = line.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
    let rest = trimmed(line.dropFirst(keyword.count))
    guard let part = begin(keyword, number) else { return }
    guard rest.first == "\"" else { return problem(.quoteExpected, number) }
    draft.open = part
    if let string = string(rest, number) { append(string) }
  }

  /// Begins what the keyword names, and the next entry when it is the first of one.
  private mutating func begin(_ keyword: Substring, _ number: Int) -> Part? {
    switch keyword {
    case "msgctxt":
      if !draft.isEmpty { finish() }
      (draft.context, draft.line) = ("", number)
      return .context
    case "msgid":
      if draft.text != nil { finish() }
      if draft.context == nil { draft.line = number }
      draft.text = ""
      return .text
    case "msgid_plural":
      draft.plural = ""
      return .plural
    case "msgstr":
      break
    case _ where keyword.hasPrefix("msgstr[") && keyword.hasSuffix("]"):
      break
    default:
      draft.open = nil
      problem(.unknownKeyword, number)
      return nil
    }
    guard draft.text != nil else {
      draft.open = nil
      problem(.translationWithoutText, number)
      return nil
    }
    if draft.translations.isEmpty { draft.translationLine = number }
    draft.translations.append("")
    return .translation
  }

  private mutating func append(_ string: String) {
    switch draft.open {
    case .context: draft.context?.append(string)
    case .text: draft.text?.append(string)
    case .plural: draft.plural?.append(string)
    case .translation:
      guard let last = draft.translations.popLast() else { return }
      draft.translations.append(last + string)
    case nil: break
    }
  }

  /// Ends the entry and begins an empty one.
  private mutating func finish() {
    defer { draft = Draft() }
    guard !draft.isEmpty else { return }
    guard let text = draft.text else { return problem(.contextWithoutText, draft.line) }
    guard !draft.translations.isEmpty else { return problem(.textWithoutTranslation, draft.line) }
    entries.append(
      POFile.Entry(
        context: draft.context, text: text, plural: draft.plural,
        translations: draft.translations, isFuzzy: draft.isFuzzy, line: draft.line,
        translationLine: draft.translationLine))
  }

  /// What stands between the quotation marks; `nil` with a problem when there is something off.
  private mutating func string(_ line: Substring, _ number: Int) -> String? {
    var string = ""
    var rest = line.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        guard rest.isEmpty else {
          problem(.textAfterQuote, number)
          return nil
        }
        return string
      case "\\":
        guard let escaped = rest.popFirst().flatMap(Self.escaped) else {
          problem(.unknownEscape, number)
          return nil
        }
        string.unicodeScalars.append(escaped)
      default: string.unicodeScalars.append(scalar)
      }
    }
    problem(.quoteNotClosed, number)
    return nil
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    case "\"", "\\": scalar
    default: nil
    }
  }

  private mutating func problem(_ kind: POFile.Problem.Kind, _ line: Int) {
    problems.append(POFile.Problem(line: line, kind: kind))
  }

  /// How many bytes at the start are whole UTF-8.
  static func validPrefix(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      // A prefix may end inside a character, so up to three bytes are let go.
      let isValid = (0...3).contains {
        middle >= $0 && String(validating: bytes[..<(middle - $0)], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
  while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
  return text
}
