/// The first start tag of an element in a text: enough XML for the root of a drawing.
struct XMLStartTag {
  /// From `<` to `>`.
  let range: Range<String.Index>
  /// In order, values without their quotes and with their entities unread.
  let attributes: [(name: String, value: String)]
  /// `>` or `/>`.
  let ending: String

  /// Nil when there is no such tag, or it does not end.
  init?(of element: String, in text: String) {
    guard let name = text.firstRange(of: "<\(element)") else { return nil }
    var rest = text[name.upperBound...]
    var attributes: [(String, String)] = []
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("/>") || rest.hasPrefix(">") { break }
      let key = rest.prefix { $0 != "=" && $0 != ">" && !$0.isWhitespace }
      rest = rest[key.endIndex...].drop { $0.isWhitespace }
      guard !key.isEmpty, rest.first == "=" else { return nil }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      guard value.endIndex < rest.endIndex else { return nil }
      // The value is written back between double quotes.
      let safe = value.contains("\"") ? value.filter { $0 != "\"" } : String(value)
      attributes.append((String(key), safe))
      rest = rest[text.index(after: value.endIndex)...]
    }
    ending = rest.hasPrefix("/>") ? "/>" : ">"
    range = name.lowerBound..<text.index(rest.startIndex, offsetBy: ending.count)
    self.attributes = attributes
  }
}
