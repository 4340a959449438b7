import Rules

/// The keys of a commitment, in the order in which they are listed to authors.
enum CommitmentKey: String, DescribedKey {
  case `default`, allowed

  static let shape = Shape("commitment", "a commitment", Self.self, required: [.default, .allowed])

  var described: Key {
    switch self {
    case .default:
      Key(
        .number(CommitmentTerms.range), "Usual",
        "What is chosen unless the table says otherwise: 0 daytime only, 1 planned visits, 2 a number for evenings, 3 on call in the last days."
      )
    case .allowed:
      Key(
        .list(.number(CommitmentTerms.range)), "Allowed", "The levels the table may choose among."
      )
    }
  }
}
