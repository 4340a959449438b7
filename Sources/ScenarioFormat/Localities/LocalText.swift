/// A text that has local words in it.
struct LocalText: Hashable, Sendable {
  let text: TermText
  let length: TextBook.Length
  /// Of the text itself, so of its local words too.
  let language: String
  let file: String
  let place: Finding.Place
  let address: String
  /// Where each reference is; the whole text where that cannot be told.
  let places: [Finding.Place]

  /// - Parameter source: the file, if its text can be looked up from `span` on.
  /// - Returns: `nil` when there are no double braces in the text.
  init?(
    _ text: String, _ length: TextBook.Length, _ language: String, _ file: String,
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
    var next = span.lowerBound
    places = cut.references.map { reference in
      guard let found = source?.range(of: reference.written, from: next) else { return place }
      next = found.upperBound
      return source?.place(of: found) ?? place
    }
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
    return (text.pieces + words).reduce(0) { size, piece in
      size + (length == .title ? piece.count : piece.utf8.count)
    }
  }

  var limit: Int { length == .title ? Limits.title : Limits.text }
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
