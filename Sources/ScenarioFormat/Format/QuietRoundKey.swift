/// The keys of a quiet round, in the order in which they are listed to authors.
enum QuietRoundKey: String, DescribedKey {
  case round

  static let shape = Shape("quiet-round", "a quiet round", Self.self, required: [.round])

  var described: Key {
    switch self {
    case .round:
      Key(.word(Vocabulary.quiet.all), "Round", "A round in which no card comes.")
    }
  }
}
