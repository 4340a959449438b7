extension Example {
  /// The examples of the rules of reading, by their codes.
  static let ofReading: [String: Pair] =
    [ofPunctuation, ofValues, ofParts, ofLocalities].reduce(ofSyntax) { $0.merging($1) { $1 } }

  /// Families S, but for punctuation.
  private static let ofSyntax: [String: Pair] = [
    "S001": .made("not-utf8", "a file saved as Latin-1", right: "text: The nurse comes by.") {
      Array("format: 1\ntitle: ".utf8) + [0xE6, 0xF8, 0xE5, 0x0A]
    },
    "S002": .swap(
      "title: The quiet house", "title: The \u{200B}quiet house",
      right: "title: The quiet\u{AD} house"),
    "S003": .made("too-large", "a file of 2 MiB", right: "text: The nurse comes by.") {
      [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)
    },
    "S004": Pair(
      fires: Example(.file("# Nothing yet\n")), silent: Example(.file("format: 1\n"))),
    "S005": .swap("    brief: You are tired.", "   brief: You are tired."),
    "S006": .swap("title: The quiet house", "title: *quiet*", right: "title: \"*quiet*\""),
    "S007": .swap("title: The quiet house", "title: !quiet", right: "title: \"!quiet\""),
    "S008": .made("too-deep", "a file with 10,000 brackets", right: "lead: [home-nurse, gp]") {
      Array(("a: " + String(repeating: "[", count: 10_000)).utf8)
    },
    "S009": .made("too-many-values", "a list of 30,000 words", right: "lead: [home-nurse, gp]") {
      Array(("a: [" + String(repeating: "a,", count: 30_000) + "a]").utf8)
    },
    "S010": .swap(
      "brief: You are tired.", "brief: You are tired.\n    brief: You are worn out.",
      right: "brief: You are worn out."),
    "S011": Pair(
      fires: Example(.file("Once upon a time.\n")), silent: Example(.file("format: 1\n"))),
    "S012": .swap("title: The quiet house", "---\ntitle: The quiet house"),
    "S013": .made("long-text", "a text of 10,000 letters", right: "text: The nurse comes by.") {
      Array(
        ExampleCase.yaml.replacing(
          "text: The nurse comes by.", with: "text: " + String(repeating: "a", count: 10_000)
        ).utf8)
    },
    "S014": .swap(
      "title: The quiet house", "title: \(String(repeating: "The quiet house ", count: 6))",
      right: "title: The quiet house by the lake"),
    "S015": .made("too-many", "a case of 65 facts", right: "facts:\n") {
      let facts = (0..<65).map { "  fact-\($0): A fact.\n" }.joined()
      return Array(ExampleCase.yaml.replacing("facts:\n", with: "facts:\n" + facts).utf8)
    },
    "S016": .swap("title: The quiet house", ": The quiet house"),
    "S025": .made("too-many-findings", "a deck of 600 unknown cards", right: "draw: [visit]") {
      let names = (0..<600).map { "card-\($0), " }.joined()
      return Array(ExampleCase.yaml.replacing("[visit]", with: "[\(names)visit]").utf8)
    },
    "S030": .entry("msgctxt \"title\"", "msgctxt title"),
    "S031": .entry(
      "msgctxt \"title\"",
      "msgctxt \"title\"\nmsgid \"The quiet house\"\nmsgstr \"Huset\"\n\n"
        + "msgctxt \"title\""),
  ]

  private static let ofPunctuation: [String: Pair] = [
    "S029": .swap(
      "lead: [wife]", "lead: [“wife”]", right: "lead: [\"wife\"]"),
    "S032": .swap("    sector: network", "    sector:network"),
    "S033": .swap(
      "text: Let his wife sit with him", "text: Let his wife sit in flat #3\n          with him",
      right: "text: \"Let his wife sit in flat #3\n          with him\""),
    "S017": .swap("    brief: You are tired.", "\tbrief: You are tired."),
    "S018": .swap(
      "title: The quiet house", "title: The house: quiet", right: "title: \"The house: quiet\""),
    "S019": .swap(
      "brief: You are tired.", "brief: You are tired.\n  You have slept with your shoes on.",
      right: "brief: You are tired.\n      You have slept with your shoes on."),
    "S020": .swap("title: The quiet house", "title: \"The quiet house"),
    "S021": .swap("lead: [home-nurse, gp]", "lead: [home-nurse, gp}"),
    "S022": .swap(
      "brief: You are tired.", "brief: @home you are tired.",
      right: "brief: \"@home you are tired.\""),
    "S023": .swap(
      "brief: You are tired.", "brief: \"You are \\q tired.\"",
      right: "brief: \"You are \\\\q tired.\""),
    "S024": .swap(
      "brief: You are tired.", "brief: - You are tired.",
      right: "brief: You are - tired."),
    "S026": .swap(
      "title: The quiet house", "title: \"The\" quiet house",
      right: "title: The \"quiet\" house"),
    "S027": .swap("  wife:\n", "  wife: Wife\n"),
    "S028": .swap(
      "{chance: 2, text: It goes well.}", "{chance: 2, text: It goes: well.}",
      right: "{chance: 2, text: \"It goes: well.\"}"),
  ]
}
