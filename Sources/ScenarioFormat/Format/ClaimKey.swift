import Rules

/// The keys of a claim, in the order in which they are listed to authors.
enum ClaimKey: String, DescribedKey {
  case ending, wishes, measure, strain, stakes, situation, knowledge, goal, best, ordinary, worst,
    random,
    team, without, withoutItem = "without-item", withoutLine = "without-line", unheard,
    preparesFrom = "prepares-from", talksFrom = "talks-from", begins, always, never,
    met, debriefed, length, commitment

  /// Where it stands what a team gets.
  init(_ team: Claim.Team) {
    self =
      switch team {
      case .best: .best
      case .ordinary: .ordinary
      case .worst: .worst
      case .random: .random
      }
  }

  /// What a claim is about: one of these.
  static let subjects: [Self] = [
    .ending, .wishes, .measure, .strain, .stakes, .situation, .knowledge, .goal,
  ]
  /// Teams of which it is not known what hangs on their decisions: they do not know it either.
  static let notOfStakes: [Self] = [.worst, .random]
  /// What only claims about goals have.
  static let ofGoals: [Self] = [.met, .debriefed]

  /// What the team is held to: one of these.
  static let held: [Self] = [
    .team, .without, .withoutItem, .withoutLine, .unheard, .preparesFrom, .talksFrom, .begins,
  ]

  /// What is not worked out for such a team.
  static let notOfHeld: [Self] = [.worst, .random, .always, .never]

  static let shape = Shape("claim", "a claim", Self.self)

  var described: Key {
    switch self {
    case .ending:
      Key(
        .name(.ending), "Ending", "The claim is about the chance of this ending, in percent.")
    case .wishes:
      Key(
        .word(Vocabulary.honouredShare.all), "Wishes",
        "The claim is about the share of wishes honoured, in percent.")
    case .measure:
      Key(
        .word(Vocabulary.measures.all), "Measure",
        "The claim is about this measure at the end, 0 to 10.")
    case .strain:
      Key(
        .word(Vocabulary.strainTaken.all), "Strain",
        "The claim is about all strain that decisions bring, over all roles and rounds.")
    case .stakes:
      Key(
        .word(Vocabulary.stakes.all), "Stakes",
        "The claim is about what hangs on decisions, in percent points of wishes honoured: on one card in the mean, at most, or the share of the first third of the rounds; how far a changed wish moves them; or on how many cards clues decide."
      )
    case .situation:
      Key(.name(.situation), "Situation", "The claim is about this card coming.")
    case .knowledge:
      Key(
        .name(.knowledge), "Knowledge", "The claim is about this card being opened.")
    case .goal:
      Key(
        .name(.goal), "Goal",
        "The claim is about this learning goal; `met` says what shows that it was met.")
    case .best:
      Key(.bound, "Best team", "What the best team gets, such as at least 60%.")
    case .ordinary:
      Key(
        .bound, "Ordinary team",
        "What a team gets that does its best and errs in three of ten steps, such as at least 60%.")
    case .worst:
      Key(.bound, "Worst team", "What the worst team gets, such as at most 20%.")
    case .random:
      Key(
        .bound, "Random team", "What a team gets that chooses at random, such as at most 45%.")
    case .team:
      Key(
        .word(Vocabulary.heldTeams.all), "Team",
        "What the team that plays does not do, such as never-talks.")
    case .without:
      Key(
        .list(.name(.role)), "Without",
        "Roles that lead nothing and prepare nothing, and whose clues are not heard.")
    case .withoutItem:
      Key(
        .name(.plan), "Without item",
        "A plan item that the team never prepares or reviews; an outcome may still bring it.")
    case .withoutLine:
      Key(
        .name(.advice), "Without line",
        "An advice line that the team never asks; another line may give the same level.")
    case .unheard:
      Key(
        .named(.name(.situation), .names, 1...1), "Unheard",
        "A clue that is not told at the table, such as {gp: night-breath}.")
    case .preparesFrom:
      Key(
        .name(.phase), "Prepares from",
        "The phase before which the team puts nothing in place and reviews nothing.")
    case .talksFrom:
      Key(
        .name(.phase), "Talks from",
        "The phase before which the team asks about no wish.")
    case .begins:
      Key(
        .name(.phase), "Begins",
        "The phase before which no round is played: nobody has met, and nothing is prepared.")
    case .always:
      Key(
        .word(Vocabulary.always.all), "Always",
        "possible: some play comes to it. Of a goal: met, in every play; or met or debriefed.")
    case .never:
      Key(.word(Vocabulary.possible.all), "Never", "possible: no play comes to it.")
    case .met:
      Key(
        .condition(.rehearsal), "Met", "What is so at the end when the goal was met.")
    case .debriefed:
      Key(
        .word(Vocabulary.topics.all), "Debriefed",
        "The topic of the debrief that takes the goal up.")
    case .length:
      Key(
        .word(Vocabulary.lengths.all), "Length", "How much is played; the full game if left out.")
    case .commitment:
      Key(
        .number(CommitmentTerms.range), "Commitment",
        "What general practice promises; if left out, the usual for figures, and any for what is possible."
      )
    }
  }
}
