/// What is behind a card, and what clues tell of it.
extension Rule {
  static let possibilityCount = Rule(
    "R074", "possibility-count", title: "Too few or too many possibilities",
    because: """
      With one possibility nothing is hidden, and more than four cannot be told apart by what a \
      few people know.
      """,
    message: "A truth has {least} to {most} possibilities, and this one has {count}.",
    help: "Add one, leave some out, or leave out `truth`.",
    examples: Hiding.pair(Hiding(truth: "{afraid: 2}", gp: "Nothing new.")))

  static let nothingCertainlyPossible = Rule(
    "R075", "nothing-certainly-possible", title: "It may be that nothing is possible",
    because: "Something is behind the card whenever it comes.",
    message: "Every possibility has a `when`, so it may be that none of them holds.",
    help: "Leave out the `when` of one of them.",
    examples: Hiding.pair(
      Hiding(
        truth: """
          {afraid: {chance: 2, when: {place: home}}, tired: {chance: 1, when: {family: at most 5}}, \
          shy: {chance: 1, when: {safety: at most 5}}}
          """),
      right: Hiding(truth: "{afraid: {chance: 2, when: {place: home}}, tired: 1, shy: 1}")))

  static let nothingHidden = Rule(
    "R076", "nothing-hidden", title: "Asks for a truth where nothing is hidden",
    because: "`truth` speaks of what is behind the card where it stands, and of no other.",
    message: "This asks what is behind the card, and the card hides nothing.",
    help: "Give the situation a `truth` with its possibilities, or leave the question out.",
    examples: .swap("when: {strain: {home-nurse: at least 2}}", "when: {truth: tired}"))

  static let clueSaysNothing = Rule(
    "R077", "clue-says-nothing", title: "A clue that may say nothing",
    because: """
      Everybody can see who has a clue. One that is there for some possibilities only would tell by \
      being there.
      """,
    message: "The last line has a `truth`, so it may be that no line is read.",
    help: "Add a last line without `truth`: what the role notices otherwise.",
    examples: Hiding.pair(
      Hiding(
        wife: "[{truth: afraid, text: He is afraid.}, {truth: tired, text: He is tired.}]")))

  static let answerSaysNothing = Rule(
    "R078", "answer-says-nothing", title: "A line that may have nothing to tell",
    because: "Whoever is asked answers something, whatever is behind the card.",
    message: "The last one has a `truth`, so it may be that no answer fits.",
    help: "Add a last one without `truth`: what the line says otherwise.",
    examples: Hiding.pair(
      Hiding(
        advice: "[{truth: afraid, text: Stay.}, {truth: tired, text: Let him sleep.}]"),
      right: Hiding(
        gp: "You have not seen him.", advice: "[{truth: shy, text: Stay.}, {text: Sleep.}]")))

  static let answerLineNever = Rule(
    "L057", "answer-line-never", title: "An answer that is never given",
    because: "The first answer that fits is given, so those before it can leave nothing for it.",
    message: "Whatever is behind the card, {line} gives an earlier answer.",
    help: "Move it before the one that fits everything, or leave it out.",
    examples: Hiding.pair(
      Hiding(
        gp: "You have not seen him.",
        advice: "[{truth: shy, text: Stay.}, {truth: shy, text: Wait.}, {text: Let him sleep.}]"),
      right: Hiding(
        gp: "You have not seen him.", advice: "[{truth: shy, text: Stay.}, {text: Sleep.}]")))

  static let answerRepeats = Rule(
    "C059", "answer-repeats", .warning, title: "Advice that tells what clues tell already",
    because: """
      Where a line tells what the clues together tell, nobody has to share what they know: it is \
      enough to ask.
      """,
    message: "All clues together tell what {line} tells.",
    help: "Let it divide what the clues leave open, or tell the same whatever is true.",
    examples: Hiding.pair(
      Hiding(
        advice: "[{truth: tired, text: Let him sleep.}, {text: Stay.}]"),
      right: Hiding(
        gp: "You have not seen him.",
        advice: "[{truth: tired, text: Let him sleep.}, {text: Stay.}]",
        outcomes:
          "[{when: {truth: afraid}, text: He cries.}, {when: {truth: shy}, text: A.}, {text: B.}]"
      )))

  static let clueLineNever = Rule(
    "L054", "clue-line-never", title: "A line of a clue that is never read",
    because: "The first line that fits is read, so those before it can leave nothing for it.",
    message: "Whatever is behind the card, {role} reads an earlier line.",
    help: "Move it before the one that fits everything, or leave it out.",
    examples: Hiding.pair(
      Hiding(
        wife: """
          [{truth: afraid, text: He is afraid.}, {truth: afraid, text: He cries.}, {text: No.}]
          """)))

  static let truthUntold = Rule(
    "C053", "truth-untold", .warning, title: "Two possibilities that come to the same",
    because: "What no clue and no outcome tells apart is one thing with two names.",
    message: "No clue and no outcome tells {first} from {second}.",
    help: "Let a clue or the `when` of an outcome ask for one of them, or make them one.",
    examples: Hiding.pair(Hiding(gp: "Nothing new.")))

  static let truthWithoutUse = Rule(
    "C054", "truth-without-use", .warning, title: "It does not matter what is behind the card",
    because: "A clue is worth sharing when what it tells changes what is wise to do.",
    message: "No outcome of {situation} asks for its truth, so knowing it changes nothing.",
    help: "Let outcomes ask for it: `when: {truth: ...}`.",
    examples: Hiding.pair(Hiding(outcomes: "[{text: They talk.}]")))

  static let clueSettles = Rule(
    "C055", "clue-settles", .warning, title: "One clue settles the card",
    because: """
      What one person can know alone, nobody has to ask the others about. A possibility is told by \
      one role only: two clues for three possibilities, three for four.
      """,
    message: "The clue of {role} alone tells what is behind {situation}.",
    help: "Let it single out one possibility, and another role's clue another one.",
    examples: Hiding.pair(Hiding(truth: "{afraid: 2, tired: 1}", gp: "Nothing new.")))

  static let clueRepeats = Rule(
    "C056", "clue-repeats", .warning, title: "Two clues that tell the same",
    because: """
      Where two roles know the same, either can be left out, and sharing it is worth nothing. A \
      possibility is told by one role only.
      """,
    message: "What {role} knows, the clues of others tell already.",
    help: "Let each clue single out a possibility of its own.",
    examples: Hiding.pair(
      Hiding(
        gp: "[{truth: afraid, text: He called in fear.}, {text: You have not seen him.}]",
        outcomes: "[{when: {truth: [afraid, shy]}, text: He cries.}, {text: They talk.}]")))

  static let truthTogether: [Rule] = [clueLineNever]
  static let answers: [Rule] = [answerLineNever]
  static let answersInContent: [Rule] = [answerRepeats]
  static let truthInContent: [Rule] = [
    truthUntold, truthWithoutUse, clueSettles, clueRepeats,
  ]
}

/// The small case with something hidden behind its first card.
private struct Hiding {
  var truth = "{afraid: 2, tired: 1, shy: 1}"
  var wife = "[{truth: afraid, text: He is afraid.}, {text: He slept well.}]"
  var gp = "[{truth: tired, text: He fell asleep.}, {text: You have not seen him.}]"
  /// Of the line; `nil` where it knows nothing of this.
  var advice: String?
  var outcomes = "[{when: {truth: afraid}, text: He cries.}, {text: They talk.}]"

  var changes: [Example.Change] {
    [
      Example.Change(
        """
            clues:
              wife: He said last night that he is afraid.
              gp: You have not seen him since spring.

        """,
        """
            truth: \(truth)
            clues:
              wife: \(wife)
              gp: \(gp)
        \(advice.map { "    advice: {palliative-line: \($0)}\n" } ?? "")
        """),
      Example.Change("        told: They talk.\n", "        outcomes: \(outcomes)\n"),
    ]
  }

  static func pair(_ wrong: Hiding, right: Hiding = Hiding()) -> Example.Pair {
    .swaps(wrong.changes, right: right.changes)
  }
}
