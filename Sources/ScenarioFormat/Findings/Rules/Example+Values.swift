extension Example {
  /// Rules about single keys and values, and about the head of a case.
  static let ofValues: [String: Pair] = [
    "R001": .swap("    brief: You are tired.", "    breif: You are tired."),
    "R002": .swap("    sector: network\n", ""),
    "R003": .swap("lead: [wife]", "lead: wife"),
    "R004": .swap("brief: You are tired.", "brief:"),
    "R005": .swap("minutes: 30", "minutes: 0:30"),
    "R006": .swap("relief: 5", "relief: 11", right: "relief: 10"),
    "R007": .swap("sector: network", "sector: family", right: "sector: hospital"),
    "R008": .swap(
      "honoured: {safety: at least 6}", "honoured: {safety: \"> 6\"}",
      right: "honoured: {safety: 6 to 8}"),
    "R009": .swap("  calm:\n", "  Calm Place:\n"),
    "R010": .swap("lead: [wife]", "lead: [wyfe]"),
    "R011": .swap("lead: [wife]", "lead: [breath-plan]"),
    "R012": .swap("lead: [home-nurse, gp]", "lead: [gp, gp]"),
    "R013": .swap("draw: [night-breath]", "draw: []"),
    "R014": .swap("when: {facts: talked-early}", "when: {}"),
    "R015": .swap("ages: true", "ages: yes", right: "ages: false"),
    "R016": .swap("reviewed: {by: not yet}", "reviewed: not yet"),
    "R020": .swap("format: 1\n", ""),
    "R021": .swap("format: 1\n", "format: 7\n"),
    "R022": .swap("id: quiet-house", "id: loud-house"),
    "R023": .swap("language: en", "language: English", right: "language: nb"),
    "R024": .swap("country: DK", "country: Denmark", right: "country: NO"),
    "R025": Pair(
      fires: Example(.shelf(Change("id: quiet-house", "id: quiet-house"))),
      silent: Example(.shelf(Change("id: quiet-house", "id: loud-house")))),
  ]

  /// Rules about the parts of a case together.
  static let ofParts: [String: Pair] = [
    "R030": .made("two-roles", "a case with two roles", right: "roles:\n") {
      let start = ExampleCase.yaml.firstRange(of: "  wife:\n")?.lowerBound
      let end = ExampleCase.yaml.firstRange(of: "  home-nurse:\n")?.lowerBound
      guard let start, let end else { return [] }
      return Array((ExampleCase.yaml[..<start] + ExampleCase.yaml[end...]).utf8)
    },
    "R031": .swap("  wife:\n", "  lead:\n"),
    "R032": .swap(
      "brief: You are tired.",
      "commitment: {default: 1, allowed: [1, 2]}\n    brief: You are tired."),
    "R033": .swap("allowed: [0, 1, 2, 3]", "allowed: [0, 2, 3]", right: "allowed: [1, 2, 3]"),
    "R034": .swap("    commitment: {default: 1, allowed: [0, 1, 2, 3]}\n", ""),
    "R040": .swap("at: late", "at: early"),
    "R041": .swap("wish: calm", "wish: own-bed"),
    "R042": .swap(
      "    becomes: {at: late, wish: calm, when: {family: at most 2}}\n", ""),
    "R050": .swap("needs: [talk]", "needs: [breath-plan]"),
    "R060": .swap(
      "draw: [night-breath]", "draw: [visit]",
      right: "draw: [night-breath, visit]"),
    "R061": .swap("        quiet: The night is quiet.\n", ""),
    "R070": .swap(
      """
            leave:
              text: Leave it
              effects: {dignity: -1}
              told: Nothing is said.

      """, ""),
    "R071": .swap(
      "        text: Leave it\n", "        text: Leave it\n        lead: [gp]\n",
      right: "        text: Leave it\n        strain: 0\n"),
    "R072": .swap("        told: They talk.\n", ""),
    "R073": .swap("unadvised: true", "unadvised: true, chance: 1"),
    "R079": .swap(
      "unadvised: true", "unadvised: true, more: [{by: 1, when: {place: home}}]"),
    "R080": .swap("wishes: not, text", "wishes: not, when: {place: hospital}, text"),
    "R081": .swap("when: {place: home}, text", "text"),
    "R090": .swap(
      "when: {plan: breath-plan}", "when: {lead: home-nurse}",
      right: "when: {told: {gp: visit}}"),
    "R091": .made(
      "told-pairs", "a case that asks for 66 pairs", right: "when: {facts: talked-early}"
    ) { tellings },
    "R092": .swap("expect: {ending: at-home", "expect: {told: {gp: visit}"),
    "R100": .swap("{prepare: breath-plan, by", "{prepare: breath-plan, review: talk, by"),
    "R101": .swap("      - {in: visit, choose: talk-now, lead: home-nurse}\n", ""),
    "R102": .swap("length: full", "length: taster", right: "length: lunch"),
    "R103": .swap(
      "lead: home-nurse}\n", "lead: home-nurse, outcome: 1}\n",
      right: "lead: home-nurse, tell: [gp]}\n"),
  ]

  /// More pairs of a role and a situation than a game remembers.
  private static var tellings: [UInt8] {
    let told = (0..<33).map { "{told: {gp: s\($0), wife: s\($0)}}" }.joined(separator: ", ")
    let cards = (0..<33).map {
      "  s\($0): {title: A, text: B, options: {a: {text: A, told: B}, b: {text: C, told: B}}}\n"
    }.joined()
    return Array(
      ExampleCase.yaml.replacing("{facts: talked-early}", with: "{any: [\(told)]}")
        .replacing("situations:\n", with: "situations:\n" + cards).utf8)
  }
}
