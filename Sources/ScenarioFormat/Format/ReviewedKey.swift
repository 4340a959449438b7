/// The keys of `reviewed`, in the order in which they are listed to authors.
enum ReviewedKey: String, DescribedKey {
  case by

  static let shape = Shape("reviewed", "`reviewed`", Self.self, required: [.by])

  var described: Key {
    switch self {
    case .by:
      Key(
        .note, "By",
        "A function, not a person's name. As long as it says `not yet`, so does the game.")
    }
  }
}
