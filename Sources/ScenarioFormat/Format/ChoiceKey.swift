/// The keys of a step with `choose`, in the order in which they are listed to authors.
enum ChoiceKey: String, DescribedKey {
  case `in`, choose
  case truth, wish, lead, ask, tell, outcome

  static let shape = Shape("choice", "a step with `choose`", Self.self, required: [.in, .choose])

  var described: Key {
    switch self {
    case .in:
      Key(.name(.situation), "In", "The card that comes.")
    case .choose:
      Key(.name(.option), "Choose", "The option that is taken.")
    case .truth:
      Key(.name(.possibility), "Truth", "What is behind the card; else as chance will.")
    case .wish:
      Key(
        .oneOrMore(.name(.wish)), "Wish",
        "What the citizen wishes in this round, of wishes that are drawn; else as chance will.")
    case .lead:
      Key(.name(.role), "Lead", "Who leads it.")
    case .ask:
      Key(.name(.advice), "Ask", "The advice line that is asked.")
    case .tell:
      Key(.list(.name(.role)), "Tell", "Who is told of it.")
    case .outcome:
      Key(
        .number(1...Limits.things), "Outcome",
        "Which outcome comes, counted from 1; else as chance will.")
    }
  }
}
