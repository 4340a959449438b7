/// The keys of a step with `prepare`, in the order in which they are listed to authors.
enum PreparationKey: String, DescribedKey {
  case prepare, by
  case with

  static let shape = Shape(
    "preparation", "a step with `prepare`", Self.self, required: [.prepare, .by])

  var described: Key {
    switch self {
    case .prepare:
      Key(.name(.plan), "Prepare", "The plan item that is put in place.")
    case .by:
      .by
    case .with:
      Key(.name(.role), "With", "The second role, for an item with an effort of 2.")
    }
  }
}
