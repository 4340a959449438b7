/// The keys of a step with `review`, in the order in which they are listed to authors.
enum ReviewKey: String, DescribedKey {
  case review, by

  static let shape = Shape("review", "a step with `review`", Self.self, required: [.review, .by])

  var described: Key {
    switch self {
    case .review:
      Key(.name(.plan), "Review", "The stale plan item that is reviewed.")
    case .by:
      .by
    }
  }
}
