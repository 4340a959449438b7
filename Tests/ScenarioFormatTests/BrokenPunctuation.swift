extension BrokenCase {
  /// Colons, quotation marks, brackets.
  static let punctuation: [BrokenCase] = [
    BrokenCase(
      "a colon in a text", "title: A small case", to: "title: A small: case",
      "S018 5:15+1"),
    BrokenCase(
      "a colon in a text in braces", "text: Leave it", to: "text: Leave: it",
      "S028 116:26+1"),
    BrokenCase(
      "a colon before a comma in braces", "text: Leave it", to: "text: Leave it:",
      "S028 116:29+1"),
    BrokenCase(
      "a key below a text", "  wife:\n", to: "  wife: Wife\n",
      "S027 29:5+5"),
    BrokenCase(
      "a double quotation mark that is not closed", "title: A small case",
      to: "title: \"A small case",
      "S020 5:8+1"),
    BrokenCase(
      "a single quotation mark that is not closed", "title: A small case",
      to: "title: 'A small case",
      "S020 5:8+1"),
    BrokenCase(
      "the last quotation mark is not closed", "[\"What made it safe?\"]",
      to: "['What made it safe?\"]",
      "S020 152:12+1"),
    BrokenCase(
      "an apostrophe in single quotation marks", "title: A small case",
      to: "title: 'It's a small case'",
      "S026 5:12+1"),
    BrokenCase(
      "words after a quotation mark", "title: A small case", to: "title: \"A\" small case",
      "S026 5:12+1"),
    BrokenCase(
      "a bracket that is not closed", "by: [gp, home-nurse]", to: "by: [gp, home-nurse",
      "S021 67:9+1"),
    BrokenCase(
      "a brace that is not closed", "text: Too little., effects: {safety: -1}}",
      to: "text: Too little., effects: {safety: -1}",
      "S021 138:13+1"),
    BrokenCase(
      "a brace for a bracket", "lead: [home-nurse]", to: "lead: [home-nurse}",
      "S021 113:26+1"),
    BrokenCase(
      "a bracket too many", "lead: [home-nurse]", to: "lead: [home-nurse]]",
      "S021 113:27+1"),
    BrokenCase(
      "a bracket that is open at the end", "[\"What made it safe?\"]",
      to: "[\"What made it safe?\"",
      "S028 154:11+1"),
    BrokenCase(
      "a tab for indentation", "    brief: You are tired.", to: "\tbrief: You are tired.",
      "S017 32:1+1"),
    BrokenCase(
      "a tab in a block of text", "brief: You are tired.",
      to: """
        brief: |
                You are
        \ttired.
        """,
      "S017 34:1+1"),
    BrokenCase(
      "a line without a key", "brief: You are tired.", to: "brief: You are tired.\n  going on",
      "S019 33:3+8"),
    BrokenCase(
      "just words", "title: A small case", to: "A small case",
      "S019 5:1+12"),
    BrokenCase(
      "a text that begins with an at sign", "brief: You are tired.", to: "brief: @home",
      "S022 32:12+1"),
    BrokenCase(
      "a text that begins with a percent sign", "brief: You are tired.", to: "brief: %home",
      "S022 32:12+1"),
    BrokenCase(
      "a text that begins with a backtick", "brief: You are tired.", to: "brief: `home`",
      "S022 32:12+1"),
    BrokenCase(
      "words after the sign of a block", "brief: You are tired.", to: "brief: > You are tired.",
      "S022 32:12+1"),
    BrokenCase(
      "an unknown escape", "brief: You are tired.", to: "brief: \"You \\q are tired.\"",
      "S023 32:17+2"),
    BrokenCase(
      "a code that is not hexadecimal", "brief: You are tired.",
      to: "brief: \"You \\u12g4 are tired.\"",
      "S005 32:19+1"),
    BrokenCase(
      "a dash in a text", "brief: You are tired.", to: "brief: - You are tired.",
      "S024 32:12+1"),
    BrokenCase(
      "a list among keys", "    brief: You are tired.", to: "    - brief: You are tired.",
      "S005 32:5+1"),
    BrokenCase(
      "a key among entries", "roles:\n", to: "roles:\n  - x\n",
      "S005 29:3+1"),
    BrokenCase(
      "a key indented too little", "    brief: You are tired.", to: "   brief: You are tired.",
      "S005 32:4+1"),
    BrokenCase(
      "a key indented too much", "    brief: You are tired.", to: "     brief: You are tired.",
      "S005 32:6+1"),
    BrokenCase(
      "a comma missing in a list", "[day, evening, night, weekend]", to: "[\"day\" \"evening\"]",
      "S005 31:19+1"),
    BrokenCase(
      "a comma missing in braces", "{default: 1, allowed: [0, 1, 2]}",
      to: "{default: 1 allowed: [0, 1, 2]}",
      "S028 43:36+1"),
  ]
}
