import Analysis
import Rules

/// What never comes, choices that are none, play in vain, roles without a choice, and claims that are not
/// decided.
extension FollowedAdviceTests {
  private static let ask = "effects: {dignity: +1}, told: He answers."
  private static let leave = "leave: {text: Let him be, told: He sleeps.}"
  private static let visit = "    title: A visit\n"
  private static let breath = "    title: Short of breath\n"
  /// Both rounds may be so.
  private static let quiet = [
    "draw: [visit]}", "draw: [visit], quiet: It is quiet.}", "draw: [breath]}",
    "draw: [breath], quiet: It is quiet.}",
  ]

  /// How much is never come to, as a figure that rises when it is less.
  private static let reached: Example.Figure = { -Double($0.unreachable.count) }

  // MARK: What never comes

  private static let card = [
    "endings:\n",
    "knowledge:\n  fan: {title: Fan, level: practical, text: Air., source: \"https://x.org\"}\nendings:\n",
  ]

  static let situations = [
    Example(
      name: "a situation whose condition never holds", code: "A204", address: "situations.breath",
      advice: "`{family: at least 9}`",
      before: quiet + [breath, breath + "    when: {family: at least 9}\n"],
      after: quiet + [breath, breath + "    when: {family: at least 5}\n"], rises: reached),
    Example(
      name: "a situation that asks for an item before there is time", code: "A204",
      address: "situations.visit", advice: "nobody can have prepared `talk`",
      before: quiet + [visit, visit + "    when: {plan: talk}\n"],
      after: quiet + [
        visit, visit + "    when: {plan: talk}\n", "draw: [breath],", "draw: [breath, visit],",
      ],
      rises: reached),
    Example(
      name: "a situation of which only one part never holds", code: "A204",
      address: "situations.breath", advice: "`{safety: at least 9}`",
      before: quiet + [breath, breath + "    when: {plan: talk, safety: at least 9}\n"],
      after: quiet + [breath, breath + "    when: {plan: talk}\n"], rises: reached),
    Example(
      name: "a card that nothing opens", code: "A208", address: "knowledge.fan",
      advice: "Let an option or an outcome open it", before: card,
      after: card + ["lead: [nurse, wife],", "lead: [nurse, wife], knowledge: [fan],"],
      rises: reached),
    Example(
      name: "a card of an option that is never open", code: "A208", address: "knowledge.fan",
      advice: "`situations.breath.options.stay`",
      before: card + [
        "lead: [nurse, wife],",
        "when: {family: at least 9}, lead: [nurse, wife], knowledge: [fan],",
      ],
      after: card + [
        "lead: [nurse, wife],",
        "when: {family: at least 5}, lead: [nurse, wife], knowledge: [fan],",
      ], rises: reached),
    Example(
      name: "a card of an option that is never open, opened by another", code: "A208",
      address: "knowledge.fan", advice: "that can come",
      before: card + [
        "lead: [nurse, wife],",
        "when: {family: at least 9}, lead: [nurse, wife], knowledge: [fan],",
      ],
      after: card + [
        "lead: [nurse, wife],",
        "when: {family: at least 9}, lead: [nurse, wife], knowledge: [fan],",
        leave, "leave: {text: Let him be, knowledge: [fan], told: He sleeps.}",
      ], rises: reached),
  ]

  // MARK: Choices

  /// Three on one card: one helps dignity, another safety, and the third nothing.
  private static let third = [
    leave, leave + "\n      call: {text: Call, effects: {safety: +1}, told: They come.}",
  ]

  private static func leaving(_ effects: String) -> [String] {
    [leave, "leave: {text: Let him be, effects: {\(effects)}, told: He sleeps.}"]
  }

  private static func asking(_ effects: String) -> [String] {
    [ask, "effects: {\(effects)}, told: He answers."]
  }

  /// Only she can stay with him, and asking him leaves her no strength to.
  private static let wornOut = [
    "ask: {text: Ask him,", "ask: {text: Ask him, strain: 3,", "lead: [nurse, wife],",
    "lead: [nurse],", "preparation-slots: 1,", "preparation-slots: 0,",
  ]

  static let choices = [
    Example(
      name: "an option that is never better than two, given a measure", code: "A210",
      address: "situations.visit.options.leave", advice: "than each of them by something",
      before: third, after: third + leaving("relief: +1"), rises: { -Double($0.neverBetter.count) }),
    Example(
      name: "an option that is never better than two, given a wish", code: "A210",
      address: "situations.visit.options.leave", advice: "a wish",
      before: third,
      after: third + leaving("facts: {slept: true}") + [
        "phases:\n", "facts:\n  slept: He slept.\nphases:\n", "plan:\n",
        "  sleep: {domain: practical, weight: 1, text: To sleep., honoured: {facts: slept}}\nplan:\n",
      ], rises: { -Double($0.neverBetter.count) }),
    Example(
      name: "an option that is always best, at the cost of a measure", code: "A211",
      address: "situations.visit.options.ask", advice: "lose something that another keeps",
      before: [], after: asking("dignity: +1, safety: -1")),
    Example(
      name: "an option that is always best, beside one that does well at times", code: "A211",
      address: "situations.visit.options.ask", advice: "let others do well at times",
      before: [],
      after: [
        leave,
        "leave: {text: Let him be, outcomes: [{chance: 1, text: A., effects: {family: +1}}, {chance: 1, text: B.}]}",
      ]),
    Example(
      name: "an option that is always best, at the cost of strain that closes something",
      code: "A211", address: "situations.visit.options.ask",
      advice: "Strain costs only where it closes something later",
      before: ["preparation-slots: 1,", "preparation-slots: 0,"], after: wornOut),
  ]

  // MARK: Play and roles

  private static let lost = asking("dignity: +1, place: hospital")
  private static let calm = [
    "effects: {place: hospital}, told: They", "effects: {safety: -1}, told: They",
  ]

  private static func nights(slots: Int) -> [String] {
    let night = "      - {moment: night, draw: [breath], quiet: It is quiet., slots: \(slots)}\n"
    return ["      - {moment: night, draw: [breath]}\n", night + night + night]
  }

  static let roles = [
    Example(
      name: "play in vain, with a way back", code: "A212", address: "endings",
      advice: "Leave a way back", before: lost + calm,
      after: lost + calm + [
        "lead: [nurse, wife], told", "lead: [nurse, wife], effects: {place: home}, told",
      ], rises: inVain),
    Example(
      name: "play in vain, lost in the last round", code: "A212", address: "endings",
      advice: "come later, with fewer rounds after it", before: lost + calm,
      after: lost + calm + ["day, draw: [visit]", "day, draw: [breath]"]
        + ["night, draw: [breath]", "night, draw: [visit]"], rises: inVain),
    Example(
      name: "a role without a choice, that is let lead", code: "A213", address: "roles.wife",
      advice: "Let it lead an option there; too few",
      before: nights(slots: 0) + ["lead: [nurse, wife],", "lead: [nurse],"],
      after: nights(slots: 0), rises: { -Double($0.roles[0].idle.count) }),
    Example(
      name: "a role without a choice, that can lead or prepare", code: "A213",
      address: "roles.wife", advice: "lead an option or prepare an item there",
      before: nights(slots: 1) + ["lead: [nurse, wife],", "lead: [nurse],"],
      after: nights(slots: 1) + [
        "lead: [nurse, wife],", "lead: [nurse],", "by: [nurse]", "by: [nurse, wife]",
      ],
      rises: { -Double($0.roles[0].idle.count) }),
    Example(
      name: "a role that cannot be reached, that is let prepare", code: "A213",
      address: "roles.gp", advice: "reached in too few of those rounds for leading alone",
      before: nights(slots: 1), after: nights(slots: 1) + ["by: [nurse]", "by: [nurse, gp]"],
      rises: { -Double($0.roles[2].idle.count) }),
    Example(
      name: "a role that cannot be reached, with nothing to prepare, that is reached and leads",
      code: "A213", address: "roles.gp", advice: "change its `reach`", before: nights(slots: 0),
      after: nights(slots: 0) + ["reach: [day], brief", "reach: [day, night], brief"]
        + ["lead: [nurse, wife],", "lead: [nurse, wife, gp],"],
      rises: { -Double($0.roles[2].idle.count) }),
    Example(
      name: "a role that cannot be reached, with nothing to prepare, that is let prepare",
      code: "A213", address: "roles.gp", advice: "give them `slots`", before: nights(slots: 0),
      after: nights(slots: 1) + ["by: [nurse]", "by: [nurse, gp]"],
      rises: { -Double($0.roles[2].idle.count) }),
  ]

  /// Fewer rounds that are played in vain.
  private static let inVain: Example.Figure = { -Double($0.doom?.roundsLeft ?? 0) }

  // MARK: Claims

  private static func claiming(_ claim: String) -> [String] {
    [
      "text: He dies elsewhere.}\n",
      "text: He dies elsewhere.}\nclaims:\n  - {measure: dignity, \(claim)}\n",
    ]
  }

  /// Nothing is followed, and bounds prove that a team can come to between nothing and all.
  static let open = [
    Example(
      name: "a claim that is not decided, with more states", code: "A217", address: "claims.1",
      advice: "let the game be decided as A200", before: claiming("worst: at most 6"),
      after: claiming("worst: at most 6"), states: (2, 100_000)),
    Example(
      name: "a claim that is not decided, of no more than is proved", code: "A217",
      address: "claims.1", advice: "Claim no more than is proved",
      before: claiming("worst: at most 6"), after: claiming("worst: at most 10"),
      states: (2, 2)),
  ]
}
