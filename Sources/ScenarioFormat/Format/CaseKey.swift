import Rules

/// The keys of a case, in the order in which they are listed to authors.
enum CaseKey: String, DescribedKey {
  case id, language, country, title, about, start, roles, wishes, phases, situations, endings
  case format, groups, facts, plan, advice, lines, knowledge, debrief, rehearsals, claims, allow

  static let shape = Shape(
    "case", "a case", Self.self,
    required: [
      .id, .language, .country, .title, .about, .start, .roles, .wishes, .phases, .situations,
      .endings,
    ])

  var described: Key {
    switch self {
    case .id:
      Key(
        .newName, "The case's name for the program",
        "The same as the name of the folder: a–z, digits and hyphens.")
    case .language:
      Key(
        .language, "Language", "The language the texts are written in, such as da, nb or en.")
    case .country:
      Key(
        .oneOrMore(.country), "Country",
        "Whose law and services the case follows: two capital letters, such as DK.")
    case .title:
      Key(.title, "Title", "What the case is called on the shelf.")
    case .about:
      Key(.keys(AboutKey.shape), "About the case", "What is told before the first round.")
    case .start:
      Key(
        .keys(StartKey.shape), "How it begins",
        "Where the story begins, and the limits of each round.")
    case .roles:
      Key(
        .named(.keys(RoleKey.shape), .roles, Limits.roles), "Roles",
        "Who sits at the table, in the order in which they speak: the least senior first. 3 to 16."
      )
    case .wishes:
      Key(
        .named(.keys(WishKey.shape), .names, Shape.someThings), "Wishes",
        "What the citizen hopes for. Hidden until somebody asks well.")
    case .phases:
      Key(
        .list(.keys(PhaseKey.shape)), "Phases",
        "The stretches of the illness, each with its rounds.")
    case .situations:
      Key(
        .named(.keys(SituationKey.shape), .names, Shape.someThings), "Situations",
        "The cards: what happens, and what the team can do.")
    case .endings:
      Key(
        .list(.keys(EndingKey.shape)), "Endings",
        "The first that fits is told. The last one has no `when`.")
    case .format:
      Key(
        .format, "Format",
        "Always 1. It says how the file is read, so that it can be read for ever.")
    case .groups:
      Key(
        .named(.keys(GroupKey.shape), .names, RoleGroup.range), "Groups",
        "Who is told together, such as the night or the doctors. At most 8; left out, roles are told one by one."
      )
    case .facts:
      Key(
        .named(.text, .names, Shape.things), "Facts",
        "Notes the story keeps, false at first. The text is for those who read the file.")
    case .plan:
      Key(
        .named(.keys(PlanItemKey.shape), .names, Shape.things), "The plan",
        "What the team can agree and put in place.")
    case .advice:
      Key(
        .named(.keys(AdviceLineKey.shape), .advice, Shape.things), "Advice",
        "Whom the team can ask.")
    case .lines:
      Key(
        .list(.newName, .never), "Local lines",
        "Advice lines that the locality describes, by their names there.")
    case .knowledge:
      Key(
        .named(.keys(KnowledgeCardKey.shape), .names, Shape.things), "Knowledge",
        "Short cards with a source, opened by options and outcomes. No doses.")
    case .debrief:
      Key(.keys(DebriefTopic.shape), "Debrief", "Questions for the talk afterwards, by topic.")
    case .rehearsals:
      Key(
        .named(.keys(RehearsalKey.shape), .words, Shape.things), "Rehearsals",
        "Games that `hjemmetid check` plays through, and how they are to come out.")
    case .claims:
      Key(
        .list(.keys(ClaimKey.shape)), "Claims",
        "What must hold over every possible play. `hjemmetid check` works it out exactly.")
    case .allow:
      Key(
        .list(.keys(AllowanceKey.shape)), "Allowed",
        "What `hjemmetid check` finds and you mean to keep, each with a reason.")
    }
  }
}
