/// A gettext PO file: the texts of one thing in another language.
///
/// Reads what the gettext manual describes under "The Format of PO Files", as far as translators
/// use it. Stands alone: needs nothing but the standard library.
public struct POFile: Sendable {
  /// In the order of the file, without the header and without obsolete ones.
  public let entries: [Entry]
  /// The header's lines, such as `Language` and `Plural-Forms`, by name.
  public let header: [String: String]
  /// Lines that could not be read. The others were.
  public let problems: [Problem]

  /// A text with its translation, as far as a reader of texts needs it.
  public struct Entry: Hashable, Sendable {
    /// What tells equal texts apart; for a case, the address of the text.
    public let context: String?
    /// In the language it is translated from; the key it is found by.
    public let text: String
    /// The text for more than one.
    public let plural: String?
    /// One translation, or one for each plural form. Empty where there is none yet.
    public let translations: [String]
    /// Marked by a translator, or by a program, as in need of a look. Not to be used.
    public let isFuzzy: Bool
    /// From 1: where the entry begins, and where its translation does.
    public let line: Int
    public let translationLine: Int

    public init(
      context: String?, text: String, plural: String?, translations: [String], isFuzzy: Bool,
      line: Int, translationLine: Int
    ) {
      self.context = context
      self.text = text
      self.plural = plural
      self.translations = translations
      self.isFuzzy = isFuzzy
      self.line = line
      self.translationLine = translationLine
    }
  }

  /// A line that means nothing in a PO file.
  public struct Problem: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// What is wrong with the line.
    public let kind: Kind

    public init(line: Int, kind: Kind) {
      self.line = line
      self.kind = kind
    }

    /// Told in words by `Term.problem`.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      case notUTF8
      case unknownKeyword
      case quoteExpected
      case quoteNotClosed
      case textAfterQuote
      case unknownEscape
      case stringWithoutKeyword
      case contextWithoutText
      case textWithoutTranslation
      case translationWithoutText
    }
  }

  /// Never fails: what could not be read is among the problems.
  public init(_ bytes: [UInt8]) {
    var reader = POReader()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = 1 + bytes.prefix(POReader.validPrefix(bytes)).count { $0 == UInt8(ascii: "\n") }
      self.init(entries: [], header: [:], problems: [Problem(line: line, kind: .notUTF8)])
      return
    }
    reader.read(text)
    self.init(
      entries: reader.entries.filter { !$0.isHeader },
      header: reader.entries.first(where: \.isHeader).map(Self.header) ?? [:],
      problems: reader.problems)
  }

  private init(entries: [Entry], header: [String: String], problems: [Problem]) {
    self.entries = entries
    self.header = header
    self.problems = problems
  }

  private static func header(of entry: Entry) -> [String: String] {
    var header: [String: String] = [:]
    for line in (entry.translations.first ?? "").split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      header[String(line[..<colon])] = String(value)
    }
    return header
  }
}

extension POFile.Entry {
  /// The entry without a text carries what is said of the whole file.
  var isHeader: Bool { context == nil && text.isEmpty }
}
