import Rules

/// The keys of a situation, in the order in which they are listed to authors.
enum SituationKey: String, DescribedKey {
  case title, text, options
  case when, weight, picture, pictureText = "picture-text", truth, clues, advice, note, helpedBy =
    "helped-by",
    mustKnow = "must-know", handOvers = "hand-overs", needsAdvice = "needs-advice"

  static let shape = Shape(
    "situation", "a situation", Self.self, required: [.title, .text, .options])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the card is called.")
    case .text:
      Key(.text, "Text", "What happens. Read aloud.")
    case .options:
      Key(
        .named(.keys(OptionKey.shape), .options, Limits.options), "Options",
        "What the team can do, 2 to 6. One has to be open to everybody: without `lead` and `when`."
      )
    case .when:
      Key(.condition(.story), "When", "What has to be so for the card to come.")
    case .weight:
      Key(
        .number(1...100), "Weight", "Its share of the draw, 1 to 100; 1 if left out.")
    case .picture:
      Key(
        .pictureFile, "Picture",
        "A file in the folder `art` beside the case, PNG or SVG. Shown on the card.")
    case .pictureText:
      Key(
        .text, "Picture in words",
        "What it shows, for those who cannot see it. Left out when it says no more than the text."
      )
    case .truth:
      Key(
        .named(PossibilityKey.value, .names, Possibility.range), "Truth",
        "What may be behind it, hidden from the table: 2 to 4 possibilities, of which one is drawn."
      )
    case .clues:
      Key(
        .named(ClueKey.value, .names, 1...Int.max), "Clues",
        "What only one seat knows about it, by role.")
    case .advice:
      Key(
        .named(ClueKey.lines, .names, 1...Int.max), "Advice",
        "What a line tells about it when it is asked, by line: heard before anything is decided.")
    case .note:
      Key(.text, "Note", "A teaching note for the facilitator.")
    case .helpedBy:
      Key(
        .list(.name(.plan)), "Helped by", "Plan items that would have made it easier.")
    case .mustKnow:
      Key(
        .list(.name(.role)), "Must know", "Roles that have to know what was decided.")
    case .handOvers:
      Key(
        .number(0...4), "Hand-overs",
        "How many can be told of this one, if not as many as `start` says.")
    case .needsAdvice:
      Key(.level, "Needs advice", "The level of advice the matter needs, if it needs any.")
    }
  }
}
