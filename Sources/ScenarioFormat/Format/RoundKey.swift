import Rules

/// The keys of a round, in the order in which they are listed to authors.
enum RoundKey: String, DescribedKey {
  case moment, draw
  case quiet, short, slots

  static let shape = Shape("round", "a round", Self.self, required: [.moment, .draw])

  var described: Key {
    switch self {
    case .moment:
      Key(.word(Vocabulary.moments.all), "Moment", "When in the week it happens.")
    case .draw:
      Key(
        .list(.name(.situation)), "Draw", "The situations that may come here. One is drawn.")
    case .quiet:
      Key(.text, "Quiet", "Told when none of them can happen.")
    case .short:
      Key(
        .list(.word(Vocabulary.shortLengths.all)), "Short games",
        "Short games play only the rounds that name them.")
    case .slots:
      Key(
        .number(0...4), "Slots",
        "How many things can be prepared after it; as `start` says if left out. 0: none.")
    }
  }
}
