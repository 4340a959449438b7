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

  static let time: [Rule] = [orderedNever, takesLongerThanGame, comesTooLate]
}
