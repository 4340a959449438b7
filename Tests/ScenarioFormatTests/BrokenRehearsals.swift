extension BrokenCase {
  /// Rehearsals.
  static let rehearsals: [BrokenCase] = [
    BrokenCase(
      "a step without a doing", "choose: talk-now, ", to: "",
      "R100 180:9+29"),
    BrokenCase(
      "a step with two", "- {prepare: breath-plan, by",
      to: "- {prepare: breath-plan, review: talk, by",
      "R100 181:9+62"),
    BrokenCase(
      "prepared before anything happens",
      "      - {in: visit, choose: talk-now, lead: home-nurse}\n",
      to: "",
      "R101 180:9+48"),
    BrokenCase(
      "a length that is not offered", "length: full", to: "length: taster",
      "R102 178:13+6"),
    BrokenCase(
      "an option without outcomes", "outcome: 2}",
      to: "outcome: 2}\n      - {in: visit, choose: leave, outcome: 1}",
      "R103 183:36+7"),
    BrokenCase(
      "an outcome that is not there", "outcome: 2}", to: "outcome: 5}",
      "R006 182:103+1"),
    BrokenCase(
      "a commitment that is not offered", "[0, 1, 2, 3]", to: "[0, 1, 3]",
      "R033 177:17+1"),
    BrokenCase(
      "without a situation", "{in: visit, choose", to: "{choose",
      "R002 180:9+36"),
    BrokenCase(
      "nothing expected", "{ending: at-home, safety: at least 4, place: home}", to: "{}",
      "R014 185:13+2"),
    BrokenCase(
      "something unknown expected", "{ending: at-home", to: "{endings: at-home",
      "R001 185:14+7 ending"),
    BrokenCase(
      "expected, but not remembered", "{ending: at-home", to: "{told: {gp: visit}",
      "R092 185:21+2"),
    BrokenCase(
      "a round that is not quiet", "- {support: home-nurse, by: gp}", to: "- {round: loud}",
      "R007 183:17+4"),
    BrokenCase(
      "a step that is a word", "- {support: home-nurse, by: gp}", to: "- support",
      "R003 183:9+7"),
  ]
}
