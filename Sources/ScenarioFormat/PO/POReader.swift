/// Reads the lines of a PO file into entries. By bytes: all that PO gives a meaning is ASCII, and
/// translations are most of what is read when many cases are checked.
struct POReader {
  private typealias Line = Substring.UTF8View

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
    let lines = text[...].utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for line in lines {
      number += 1
      read(trimmed(line), number)
    }
    finish()
  }

  private mutating func read(_ line: Line, _ number: Int) {
    guard let first = line.first else { return }
    switch first {
    case .hash: readComment(line)
    case .quote:
      guard draft.open != nil else { return problem(.stringWithoutKeyword, number) }
      if let string = string(line, number) { append(string) }
    default: readKeyword(line, number)
    }
  }

  private mutating func readComment(_ line: Line) {
    // Comments stand before the entry they belong to.
    if !draft.translations.isEmpty { finish() }
    guard line.dropFirst().first == .comma else { return }
    let flags = line.dropFirst(2).split(separator: .comma).map { Substring(trimmed($0)) }
    if flags.contains("fuzzy") { draft.isFuzzy = true }
  }

  private mutating func readKeyword(_ line: Line, _ number: Int) {
    let keyword = line.prefix { $0 != .space && $0 != .tab && $0 != .quote }
    let rest = trimmed(line[keyword.endIndex...])
    guard let part = begin(Substring(keyword), number) else { return }
    guard rest.first == .quote else { return problem(.quoteExpected, number) }
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
  private mutating func string(_ line: Line, _ number: Int) -> String? {
    var string = ""
    var rest = line.dropFirst()
    while true {
      let plain = rest.prefix { $0 != .quote && $0 != .backslash }
      string += Substring(plain)
      rest = rest[plain.endIndex...]
      switch rest.popFirst() {
      case nil:
        problem(.quoteNotClosed, number)
        return nil
      case .quote:
        guard rest.isEmpty else {
          problem(.textAfterQuote, number)
          return nil
        }
        return string
      default:
        guard let escaped = rest.popFirst().flatMap(Self.escaped) else {
          problem(.unknownEscape, number)
          return nil
        }
        string.unicodeScalars.append(escaped)
      }
    }
  }

  private static func escaped(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case .quote, .backslash: Unicode.Scalar(byte)
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

private func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
  var line = line
  while let first = line.first, first == .space || first == .tab { line.removeFirst() }
  while let last = line.last, last == .space || last == .tab || last == .carriageReturn {
    line.removeLast()
  }
  return line
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let hash = UInt8(ascii: "#")
}
