/// Rules about how claims are written.
extension Rule {
  static let notABound = Rule(
    "R130", "not-a-bound", title: "Something else than a bound",
    because: "A claim says how much a team gets at least, or at most.",
    message: "{word} is not a bound.",
    help: "Write `at least` or `at most` and a whole number, such as `at least 60%`.",
    examples: claim(
      "{ending: at-home, best: more than 60%}", "{ending: at-home, best: at least 60%}"))

  static let boundOutOfRange = Rule(
    "R131", "bound-out-of-range", title: "A bound that no figure can have",
    because: """
      Endings, wishes and stakes are counted in percent, measures from 0 to 10, strain in steps.
      """,
    message: "{word} lies outside what is claimed about: {low} to {high}.",
    help: "Write a number within it; only endings, wishes and stakes are counted in percent.",
    examples: claim(
      "{measure: safety, best: at least 60}", "{measure: safety, best: at least 4}"))

  static let claimWithoutSubject = Rule(
    "R132", "claim-without-subject", title: "A claim that is not about one thing",
    because: "A claim is about one ending, one card, one figure or one learning goal.",
    message: "A claim names one of {names}.",
    help: "Write what it is about, and make two claims of two things.",
    examples: claim("{best: at least 60%}", "{ending: at-home, best: at least 60%}"))

  static let claimSaysNotOneThing = Rule(
    "R133", "claim-says-not-one-thing", title: "A claim that does not say one thing",
    because: "A claim says what teams get, or that something is possible or never is.",
    message: "A claim has figures of teams, or `always`, or `never`.",
    help: "Write `best`, `ordinary`, `worst` or `random`, or else one of `always` and `never`.",
    examples: claim("{ending: at-home}", "{ending: at-home, always: possible}"))

  static let claimOfAnotherKind = Rule(
    "R134", "claim-of-another-kind", title: "A claim that does not fit what it is about",
    because: """
      Cards come or do not come; measures, wishes and strain are figures; learning goals are met or \
      not.
      """,
    message: "Nothing of the kind can be claimed about {key}.",
    help: """
      Claim figures of `best`, `ordinary`, `worst` and `random`, or what is possible, or of a goal \
      `always: met`.
      """,
    examples: claim(
      "{situation: visit, best: at least 60%}", "{situation: visit, always: possible}"))

  static let goalWithoutSign = Rule(
    "R135", "goal-without-sign", title: "A claim about a goal that nothing shows",
    because: "A goal is a name. Only a condition can say of a play whether it was met.",
    message: "Nothing says what shows that {goal} was met.",
    help: "Add `met` with what is so at the end then, such as `met: {facts: talked-early}`.",
    examples: claim(
      "{goal: early-conversation, always: met}",
      "{goal: early-conversation, met: {any: [{facts: talked-early}, {place: home}]}, "
        + "debriefed: collaboration, always: met or debriefed}"))

  static let goalNotDebriefed = Rule(
    "R136", "goal-not-debriefed", title: "A goal that the debrief does not take up",
    because: "What a play leaves open is talked about afterwards, when a question asks about it.",
    message: "No question of the debrief takes {goal} up.",
    help: """
      Name a topic that has questions under `debrief`, such as `debriefed: collaboration`, or claim \
      `always: met`.
      """,
    examples: claim(
      "{goal: early-conversation, met: {facts: talked-early}, always: met or debriefed}",
      "{goal: early-conversation, met: {facts: talked-early}, debriefed: collaboration, "
        + "always: met or debriefed}"))

  static let claimOfTwoTeams = Rule(
    "R137", "claim-of-two-teams", title: "A claim about two teams at once",
    because: "What a thing is worth shows when a team goes without that one thing.",
    message: "A claim has one of {names}.",
    help: "Make a claim of each.",
    examples: claim(
      "{wishes: honoured, team: silent, without: [home-nurse], best: at most 90%}",
      "{wishes: honoured, without: [home-nurse], best: at most 100%}"))

  static let claimOfHeldTeam = Rule(
    "R138", "claim-of-held-team", title: "More than is worked out for a team that goes without",
    because: """
      Of a team that goes without something it is worked out what its best and its ordinary play \
      bring: endings and wishes.
      """,
    message: "With {key} this cannot be claimed.",
    help: """
      Claim figures of `best` and `ordinary`, of an ending or of the wishes, or leave {key} out.
      """,
    examples: claim(
      "{wishes: honoured, team: silent, random: at most 100%}",
      "{wishes: honoured, team: silent, ordinary: at most 100%}"))

  static let lossWithoutTeam = Rule(
    "R139", "loss-without-team", title: "A loss, and no team that has it",
    because: "`below` compares a team that goes without something with one that does not.",
    message: "Nothing says which team stays below.",
    help: "Say what the team does not do, as `team: never-talks` does, or leave `below` out.",
    examples: claim(
      "{wishes: honoured, best: at most 20 below}",
      "{wishes: honoured, team: silent, best: at most 20 below}"))

  static let noSuchClue = Rule(
    "R140", "no-such-clue", title: "A clue that is not there",
    because: "What a clue is worth shows when a team goes without it, so it has to be one.",
    message: "{role} reads nothing of its own at {situation}.",
    help: "Name a role under `clues` of that situation.",
    examples: claim(
      "{wishes: honoured, unheard: {home-nurse: visit}, best: at most 100%}",
      "{wishes: honoured, unheard: {wife: visit}, best: at most 100%}"))

  static let stakesOfBlindTeam = Rule(
    "R141", "stakes-of-blind-team", title: "Stakes of a team that does not know them",
    because: """
      What hangs on a decision shows in what a team can expect after the best and after the worst of it, \
      and only `best` and `ordinary` know what they can expect.
      """,
    message: "It is not known what hangs on the decisions of {team}.",
    help: "Claim it of `best` or `ordinary`.",
    examples: claim(
      "{stakes: mean, random: at most 100%}", "{stakes: mean, ordinary: at most 100%}"))

  static let claimsContradict = Rule(
    "L032", "claims-contradict", title: "Claims that no case can keep",
    because: "No team does better than the best or worse than the worst.",
    message: "This cannot hold together with {other}.",
    help: "Change one of the two.",
    examples: claim(
      "{ending: at-home, best: at most 40%, random: at least 50%}",
      "{ending: at-home, best: at least 40%, random: at most 50%}"))

  static let claimOfNothing = Rule(
    "L091", "claim-of-nothing", title: "A claim about what never comes",
    because: """
      Where no drawn wish changes, or no clue tells apart what is behind a card, the claim holds whatever \
      else is written.
      """,
    message: "Nothing in this length of the case is what `stakes: {stakes}` is about.",
    help: "Leave the claim out, or add what it is about.",
    examples: claim(
      "{stakes: changed-wish, best: at most 5%}", "{stakes: mean, best: at most 100%}"))

  static let claims: [Rule] = [
    notABound, boundOutOfRange, claimWithoutSubject, claimSaysNotOneThing, claimOfAnotherKind,
    goalWithoutSign, goalNotDebriefed, claimOfTwoTeams, claimOfHeldTeam, lossWithoutTeam,
    noSuchClue, stakesOfBlindTeam,
  ]
  static let claimsTogether: [Rule] = [claimsContradict]
  static let claimsOfNothing: [Rule] = [claimOfNothing]

  static func claim(_ wrong: String, _ right: String) -> Example.Pair {
    .swap(
      "rehearsals:", "claims:\n  - \(wrong)\nrehearsals:",
      right: "claims:\n  - \(right)\nrehearsals:")
  }
}
