/// The keys of a step with `support`, in the order in which they are listed to authors.
enum SupportKey: String, DescribedKey {
  case support, by

  static let shape = Shape(
    "support", "a step with `support`", Self.self, required: [.support, .by])

  var described: Key {
    switch self {
    case .support:
      Key(
        .name(.role), "Support", "The colleague who is relieved: strain goes down by one.")
    case .by:
      .by
    }
  }
}
