extension Mutation {
  static let all: [Mutation] = keys + values + names + signs + sense

  private static func isKey(_ keys: String...) -> @Sendable (CaseLine) -> Bool {
    { line in line.key.map(keys.contains) == true && line.isWhole && !line.isEntry }
  }

  private static func isText(_ line: CaseLine) -> Bool {
    ["text", "told", "closed", "note", "quiet", "brief"].contains(line.key ?? "") && line.isWhole
      && !line.isEntry && !"\"'[{>|".contains(line.value.prefix(1)) && line.value.count > 10
  }

  private static let keys: [Mutation] = [
    Mutation(
      "a required key is gone", "R002", at: .parent,
      if: {
        let isOne = isKey(
          "sector", "domain", "weight", "level", "effort", "by", "reach", "honoured")
        return isOne($0) && ["roles", "wishes", "plan", "advice", "knowledge"].contains($0.path[0])
      }, { _ in [] }),
    Mutation(
      "a key is misspelt", "R001",
      if: { line in
        line.path.count > 1 && !line.isEntry && (line.key?.count ?? 0) > 4
          && [
            "outcomes", "effects", "closed", "title", "clues", "needs-advice", "must-know",
            "helped-by", "knowledge", "level", "answers", "moment", "quiet",
          ].contains(line.key ?? "") && line.path[0] != "debrief"
      },
      { line in
        let key = line.key ?? ""
        let letters = Array(key)
        let other =
          String(letters[0]) + String(letters[2]) + String(letters[1])
          + String(letters[3...])
        return line.replacing(key + ":", other + ":")
      }),
    Mutation(
      "a key comes twice", "S010", at: .nextLine,
      if: { $0.path.count > 1 && $0.isWhole && !$0.isEntry && $0.key != nil && $0.value != "" },
      { [$0.text, $0.text] }),
    Mutation(
      "a key nobody knows", "R001", at: .nextLine,
      if: { isKey("sector", "domain", "effort", "must-know")($0) },
      { [$0.text, "\($0.indent)importance: high"] }),
    Mutation(
      "an outcome without a text", "R002",
      if: { $0.key == "chance" && $0.isEntry },
      { line in ["\(line.indent)- {chance: 1}", "\(line.indent)- chance: 1"] }),
  ]

  private static let values: [Mutation] = [
    Mutation(
      "a word for a number", "R005", if: isKey("weight", "effort", "minutes", "seed"),
      { $0.with("many") }),
    Mutation(
      "a leading zero", "R005", if: isKey("weight", "effort", "relief", "safety", "seed"),
      { $0.with("0\($0.value)") }),
    Mutation(
      "a number out of range", "R006",
      if: isKey("weight", "effort", "relief", "safety", "dignity", "family", "hand-overs"),
      { $0.with("990") }),
    Mutation(
      "an effect out of range", "R006",
      if: { $0.key == "effects" && $0.value.contains(": -1") && !$0.isInside },
      { $0.replacing(": -1", ": -11") }),
    Mutation(
      "a chance of none", "R006",
      if: { $0.key == "chance" && !$0.path.contains("one-of") },
      { $0.replacing("chance: ", "chance: 0 #") }),
    Mutation(
      "a word with no meaning", "R007", if: isKey("sector", "domain", "level", "needs-advice"),
      { $0.with("somewhat") }),
    Mutation(
      "a moment with no meaning", "R007", if: { $0.key == "moment" },
      { $0.replacing("moment: ", "moment: mid") }),
    Mutation(
      "a list for a text", "R003", if: isText, { $0.with("[so, so]") }),
    Mutation(
      "a name for a list", "R003", if: isKey("lead", "must-know", "helped-by", "draw", "by"),
      { $0.with("gp") }),
    Mutation("nothing for a text", "R004", if: isText, { $0.with("") }),
    Mutation(
      "nobody on a list", "R013", if: isKey("draw", "by", "reach"), { $0.with("[]") }),
    Mutation(
      "yes for true", "R015", if: isKey("ages", "turning-point", "last-days", "alone", "later"),
      { $0.with("yes") }),
    Mutation(
      "a text for a map", "R016", if: isKey("effects", "when", "honoured"), { $0.with("home") }),
    Mutation(
      "a condition that asks nothing", "R014", if: isKey("when", "honoured"), { $0.with("{}") }),
  ]

  private static let names: [Mutation] = [
    Mutation(
      "a name is misspelt", "R010", if: isKey("lead", "must-know", "helped-by", "draw", "by"),
      { $0.replacing("[", "[x") }),
    Mutation(
      "a knowledge card is misspelt", "R010", if: isKey("knowledge"),
      { $0.replacing("]", "ish]") }),
    Mutation(
      "a fact is misspelt", "R010",
      if: { $0.key == "effects" && $0.value.contains("facts: {") && $0.isWhole },
      { $0.replacing("facts: {", "facts: {un") }),
    Mutation(
      "a name comes twice", "R012",
      if: { isKey("lead", "must-know", "by", "draw")($0) && $0.value.hasPrefix("[") },
      { line in
        let first = line.value.dropFirst().prefix { $0 != "," && $0 != "]" }
        return line.with("[\(first), \(first)]")
      }),
    Mutation(
      "the name of something else", "R011", if: isKey("lead", "must-know", "by"),
      { $0.with("[grethe-held]") }),
    Mutation(
      "a name with a capital", "R009",
      if: { $0.path.count == 1 && ["facts", "knowledge"].contains($0.path[0]) && $0.key != nil },
      { line in
        let key = line.key ?? ""
        return line.replacing("\(key):", "\(key.prefix(1).uppercased())\(key.dropFirst()):")
      }),
    Mutation(
      "an option is misspelt in a rehearsal", "R010",
      if: { $0.path.first == "rehearsals" && $0.text.contains("choose: ") },
      { $0.replacing("choose: ", "choose: un-") }),
  ]
}
