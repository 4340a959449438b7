/// Rules about rounds, cards, options and endings.
extension Rule {
  static let cardInNoRound = Rule(
    "R060", "card-in-no-round", .warning, title: "A card that is in no round",
    because: "A situation comes only in a round that draws it.",
    message: "No round draws {situation}.",
    help: "Name it in the `draw` of a round, or remove it.")

  static let quietMissing = Rule(
    "R061", "quiet-missing", title: "A round that may have nothing to tell",
    because: "When none of its cards can come, a round is quiet, and that too is told.",
    message: "`quiet` is missing, and it may be that none of these cards can come.",
    help: """
      Add a `quiet` text. It can be left out only when the round draws a card without `when` that \
      no earlier round draws.
      """)

  static let optionCount = Rule(
    "R070", "option-count", title: "Too few or too many options",
    because: "A decision needs something to choose from, and no more than can be talked through.",
    message: "A situation has {least} to {most} options, and this one has {count}.",
    help: "Add some, or leave out those that matter least.")

  static let noWayOn = Rule(
    "R071", "no-way-on", title: "A situation without a way on",
    because: """
      Conditions may not hold, and those who can lead may be worn out or out of reach. One option \
      has to be open to every team, even if it is not a good one.
      """,
    message: "Every option here has a `when` or a `lead`, so a team could get stuck.",
    help: "Add an option without `when` and without `lead`: what happens if nobody acts.")

  static let toldMissing = Rule(
    "R072", "told-missing", title: "A decision with no consequence told",
    because: "Every decision has a consequence, and it is told.",
    message: "`told` is missing, and it may be that no outcome fits.",
    help: """
      Add a `told` text, or an outcome without `when`, `unadvised`, `over-advised` or `chance` as \
      the last.
      """)

  static let outcomeInTwoWays = Rule(
    "R073", "outcome-in-two-ways", title: "An outcome that comes in two ways",
    because: """
      What follows from too little advice, or from more than needed, is certain, not drawn, and no \
      advice is both.
      """,
    message: "An outcome cannot have both {first} and {second}.",
    help: "Keep one of them.")

  static let likelierWithoutChance = Rule(
    "R079", "likelier-without-chance", title: "What is not drawn cannot be likelier",
    because: "`more` adds to the share an outcome has in a draw, and only `chance` gives it one.",
    message: "This outcome has `more`, but no `chance`.",
    help: "Give it a `chance`, or leave out `more`.")

  static let lastEndingHasCondition = Rule(
    "R080", "last-ending-has-condition", title: "The last ending has a condition",
    because: "Every story ends, so one ending has to be left when none of the others fits.",
    message: "The last ending has a `when`, so a story could be left without an ending.",
    help: "Remove the `when`, or add an ending without one at the end.")

  static let endingHidesOthers = Rule(
    "R081", "ending-hides-others", title: "An ending hides those after it",
    because: "The first ending that fits is told, and one without `when` always fits.",
    message: "This ending has no `when`, so those after it are never told.",
    help: "Give it a `when`, or move it to the end.")

  static let notYetKnown = Rule(
    "R090", "not-yet-known", title: "Asked where it is not known",
    because: """
      Who leads and what advice was asked is known only once a decision is carried out, so only \
      outcomes can ask. There also is no lead when a plan item takes effect.
      """,
    message: "{key} is not known here.",
    help: "Ask it in the `when` of an outcome, or leave it out.")

  static let tooManyTold = Rule(
    "R091", "too-much-to-remember", title: "Too many questions about who was told",
    because: "The game remembers who was told of what only where a case asks, within limits.",
    message: "The case asks about more than {limit} pairs of a role and a situation in `told`.",
    help: "Ask about fewer.")

  static let notRemembered = Rule(
    "R092", "not-remembered", title: "Expected, but not remembered",
    because: "The game remembers who was told of what only where the story itself asks.",
    message: "Nothing in the story asks whether {role} was told, so the game does not remember it.",
    help: "Expect something that follows from it instead.")

  static let storyline: [Rule] = [
    cardInNoRound, quietMissing, optionCount, noWayOn, toldMissing, outcomeInTwoWays,
    possibilityCount, nothingCertainlyPossible, nothingHidden, clueSaysNothing, answerSaysNothing,
    likelierWithoutChance, lastEndingHasCondition, endingHidesOthers, notYetKnown, tooManyTold,
    notRemembered,
  ]
}
