extension Shape {
  static let locality = Shape(
    "locality", "a locality", required: ["language", "country", "title"],
    optional: ["format", "extends", "terms", "lines"])

  static let term = Shape(
    "term", "a term", required: ["name"],
    optional: ["a", "the", "text", "hours", "holds", "paragraph", "as-of", "in"])

  /// A term in another language.
  static let termWords = Shape(
    "term-words", "a term in another language", required: ["name"],
    optional: ["a", "the", "text", "hours", "holds", "paragraph"])

  static let localLine = Shape(
    "local-line", "an advice line of a locality", required: ["title", "level", "answers", "reach"],
    optional: ["in"])

  static let lineWords = Shape(
    "line-words", "an advice line in another language", required: ["title", "answers"])

  static let ofLocalities: [Shape] = [locality, term, termWords, localLine, lineWords]
}

extension Expected {
  static let languages = Expected("languages", "languages with words", "en: {name: ...}")
}
