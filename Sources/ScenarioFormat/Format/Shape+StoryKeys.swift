import Rules

extension Shape {
  private static let opened = Key.Value.list(.name(.knowledge))

  static let storyKeys: [Described] = [
    (
      situation,
      [
        "title": Key(.title, "Title", "What the card is called."),
        "text": Key(.text, "Text", "What happens. Read aloud."),
        "options": Key(
          .named(.keys(option), .options, Limits.options), "Options",
          "What the team can do, 2 to 6. One has to be open to everybody: without `lead` and `when`."
        ),
        "when": Key(.condition(.story), "When", "What has to be so for the card to come."),
        "weight": Key(
          .number(1...100), "Weight", "Its share of the draw, 1 to 100; 1 if left out."),
        "picture": Key(
          .pictureFile, "Picture",
          "A file in the folder `art` beside the case, PNG or SVG. Shown on the card."),
        "picture-text": Key(
          .text, "Picture in words",
          "What it shows, for those who cannot see it. Left out when it says no more than the text."
        ),
        "clues": Key(
          .named(.text, .names, 1...Int.max), "Clues", "What only one seat knows about it, by role."
        ),
        "note": Key(.text, "Note", "A teaching note for the facilitator."),
        "helped-by": Key(
          .list(.name(.plan)), "Helped by", "Plan items that would have made it easier."),
        "must-know": Key(
          .list(.name(.role)), "Must know", "Roles that have to know what was decided."),
        "needs-advice": Key(
          level, "Needs advice", "The level of advice the matter needs, if it needs any."),
      ]
    ),
    (
      option,
      [
        "text": Key(.text, "Text", "What the team can do, in a line."),
        "when": Key(.condition(.story), "When", "What has to be so for the option to be open."),
        "closed": Key(
          .text, "Closed", "Why it is closed, when it is. Made from the condition if left out."),
        "lead": Key(
          .list(.name(.role)), "Lead", "Roles that can lead it. Left out when nobody has to."),
        "strain": Key(
          .number(0...3), "Strain", "What it costs the lead, 0 to 3; 1 if left out, 2 if `alone`."),
        "alone": Key(
          .flag, "Alone", "true: one carries it all, and nobody is told what was learned."),
        "effects": Key(.effects(.decision), "Effects", "What changes, whatever the outcome."),
        "told": Key(.text, "Told", "The consequence, when no outcome is taken."),
        "knowledge": Key(opened, "Knowledge", "Cards it opens."),
        "outcomes": Key(
          .list(.keys(outcome)), "Outcomes", "What may follow. The first that fits is taken."),
      ]
    ),
    (
      outcome,
      [
        "text": Key(.text, "Text", "The consequence. Read aloud."),
        "unadvised": Key(.flag, "Unadvised", "true: taken when too little advice was asked."),
        "chance": Key(
          .number(1...100), "Chance",
          "Its share of a draw among the outcomes with a chance, 1 to 100."),
        "when": Key(
          .condition(.outcome), "When",
          "What has to be so. Here `lead` and `advice` can be asked too."),
        "effects": Key(.effects(.decision), "Effects", "What changes."),
        "knowledge": Key(opened, "Knowledge", "Cards it opens."),
      ]
    ),
    (
      effects,
      Dictionary(uniqueKeysWithValues: EffectKey.allCases.map { ($0.rawValue, $0.described) })
    ),
  ]
}
