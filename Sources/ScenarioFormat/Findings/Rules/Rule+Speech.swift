/// Rules about asking somebody who cannot answer.
extension Rule {
  static let itemNeverAnswered = Rule(
    "L080", "item-never-answered", .warning, title: "A talk that comes too late to be one",
    because: """
      Nothing is learned from an item where the phase has `speaks: no` or `speaks: seldom`. What \
      comes after it was ordered counts in the phase in which it comes.
      """,
    message: "Whenever {item} can be prepared, nobody can answer what it asks.",
    help: """
      Write `speaks: yes` in an earlier phase that has slots, or remove `reveal`. What relatives \
      remember can be asked for all the same: `hear`.
      """,
    examples: .swaps(
      [
        Example.Change("effects: {reveal: own-bed}", "effects: {reveal: own-bed, safety: +1}"),
        Example.Change("    text: It begins.\n", "    text: It begins.\n    speaks: seldom\n"),
        Example.Change("    last-days: true\n", "    last-days: true\n    speaks: no\n"),
      ],
      right: [
        Example.Change("effects: {reveal: own-bed}", "effects: {reveal: own-bed, safety: +1}"),
        Example.Change("    last-days: true\n", "    last-days: true\n    speaks: no\n"),
      ]))

  static let cardNeverAnswered = Rule(
    "L081", "card-never-answered", .warning, title: "A card that asks somebody who cannot answer",
    because: "Nothing is learned by `reveal` where the phase has `speaks: no`.",
    message: "In every phase that draws {situation} nobody can answer what is asked here.",
    help: "Write `speaks: seldom` in a phase that draws the card, or remove `reveal`.",
    examples: .swaps(
      [
        Example.Change("    text: It begins.\n", "    text: It begins.\n    speaks: no\n"),
        asking,
        Example.Change("effects: {reveal: own-bed}", "effects: {reveal: own-bed, safety: +1}"),
      ],
      right: [
        Example.Change("    text: It begins.\n", "    text: It begins.\n    speaks: seldom\n"),
        asking,
        Example.Change("effects: {reveal: own-bed}", "effects: {reveal: own-bed, safety: +1}"),
      ]))

  private static let asking = Example.Change(
    "effects: {facts: {talked-early: true}}",
    "effects: {facts: {talked-early: true}, reveal: own-bed}")

  static let speech: [Rule] = [itemNeverAnswered, cardNeverAnswered]
}
