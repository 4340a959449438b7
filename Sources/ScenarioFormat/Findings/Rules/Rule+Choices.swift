/// Rules about options, outcomes and endings that never come.
extension Rule {
  static let leadOutOfReach = Rule(
    "L020", "lead-out-of-reach", title: "An option nobody can lead when it comes",
    because: "A role can lead at the moments in its `reach`, and further by what it has promised.",
    message: "None of those who can lead {option} is reached in a round that draws its card.",
    help: "Name somebody who is there at that moment, or draw the card at another.",
    examples: .swaps(
      [
        Example.Change("lead: [wife]", "lead: [gp]"),
        Example.Change("allowed: [0, 1, 2, 3]", "allowed: [0, 1, 2]"),
        Example.Change("    last-days: true\n", ""),
        Example.Change("lead: [home-nurse, gp]", "lead: [home-nurse, gp, wife]"),
      ],
      right: [Example.Change("lead: [wife]", "lead: [gp]")]))

  static let outcomeNeverComes = Rule(
    "L021", "outcome-never-comes", title: "An outcome that never comes",
    because: """
      The first outcome without `chance` that fits is taken, so one that fits only when an earlier \
      one does never comes, and chance decides only when none of them fits.
      """,
    message: "Whenever this would fit, an outcome before it, or one without `chance`, is taken.",
    help: "Give the other one a `when`, or put this one before it.",
    examples: .swap(
      "{chance: 2, text: It goes well.}", "{text: It goes well.}"))

  static let unadvisedNeverComes = Rule(
    "L022", "unadvised-never-comes", title: "A second outcome for too little advice",
    because: "Too little advice takes the first `unadvised` outcome that fits.",
    message: "Whenever this would fit, the `unadvised` outcome before it is taken.",
    help: "Give the first one a `when`, or remove one of them.",
    examples: .swap(
      "{chance: 2, text: It goes well.}",
      "{chance: 2, text: It goes well.}\n          - {unadvised: true, text: Nobody knows.}",
      right: "{chance: 2, text: It goes well.}\n          - {chance: 1, text: Nobody knows.}"))

  static let unadvisedNotNeeded = Rule(
    "L023", "unadvised-not-needed", title: "Too little advice where none is needed",
    because: "Without `needs-advice` the team's own knowledge is always enough.",
    message: "{situation} needs no advice, so this never comes.",
    help: "Add `needs-advice` to the situation, or remove the outcome.",
    examples: .swap("    needs-advice: basic\n", ""))

  static let overAdvisedNeverComes = Rule(
    "L033", "over-advised-never-comes", title: "A second outcome for more advice than needed",
    because: "More advice than needed takes the first `over-advised` outcome that fits.",
    message: "Whenever this would fit, the `over-advised` outcome before it is taken.",
    help: "Give the first one a `when`, or remove one of them.",
    examples: .swap(
      "{chance: 2, text: It goes well.}",
      "{chance: 2, text: It goes well.}\n          - {over-advised: true, text: A night.}\n"
        + "          - {over-advised: true, text: A ward.}",
      right: "{chance: 2, text: It goes well.}\n          - {over-advised: true, text: A night.}"))

  static let nobodyAbove = Rule(
    "L034", "nobody-above", title: "More advice than needed where nobody gives it",
    because: "More is asked than needed when the line asked is above the level in `needs-advice`.",
    message:
      "No line above what {situation} needs can be asked when it comes, so this never comes.",
    help: "Lower `needs-advice`, let such a line be reached at that moment, or remove the outcome.",
    examples: .swaps(
      [
        Example.Change(
          "{chance: 2, text: It goes well.}",
          "{chance: 2, text: It goes well.}\n          - {over-advised: true, text: A night.}"),
        Example.Change("needs-advice: basic", "needs-advice: specialised"),
      ],
      right: [
        Example.Change(
          "{chance: 2, text: It goes well.}",
          "{chance: 2, text: It goes well.}\n          - {over-advised: true, text: A night.}")
      ]))

  static let likelierAlone = Rule(
    "L035", "likelier-alone", .warning, title: "An only outcome that is made likelier",
    because: "`more` shifts a draw between outcomes with `chance`; with one there is no draw.",
    message: "No other outcome of {option} has a `chance`, so `more` changes nothing.",
    help: "Give the option another outcome with `chance`, or leave out `more`.",
    examples: .swaps(
      [
        Example.Change(
          "{chance: 2, text: It goes well.}",
          "{chance: 2, more: [{by: 1, when: {place: home}}], text: It goes well.}"),
        Example.Change(
          "          - {chance: 1, when: {strain: {home-nurse: at least 2}}, text: It goes badly.}\n",
          ""),
      ],
      right: [
        Example.Change(
          "{chance: 2, text: It goes well.}",
          "{chance: 2, more: [{by: 1, when: {place: home}}], text: It goes well.}")
      ]))

  static let toldNeverRead = Rule(
    "L024", "told-never-read", .warning, title: "A consequence that is never told",
    because: "`told` is told when no outcome is, and here one always is.",
    message: "An outcome always comes, so this is never told.",
    help: "Move the text to an outcome, or remove it.",
    examples: .swap(
      "        knowledge: [fan]\n", "        knowledge: [fan]\n        told: It passes.\n"))

  static let closedNeverRead = Rule(
    "L025", "closed-never-read", .warning, title: "A reason for being closed that is never read",
    because: "An option without `when` is never closed.",
    message: "{option} has no `when`, so this is never read.",
    help: "Add the `when` that keeps it closed, or remove `closed`.",
    examples: .swap(
      "        text: Leave it\n", "        text: Leave it\n        closed: It is late.\n"))

  static let factTakenBack = Rule(
    "L026", "fact-taken-back", .warning, title: "A fact noted and taken back at once",
    because: "The effects of an outcome follow upon those of its option.",
    message: "The option changes {fact}, and this changes it back at once.",
    help: "Leave it out of one of the two.",
    examples: .swap(
      "        told: They talk.\n",
      "        outcomes: [{text: He forgets it., effects: {facts: {talked-early: false}}}]\n",
      right: "        outcomes: [{text: He says yes., effects: {facts: {talked-early: true}}}]\n"))

  static let aloneWithoutLead = Rule(
    "L027", "alone-without-lead", .warning, title: "Alone, but nobody leads",
    because: "What is done alone is done by the one who leads.",
    message: "{option} is done alone, but has no `lead`.",
    help: "Name who can lead it, or remove `alone`.",
    examples: .swap("        text: Leave it\n", "        text: Leave it\n        alone: true\n"))

  static let strainWithoutLead = Rule(
    "L028", "strain-without-lead", .warning, title: "Strain on a lead that is not there",
    because: "Strain falls on whoever leads, and an option without `lead` has nobody.",
    message: "{option} has no `lead`, so this strains nobody.",
    help: "Name who can lead it, or strain a role by name.",
    examples: .swap("        text: Leave it\n", "        text: Leave it\n        strain: 2\n"))

  static let changesByNothing = Rule(
    "L029", "changes-by-nothing", .warning, title: "A change by nothing",
    because: "A change of 0 leaves everything as it was.",
    message: "This changes nothing.",
    help: "Write how much it changes, or leave it out.",
    examples: .swap(
      "effects: {dignity: -1}", "effects: {dignity: -1, safety: 0}",
      right: "effects: {dignity: -1, safety: +1}"))

  static let endingNeverTold = Rule(
    "L030", "ending-never-told", title: "An ending that is never told",
    because: "The first ending that fits is told.",
    message: "Whenever this would fit, an ending before it does too.",
    help: "Put this one before it, or change one of the two.",
    examples: .swap(
      "  - {id: otherwise",
      "  - {id: calm, title: Calm, wishes: partly, when: {place: home, safety: at least 6}, "
        + "text: He dies.}\n  - {id: otherwise",
      right: "  - {id: calm, title: Calm, wishes: partly, when: {safety: at least 6}, "
        + "text: He dies.}\n  - {id: otherwise"))

  static let becomesItself = Rule(
    "L031", "becomes-itself", title: "A wish that becomes itself",
    because: "A wish that changes turns into another one.",
    message: "{wish} turns into itself.",
    help: "Name another wish.",
    examples: .swap(
      "effects: {reveal: own-bed}", "effects: {reveal: own-bed, change: {calm: calm}}",
      right: "effects: {reveal: own-bed, change: {calm: own-bed}}"))

  static let outcomesReadAlike = Rule(
    "L036", "outcomes-read-alike", .warning, title: "Two outcomes that read the same",
    because: """
      Nobody at the table can tell which of them came, and what is worked out about the case counts as if \
      everybody could.
      """,
    message: "{option} has another outcome with this text that notes something else.",
    help: "Let the text tell what is otherwise, or make the two one.",
    examples: .swap(
      "{chance: 1, when: {strain: {home-nurse: at least 2}}, text: It goes badly.}",
      "{chance: 1, text: It goes well., effects: {facts: {talked-early: true}}}",
      right: "{chance: 1, text: It goes badly., effects: {facts: {talked-early: true}}}"))

  static let choices: [Rule] = [
    leadOutOfReach, outcomeNeverComes, unadvisedNeverComes, unadvisedNotNeeded, toldNeverRead,
    closedNeverRead, factTakenBack, aloneWithoutLead, strainWithoutLead, changesByNothing,
    endingNeverTold, becomesItself,
  ]
  static let advice: [Rule] = [
    overAdvisedNeverComes, nobodyAbove, likelierAlone, outcomesReadAlike,
  ]
}
