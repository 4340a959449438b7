/// Rules about conditions that say something else than they seem to.
extension Rule {
  static let neverHolds = Rule(
    "L001", "never-holds", title: "A condition that can never hold",
    because: "Two questions in it exclude each other, so what depends on it never comes about.",
    message: "This can never hold: its parts exclude each other.",
    help: "Change one of them, or put them under `any` if either is enough.",
    examples: .swap(
      "honoured: {safety: at least 6}",
      "honoured: {safety: at least 7, all: [{safety: at most 3}]}",
      right: "honoured: {any: [{safety: at least 7}, {safety: at most 3}]}"))

  static let neverThen = Rule(
    "L002", "never-then", title: "A condition that never holds when it is asked",
    because: """
      A card comes only in the rounds that draw it, at their moment and in their phase. What asks \
      for another time on that card never comes about.
      """,
    message: "This never holds in a round that draws {situation}.",
    help: "Ask for a time at which the card is drawn, or draw it at that time too.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {plan: breath-plan, moment: day}",
      right: "when: {plan: breath-plan, moment: night}"))

  static let closedByItsCard = Rule(
    "L003", "closed-by-its-card", title: "An option that its own card keeps closed",
    because: "The card comes only when its `when` holds, and then that of the option does not.",
    message: "This cannot hold when the `when` of {situation} does.",
    help: "Change one of the two.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {not: {facts: talked-early}}",
      right: "when: {facts: talked-early, plan: breath-plan}"))

  static let alwaysHolds = Rule(
    "L004", "always-holds", .warning, title: "A condition that always holds",
    because: "A condition without effect was probably meant to say something else.",
    message: "This always holds, whatever happens.",
    help: "Change it, or leave it out.",
    examples: .swap(
      "honoured: {safety: at least 6}", "honoured: {safety: at least 0}",
      right: "honoured: {safety: at least 1}"))

  static let deadAlternative = Rule(
    "L005", "dead-alternative", .warning, title: "An alternative that never counts",
    because: "One of several alternatives excludes what is asked beside it.",
    message: "Alternative {number} can never hold with the rest.",
    help: "Change the alternative, or remove it.",
    examples: .swap(
      "honoured: {safety: at least 6}",
      "honoured: {safety: at least 6, any: [{place: home}, {safety: at most 2}]}",
      right: "honoured: {safety: at least 6, any: [{place: home}, {safety: at most 8}]}"))

  static let placeNever = Rule(
    "L006", "place-never", .warning, title: "A place the story never goes to",
    because: "The citizen stays where the story begins until an effect says otherwise.",
    message: "This asks for {place}, and no effect ever leads there.",
    help: "Write `place` in the effects of an option or an outcome, or ask for another place.",
    examples: .swap(
      "honoured: {place: home}", "honoured: {place: hospice}",
      right: "honoured: {place: hospital}"))

  static let staleNever = Rule(
    "L007", "stale-never", .warning, title: "An item that never goes stale",
    because: "An item goes stale by `ages` at a turning point, or by an effect.",
    message: "This asks whether {item} is stale, and it never is.",
    help: "Add `ages: true` to the item, or ask whether it is in place.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {stale: breath-plan}",
      right: "when: {stale: talk}"))

  static let commitmentNever = Rule(
    "L008", "commitment-never", .warning, title: "A commitment nobody offers",
    because: "General practice promises one of the commitments that its role allows.",
    message: "No commitment that is allowed lies here; allowed are {names}.",
    help: "Ask for one that is allowed, or allow it.",
    examples: .swaps(
      [
        Example.Change("when: {plan: breath-plan}", "when: {commitment: at least 3}"),
        Example.Change("allowed: [0, 1, 2, 3]", "allowed: [0, 1, 2]"),
        Example.Change("    last-days: true\n", ""),
      ],
      right: [Example.Change("when: {plan: breath-plan}", "when: {commitment: at least 3}")]))

  static let leadNever = Rule(
    "L009", "lead-never", title: "An outcome for a lead who cannot lead",
    because: "Only those named in the option's `lead` can lead it.",
    message: "None of those this asks for can lead {option}.",
    help: "Add the role to the option's `lead`, or ask for another.",
    examples: .swap(
      "{when: {advice: specialised}", "{when: {lead: gp}",
      right: "{when: {lead: home-nurse}"))

  static let adviceNever = Rule(
    "L010", "advice-never", title: "An outcome for advice nobody can ask for",
    because: "A line answers only at the moments in its `reach`.",
    message: "No line of that level answers when {situation} is drawn.",
    help: "Ask for a lower level, or add the moment to the `reach` of a line.",
    examples: .swap("level: specialised", "level: basic"))

  static let toldNever = Rule(
    "L011", "told-never", title: "Told of what has not happened",
    because: "A role can be told of a situation only after it has been drawn.",
    message: "{situation} is never drawn before this is asked.",
    help: "Name a situation of an earlier round.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {told: {wife: night-breath}}",
      right: "when: {told: {wife: visit}}"))

  static let notInFirstRound = Rule(
    "L012", "not-in-the-first-round", title: "Asked before anything can have happened",
    because: "In the first round everything is as `start` says.",
    message: "{situation} comes only in the first round, and this does not hold at the start.",
    help: "Draw the card in a later round, or let the case start in another way.",
    examples: .swap(
      "text: Talk about the last time", "text: Talk\n        when: {plan: breath-plan}",
      right: "text: Talk\n        when: {plan: talk}"))

  static let conditions: [Rule] = [
    neverHolds, neverThen, closedByItsCard, alwaysHolds, deadAlternative, placeNever, staleNever,
    commitmentNever, leadNever, adviceNever, toldNever, notInFirstRound,
  ]
}
