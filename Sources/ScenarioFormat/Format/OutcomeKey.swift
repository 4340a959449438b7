/// The keys of an outcome, in the order in which they are listed to authors.
enum OutcomeKey: String, DescribedKey {
  case text
  case unadvised, overAdvised = "over-advised", chance, more, when, effects, knowledge

  static let shape = Shape("outcome", "an outcome", Self.self, required: [.text])

  var described: Key {
    switch self {
    case .text:
      Key(.text, "Text", "The consequence. Read aloud.")
    case .unadvised:
      Key(.flag, "Unadvised", "true: taken when too little advice was asked.")
    case .overAdvised:
      Key(.flag, "Over-advised", "true: taken when advice above the needed level was asked.")
    case .chance:
      Key(
        .number(1...100), "Chance",
        "Its share of a draw among the outcomes with a chance, 1 to 100.")
    case .more:
      Key(
        .list(.keys(LeanKey.shape)), "More",
        """
        What makes it likelier, with `chance`: added to its share where it is so. Write what makes it \
        less likely as `more` of another outcome.
        """)
    case .when:
      Key(
        .condition(.outcome), "When",
        "What has to be so. Here `lead` and `advice` can be asked too.")
    case .effects:
      Key(.effects(.decision), "Effects", "What changes.")
    case .knowledge:
      Key(.opened, "Knowledge", "Cards it opens.")
    }
  }
}
