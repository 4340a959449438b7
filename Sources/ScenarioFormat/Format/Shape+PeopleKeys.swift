import Rules

extension Shape {
  static let moments = Key.Value.list(.word(Vocabulary.moments.all))
  static let level = Key.Value.word(Vocabulary.levels.all)

  static let peopleKeys: [Described] = [
    (
      role,
      [
        "title": Key(.title, "Title", "What the role is called at the table."),
        "sector": Key(.word(Vocabulary.sectors.all), "Sector", "Where the role belongs."),
        "reach": Key(moments, "Reach", "When the role can be reached, and so can lead."),
        "can": Key(
          .list(.title, .allowed), "Can",
          "What the role may do, in your own words. Shown on its card."),
        "brief": Key(.text, "Brief", "What only this seat knows from the start."),
        "commitment": Key(
          .keys(commitment), "Commitment",
          "What general practice promises, chosen at the start. At most one role has this."),
      ]
    ),
    (
      commitment,
      [
        "default": Key(
          .number(CommitmentTerms.range), "Usual",
          "What is chosen unless the table says otherwise: 0 daytime only, 1 planned visits, 2 a number for evenings, 3 on call in the last days."
        ),
        "allowed": Key(
          .list(.number(CommitmentTerms.range)), "Allowed", "The levels the table may choose among."
        ),
      ]
    ),
    (
      wish,
      [
        "domain": Key(.word(Vocabulary.domains.all), "Domain", "What kind of wish it is."),
        "weight": Key(.number(1...5), "Weight", "How much it means beside the others, 1 to 5."),
        "text": Key(.text, "Text", "The wish, in the citizen's own words."),
        "honoured": Key(
          .condition(.story), "Honoured",
          "What has to be so when the story ends for the wish to count as honoured."),
        "later": Key(
          .flag, "Later", "true: not a wish from the start, but one that another turns into."),
        "becomes": Key(
          .keys(becomes), "Becomes", "How the wish changes with the illness, at a turning point."),
      ]
    ),
    (
      becomes,
      [
        "at": Key(
          .name(.phase), "At", "The phase in which it changes: one with `turning-point: true`."),
        "wish": Key(.name(.wish), "Into", "The wish it turns into: one with `later: true`."),
        "when": Key(
          .condition(.story), "When", "What has to be so for it to change. Always, if left out."),
      ]
    ),
    (
      knowledgeCard,
      [
        "title": Key(.title, "Title", "What the card is called."),
        "level": Key(
          level, "Level", "Which kind of knowledge it is. All three are of equal worth."),
        "text": Key(.text, "Text", "What is known, in a few sentences. No doses."),
        "source": Key(.note, "Source", "Where it is from: an address, in quotation marks."),
      ]
    ),
  ]
}
