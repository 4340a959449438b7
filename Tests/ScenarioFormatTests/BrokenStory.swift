extension BrokenCase {
  /// The option of the first card that anybody can take.
  private static let leave = """
          leave:
            text: Leave it
            effects: {dignity: -1}
            told: Nothing is said.

    """

  /// Rounds, cards, options and endings.
  static let story: [BrokenCase] = [
    BrokenCase(
      "a card in no round", "draw: [night-breath]", to: "draw: [visit]",
      "R060 124:3+12"),
    BrokenCase(
      "a quiet round with nothing told", "        quiet: The night is quiet.\n", to: "",
      "R061 103:15+14"),
    BrokenCase(
      "a card drawn before may not come again",
      "draw: [night-breath]\n        quiet: The night is quiet.",
      to: "draw: [visit]",
      "R061 103:15+7"),
    BrokenCase(
      "a card drawn twice", "draw: [night-breath]", to: "draw: [night-breath, night-breath]",
      "R012 103:30+12"),
    BrokenCase(
      "one option", leave, to: "",
      "R070 114:5+7", "R071 114:5+7"),
    BrokenCase(
      "seven options", leave,
      to: """
              leave-0: {text: Leave it, told: Nothing is said.}
              leave-1: {text: Leave it, told: Nothing is said.}
              leave-2: {text: Leave it, told: Nothing is said.}
              leave-3: {text: Leave it, told: Nothing is said.}
              leave-4: {text: Leave it, told: Nothing is said.}
              leave-5: {text: Leave it, told: Nothing is said.}

        """,
      "R070 114:5+7"),
    BrokenCase(
      "no way on", "text: Leave it", to: "text: Leave it\n        when: {place: home}",
      "R071 114:5+7"),
    BrokenCase(
      "nothing told", "        told: Nothing is said.\n", to: "",
      "R072 120:7+5"),
    BrokenCase(
      "nothing told when no outcome fits", "        told: Nothing is said.\n",
      to: "        outcomes: [{unadvised: true, text: A}, {when: {place: home}, text: B}]\n",
      "R072 120:7+5"),
    BrokenCase(
      "both unadvised and by chance", "unadvised: true", to: "unadvised: true, chance: 1",
      "R073 146:31+6"),
    BrokenCase(
      "likelier without a chance", "unadvised: true",
      to: "unadvised: true, more: [{by: 1, when: {place: home}}]",
      "R079 146:31+4"),
    BrokenCase(
      "both unadvised and over-advised", "unadvised: true",
      to: "unadvised: true, over-advised: true",
      "R073 146:31+12"),
    BrokenCase(
      "both over-advised and by chance", "unadvised: true", to: "over-advised: true, chance: 1",
      "R073 146:34+6"),
    BrokenCase(
      "nothing told but for more advice than needed", "        told: Nothing is said.\n",
      to: "        outcomes: [{over-advised: true, text: A}]\n", "R072 120:7+5"),
    BrokenCase(
      "the last ending has a condition", "wishes: not, text",
      to: "wishes: not, when: {place: home}, text",
      "R080 162:52+4"),
    BrokenCase(
      "an ending hides others", "when: {place: home}, text: He", to: "text: He",
      "R081 161:5+67"),
    BrokenCase(
      "who leads is not known yet", "{facts: talked-early}", to: "{lead: gp}",
      "R090 127:12+4"),
    BrokenCase(
      "advice is not known yet", "{facts: talked-early}", to: "{not: {advice: basic}}",
      "R090 127:18+6"),
    BrokenCase(
      "nobody leads a plan item", "{reveal: own-bed}", to: "{strain: {lead: +1}}",
      "R090 78:24+4"),
    BrokenCase(
      "who was told may be asked", "{facts: talked-early}", to: "{told: {gp: visit}}"),
  ]
}
