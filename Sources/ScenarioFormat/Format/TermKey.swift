/// The keys of a term, in the order in which they are listed to authors.
enum TermKey: String, MapKey {
  case name
  case a, the, text, hours, holds, paragraph, asOf = "as-of", `in`

  static let shape = Shape("term", "a term", Self.self, required: [.name])
}
