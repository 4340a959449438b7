/// The keys of an advice line of a locality, in the order in which they are listed to authors.
enum LocalLineKey: String, MapKey {
  case title, level, answers, reach
  case `in`

  static let shape = Shape(
    "local-line", "an advice line of a locality", Self.self,
    required: [.title, .level, .answers, .reach])
}
