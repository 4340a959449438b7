extension BrokenCase {
  /// Rehearsals.
  static let rehearsals: [BrokenCase] = [
    BrokenCase(
      "a step without a doing", "choose: talk-now, ", to: "",
      "R100 160:9+29"),
    BrokenCase(
      "a step with two", "- {prepare: breath-plan, by",
      to: "- {prepare: breath-plan, review: talk, by",
      "R100 161:9+62"),
    BrokenCase(
      "prepared before anything happens",
      "      - {in: visit, choose: talk-now, lead: home-nurse}\n",
      to: "",
      "R101 160:9+48"),
    BrokenCase(
      "a length that is not offered", "length: full", to: "length: taster",
      "R102 158:13+6"),
    BrokenCase(
      "an option without outcomes", "outcome: 2}",
      to: "outcome: 2}\n      - {in: visit, choose: leave, outcome: 1}",
      "R103 163:36+7"),
    BrokenCase(
      "an outcome that is not there", "outcome: 2}", to: "outcome: 5}",
      "R006 162:103+1"),
    BrokenCase(
      "a commitment that is not offered", "commitment: 2\n", to: "commitment: 3\n",
      "R033 157:17+1"),
    BrokenCase(
      "without a situation", "{in: visit, choose", to: "{choose",
      "R002 160:9+36"),
    BrokenCase(
      "nothing expected", "{ending: at-home, safety: at least 4, place: home}", to: "{}",
      "R014 165:13+2"),
    BrokenCase(
      "something unknown expected", "{ending: at-home", to: "{endings: at-home",
      "R001 165:14+7 ending"),
    BrokenCase(
      "expected, but not remembered", "{ending: at-home", to: "{told: {gp: visit}",
      "R092 165:21+2"),
    BrokenCase(
      "a round that is not quiet", "- {support: home-nurse, by: gp}", to: "- {round: loud}",
      "R007 163:17+4"),
    BrokenCase(
      "a step that is a word", "- {support: home-nurse, by: gp}", to: "- support",
      "R003 163:9+7"),
  ]
}
