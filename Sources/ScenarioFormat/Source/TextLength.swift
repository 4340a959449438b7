/// How long a text can be.
enum TextLength {
  /// In bytes: to be read aloud.
  case text
  /// In characters: a heading.
  case title

  var limit: Int {
    switch self {
    case .text: Limits.text
    case .title: Limits.title
    }
  }

  /// How long the words are, as the limit counts it.
  func size(of words: String) -> Int {
    switch self {
    case .text: words.utf8.count
    case .title: words.count
    }
  }
}
