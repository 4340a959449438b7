/// The keys of a possibility of a truth, in the order in which they are listed to authors.
enum PossibilityKey: String, DescribedKey {
  case chance
  case when, told

  static let shape = Shape(
    "possibility", "a possibility", Self.self, required: [.chance])

  /// The same as its chance alone.
  static let value = Key.Value.either([.number(1...100), .keys(shape)])

  var described: Key {
    switch self {
    case .chance:
      Key(.number(1...100), "Chance", "Its share among the possibilities, 1 to 100.")
    case .when:
      Key(
        .condition(.story), "When",
        "What has to be so for it to be possible. One possibility has to do without.")
    case .told:
      Key(
        .text, "Told",
        "What was behind the card, told with the consequence. Left out when outcomes say it.")
    }
  }
}
