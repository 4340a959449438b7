/// Rules about who is told together.
extension Rule {
  static let groupsAlike = Rule(
    "L090", "groups-alike", .warning, title: "Two groups of the same roles",
    because: "Whoever tells one of them has told the other.",
    message: "{group} has the same roles as {other}.",
    help: "Remove one of the two, or change its `roles`.",
    examples: .swap(
      "facts:\n",
      "groups:\n  practice: {title: The practice, roles: [gp]}\n"
        + "  doctors: {title: The doctors, roles: [gp]}\n\nfacts:\n",
      right: "groups:\n  night: {title: The night, roles: [home-nurse]}\n"
        + "  doctors: {title: The doctors, roles: [gp]}\n\nfacts:\n"))

  static let groupsWithoutHandOvers = Rule(
    "L086", "groups-without-hand-overs", .warning, title: "Groups that nobody can tell anything",
    because: "A hand-over tells one group, so without hand-overs there is nothing to choose.",
    message: "There are no hand-overs, neither in `start` nor on any card.",
    help: "Write `hand-overs: 1` under `start` or on a card, or leave out `groups`.",
    examples: .swaps(
      [
        Example.Change("facts:\n", twoGroups),
        Example.Change("hand-overs: 2", "hand-overs: 0"),
      ],
      right: [
        Example.Change("facts:\n", twoGroups),
        Example.Change("hand-overs: 2", "hand-overs: 1"),
      ]))

  static let moreHandOversThanGroups = Rule(
    "L087", "more-hand-overs-than-groups", .warning, title: "More hand-overs than groups",
    because: "A hand-over tells one group, and to tell a group twice changes nothing.",
    message: "There are {count} hand-overs, and the case has {most} groups.",
    help: "Write fewer `hand-overs`, or add a group.",
    examples: .swaps(
      [
        Example.Change("facts:\n", twoGroups),
        Example.Change("must-know: [gp]", "must-know: [gp]\n    hand-overs: 3"),
      ],
      right: [
        Example.Change("facts:\n", twoGroups),
        Example.Change("must-know: [gp]", "must-know: [gp]\n    hand-overs: 2"),
      ]))

  static let informedNever = Rule(
    "L088", "informed-never", title: "Informed before anything was decided",
    because: """
      `informed` asks about the decision before: what is told of a card can be asked from the next card on.
      """,
    message: "{situation} comes only in the first round, when nobody can have been informed.",
    help: "Ask it on a later card, or ask with `told` who was told of this one.",
    examples: .swaps(
      [
        Example.Change("facts:\n", twoGroups),
        Example.Change(
          "        told: They talk.\n",
          "        told: They talk.\n        outcomes:\n"
            + "          - {when: {informed: night}, text: She knows.}\n"),
      ],
      right: [
        Example.Change("facts:\n", twoGroups),
        Example.Change("{when: {advice: specialised}", "{when: {informed: night}"),
      ]))

  static let toldOutsideGroups = Rule(
    "L089", "told-outside-groups", .warning, title: "Asked whether somebody in no group was told",
    because: "Where a case has groups, whole groups are told, and nobody else.",
    message: "{role} is in no group and cannot lead {situation}, so this never holds.",
    help: "Add the role to a group, let it lead the situation, or ask about another.",
    examples: .swaps(
      [
        Example.Change("facts:\n", twoGroups),
        Example.Change("when: {plan: breath-plan}", "when: {told: {wife: visit}}"),
      ],
      right: [
        Example.Change("facts:\n", twoGroups),
        Example.Change("when: {plan: breath-plan}", "when: {told: {gp: visit}}"),
      ]))

  private static let twoGroups = """
    groups:
      night: {title: The night, roles: [home-nurse]}
      doctors: {title: The doctors, roles: [gp]}

    facts:

    """

  static let groups: [Rule] = [
    groupsWithoutHandOvers, moreHandOversThanGroups, informedNever, toldOutsideGroups, groupsAlike,
  ]
}
