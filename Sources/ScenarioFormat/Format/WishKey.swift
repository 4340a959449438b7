import Rules

/// The keys of a wish, in the order in which they are listed to authors.
enum WishKey: String, DescribedKey {
  case domain, weight, text, honoured
  case later, becomes

  static let shape = Shape(
    "wish", "a wish", Self.self, required: [.domain, .weight, .text, .honoured])

  var described: Key {
    switch self {
    case .domain:
      Key(.word(Vocabulary.domains.all), "Domain", "What kind of wish it is.")
    case .weight:
      Key(.number(1...5), "Weight", "How much it means beside the others, 1 to 5.")
    case .text:
      Key(.text, "Text", "The wish, in the citizen's own words.")
    case .honoured:
      Key(
        .condition(.story), "Honoured",
        "What has to be so when the story ends for the wish to count as honoured.")
    case .later:
      Key(
        .flag, "Later", "true: not a wish from the start, but one that another turns into.")
    case .becomes:
      Key(
        .keys(BecomesKey.shape), "Becomes",
        "How the wish changes with the illness, at a turning point.")
    }
  }
}
