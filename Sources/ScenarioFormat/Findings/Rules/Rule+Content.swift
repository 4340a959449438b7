/// Rules about what a case should have, and about what nothing in it uses.
extension Rule {
  static let noSource = Rule(
    "C020", "no-source", .warning, title: "A knowledge card without a source",
    because: "What a card claims can be looked up, also when the guideline has changed.",
    message: "{card} does not say where it is from.",
    help: "Add `source:` with the address or the name of where it is from.",
    examples: .swap(", source: \"https://example.org\"", ""))

  static let roleWithoutClue = Rule(
    "C021", "role-without-clue", .warning, title: "A role that knows nothing of its own",
    because: "Each seat has something the others have to ask for.",
    message: "{role} has no clue in any situation.",
    help: "Give the role a line under `clues` in a situation or two.",
    examples: .swap(
      "      gp: You have not seen him since spring.\n",
      "      home-nurse: You have not seen him since spring.\n"))

  static let roleNeverLeads = Rule(
    "C022", "role-never-leads", .warning, title: "A role that never leads",
    because: "A seat that can never take the lead is watching a game, not playing it.",
    message: "No option names {role} under `lead`.",
    help: "Name the role in the `lead` of an option, or make one for it.",
    examples: .swap("lead: [wife]", "lead: [home-nurse]", right: "lead: [wife, gp]"))

  static let roleWithoutPlan = Rule(
    "C023", "role-without-plan", .warning, title: "A professional with nothing to prepare",
    because: """
      Between rounds the team prepares, and each who works there should have something to do. The \
      citizen's own network is not asked to.
      """,
    message: "No plan item names {role} under `by`.",
    help: "Name the role in the `by` of a plan item.",
    examples: .swaps(
      [
        Example.Change("by: [gp, home-nurse]", "by: [gp]"),
        Example.Change("by: [home-nurse, gp]", "by: [gp]"),
      ],
      right: [Example.Change("by: [gp, home-nurse]", "by: [gp]")]))

  static let debriefIncomplete = Rule(
    "C024", "debrief-incomplete", .warning, title: "A topic without a question",
    because:
      "The debrief is at least as long as play, and each of its topics begins with a question.",
    message: "The debrief has no question about {names}.",
    help: "Add each topic under `debrief` with a list of questions.",
    examples: .swap("  relatives: [\"What did his wife need?\"]\n", ""))

  static let factNeverRead = Rule(
    "C025", "fact-never-read", .warning, title: "A fact nobody asks for",
    because: "A note that no condition reads changes nothing in the story.",
    message: "No condition asks for {fact}.",
    help: "Ask for it under `facts` in a `when`, or remove it.",
    examples: .swap(
      "when: {facts: talked-early}", "when: {place: home}",
      right: "when: {not: {facts: talked-early}}"))

  static let factNeverNoted = Rule(
    "C026", "fact-never-noted", .warning, title: "A fact that never becomes true",
    because: "A fact is false until an effect makes it true.",
    message: "No effect ever makes {fact} true.",
    help: "Make it true under `facts` in the effects of an option, an outcome or a plan item.",
    examples: .swap("facts: {talked-early: true}", "facts: {talked-early: false}"))

  static let cardNeverOpened = Rule(
    "C027", "card-never-opened", .warning, title: "A knowledge card that never opens",
    because: "A card opens when an option or an outcome names it.",
    message: "Nothing opens {card}.",
    help: "Name it under `knowledge` in an option or an outcome.",
    examples: .swaps(
      [
        Example.Change("        knowledge: [fan]\n", ""),
        Example.Change(", knowledge: [fan]}", "}"),
      ],
      right: [Example.Change("        knowledge: [fan]\n", "")]))

  static let planWithoutUse = Rule(
    "C028", "plan-without-use", .warning, title: "A plan item that helps with nothing",
    because: "Preparing should pay off, and the table should be able to see how.",
    message: "No situation, condition or other item reads {item}, and it has no effects.",
    help: "Name it under `helped-by` in a situation, or in a `when`.",
    examples: .swaps(
      [
        Example.Change("needs: [talk]", "needs: []"),
        Example.Change("    when: {not: {absent: talk}}\n", ""),
      ],
      right: [Example.Change("needs: [talk]", "needs: []")]))

  public static let adviceNeverNeeded = Rule(
    "C029", "advice-never-needed", .warning, title: "Advice that nothing needs",
    because: "Asking further up than the matter needs costs strength.",
    message: "No situation needs {line}: none needs its level, or a lower one only it answers.",
    help: "Name its level under `needs-advice` in a situation, or remove the line.",
    examples: .swaps(
      [
        Example.Change("needs-advice: basic", "needs-advice: practical"),
        Example.Change("{advice: specialised}", "{advice: practical}"),
        Example.Change(
          "advice:\n",
          "advice:\n  colleague: {title: A colleague, level: practical, "
            + "answers: She answers., reach: [night]}\n"),
      ],
      right: [Example.Change("needs-advice: basic", "needs-advice: practical")]))

  static let wishNeverKnown = Rule(
    "C030", "wish-never-known", .warning, title: "A wish nobody can learn of",
    because: "The team finds the wishes by asking, and a wish that nothing reveals stays a secret.",
    message: "Nothing reveals {wish}, and it is not known from the start.",
    help: "Name it under `reveal` in the effects of an option, an outcome or a plan item.",
    examples: .swaps(
      [
        Example.Change("  known-wishes: [own-bed]\n", ""),
        Example.Change("    effects: {reveal: own-bed}\n", ""),
      ],
      right: [Example.Change("  known-wishes: [own-bed]\n", "")]))

  static let fewClues = Rule(
    "C031", "few-clues", .warning, title: "A situation with fewer than two clues",
    because: "What one knows and another does not is what the table has to talk about.",
    message: "{situation} has fewer than two clues.",
    help: "Write under `clues` what one role knows and the others do not.",
    examples: .swap(
      "    clues:\n      wife: It passed last time.\n      home-nurse: He breathes slower when someone is there.\n",
      ""))

  static let noFullEnding = Rule(
    "C032", "no-full-ending", .warning, title: "No ending as it was wished",
    because: "There should be something to play for, even if it is rare.",
    message: "No ending has `wishes: full`.",
    help: "Add an ending for the team that heard the wishes and could honour them.",
    examples: .swap("wishes: full", "wishes: partly"))

  static let noLastDays = Rule(
    "C033", "no-last-days", .warning, title: "On call in last days that never come",
    because: "A commitment of 3 reaches nights and weekends only in a phase with `last-days`.",
    message: "{role} may promise a commitment of 3, but no phase has `last-days: true`.",
    help: "Add `last-days: true` to a phase, or leave 3 out of `allowed`.",
    examples: .swap("    last-days: true\n", ""))

  static let phaseNotInShort = Rule(
    "C034", "phase-not-in-short", .warning, title: "A phase without a round in a short game",
    because: "A short game tells every phase, and one in which nothing can be done is only told.",
    message: "No short game plays a round of this phase.",
    help: "Add `short: [lunch]` to a round of it, or leave `short` out everywhere.",
    examples: .swap("        draw: [visit]\n        short: [lunch]\n", "        draw: [visit]\n"))

  static let measureNeverMoves = Rule(
    "C035", "measure-never-moves", .warning, title: "A measure that never moves",
    because: "What stands on the board and never moves tells the table nothing.",
    message: "No effect ever changes {measure}.",
    help: "Change it in the effects of an option or an outcome.",
    examples: .swap("effects: {dignity: -1}", "effects: {safety: -1}"))

  static let optionWithoutTrace = Rule(
    "C036", "option-without-trace", .warning, title: "A decision that changes nothing",
    because: "A decision leaves a trace in the measures, the plan, the facts or the knowledge.",
    message: "{option} has no effects, no outcomes and no knowledge.",
    help: "Give it an effect, even a small one, or outcomes.",
    examples: .swap(", effects: {place: hospital}", ""))

  static let wishKnownTooEarly = Rule(
    "C037", "wish-known-too-early", .warning, title: "A wish from the start that comes later",
    because: "A wish marked `later` is not there at the start, so nobody can know it then.",
    message: "{wish} is known from the start, but comes only later.",
    help: "Remove it from `known-wishes`, or `later: true` from the wish.",
    examples: .swap("known-wishes: [own-bed]", "known-wishes: [own-bed, calm]"))

  static let unusedAllow = Rule(
    "C090", "unused-allow", .warning, title: "An `allow` without use",
    because: "What is allowed and no longer there could hide the next thing that is found.",
    message: "{code} finds nothing at {address}.",
    help: "Remove the entry, or correct its `at`.",
    examples: .swaps([allow("C020")], right: [allow("C020"), withoutSource]))

  static let content: [Rule] =
    [
      noSource, roleWithoutClue, roleNeverLeads, roleWithoutPlan, debriefIncomplete, factNeverRead,
      factNeverNoted, cardNeverOpened, planWithoutUse, adviceNeverNeeded, wishNeverKnown, fewClues,
      noFullEnding, noLastDays, phaseNotInShort, measureNeverMoves, optionWithoutTrace,
      wishKnownTooEarly,
    ] + pictures + beside + truthInContent + recollections
    + answersInContent
    + [unusedAllow]
}
