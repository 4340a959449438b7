/// Rules about when plan items can be had.
extension Rule {
  static let orderedNever = Rule(
    "L070", "ordered-never", .warning, title: "On order, though it takes no time",
    because: "Only an item that takes rounds to come is on order until they are over.",
    message: "{item} has no `takes`, so it is in place as soon as somebody orders it.",
    help: "Give the item `takes: 1`, or write `plan: {item}` or `in place` here.",
    examples: .swaps(
      [Example.Change("when: {plan: breath-plan}", "when: {ordered: breath-plan}")],
      right: [
        Example.Change("when: {plan: breath-plan}", "when: {plan: breath-plan}")
      ]))

  static let takesLongerThanGame = Rule(
    "L071", "takes-longer-than-game", .warning, title: "An item that comes when it is all over",
    because:
      "Rounds that are not played do not count, so a short game may end before an item comes.",
    message: """
      Ordered in the first round, {item} is in place from round {round} of {game}, which has \
      {rounds}.
      """,
    help: "Write a smaller `takes`, or put the item under `plan` in `start`.",
    examples: .swap(
      "    effort: 2\n", "    effort: 2\n    takes: 1\n", right: "    effort: 2\n    takes: 0\n"))

  static let comesTooLate = Rule(
    "L072", "comes-too-late", .warning, title: "An item that nobody can have in time",
    because: "What is ordered cannot be made use of before it comes.",
    message: "{item} is in place from round {round} at the earliest, and nothing asks for it then.",
    help: "Write a smaller `takes`, or draw the card that asks for it in a later round.",
    examples: .swaps(
      [
        Example.Change("    effort: 2\n", "    effort: 2\n    takes: 1\n"),
        Example.Change(
          "        quiet: The night is quiet.\n        short: [lunch]\n",
          "        quiet: The night is quiet.\n        short: [lunch]\n"
            + "      - {moment: day, draw: [visit], quiet: A quiet day., short: [lunch]}\n"),
      ],
      right: [Example.Change("    effort: 2\n", "    effort: 2\n    takes: 0\n")]))

  static let itemClosedNeverRead = Rule(
    "L073", "item-closed-never-read", .warning, title: "A reason that no item ever gives",
    because: "`closed` is read when `when` does not hold, or when the phase under `until` is over.",
    message: "{item} has neither `when` nor `until`, so its `closed` is never read.",
    help: "Add the `when` or the `until` that closes it, or remove `closed`.",
    examples: .swap(
      "    effort: 2\n", "    effort: 2\n    closed: It is too late.\n",
      right: "    effort: 2\n    closed: It is too late.\n    until: early\n"))

  static let nobodyPreparesIt = Rule(
    "L074", "nobody-prepares-it", .warning, title: "An item that nobody can prepare",
    because: """
      It takes a round with slots that is not after `until`, and, where `preparers` is `reachable`, \
      somebody under `by` who is there at that moment.
      """,
    message: "No round leaves time for {item} and has somebody there who can prepare it.",
    help: """
      Write a later `until`, give an earlier round `slots`, name somebody else under `by`, or write \
      `any-time: true`.
      """,
    examples: .swaps(
      [
        Example.Change("        draw: [visit]\n", "        draw: [visit]\n        slots: 0\n"),
        Example.Change("    effort: 2\n", "    effort: 2\n    until: early\n"),
      ],
      right: [Example.Change("    effort: 2\n", "    effort: 2\n    until: early\n")]))

  static let anyTimeAnyway = Rule(
    "L075", "any-time-anyway", .warning, title: "An exception from nothing",
    because: "Reach is asked of those who prepare only where `preparers` is `reachable`.",
    message: "Anybody can prepare at any time in this case, so `any-time` of {item} says nothing.",
    help: "Write `preparers: reachable` under `start`, or remove `any-time`.",
    examples: .swaps(
      [Example.Change("    effort: 2\n", "    effort: 2\n    any-time: true\n")],
      right: [
        Example.Change("    effort: 2\n", "    effort: 2\n    any-time: true\n"),
        Example.Change(
          "  preparation-slots: 2\n", "  preparation-slots: 2\n  preparers: reachable\n"),
      ]))

  static let time: [Rule] = [
    orderedNever, takesLongerThanGame, comesTooLate, itemClosedNeverRead, nobodyPreparesIt,
    anyTimeAnyway,
  ]
}
