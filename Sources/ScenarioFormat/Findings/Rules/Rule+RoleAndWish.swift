/// Rules about roles, wishes and plan items together.
extension Rule {
  static let tooFewRoles = Rule(
    "R030", "too-few-roles", title: "Too few roles",
    because: "The game is about working together, and is played by at least three.",
    message: "A case has at least {least} roles, and this one has {count}.",
    help: "Add a role: somebody at home, in the municipality, in general practice or in hospital.")

  static let roleNamedLead = Rule(
    "R031", "role-named-lead", title: "A role named lead",
    because: "In effects, `lead` is whoever leads.",
    message: "A role cannot be called `lead`.",
    help: "Choose another name.")

  static let secondCommitment = Rule(
    "R032", "second-commitment", title: "Two roles with a commitment",
    because: "The table chooses one commitment at the start, that of general practice.",
    message: "Only one role can have a `commitment`, and {name} already has.",
    help: "Remove one of the two.")

  static let commitmentNotAllowed = Rule(
    "R033", "commitment-not-allowed", title: "A commitment that is not offered",
    because: "A commitment is one of those that the role allows.",
    message: "A commitment of {number} is not allowed in this case.",
    help: "Write one of {names}, or allow it under the role's `commitment`.")

  static let noCommitment = Rule(
    "R034", "no-commitment", title: "A commitment nobody can make",
    because: "Only a case with a role that has a `commitment` lets the table choose one.",
    message: "No role in this case has a `commitment`.",
    help: "Remove this, or give the role from general practice a `commitment`.")

  static let reservedName = Rule(
    "R035", "reserved-name", title: "A name that recordings need themselves",
    because: """
      A recording says `ask nobody`, `tell nobody` and `stance 2 unsure`, so nothing that can stand \
      there is called so.
      """,
    message: "{name} cannot be the name of {kind}.",
    help: "Choose another name, and change it wherever it is used.",
    examples: .swap("      leave:\n", "      unsure:\n", right: "      let-be:\n"))

  /// Whether recordings write the name as a word of their own in the same place: see
  /// `Action.text(in:situation:)`.
  static func isReserved(_ name: String, for kind: NamedThing) -> Bool {
    switch kind {
    case .role, .advice: name == "nobody"
    case .option: name == "unsure"
    case .group, .fact, .wish, .plan, .phase, .situation, .possibility, .knowledge, .ending, .goal:
      false
    }
  }

  static let changeWithoutTurningPoint = Rule(
    "R040", "change-without-turning-point", title: "A wish changes outside a turning point",
    because: "Wishes are looked at again when a phase with a turning point begins, and only then.",
    message: "{phase} has no turning point, so the wish would never change.",
    help: "Add `turning-point: true` to the phase, or name another phase.")

  static let becomesCurrentWish = Rule(
    "R041", "becomes-a-current-wish", title: "A wish becomes one that is there already",
    because: "A wish turns into one that was not there before.",
    message: "{wish} is a wish from the start.",
    help: "Add `later: true` to that wish, or name another one.")

  static let laterNeverComes = Rule(
    "R042", "later-never-comes", title: "A later wish that never comes",
    because: "A wish marked `later` takes shape only when another turns into it.",
    message: "No wish ever turns into {wish}.",
    help: "Name it in another wish's `becomes` or in a `change` effect, or remove `later: true`.")

  static let planGoesInCircles = Rule(
    "R050", "plan-goes-in-circles", title: "Plan items that wait for each other",
    because: "Items that each need the other first can never be put in place.",
    message: "These wait for each other: {names}.",
    help: "Remove one of the `needs`.")

  static let roleAndWish: [Rule] = [
    tooFewRoles, roleNamedLead, secondCommitment, commitmentNotAllowed, noCommitment,
    reservedName,
    changeWithoutTurningPoint, becomesCurrentWish, laterNeverComes, keyOfAnotherWish, variantCount,
    nothingToDraw, changeOfAnotherWish, changesIntoItself, tooManyDrawnWishes, tooManyFates,
    planGoesInCircles, drawnWishTold, rememberedWishChanges, nothingRemembered,
  ]
}
