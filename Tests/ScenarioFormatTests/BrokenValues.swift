extension BrokenCase {
  /// Single keys and values.
  static let values: [BrokenCase] = [
    BrokenCase(
      "an unknown key", "brief: You are tired.", to: "brief: You are tired.\n    age: 40",
      "R001 33:5+3"),
    BrokenCase(
      "a misspelt key", "    brief: You are tired.", to: "    breif: You are tired.",
      "R001 32:5+5 brief"),
    BrokenCase(
      "a capital letter", "about:", to: "About:",
      "R001 7:1+5 about"),
    BrokenCase(
      "a missing key", "    sector: network\n", to: "",
      "R002 28:3+4"),
    BrokenCase(
      "a missing section", "debrief:", to: "debreif:",
      "R001 164:1+7 debrief"),
    BrokenCase(
      "two missing keys",
      """
          sector: network
          reach: [day, evening, night, weekend]

      """,
      to: "",
      "R002 28:3+4", "R002 28:3+4"),
    BrokenCase(
      "a list for a text", "brief: You are tired.", to: "brief: [You, are]",
      "R003 32:12+10"),
    BrokenCase(
      "a map for a text", "brief: You are tired.", to: "brief: {You: are}",
      "R003 32:12+10"),
    BrokenCase(
      "a name for a list of names", "lead: [home-nurse]", to: "lead: home-nurse",
      "R003 141:15+10"),
    BrokenCase(
      "a list for a name", "at: late", to: "at: [late]",
      "R003 55:19+6"),
    BrokenCase(
      "a text for a map", "{by: not yet}", to: "not yet",
      "R016 14:13+7"),
    BrokenCase(
      "a list for a section", "facts:\n  talked-early: The", to: "facts:\n  - The",
      "R003 47:3+1"),
    BrokenCase(
      "a text for the rounds",
      """
          rounds:
            - moment: day
              draw: [visit]
          short: [lunch]
      """,
      to: "    rounds: none",
      "R003 92:13+4"),
    BrokenCase(
      "more slots than there are", "short: [lunch]",
      to: "short: [lunch]\n        slots: 5",
      "R006 105:16+1"),
    BrokenCase(
      "slots in words", "short: [lunch]",
      to: "short: [lunch]\n        slots: two",
      "R005 105:16+3"),
    BrokenCase(
      "nothing for a text", "brief: You are tired.", to: "brief:",
      "R004 32:5+5"),
    BrokenCase(
      "null for a text", "brief: You are tired.", to: "brief: null",
      "R004 32:12+4"),
    BrokenCase(
      "a tilde for a text", "brief: You are tired.", to: "brief: ~",
      "R004 32:12+1"),
    BrokenCase(
      "blanks for a text", "brief: You are tired.", to: "brief: \"  \"",
      "R004 32:12+4"),
    BrokenCase(
      "nothing for a fact", "The team has talked with him.", to: "",
      "R004 47:3+12"),
    BrokenCase(
      "an octal number", "relief: 5", to: "relief: 010",
      "R005 18:11+3"),
    BrokenCase(
      "a number with an underscore", "minutes: 30", to: "minutes: 1_0",
      "R005 12:12+3"),
    BrokenCase(
      "a hexadecimal number", "relief: 5", to: "relief: 0x1",
      "R005 18:11+3"),
    BrokenCase(
      "a decimal number", "relief: 5", to: "relief: 5.0",
      "R005 18:11+3"),
    BrokenCase(
      "a time for a number", "minutes: 30", to: "minutes: 00:30",
      "R005 12:12+5"),
    BrokenCase(
      "a number in quotation marks", "relief: 5", to: "relief: \"5\"",
      "R005 18:11+3"),
    BrokenCase(
      "a plus where none belongs", "relief: 5", to: "relief: +5",
      "R005 18:11+2"),
    BrokenCase(
      "a word for a number", "relief: 5", to: "relief: five",
      "R005 18:11+4"),
    BrokenCase(
      "a number of 30 digits", "seed: 7", to: "seed: 111111111111111111111111111111",
      "R005 176:11+30"),
    BrokenCase(
      "a measure out of range", "relief: 5", to: "relief: 11",
      "R006 18:11+2"),
    BrokenCase(
      "a measure below its range", "relief: 5", to: "relief: -1",
      "R006 18:11+2"),
    BrokenCase(
      "an effect out of range", "wife: +1", to: "wife: +4",
      "R006 143:56+2"),
    BrokenCase(
      "an effect with two signs", "wife: +1", to: "wife: +-1",
      "R005 143:56+3"),
    BrokenCase(
      "a range out of range", "at most 2", to: "at most 11",
      "R006 55:52+10"),
    BrokenCase(
      "a percentage out of range", "when: {place: home}, text",
      to: "when: {wishes: {honoured: at least 101}}, text",
      "R006 161:75+12"),
    BrokenCase(
      "a round that is not there", "when: {facts: talked-early}", to: "when: {round: 3}",
      "R006 127:19+1"),
    BrokenCase(
      "a wish that weighs nothing", "weight: 3", to: "weight: 0",
      "R006 52:13+1"),
    BrokenCase(
      "an unknown word", "place: home\n", to: "place: hom\n",
      "R007 17:10+3 home"),
    BrokenCase(
      "no in quotation marks is a word", "wishes: not, text", to: "wishes: no, text",
      "R007 162:47+2 not"),
    BrokenCase(
      "an unknown word in a list", "reach: [day]\n    commitment",
      to: "reach: [dayy]\n    commitment",
      "R007 42:13+4 day"),
    BrokenCase(
      "full is always played", "short: [lunch]", to: "short: [full, lunch]",
      "R007 95:17+4"),
    BrokenCase(
      "a range in other words", "at most 2", to: "max 2",
      "R008 55:52+5"),
    BrokenCase(
      "a range backwards", "at most 2", to: "5 to 3",
      "R008 55:52+6"),
    BrokenCase(
      "a percent sign", "at least 6}", to: "at least 60%}",
      "R008 61:24+12"),
    BrokenCase(
      "a range with an octal number", "at most 2", to: "at most 02",
      "R008 55:52+10"),
    BrokenCase(
      "a capital in a name", "  talk:", to: "  Talk:",
      "R009 64:3+4"),
    BrokenCase(
      "an underscore in a name", "  fan:", to: "  fan_1:",
      "R009 158:3+5"),
    BrokenCase(
      "a digit first in a name", "  fan:", to: "  1-fan:",
      "R009 158:3+5"),
    BrokenCase(
      "a long name", "  fan:", to: "  fffffffffffffffffffffffffffffffffffffffff:",
      "R009 158:3+41"),
    BrokenCase(
      "a capital in an id", "- id: early", to: "- id: Early",
      "R009 89:9+5"),
    BrokenCase(
      "an unknown role", "lead: [home-nurse]", to: "lead: [home-nurs, gp]",
      "R010 141:16+9 home-nurse"),
    BrokenCase(
      "part of a name", "lead: [home-nurse]", to: "lead: [nurse]",
      "R010 141:16+5 home-nurse"),
    BrokenCase(
      "an unknown role in a clue", "home-nurse: He", to: "hom-nurse: He",
      "R010 131:7+9 home-nurse"),
    BrokenCase(
      "an unknown plan item", "needs: [talk]", to: "needs: [tlak]",
      "R010 77:13+4 talk"),
    BrokenCase(
      "an unknown phase", "at: late", to: "at: lat",
      "R010 55:19+3 late"),
    BrokenCase(
      "an unknown situation", "draw: [visit]", to: "draw: [visits]",
      "R010 94:16+6 visit"),
    BrokenCase(
      "an unknown wish", "reveal: own-bed", to: "reveal: own-bad",
      "R010 78:23+7 own-bed"),
    BrokenCase(
      "an unknown fact", "{facts: talked-early}", to: "{facts: talked}",
      "R010 127:19+6 talked-early"),
    BrokenCase(
      "an unknown advice line", "ask: palliative-line", to: "ask: palliativ-line",
      "R010 182:65+14 palliative-line"),
    BrokenCase(
      "an unknown knowledge card", "knowledge: [fan]\n", to: "knowledge: [fam]\n",
      "R010 144:21+3 fan"),
    BrokenCase(
      "an unknown ending", "{ending: at-home", to: "{ending: at-hom",
      "R010 185:22+6 at-home"),
    BrokenCase(
      "an unknown option", "choose: talk-now", to: "choose: talk-no",
      "R010 180:29+7 talk-now"),
    BrokenCase(
      "an option of another situation", "choose: talk-now", to: "choose: stay",
      "R010 180:29+4"),
    BrokenCase(
      "an unknown plan item at the start", "plan: [talk]\n", to: "plan: [talks]\n",
      "R010 23:10+5 talk"),
    BrokenCase(
      "a wish for a role", "lead: [home-nurse]", to: "lead: [own-bed]",
      "R011 141:16+7"),
    BrokenCase(
      "a role named twice", "by: [gp, home-nurse]", to: "by: [gp, gp]",
      "R012 67:14+2"),
    BrokenCase(
      "a moment named twice", "reach: [day]\n    commitment",
      to: "reach: [day, day]\n    commitment",
      "R012 42:18+3"),
    BrokenCase(
      "an id given twice", "- {id: otherwise", to: "- {id: at-home",
      "R012 162:10+7"),
    BrokenCase(
      "an empty list", "draw: [visit]", to: "draw: []",
      "R013 94:15+2"),
    BrokenCase(
      "no one to do it", "by: [gp, home-nurse]", to: "by: []",
      "R013 67:9+2"),
    BrokenCase(
      "an empty list in a condition", "{facts: talked-early}", to: "{any: []}",
      "R013 127:17+2"),
    BrokenCase(
      "a condition that asks nothing", "{facts: talked-early}", to: "{}",
      "R014 127:11+2"),
    BrokenCase(
      "a condition about wishes that asks nothing", "{facts: talked-early}", to: "{wishes: {}}",
      "R014 127:20+2"),
    BrokenCase(
      "a text for a condition", "{facts: talked-early}", to: "talked-early",
      "R016 127:11+12"),
    BrokenCase(
      "an unknown question", "{facts: talked-early}", to: "{fact: talked-early}",
      "R001 127:12+4 facts"),
    BrokenCase(
      "an unknown effect", "{reveal: own-bed}", to: "{reveals: own-bed}",
      "R001 78:15+7 reveal"),
    BrokenCase(
      "yes for true", "ages: true", to: "ages: yes",
      "R015 70:11+3"),
    BrokenCase(
      "true in quotation marks", "ages: true", to: "ages: \"true\"",
      "R015 70:11+6"),
    BrokenCase(
      "nothing for true", "ages: true", to: "ages:",
      "R003 70:5+4"),
    BrokenCase(
      "on for true", "talked-early: true", to: "talked-early: on",
      "R015 118:41+2"),
    BrokenCase(
      "a list of mistakes in one run",
      """
      relief: 5
        safety: 4
        dignity: 6
      """,
      to: """
        relief: x
          safty: 4
          dignity: 60
        """,
      "R005 18:11+1", "R001 19:3+5 safety", "R006 20:12+2"),
  ]
}
