import Rules

extension ConditionText.Key: DescribedKey {
  static let shape = Shape("condition", "a condition", Self.self)

  private static let measureLevels =
    "Such as at least 6, at most 3, 3 to 5, or 4; low is 0 to 2, good 7 to 10."

  var described: Key {
    switch self {
    case .relief:
      Key(.range(Measure.range), "Relief", Self.measureLevels)
    case .safety:
      Key(.range(Measure.range), "Safety", Self.measureLevels)
    case .dignity:
      Key(.range(Measure.range), "Dignity", Self.measureLevels)
    case .family:
      Key(.range(Measure.range), "Family", Self.measureLevels)
    case .strain:
      Key(
        .named(.range(0...3), .names, 1...Int.max), "Strain",
        "How strained a role is, 0 to 3, such as {home-nurse: at least 2}.")
    case .plan:
      Key(
        .oneOrMore(.name(.plan)), "In the plan", "All of these are in place and fresh.")
    case .stale:
      Key(
        .oneOrMore(.name(.plan)), "Stale", "All of these are stale: nobody has reviewed them.")
    case .absent:
      Key(
        .oneOrMore(.name(.plan)), "Absent", "None of these has been put in place or ordered.")
    case .ordered:
      Key(
        .oneOrMore(.name(.plan)), "Ordered", "All of these are ordered and have not come yet.")
    case .phase:
      Key(.oneOrMore(.name(.phase)), "Phase", "It is one of these phases.")
    case .moment:
      Key(
        .oneOrMore(.word(Vocabulary.moments.all), .allowed), "Moment",
        "It is one of these moments.")
    case .place:
      Key(
        .oneOrMore(.word(Vocabulary.places.all), .allowed), "Place",
        "The citizen is in one of these places.")
    case .lead:
      Key(
        .oneOrMore(.name(.role)), "Lead", "One of these leads. Only in outcomes.",
        needs: .carriedOut)
    case .round:
      Key(
        .range(Shape.roundNumbers), "Round",
        "Rounds are counted from 1 in the full game, such as at least 3.")
    case .facts:
      Key(.oneOrMore(.name(.fact)), "Facts", "All of these are true.")
    case .wishes:
      Key(
        .keys(ConditionText.WishKey.shape), "Wishes",
        "What is known of the wishes, and how far they are honoured.")
    case .advice:
      Key(
        .level, "Advice", "Advice of that level or higher was asked. Only in outcomes.",
        needs: .carriedOut)
    case .truth:
      Key(
        .oneOrMore(.name(.possibility)), "Truth",
        "One of these is behind the card. Only in outcomes.", needs: .carriedOut)
    case .told:
      Key(
        .named(.oneOrMore(.name(.situation)), .names, 1...Int.max), "Told",
        "The role was told of the situation, or led it, such as {gp: night-breath}.")
    case .informed:
      Key(
        .oneOrMore(.name(.group)), "Informed",
        "Everybody in these groups was told of the latest decision, or led it.")
    case .drawn:
      Key(
        .oneOrMore(.name(.situation)), "Drawn",
        "All of these cards have come, in an earlier round or in this one.")
    case .commitment:
      Key(
        .range(CommitmentTerms.range), "Commitment", "What general practice has promised, 0 to 3."
      )
    case .all:
      Key(.innerConditions, "All", "All of these conditions hold.")
    case .any:
      Key(.innerConditions, "Any", "At least one of these conditions holds.")
    case .not:
      Key(.innerCondition, "Not", "This condition does not hold.")
    }
  }
}

extension ConditionText.WishKey: DescribedKey {
  static let shape = Shape("wish-condition", "a condition about wishes", Self.self)

  var described: Key {
    switch self {
    case .known: Key(.oneOrMore(.name(.wish)), "Known", "All of these wishes have been heard.")
    case .current: Key(.oneOrMore(.name(.wish)), "Current", "All of these are wishes still.")
    case .honoured:
      Key(
        .range(0...100), "Honoured",
        "How many percent of the wishes, by weight, are honoured, such as at least 60.")
    }
  }
}
