/// The keys of a locality, in the order in which they are listed to authors.
enum LocalityKey: String, MapKey {
  case language, country, title
  case format, extends, terms, lines

  static let shape = Shape(
    "locality", "a locality", Self.self, required: [.language, .country, .title])
}
