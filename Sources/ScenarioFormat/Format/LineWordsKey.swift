/// The keys of an advice line in another language, in the order in which they are listed to authors.
enum LineWordsKey: String, MapKey {
  case title, answers

  static let shape = Shape(
    "line-words", "an advice line in another language", Self.self, required: [.title, .answers])
}
