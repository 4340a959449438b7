import Rules

extension Shape {
  typealias Described = (shape: Shape, keys: [String: Key])

  private static let measure = Key.Value.number(Measure.range)
  static let things = 0...Limits.things
  static let someThings = 1...Limits.things

  static let caseKeys: [Described] = [
    (
      scenario,
      [
        "format": Key(
          .format, "Format",
          "Always 1. It says how the file is read, so that it can be read for ever."),
        "id": Key(
          .newName, "The case's name for the program",
          "The same as the name of the folder: a–z, digits and hyphens."),
        "language": Key(
          .language, "Language", "The language the texts are written in, such as da, nb or en."),
        "country": Key(
          .oneOrMore(.country), "Country",
          "Whose law and services the case follows: two capital letters, such as DK."),
        "title": Key(.title, "Title", "What the case is called on the shelf."),
        "about": Key(.keys(about), "About the case", "What is told before the first round."),
        "start": Key(
          .keys(start), "How it begins", "Where the story begins, and the limits of each round."),
        "roles": Key(
          .named(.keys(role), .roles, Limits.roles), "Roles",
          "Who sits at the table, in the order in which they speak: the least senior first. 3 to 16."
        ),
        "facts": Key(
          .named(.text, .names, things), "Facts",
          "Notes the story keeps, false at first. The text is for those who read the file."),
        "wishes": Key(
          .named(.keys(wish), .names, someThings), "Wishes",
          "What the citizen hopes for. Hidden until somebody asks well."),
        "plan": Key(
          .named(.keys(planItem), .names, things), "The plan",
          "What the team can agree and put in place."),
        "advice": Key(
          .named(.keys(adviceLine), .advice, things), "Advice", "Whom the team can ask."),
        "phases": Key(
          .list(.keys(phase)), "Phases", "The stretches of the illness, each with its rounds."),
        "situations": Key(
          .named(.keys(situation), .names, someThings), "Situations",
          "The cards: what happens, and what the team can do."),
        "knowledge": Key(
          .named(.keys(knowledgeCard), .names, things), "Knowledge",
          "Short cards with a source, opened by options and outcomes. No doses."),
        "endings": Key(
          .list(.keys(ending)), "Endings",
          "The first that fits is told. The last one has no `when`."),
        "debrief": Key(.keys(debrief), "Debrief", "Questions for the talk afterwards, by topic."),
        "rehearsals": Key(
          .named(.keys(rehearsal), .words, things), "Rehearsals",
          "Games that `hjemmetid check` plays through, and how they are to come out."),
        "claims": Key(
          .list(.keys(claim)), "Claims",
          "What must hold over every possible play. `hjemmetid check` works it out exactly."),
        "lines": Key(
          .list(.newName, .never), "Local lines",
          "Advice lines that the locality describes, by their names there."),
        "allow": Key(
          .list(.keys(allowance)), "Allowed",
          "What `hjemmetid check` finds and you mean to keep, each with a reason."),
      ]
    ),
    (
      allowance,
      [
        "rule": Key(.note, "Rule", "The code of the rule, such as C011."),
        "at": Key(.note, "Where", "The address in the case, or the beginning of one."),
        "because": Key(.note, "Because", "Why it is meant so."),
      ]
    ),
    (
      about,
      [
        "summary": Key(.text, "Summary", "One or two sentences for the shelf of cases."),
        "citizen": Key(
          .text, "The citizen",
          "Who the citizen is, and those around. Read aloud before the first round."),
        "home": Key(.text, "The home", "What the home is like. Read aloud before the first round."),
        "content-notice": Key(
          .text, "Content notice", "What may be hard to meet, said before play begins."),
        "minutes": Key(.number(5...240), "Minutes", "Playing time, without the debrief."),
        "goals": Key(
          .list(.newName, .allowed), "Learning goals",
          "What it is about, in short names such as early-conversation."),
        "reviewed": Key(
          .keys(reviewed), "Reviewed", "Who has read the case through as a clinician."),
      ]
    ),
    (
      reviewed,
      [
        "by": Key(
          .note, "By",
          "A function, not a person's name. As long as it says `not yet`, so does the game.")
      ]
    ),
    (
      start,
      [
        "place": Key(
          .word(Vocabulary.places.all), "Place", "Where the citizen is when the story begins."),
        "relief": Key(measure, "Relief", "How well symptoms are relieved, 0 to 10."),
        "safety": Key(measure, "Safety", "How safe it feels at home, 0 to 10."),
        "dignity": Key(measure, "Dignity", "How far the citizen is still somebody, 0 to 10."),
        "family": Key(measure, "Family", "The strength of those close, 0 to 10."),
        "preparation-slots": Key(
          .number(0...4), "Preparation slots",
          "How many things can be prepared after a round. 2 is usual."),
        "hand-overs": Key(
          .number(0...4), "Hand-overs", "How many roles can be told of a decision. 2 is usual."),
        "known-wishes": Key(
          .list(.name(.wish)), "Known wishes", "Wishes that are known from the start."),
        "plan": Key(
          .list(.name(.plan)), "The plan so far", "Plan items that are in place from the start."),
      ]
    ),
    (
      debrief,
      [
        "reactions": Key(texts, "Reactions", "What stays with people right after the game."),
        "collaboration": Key(texts, "Collaboration", "About working together and being heard."),
        "relatives": Key(texts, "Relatives", "About those close to the citizen."),
        "safety": Key(texts, "Safety", "About what made it safe, and what did not."),
        "dignity": Key(texts, "Dignity", "About when the citizen was most themself."),
        "attitudes": Key(texts, "Attitudes", "About what one now sees otherwise."),
        "practice": Key(
          texts, "Practice", "About what exists where one works, and what is in the way."),
        "improvements": Key(texts, "Improvements", "About what to try before long."),
      ]
    ),
  ]

  static let texts = Key.Value.list(.text, .allowed)
}
