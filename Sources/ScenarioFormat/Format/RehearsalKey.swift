import Rules

/// The keys of a rehearsal, in the order in which they are listed to authors.
enum RehearsalKey: String, DescribedKey {
  case seed, `do`, expect
  case commitment, length, notYet = "not-yet"

  static let shape = Shape("rehearsal", "a rehearsal", Self.self, required: [.seed, .do, .expect])

  var described: Key {
    switch self {
    case .seed:
      Key(
        .number(0...999_999_999), "Seed",
        "Any number. The same one gives the same chances each time.")
    case .do:
      Key(
        .steps, "What is done",
        "One `choose` or `round: quiet` a round, then what is prepared after it.")
    case .expect:
      Key(.expectations, "What is expected", "What has to be so at the end.")
    case .commitment:
      Key(
        .number(CommitmentTerms.range), "Commitment",
        "What general practice promises in this game.")
    case .length:
      Key(
        .word(Vocabulary.lengths.all), "Length", "How much is played; the full game if left out.")
    case .notYet:
      Key(
        .note, "Not yet", "Why it does not come out yet; remove it when it does.")
    }
  }
}
