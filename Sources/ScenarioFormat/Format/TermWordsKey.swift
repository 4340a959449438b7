/// The keys of a term in another language, in the order in which they are listed to authors.
enum TermWordsKey: String, MapKey {
  case name
  case a, the, text, hours, holds, paragraph

  static let shape = Shape("term-words", "a term in another language", Self.self, required: [.name])
}
