/// Rules about what every possible play of a case comes to. Who solves the case makes the findings.
extension Rule {
  public static let notDecided = Rule(
    "A200", "not-decided", title: "A case too large to be decided",
    because: """
      The rules of this family follow every choice and every draw. A case with too many different \
      states cannot be followed to the end, and what is not followed is not known to be well.
      """,
    message: """
      Not decided for {game}: {why}, in round {round} of {rounds}. Settled: \
      {settled}. Nothing else of this family is.
      """,
    help: """
      Make the case smaller: fewer plan items, slots for preparation, roles, options or things that \
      conditions ask about; {states}. Proved of a team that chooses at random: {proved}. Sampled, {games} random games, with 95 % confidence: {samples}.
      """,
    examples: .within(20, .none("title: The quiet house")))

  public static let tooWide = Rule(
    "A201", "too-wide", title: "A case that remembers too much to be decided",
    because: "A state has 63 bits for what the story can still ask about.",
    message: """
      Not decided for {game}: what the case remembers takes {bits} bits, and there are 63. Settled: \
      {settled}. Nothing else of this family is.
      """,
    help: """
      Drop a fact, a plan item or a condition on a measure or on who was told. Sampled, {games} \
      random games, with 95 % confidence: {samples}.
      """,
    examples: .made(
      "too-wide", "a case that asks for 60 more facts at the end", right: "when: {place: home}"
    ) {
      let names = (1...60).map { "more-\($0)" }
      return Array(
        ExampleCase.yaml
          .replacing("facts:\n", with: "facts:\n" + names.map { "  \($0): A fact.\n" }.joined())
          .replacing(
            "{facts: {talked-early: true}}",
            with:
              "{facts: {talked-early: true, \(names.map { "\($0): true" }.joined(separator: ", "))}}"
          )
          .replacing(
            "wishes: full, when: {place: home}",
            with: "wishes: full, when: {place: home, facts: [\(names.joined(separator: ", "))]}"
          ).utf8)
    })

  public static let claimFails = Rule(
    "A202", "claim-fails", title: "A claim that does not hold",
    because: "A claim says what must hold over every possible play.",
    message: "This claim does not hold for {game}: {figure}.",
    help: "Change the case, or claim what it does.",
    examples: claim(
      "{ending: at-home, worst: at least 60%}", "{ending: at-home, best: at least 60%}"))

  public static let endingUnreachable = Rule(
    "A203", "ending-unreachable", title: "An ending that no play comes to",
    because: """
      Every way to play was followed to its end, under every commitment the case allows; where there \
      are too many, bounds of them prove it.
      """,
    message: "No play ends with {ending}.",
    help: "What blocks it: {blockers}.",
    examples: .swap(
      "wishes: full, when: {place: home}",
      "wishes: full, when: {place: home, safety: at least 9}"))

  public static let situationUnreachable = Rule(
    "A204", "situation-unreachable", title: "A situation that never comes",
    because: "Its clues are never read and its options never chosen, whatever the table does.",
    message: "No play comes to {situation}.",
    help: "What blocks it: {blockers}.",
    examples: .swap(
      "when: {facts: talked-early}", "when: {facts: talked-early, safety: at least 9}"))

  public static let optionUnreachable = Rule(
    "A205", "option-unreachable", title: "An option that is never open",
    because: "An option that is closed in every play is no choice.",
    message: "{option} is closed in every play.",
    help: "What blocks it: {blockers}.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {plan: breath-plan, safety: at least 9}"))

  public static let outcomeUnreachable = Rule(
    "A206", "outcome-unreachable", title: "An outcome that follows in no play",
    because: "Outcomes are told in the order of the file: the first that fits.",
    message: "This outcome follows in no play.",
    help: """
      What blocks it: {blockers}. Change its `when`, put it before those that take its place, or \
      remove it.
      """,
    examples: .swaps(
      [Example.Change("advice:\n", "advice:\n")],
      right: [
        Example.Change(
          "advice:\n",
          """
          advice:
            neighbours:
              title: The neighbours
              level: basic
              answers: Somebody answers.
              reach: [day, night]

          """),
        Example.Change(
          "{chance: 1, when: {strain: {home-nurse: at least 2}}, text: It goes badly.}",
          "{chance: 1, text: It goes badly.}"),
      ]))

  public static let itemUnreachable = Rule(
    "A207", "item-unreachable", title: "A plan item that can never be put in place",
    because: "It takes slots, somebody who can do it, and the items that it needs.",
    message: "No play can put {item} in place where anything depends on it.",
    help: """
      What blocks it: {blockers}. Give it time and somebody to do it, before what depends on it.
      """,
    examples: .swap("  plan: [talk]\n", ""))

  public static let cardUnreachable = Rule(
    "A208", "card-unreachable", title: "A knowledge card that is never opened",
    because: "What no play opens teaches nobody.",
    message: "No play opens {card}.",
    help: "What blocks it: {blockers}. Let an option or an outcome open it that can come.",
    examples: .swap(
      "when: {plan: breath-plan}", "when: {plan: breath-plan, safety: at least 9}"))

  static let reachability: [Rule] = [
    notDecided, tooWide, claimFails, endingUnreachable, situationUnreachable, optionUnreachable,
    outcomeUnreachable, itemUnreachable, cardUnreachable,
  ]

  public static let claimNotDecided = Rule(
    "A217", "claim-not-decided", title: "A claim that is not decided",
    because: """
      Where a game cannot be followed to the end, bounds of it are proved and it is played at \
      random. A claim that neither settles may hold or not, and does not count as held.
      """,
    message: "Whether this holds for {game} is not decided.",
    help: """
      Claim no more than is proved, or let the game be decided as A200 or A201 says. Proved: {proved}. \
      Sampled, {games} random games, with 95 % confidence: {samples}.
      """,
    examples: .within(
      3,
      Example.Change(
        "rehearsals:", "claims:\n  - {ending: at-home, worst: at most 10%}\nrehearsals:")))

  static let analysed: [Rule] = reachability + worth + [claimNotDecided]
}

extension Term {
  /// In place of the names of what blocks something.
  public static let noSingleBlocker = Term("blocker.none", "no single thing")
  /// In place of them where no play was followed.
  public static let blockersNotSought = Term(
    "blocker.not-sought", "not looked for, since the game is too large; bounds prove it")
  /// After a figure of a game that was not followed to the end.
  public static let provedByBounds = Term("figure.bounds", "{figure}, proved from bounds")
  public static let shownBySample = Term("figure.sample", "{figure}, as random games show")
  /// After a figure that is not worked out but played, in the same games every time.
  public static let inGamesPlayed = Term("figure.played", "{figure}, in {games} games")

  public static let fullGame = Term("game.full", "the full game")
  public static let lunchGame = Term("game.lunch", "the lunch game")
  public static let tasterGame = Term("game.taster", "the taster game")
  public static let gameUnderCommitment = Term(
    "game.commitment", "{game} with commitment {commitment}")
  /// Beside a condition that asks for it.
  public static let goneStale = Term(
    "blocker.stale", "since {item} ages and has gone stale by then, until it is reviewed")
  public static let takenAway = Term("blocker.taken", "since {item} has been taken away by then")
  public static let notPrepared = Term(
    "blocker.unprepared", "since nobody can have prepared {item} by then")
  public static let notYetCome = Term(
    "blocker.under-way", "since {item} takes its time and cannot have come by then")
  /// What helps an item that never pays off.
  public static let letItMatter = Term(
    "way.matter", "let an option, an outcome or an advice line depend on it")
  public static let letItLast = Term(
    "way.last",
    """
    it has gone stale whenever something asks for it, so draw that a round later, when it can have \
    been reviewed, or leave out `ages`
    """)
  /// What helps a role without a choice, by whether it can be reached in enough of those rounds and
  /// whether enough of them have slots.
  public static let letItAct = Term("way.act", "Let it lead an option or prepare an item there.")
  public static let letItLead = Term(
    "way.lead",
    "Let it lead an option there; too few of those rounds have `slots` for preparing alone to help."
  )
  public static let letItPrepare = Term(
    "way.prepare",
    """
    Let it prepare an item there; it can be reached in too few of those rounds for leading alone to \
    help.
    """)
  public static let letItBeThere = Term(
    "way.be-there",
    """
    It can be reached in too few of those rounds, and too few of them have `slots`: change its `reach` or \
    their `moment` and let it lead, or give them `slots` and let it prepare an item.
    """)
  /// Why a game was not followed to the end.
  public static let tooManyStates = Term("stop.states", "more than {states} states")
  public static let tooMuchWork = Term(
    "stop.work", "too many ways to go on from {states} states")
  /// What more states do then.
  public static let moreStates = Term("way.states", "or allow more with `--states`")
  public static let moreTime = Term("way.time", "more with `--states` only lets it work longer")
  /// Where only what goals ask was not followed.
  public static let goalsOfGame = Term("game.goals", "{game}, its goals")

  /// What a claim comes to that is not about a figure.
  public static let notMet = Term("claim.not-met", "not met")
  public static let neverMet = Term("claim.never-met", "never met")
  public static let possible = Term("claim.possible", "possible")
  public static let neverPossible = Term("claim.never-possible", "never possible")
  /// With the chance that is proved of it.
  public static let verdictWithFigure = Term("claim.figure", "{verdict}, {figure}")

  static let ofAnalysis = [
    noSingleBlocker, blockersNotSought, goneStale, takenAway, notPrepared, notYetCome, letItMatter,
    letItLast, letItAct, letItLead, letItPrepare, letItBeThere,
    provedByBounds, shownBySample, inGamesPlayed, fullGame,
    lunchGame,
    tasterGame, gameUnderCommitment, goalsOfGame, notMet, neverMet, possible, neverPossible,
    verdictWithFigure, tooManyStates, tooMuchWork, moreStates, moreTime,
  ]
}
