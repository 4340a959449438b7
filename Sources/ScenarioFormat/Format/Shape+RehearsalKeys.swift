import Rules

extension Shape {
  private static let by = Key(.name(.role), "By", "The role that does it.")

  static let rehearsalKeys: [Described] = [
    (
      rehearsal,
      [
        "seed": Key(
          .number(0...999_999_999), "Seed",
          "Any number. The same one gives the same chances each time."),
        "commitment": Key(
          .number(CommitmentTerms.range), "Commitment",
          "What general practice promises in this game."),
        "length": Key(
          .word(Vocabulary.lengths.all), "Length", "How much is played; the full game if left out."),
        "do": Key(
          .steps, "What is done",
          "One `choose` or `round: quiet` a round, then what is prepared after it."),
        "not-yet": Key(
          .note, "Not yet", "Why it does not come out yet; remove it when it does."),
        "expect": Key(.expectations, "What is expected", "What has to be so at the end."),
      ]
    ),
    (
      choice,
      [
        "in": Key(.name(.situation), "In", "The card that comes."),
        "choose": Key(.name(.option), "Choose", "The option that is taken."),
        "lead": Key(.name(.role), "Lead", "Who leads it."),
        "ask": Key(.name(.advice), "Ask", "The advice line that is asked."),
        "tell": Key(.list(.name(.role)), "Tell", "Who is told of it."),
        "outcome": Key(
          .number(1...Limits.things), "Outcome",
          "Which outcome comes, counted from 1; else as chance will."),
      ]
    ),
    (
      quietRound,
      ["round": Key(.word(Vocabulary.quiet.all), "Round", "A round in which no card comes.")]
    ),
    (
      preparation,
      [
        "prepare": Key(.name(.plan), "Prepare", "The plan item that is put in place."),
        "by": by,
        "with": Key(.name(.role), "With", "The second role, for an item with an effort of 2."),
      ]
    ),
    (
      review,
      ["review": Key(.name(.plan), "Review", "The stale plan item that is reviewed."), "by": by]
    ),
    (
      support,
      [
        "support": Key(
          .name(.role), "Support", "The colleague who is relieved: strain goes down by one."),
        "by": by,
      ]
    ),
    (
      expectation,
      questions.merging(["ending": Key(.name(.ending), "Ending", "How the story closes.")]) { $1 }
    ),
  ]

  /// The ways a step can be written.
  static let steps = [choice, quietRound, preparation, review, support]
}
