import Rules

/// The keys of a change of a drawn wish, in the order in which they are listed to authors.
enum WishChangeKey: String, DescribedKey {
  case at, from, to, percent

  static let shape = Shape(
    "wish-change", "a change of a wish", Self.self, required: [.at, .from, .to, .percent])

  var described: Key {
    switch self {
    case .at:
      Key(.name(.phase), "At", "The phase in which it may change: one with `turning-point: true`.")
    case .from:
      Key(.name(.wish), "From", "What it was: one of `one-of`.")
    case .to:
      Key(.name(.wish), "To", "What it becomes: another one of `one-of`.")
    case .percent:
      Key(
        .number(1...100), "Percent",
        "In how many of a hundred games it changes, whatever the team does.")
    }
  }
}
