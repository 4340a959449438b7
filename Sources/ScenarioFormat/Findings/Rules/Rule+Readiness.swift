/// Rules about advice, plan and hand-overs that cannot do what they are for.
extension Rule {
  static let nobodyToAsk = Rule(
    "L040", "nobody-to-ask", .warning, title: "Advice that cannot be had",
    because: "A situation that needs advice is harder for a team that could not have asked.",
    message: "{situation} needs advice, and no line of that level answers when it is drawn.",
    help: "Add the moment to the `reach` of a line, or draw the card at another.",
    examples: .swaps(
      [
        Example.Change("reach: [day, night]", "reach: [day]"),
        Example.Change("{when: {advice: specialised}", "{when: {plan: talk}"),
      ],
      right: [Example.Change("reach: [day, night]", "reach: [night]")]))

  public static let lineAtWrongTime = Rule(
    "L041", "line-at-wrong-time", .warning, title: "A line that never answers when it is needed",
    because: "A line that can be asked only when nothing needs it is only in the way.",
    message: "{line} answers at none of the moments at which advice of its level is needed.",
    help: "Change its `reach`, or remove it.",
    examples: .swap(
      "advice:\n",
      "advice:\n  doctor-line: {title: On call, level: basic, answers: She answers., reach: [day]}\n",
      right: "advice:\n  doctor-line: {title: On call, level: basic, answers: She answers., "
        + "reach: [night]}\n"))

  static let noSlots = Rule(
    "L042", "no-slots", title: "A plan and no time to make it",
    because: "An item is put in place in a preparation slot.",
    message: "There are no preparation slots, so nothing of the plan can be put in place.",
    help:
      "Write `preparation-slots: 2` under `start` or `slots: 2` in a round, or leave out the plan.",
    examples: .swaps(
      [Example.Change("preparation-slots: 2", "preparation-slots: 0")],
      right: [
        Example.Change("preparation-slots: 2", "preparation-slots: 0"),
        Example.Change("        draw: [visit]\n", "        draw: [visit]\n        slots: 2\n"),
      ]))

  static let moreEffortThanSlots = Rule(
    "L043", "more-effort-than-slots", title: "An item that takes more than there is",
    because: "The slots an item takes are paid in one round.",
    message: "{item} takes 2 slots, and there is 1 a round.",
    help: "Write `effort: 1`, or `preparation-slots: 2` under `start`.",
    examples: .swaps(
      [Example.Change("preparation-slots: 2", "preparation-slots: 1")],
      right: [
        Example.Change("preparation-slots: 2", "preparation-slots: 1"),
        Example.Change("        draw: [visit]\n", "        draw: [visit]\n        slots: 2\n"),
      ]))

  static let startsWithoutNeeds = Rule(
    "L044", "starts-without-needs", .warning, title: "In place before what it needs",
    because: "An item is put in place after those it needs.",
    message: "{item} is in place from the start, but not {names}.",
    help: "Put both under `plan` in `start`, or neither.",
    examples: .swap(
      "  plan: [talk]\n", "  plan: [breath-plan]\n",
      right: "  plan: [talk, breath-plan]\n"))

  static let helpsTooLate = Rule(
    "L045", "helps-too-late", .warning, title: "Help that cannot be there in time",
    because: "Nothing is prepared before the first round.",
    message: "{situation} comes only in the first round, and {item} is not in place at the start.",
    help: "Draw the card in a later round, or put the item under `plan` in `start`.",
    examples: .swap(
      "    text: The nurse comes by.\n",
      "    text: The nurse comes.\n    helped-by: [breath-plan]\n",
      right: "    text: The nurse comes.\n    helped-by: [talk]\n"))

  static let moreToKnowThanTold = Rule(
    "L046", "more-to-know-than-told", .warning, title: "More have to know than can be told",
    because: "Whoever leads knows, and so many more can be told as there are hand-overs.",
    message: "{count} roles have to know, and {most} can.",
    help: "Name fewer under `must-know`, or raise `hand-overs` under `start`.",
    examples: .swaps(
      [
        Example.Change("must-know: [gp]", "must-know: [gp, wife]"),
        Example.Change("hand-overs: 2", "hand-overs: 0"),
      ],
      right: [Example.Change("must-know: [gp]", "must-know: [gp, wife]")]))

  static let agesNever = Rule(
    "L047", "ages-never", .warning, title: "An item that ages in a case without turning points",
    because: "What ages goes stale at a turning point.",
    message: "No phase has a turning point, so {item} never ages.",
    help: "Add `turning-point: true` to a phase, or remove `ages`.",
    examples: .swaps(
      [
        Example.Change("    turning-point: true\n", ""),
        Example.Change("    becomes: {at: late, wish: calm, when: {family: at most 2}}\n", ""),
        Example.Change("    later: true\n", ""),
        Example.Change("{reveal: own-bed}", "{reveal: [own-bed, calm]}"),
      ],
      right: [Example.Change("    turning-point: true\n", "    turning-point: true\n")]))

  static let lastDaysForNobody = Rule(
    "L048", "last-days-for-nobody", .warning, title: "Last days that change nothing",
    because: "`last-days` is for a commitment of 3, which then reaches nights and weekends.",
    message: "This phase has `last-days`, but no role allows a commitment of 3.",
    help: "Add 3 to `allowed` in the role's `commitment`, or remove `last-days`.",
    examples: .swap("allowed: [0, 1, 2, 3]", "allowed: [0, 1, 2]", right: "allowed: [1, 3]"))

  static let nobodyReached = Rule(
    "L049", "nobody-can-be-told", .warning,
    title: "Asked whether somebody was told, with no hand-overs",
    because: "Without hand-overs nobody is told of anything, and only whoever leads knows.",
    message: "There are no hand-overs, and {role} cannot lead {situation}, so this never holds.",
    help: "Raise `hand-overs` under `start`, or let the role lead it.",
    examples: .swaps(
      [
        Example.Change("when: {plan: breath-plan}", "when: {told: {wife: visit}}"),
        Example.Change("hand-overs: 2", "hand-overs: 0"),
      ],
      right: [
        Example.Change("when: {plan: breath-plan}", "when: {told: {gp: visit}}"),
        Example.Change("hand-overs: 2", "hand-overs: 0"),
      ]))

  static let drawnNever = Rule(
    "L050", "drawn-never", .warning, title: "A card that cannot have come yet",
    because: "Each round draws one card, so only cards of earlier rounds have come before.",
    message: "{situation} is never drawn before this is asked.",
    help: "Name a situation of an earlier round.",
    examples: .swap(
      "text: Talk about the last time", "text: Talk\n        when: {drawn: night-breath}",
      right: "text: Talk\n        when: {not: {drawn: visit}}"))

  static let helpsStale = Rule(
    "L051", "help-is-stale", .warning, title: "Help that has gone stale",
    because: """
      What ages goes stale at a turning point, and nothing can be reviewed before the first card after \
      it.
      """,
    message: """
      {situation} comes only right after a turning point, and {item} ages, so it has always gone stale \
      by then.
      """,
    help: "Draw the card a round later, or leave out `ages` of the item.",
    examples: .swap("helped-by: [breath-plan]", "helped-by: [talk]"))

  static let leadNotThere = Rule(
    "L052", "lead-not-there", .warning, title: "A lead who is never there at that moment",
    because: "A role can lead at the moments in its `reach`, and further by what it has promised.",
    message:
      "{role} is not reached in any round that draws this card, so it can never lead {option}.",
    help:
      "Leave the role out of `lead`, add the moment to its `reach`, or draw the card at another.",
    examples: .swaps(
      [
        Example.Change("lead: [wife]", "lead: [wife, gp]"),
        Example.Change("allowed: [0, 1, 2, 3]", "allowed: [0, 1, 2]"),
        Example.Change("    last-days: true\n", ""),
      ],
      right: [Example.Change("lead: [wife]", "lead: [wife, gp]")]))

  static let leadOfNobody = Rule(
    "L053", "lead-of-nobody", .warning, title: "An empty `lead`",
    because:
      "An empty list says the same as none: everybody can choose the option, and nobody leads.",
    message: "The `lead` of {option} is empty, so anybody can choose it.",
    help: "Name who can lead it, or leave out `lead`.",
    examples: .swap(
      "        text: Leave it\n", "        text: Leave it\n        lead: []\n",
      right: "        text: Leave it\n"))

  static let readiness: [Rule] = [
    nobodyToAsk, lineAtWrongTime, noSlots, moreEffortThanSlots, startsWithoutNeeds, helpsTooLate,
    moreToKnowThanTold, agesNever, lastDaysForNobody, nobodyReached, drawnNever, helpsStale,
    leadNotThere, leadOfNobody,
  ]
}
