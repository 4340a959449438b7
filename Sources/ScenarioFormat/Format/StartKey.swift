import Rules

/// The keys of `start`, in the order in which they are listed to authors.
enum StartKey: String, DescribedKey {
  case place, relief, safety, dignity, family, preparationSlots = "preparation-slots",
    handOvers = "hand-overs"
  case preparers, freeReviews = "free-reviews", knownWishes = "known-wishes", plan

  static let shape = Shape(
    "start", "`start`", Self.self,
    required: [.place, .relief, .safety, .dignity, .family, .preparationSlots, .handOvers])

  var described: Key {
    switch self {
    case .place:
      Key(
        .word(Vocabulary.places.all), "Place", "Where the citizen is when the story begins.")
    case .relief:
      Key(.measure, "Relief", "How well symptoms are relieved, 0 to 10.")
    case .safety:
      Key(.measure, "Safety", "How safe it feels at home, 0 to 10.")
    case .dignity:
      Key(.measure, "Dignity", "How far the citizen is still somebody, 0 to 10.")
    case .family:
      Key(.measure, "Family", "The strength of those close, 0 to 10.")
    case .preparationSlots:
      Key(
        .number(0...4), "Preparation slots",
        "How many things can be prepared after a round. 2 is usual.")
    case .handOvers:
      Key(
        .number(0...4), "Hand-overs",
        "How many roles can be told of a decision, or groups where the case has `groups`. 2 is usual."
      )
    case .preparers:
      Key(
        .word(Vocabulary.preparers.all), "Preparers",
        "`reachable`: only those can prepare and support who can be reached at that moment.")
    case .freeReviews:
      Key(
        .number(Scenario.Start.freeReviewRange), "Free reviews",
        "`1`: before anything else is prepared in a round, one item that has grown old can be reviewed without a slot, by whoever may prepare it and is there."
      )
    case .knownWishes:
      Key(
        .list(.name(.wish)), "Known wishes", "Wishes that are known from the start.")
    case .plan:
      Key(
        .list(.name(.plan)), "The plan so far", "Plan items that are in place from the start.")
    }
  }
}
