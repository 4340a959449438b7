extension BrokenCase {
  /// Colons, quotation marks, brackets.
  static let punctuation: [BrokenCase] = [
    BrokenCase(
      "a colon in a text", "title: The quiet house", to: "title: The quiet: house",
      "S018 5:17+1"),
    BrokenCase(
      "a colon in a text in braces", "text: Call,", to: "text: Call: now,",
      "S028 155:24+1"),
    BrokenCase(
      "a colon before a comma in braces", "text: Call,", to: "text: Call:,",
      "S028 155:24+1"),
    BrokenCase(
      "a key below a text", "  wife:\n", to: "  wife: Wife\n",
      "S027 28:9+4"),
    BrokenCase(
      "a double quotation mark that is not closed", "title: The quiet house",
      to: "title: \"The quiet house",
      "S020 5:8+1"),
    BrokenCase(
      "a single quotation mark that is not closed", "title: The quiet house",
      to: "title: 'The quiet house",
      "S020 5:8+1"),
    BrokenCase(
      "the last quotation mark is not closed", "[\"What made it safe?\"]",
      to: "['What made it safe?\"]",
      "S020 168:12+1"),
    BrokenCase(
      "an apostrophe in single quotation marks", "title: The quiet house",
      to: "title: 'It's a small case'",
      "S026 5:12+1"),
    BrokenCase(
      "words after a quotation mark", "title: The quiet house", to: "title: \"The\" quiet house",
      "S026 5:14+1"),
    BrokenCase(
      "a bracket that is not closed", "by: [gp, home-nurse]", to: "by: [gp, home-nurse",
      "S021 67:9+1"),
    BrokenCase(
      "a brace that is not closed", "text: Too little., effects: {safety: -1}}",
      to: "text: Too little., effects: {safety: -1}",
      "S021 146:13+1"),
    BrokenCase(
      "a brace for a bracket", "lead: [home-nurse]", to: "lead: [home-nurse}",
      "S021 141:26+1"),
    BrokenCase(
      "a bracket too many", "lead: [home-nurse]", to: "lead: [home-nurse]]",
      "S021 141:27+1"),
    BrokenCase(
      "a bracket that is open at the end", "[\"What made it safe?\"]",
      to: "[\"What made it safe?\"",
      "S021 168:11+1"),
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
      "just words", "title: The quiet house", to: "The quiet house",
      "S019 5:1+15"),
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
      "S005 28:3+1"),
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
      "a comma missing in braces", "{default: 1, allowed: [0, 1, 2, 3]}",
      to: "{default: 1 allowed: [0, 1, 2, 3]}",
      "S028 43:36+1"),
  ]
}
