/// The keys of what somebody remembers of a drawn wish, in the order in which they are listed to authors.
enum RecollectionKey: String, DescribedKey {
  case tells, text, otherwise

  static let shape = Shape(
    "recollection", "what somebody remembers", Self.self, required: [.tells, .text, .otherwise])

  var described: Key {
    switch self {
    case .tells:
      Key(.name(.wish), "Tells", "The one of `one-of` that it tells apart from the others.")
    case .text:
      Key(.text, "Text", "What is remembered when the wish is that one.")
    case .otherwise:
      Key(.text, "Otherwise", "What is remembered when it is another.")
    }
  }
}
