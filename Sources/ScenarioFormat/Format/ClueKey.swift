/// The keys of a clue that is more than a text, in the order in which they are listed to authors.
enum ClueKey: String, DescribedKey {
  case says
  case reach

  static let shape = Shape("clue", "a clue", Self.self, required: [.says])

  /// What is read, and when.
  static let lines = Key.Value.either([.text, .list(.keys(ClueLineKey.shape))])
  static let value = Key.Value.either([.text, .list(.keys(ClueLineKey.shape)), .keys(shape)])

  var described: Key {
    switch self {
    case .says:
      Key(Self.lines, "Says", "A text, or lines of which the first that fits what is true is read.")
    case .reach:
      Key(
        .flag, "Reach",
        "true: the role has it only in a round in which it can be reached.")
    }
  }
}

/// The keys of a line of a clue.
enum ClueLineKey: String, DescribedKey {
  case text
  case truth

  static let shape = Shape("clue-line", "a line of a clue", Self.self, required: [.text])

  var described: Key {
    switch self {
    case .text:
      Key(.text, "Text", "What the seat reads.")
    case .truth:
      Key(
        .oneOrMore(.name(.possibility)), "Truth",
        "Read when one of these is true. The last line fits whatever is true, without `truth`.")
    }
  }
}
