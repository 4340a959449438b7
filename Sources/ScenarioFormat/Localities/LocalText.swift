/// A text that has local words in it.
struct LocalText: Sendable {
  let text: TermText
  let length: TextLength
  /// Of the text itself, so of its local words too.
  let language: String
  let file: String
  let place: Finding.Place
  let address: String
  /// Where each reference is in the source; `nil` where that cannot be told.
  private let spans: [Range<Int>?]
  private let source: SourceText?

  /// - Parameter source: the file, if its text can be looked up from `span` on.
  /// - Returns: `nil` when there are no double braces in the text.
  init?(
    _ text: String, _ length: TextLength, _ language: String, _ file: String,
    _ place: Finding.Place, _ address: Address, in source: SourceText? = nil,
    _ span: Range<Int> = 0..<0
  ) {
    guard let cut = TermText(text) else { return nil }
    self.text = cut
    self.length = length
    self.language = language
    self.file = file
    self.place = place
    self.address = address.path
    self.source = source
    // One that is written with escapes is not found, and nor are those after it.
    var next = source == nil ? nil : span.lowerBound
    spans = cut.references.map { reference in
      guard let source, let start = next else { return nil }
      let found = source.range(of: reference.written, from: start)
      next = found?.upperBound
      return found
    }
  }

  /// Where a reference is; the whole text where that cannot be told. Counted only when somebody
  /// asks, because counting the characters of a long line takes its time.
  func place(of reference: Int) -> Finding.Place {
    guard let source, let span = spans[reference] else { return place }
    return source.place(of: span)
  }

  /// With the words of the locality; with the names of the words where there is none, or where the
  /// text would become too long, which is then reported.
  func filled(_ locality: Locality?) -> String {
    guard let locality, size(in: locality) <= limit else { return text.filled(\.bare) }
    return text.filled { locality.words(for: $0, in: language) ?? $0.bare }
  }

  /// Bytes or characters, as the limit is counted.
  func size(in locality: Locality) -> Int {
    let words = text.references.map { locality.words(for: $0, in: language) ?? $0.bare }
    return (text.pieces + words).reduce(0) { $0 + length.size(of: $1) }
  }

  var limit: Int { length.limit }
}

extension SourceText {
  /// Where the words come next, within the length of a text.
  fileprivate func range(of words: String, from start: Int) -> Range<Int>? {
    let pattern = Array(words.utf8)
    let end = min(bytes.count, start + 2 * Limits.text) - pattern.count
    guard let first = pattern.first, start <= end else { return nil }
    for offset in start...end where bytes[offset] == first {
      let range = offset..<offset + pattern.count
      if bytes[range].elementsEqual(pattern) { return range }
    }
    return nil
  }
}
