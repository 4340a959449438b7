import Rules

extension Shape {
  static let claimKeys: [Described] = [
    (
      claim,
      [
        "ending": Key(
          .name(.ending), "Ending", "The claim is about the chance of this ending, in percent."),
        "wishes": Key(
          .word(Vocabulary.honouredShare.all), "Wishes",
          "The claim is about the share of wishes honoured, in percent."),
        "measure": Key(
          .word(Vocabulary.measures.all), "Measure",
          "The claim is about this measure at the end, 0 to 10."),
        "strain": Key(
          .word(Vocabulary.strainTaken.all), "Strain",
          "The claim is about all strain that decisions bring, over all roles and rounds."),
        "situation": Key(.name(.situation), "Situation", "The claim is about this card coming."),
        "knowledge": Key(
          .name(.knowledge), "Knowledge", "The claim is about this card being opened."),
        "goal": Key(
          .name(.goal), "Goal",
          "The claim is about this learning goal; `met` says what shows that it was met."),
        "best": Key(.bound, "Best team", "What the best team gets, such as at least 60%."),
        "worst": Key(.bound, "Worst team", "What the worst team gets, such as at most 20%."),
        "random": Key(
          .bound, "Random team", "What a team gets that chooses at random, such as at most 45%."),
        "always": Key(
          .word(Vocabulary.always.all), "Always",
          "possible: some play comes to it. Of a goal: met, in every play; or met or debriefed."),
        "never": Key(.word(Vocabulary.possible.all), "Never", "possible: no play comes to it."),
        "met": Key(
          .condition(.rehearsal), "Met", "What is so at the end when the goal was met."),
        "debriefed": Key(
          .word(Vocabulary.topics.all), "Debriefed",
          "The topic of the debrief that takes the goal up."),
        "length": Key(
          .word(Vocabulary.lengths.all), "Length", "How much is played; the full game if left out."),
        "commitment": Key(
          .number(CommitmentTerms.range), "Commitment",
          "What general practice promises; if left out, the usual for figures, and any for what is possible."
        ),
      ]
    )
  ]
}
