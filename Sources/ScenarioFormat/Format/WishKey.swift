import Rules

/// The keys of a wish, in the order in which they are listed to authors.
enum WishKey: String, DescribedKey {
  case domain, weight
  case text, honoured
  case later, becomes
  case oneOf = "one-of"
  case changes
  case heard

  static let shape = Shape(
    "wish", "a wish", Self.self, required: [.domain, .weight])

  var described: Key {
    switch self {
    case .domain:
      Key(.word(Vocabulary.domains.all), "Domain", "What kind of wish it is.")
    case .weight:
      Key(.number(1...5), "Weight", "How much it means beside the others, 1 to 5.")
    case .text:
      Key(
        .text, "Text", "The wish, in the citizen's own words. Left out where there is `one-of`.")
    case .honoured:
      Key(
        .condition(.story), "Honoured",
        """
        What has to be so when the story ends for the wish to count as honoured. Left out where \
        there is `one-of`.
        """)
    case .later:
      Key(
        .flag, "Later", "true: not a wish from the start, but one that another turns into.")
    case .becomes:
      Key(
        .keys(BecomesKey.shape), "Becomes",
        "How the wish changes with the illness, at a turning point.")
    case .oneOf:
      Key(
        .named(.keys(VariantKey.shape), .names, DrawnWish.variantRange), "One of",
        """
        What the wish may be, 2 to 4 of them: one is drawn for each game, and nobody knows which \
        before somebody has asked.
        """)
    case .changes:
      Key(
        .list(.keys(WishChangeKey.shape), .allowed), "Changes",
        "How a wish with `one-of` may change at turning points.")
    case .heard:
      Key(
        .named(.keys(RecollectionKey.shape), .names, 1...Int.max), "Heard",
        """
        By role: what somebody remembers of a wish with `one-of` that nobody can be asked about any \
        more. An effect asks for it: `hear`.
        """)
    }
  }
}
