/// Wishes that differ from game to game.
extension Rule {
  static let keyOfAnotherWish = Rule(
    "R043", "key-of-another-wish", title: "A key of another kind of wish",
    because: """
      A wish with `one-of` is drawn for each game, and what it says and how it changes is said of \
      what it may be.
      """,
    message: "{key} does not go with this kind of wish.",
    help:
      "Leave it out, or say it of what stands under `one-of`, which `changes` and `heard` go with.",
    examples: Drawing.pair(Drawing(more: "later: true")))

  static let variantCount = Rule(
    "R044", "variant-count", title: "Too few or too many things a wish may be",
    because: "With one, nothing is drawn, and more than four take too long to tell apart.",
    message: "A wish with `one-of` may be {least} to {most} things, and this one has {count}.",
    help: "Add one, leave some out, or write a plain wish.",
    examples: Drawing.pair(
      Drawing(
        oneOf: "{ward: {chance: 1, text: The ward., honoured: {place: hospital}}}",
        changes: "[]", asked: "ward")))

  static let nothingToDraw = Rule(
    "R045", "nothing-to-draw", title: "A wish that cannot be drawn",
    because: "One of the things it may be is drawn by its chance when the table sits down.",
    message: "All that it may be has the chance 0.",
    help: "Give one of them a chance of 1 or more.",
    examples: Drawing.pair(Drawing(chances: (0, 0))))

  static let changeOfAnotherWish = Rule(
    "R046", "change-of-another-wish", title: "Not what this wish may be",
    because: """
      A drawn wish changes from one of the things it may be into another, and what people remember \
      tells one of them apart.
      """,
    message: "{wish} is not among what this wish may be. Those are {names}.",
    help: "Name one of them, or add it under `one-of`.",
    examples: Drawing.pair(
      Drawing(changes: "[{at: late, from: ward, to: own-bed, percent: 25}]")))

  static let changesIntoItself = Rule(
    "R047", "changes-into-itself", title: "A drawn wish that becomes itself",
    because: "What turns into the same does not change.",
    message: "{wish} becomes {wish}.",
    help: "Name another one in `to`, or leave the change out.",
    examples: Drawing.pair(
      Drawing(changes: "[{at: late, from: ward, to: ward, percent: 25}]")))

  static let tooManyDrawnWishes = Rule(
    "R048", "too-many-drawn-wishes", title: "Too many wishes that are drawn",
    because: "Each makes the case several times as large to follow.",
    message: "At most {most} wishes may have `one-of`, and here are {count}.",
    help: "Write some of them as plain wishes.",
    examples: .made(
      "nine-drawn-wishes", "a case in which nine wishes are drawn", right: "wishes:\n"
    ) { Drawing.case(wishes: 9, phases: 1) })

  static let tooManyFates = Rule(
    "R049", "too-many-fates", title: "A drawn wish that can go too many ways",
    because: "Each way from what it is first to what it becomes is followed for itself.",
    message: """
      All drawn wishes together can go {count} ways, and at most {most} can be followed. Most has \
      {wish}, with {own}.
      """,
    help: "Leave out one of its changes, or one of the things it may be.",
    examples: .made(
      "eighty-fates", "a case whose wishes can go 80 ways", right: "wishes:\n"
    ) { Drawing.case(wishes: 5, phases: 2) })

  static let drawnWishTold = Rule(
    "R051", "drawn-wish-told", title: "A drawn wish that is known or changed",
    because: """
      Nobody knows what a drawn wish is before somebody asks, and what the team does cannot change it.
      """,
    message: "{wish} is drawn, so it can be neither known from the start nor changed here.",
    help: "Reveal it instead, or write how it may change under `changes`.",
    examples: Drawing.pair(Drawing(known: "[own-bed, ward]")))

  static let hiddenWishAsked = Rule(
    "L055", "hidden-wish-asked", title: "Asks for what nobody may know",
    because: """
      What can be done, what comes and what follows would tell the table what the citizen wishes, \
      though nobody has asked.
      """,
    message: "This asks what {wish} is, which the table may not know.",
    help: "Ask whether it is known, or leave it to `honoured` and the endings.",
    examples: Drawing.pair(Drawing(when: "{wishes: {current: ward}}")))

  static let hiddenShareAsked = Rule(
    "L056", "hidden-share-asked", title: "Asks how much is honoured while a wish is hidden",
    because: "The share of wishes honoured hangs on wishes that nobody may know yet.",
    message: "This asks for the share of wishes honoured, and {wish} is drawn.",
    help: "Ask for what honours the wishes, or leave it to the endings.",
    examples: Drawing.pair(Drawing(when: "{wishes: {honoured: at least 50}}")))

  static let drawnWishTogether: [Rule] = [hiddenWishAsked, hiddenShareAsked]
}

/// The small case with a wish that is drawn.
private struct Drawing {
  var chances = (2, 1)
  var oneOf: String?
  var changes = "[{at: late, from: ward, to: quiet, percent: 25}]"
  var more: String?
  var known = "[own-bed]"
  var asked = "where"
  var when = "{wishes: {known: where}}"

  var changed: [Example.Change] {
    let variants =
      oneOf ?? """
        {ward: {chance: \(chances.0), text: The ward he knows., honoured: {place: hospital}}, \
        quiet: {chance: \(chances.1), text: Where it is quiet., honoured: {family: at least 5}}}
        """
    return [
      Example.Change("  known-wishes: [own-bed]\n", "  known-wishes: \(known)\n"),
      Example.Change(
        "plan:\n  talk:\n",
        """
          where:
            domain: place
            weight: 2
            one-of: \(variants)
            changes: \(changes)
        \(more.map { "    \($0)\n" } ?? "")
        plan:
          talk:

        """),
      Example.Change(
        "    effects: {reveal: own-bed}\n", "    effects: {reveal: [own-bed, \(asked)]}\n"),
      Example.Change("when: {strain: {home-nurse: at least 2}}", "when: \(when)"),
    ]
  }

  /// With wishes that may each be four things and change at every turning point, of which there are
  /// one or two.
  static func `case`(wishes: Int, phases: Int) -> [UInt8] {
    let names = (0..<wishes).map { wish in (0..<4).map { "w\(wish)-\($0)" } }
    let turns = phases == 1 ? ["late"] : ["late", "last"]
    let drawn = names.enumerated().map { number, own in
      let oneOf = own.map { "      \($0): {chance: 1, text: A wish., honoured: {place: home}}\n" }
      let changes = turns.flatMap { turn in
        own.indices.map {
          "      - {at: \(turn), from: \(own[$0]), to: \(own[($0 + 1) % 4]), percent: 25}\n"
        }
      }
      return "  w\(number):\n    domain: social\n    weight: 1\n    one-of:\n\(oneOf.joined())"
        + "    changes:\n\(changes.joined())"
    }
    let last = """
        - id: last
          title: Last
          text: It ends.
          turning-point: true
          rounds:
            - {moment: day, draw: [night-breath], quiet: Nothing comes.}

      """
    let yaml = ExampleCase.yaml.replacing(
      "wishes:\n  own-bed:", with: "wishes:\n\(drawn.joined())  own-bed:")
    guard phases > 1 else { return Array(yaml.utf8) }
    return Array(yaml.replacing("\n\nsituations:\n", with: "\n\(last)\nsituations:\n").utf8)
  }

  static func pair(_ wrong: Drawing, right: Drawing = Drawing()) -> Example.Pair {
    .swaps(wrong.changed, right: right.changed)
  }
}
