/// Reads the texts of a case, and puts translations in their places.
///
/// A class, because every part of a reading adds to it. It never leaves one reading.
final class TextBook {
  private let report: FileFindings
  private let translation: Translation?
  private(set) var texts: [CaseText] = []
  /// Where they are in the file.
  private(set) var spans: Set<Range<Int>> = []
  /// Addresses of texts that stay in the base language.
  private(set) var missing: [String] = []
  /// Texts with local words in them, in the base language and in translation.
  private(set) var localTexts: [LocalText] = []
  /// Of the case itself.
  private let language: String
  private let locality: Locality?

  init(
    _ report: FileFindings, _ translation: Translation?, language: String = "",
    locality: Locality? = nil
  ) {
    self.report = report
    self.translation = translation
    self.language = language
    self.locality = locality
  }

  /// The text, in the language asked for if it is translated; empty with a finding when there is
  /// none.
  func text(_ node: YamlNode, _ length: TextLength, at address: Address) -> String {
    guard case .text(var text, let style) = node.content else {
      switch node.content {
      case .map where report.source.text(in: node.span).hasPrefix("{{"):
        report.add(.termNeedsQuotes, at: node.span, address: address)
      case .list, .map: report.wrongShape(node, .text, address)
      case .nothing, .text: report.add(.missingText, at: node.span, address: address)
      case .unread: break
      }
      return ""
    }
    // The break before the next key belongs to the way of writing, not to the text.
    if style == .block { while text.last?.isNewline == true { text.removeLast() } }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report.add(.missingText, at: node.span, address: address)
      return ""
    }
    let place = report.source.place(of: node.span)
    // What an escape stands for is not seen before the text is read.
    if style == .quoted, let hidden = text.unicodeScalars.first(where: ForbiddenCharacters.contains)
    {
      report.add(
        .forbiddenCharacter, ["character": .quote(ForbiddenCharacters.label(hidden))],
        at: node.span, address: address)
    }
    check(text, length, file: report.source.file, place, address)
    texts.append(
      CaseText(
        address: address.path, text: text, place: place,
        comment: style == .bare ? report.source.comment(after: node.span) : nil))
    spans.insert(node.span)
    let own = localized(
      LocalText(
        text, length, language, report.source.file, place, address, in: report.source, node.span))
    return translated(text, length, address) ?? own ?? text
  }

  /// `nil` when it stays in the base language.
  private func translated(_ text: String, _ length: TextLength, _ address: Address) -> String? {
    guard let translation else { return nil }
    guard let entry = translation.entry(for: address.path, text) else {
      missing.append(address.path)
      return nil
    }
    check(entry.translated, length, file: translation.file, entry.place, address)
    return localized(
      LocalText(
        entry.translated, length, translation.language, translation.file, entry.place, address))
      ?? entry.translated
  }

  /// With the words of the locality, or with the names of the words where there is none.
  private func localized(_ text: LocalText?) -> String? {
    guard let text else { return nil }
    localTexts.append(text)
    return text.filled(locality)
  }

  private func check(
    _ text: String, _ length: TextLength, file: String, _ place: Finding.Place, _ address: Address
  ) {
    let (size, limit) = (length.size(of: text), length.limit)
    guard size > limit else { return }
    let rule: Rule =
      switch length {
      case .text: .textTooLong
      case .title: .titleTooLong
      }
    report.add(
      Finding(
        rule, ["size": .number(size), "limit": .number(limit)], file: file, place: place,
        address: address.path))
  }
}

/// A text of a case in its base language.
public struct CaseText: Hashable, Sendable {
  /// Such as `situations.night-breath.title`.
  public let address: String
  /// As the author wrote it, local words still by their names.
  public let text: String
  /// Of the first line of the text.
  public let place: Finding.Place
  /// What stands behind it and may have been meant as part of it.
  var comment: Comment?

  struct Comment: Hashable, Sendable {
    let words: String
    let place: Finding.Place
  }
}

extension SourceText {
  /// A comment behind a text; `nil` when it is set off as comments are, with two blanks before it
  /// and one after the `#`.
  fileprivate func comment(after span: Range<Int>) -> CaseText.Comment? {
    let line = lineNumber(at: max(span.lowerBound, span.upperBound - 1))
    let end = range(ofLine: line).upperBound
    guard span.upperBound <= end else { return nil }
    let rest = bytes[span.upperBound..<end]
    let blanks = rest.prefix { " \t".utf8.contains($0) }.count
    let start = span.upperBound + blanks
    guard blanks > 0, start < end, bytes[start] == UInt8(ascii: "#") else { return nil }
    let isSetOff = blanks > 1 && (start + 1 == end || bytes[start + 1] == UInt8(ascii: " "))
    if isSetOff { return nil }
    return CaseText.Comment(words: text(in: start..<end), place: place(of: start..<end))
  }
}
