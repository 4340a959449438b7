import Rules

extension Shape {
  private static let measureRange = Key.Value.range(Measure.range)

  static let conditionKeys: [Described] = [
    (condition, questions),
    (
      wishCondition,
      [
        "known": Key(.oneOrMore(.name(.wish)), "Known", "All of these wishes have been heard."),
        "current": Key(.oneOrMore(.name(.wish)), "Current", "All of these are wishes still."),
        "honoured": Key(
          .range(0...100), "Honoured",
          "How many percent of the wishes, by weight, are honoured, such as at least 60."),
      ]
    ),
  ]

  static let questions: [String: Key] = [
    "relief": Key(measureRange, "Relief", "Such as at least 6, at most 3, 3 to 5, or 4."),
    "safety": Key(measureRange, "Safety", "Such as at least 6, at most 3, 3 to 5, or 4."),
    "dignity": Key(measureRange, "Dignity", "Such as at least 6, at most 3, 3 to 5, or 4."),
    "family": Key(measureRange, "Family", "Such as at least 6, at most 3, 3 to 5, or 4."),
    "strain": Key(
      .named(.range(0...3), .names, 1...Int.max), "Strain",
      "How strained a role is, 0 to 3, such as {home-nurse: at least 2}."),
    "plan": Key(
      .oneOrMore(.name(.plan)), "In the plan", "All of these are in place and fresh."),
    "stale": Key(
      .oneOrMore(.name(.plan)), "Stale", "All of these are stale: nobody has reviewed them."),
    "absent": Key(.oneOrMore(.name(.plan)), "Absent", "None of these has been put in place."),
    "phase": Key(.oneOrMore(.name(.phase)), "Phase", "It is one of these phases."),
    "moment": Key(
      .oneOrMore(.word(Vocabulary.moments.all), .allowed), "Moment",
      "It is one of these moments."),
    "place": Key(
      .oneOrMore(.word(Vocabulary.places.all), .allowed), "Place",
      "The citizen is in one of these places."),
    "lead": Key(
      .oneOrMore(.name(.role)), "Lead", "One of these leads. Only in outcomes.",
      needs: .carriedOut),
    "round": Key(
      .range(roundNumbers), "Round",
      "Rounds are counted from 1 in the full game, such as at least 3."),
    "facts": Key(.oneOrMore(.name(.fact)), "Facts", "All of these are true."),
    "wishes": Key(
      .keys(wishCondition), "Wishes",
      "What is known of the wishes, and how far they are honoured."),
    "advice": Key(
      level, "Advice", "Advice of that level or higher was asked. Only in outcomes.",
      needs: .carriedOut),
    "told": Key(
      .named(.oneOrMore(.name(.situation)), .names, 1...Int.max), "Told",
      "The role was told of the situation, or led it, such as {gp: night-breath}."),
    "commitment": Key(
      .range(CommitmentTerms.range), "Commitment", "What general practice has promised, 0 to 3."
    ),
    "all": Key(.innerConditions, "All", "All of these conditions hold."),
    "any": Key(.innerConditions, "Any", "At least one of these conditions holds."),
    "not": Key(.innerCondition, "Not", "This condition does not hold."),
  ]
}
