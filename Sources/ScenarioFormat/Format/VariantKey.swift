import Rules

/// The keys of what a drawn wish may be, in the order in which they are listed to authors.
enum VariantKey: String, DescribedKey {
  case chance, text, honoured

  static let shape = Shape(
    "variant", "what a wish may be", Self.self, required: [.chance, .text, .honoured])

  var described: Key {
    switch self {
    case .chance:
      Key(
        .number(0...100), "Chance",
        "Its share of the draw, 0 to 100: 0 for one that another only turns into.")
    case .text:
      Key(.text, "Text", "The wish, in the citizen's own words.")
    case .honoured:
      Key(
        .condition(.story), "Honoured",
        "What has to be so when the story ends for the wish to count as honoured.")
    }
  }
}
