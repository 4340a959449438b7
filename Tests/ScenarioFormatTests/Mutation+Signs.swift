extension Mutation {
  private static func isPlainText(_ line: CaseLine) -> Bool {
    ["text", "told", "closed", "note", "quiet", "title"].contains(line.key ?? "") && line.isWhole
      && !line.isEntry && !"\"'[{>|".contains(line.value.prefix(1)) && line.value.count > 10
  }

  static let signs: [Mutation] = [
    Mutation(
      "a tab", "S017",
      if: { $0.path.count > 2 && !$0.isInside && $0.key != nil && !$0.isEntry },
      { ["\t" + $0.text.drop { $0 == " " }] }),
    Mutation(
      "a character that does not show", "S002", if: isPlainText,
      { ["\($0.text)\u{202E}"] }),
    Mutation(
      "another closing bracket", "S021",
      if: { $0.value.hasPrefix("[") && $0.value.hasSuffix("]") && $0.path.count > 1 },
      { $0.replacing("]", "}") }),
    Mutation(
      "a colon in a text", "S018", if: isPlainText, { $0.with("So: \($0.value)") }),
    Mutation(
      "an alias", "S006", if: isPlainText, { $0.with("*\($0.value)") }),
    Mutation(
      "a quotation mark inside", "S026", if: isPlainText, { $0.with("\"So\" \($0.value)") }),
    Mutation("a sign no text begins with", "S022", if: isPlainText, { $0.with("@\($0.value)") }),
    Mutation("a tag", "S007", if: isPlainText, { $0.with("!so \($0.value)") }),
    Mutation(
      "a title too long", "S014", if: { $0.key == "title" && $0.isWhole },
      { line in line.with(String(repeating: "langt ", count: 20)) }),
  ]

  /// What reads well and makes no sense.
  static let sense: [Mutation] = [
    Mutation(
      "a plan both there and not", "L001",
      if: { $0.key == "when" && $0.value.hasPrefix("{plan: ") && $0.value.hasSuffix("}") },
      { line in
        let item = line.value.dropFirst(7).prefix { $0 != "," && $0 != "}" }
        return line.replacing("{plan: ", "{absent: \(item), plan: ")
      }),
    Mutation(
      "a measure both high and low", "L001",
      if: { $0.key == "honoured" && $0.value.hasPrefix("{") && $0.isWhole },
      { line in line.replacing("{", "{all: [{safety: at least 7}, {safety: at most 3}], ") }),
    Mutation(
      "a time at which the card is not drawn", "L002",
      if: {
        $0.key == "when" && $0.path.count == 4 && $0.path[2] == "options"
          && !["after-death", "good-week"].contains($0.path[1]) && $0.value.hasPrefix("{")
      }, { $0.replacing("{", "{round: 1, ") }),
    Mutation(
      "a dose", "C011", if: isPlainText, { line in ["\(line.text) Giv 2,5 mg"] }),
    Mutation(
      "a personal number", "C013", if: isPlainText, { ["\($0.text) 010150-1234"] }),
    Mutation(
      "a text too long for its card", "C010",
      if: { ["told", "closed", "quiet", "note"].contains($0.key ?? "") && isPlainText($0) },
      { line in [line.text + String(repeating: " og mere", count: 60)] }),
    Mutation(
      "a knowledge card without a source", "C020", at: .parent,
      if: { $0.key == "source" && $0.path.first == "knowledge" }, { _ in [] }),
    Mutation(
      "a change by nothing", "L029",
      if: { $0.key == "effects" && $0.value.hasPrefix("{family: -1") && $0.isWhole },
      { $0.replacing("family: -1", "family: 0") }),
    Mutation(
      "a lead out of reach", "L020",
      if: {
        $0.key == "lead" && $0.isWhole && $0.path.count > 1
          && ["night-air", "red-number", "grethe-freezes", "unknown-doctor"].contains($0.path[1])
      }, { $0.with("[lung-doctor]") }),
    Mutation(
      "a reason for being closed that is never read", "L025", at: .nextLine,
      if: {
        $0.key == "text" && $0.path.count == 4 && $0.path[2] == "options" && $0.isWhole
          && $0.next.contains("lead:")
      },
      { [$0.text, "\($0.indent)closed: Det er sent."] }),
    Mutation(
      "the last ending is not for all", "R080", at: .nextLine,
      if: { $0.key == "wishes" && $0.value == "not" },
      { [$0.text, "\($0.indent)when: {place: home}"] }),
    Mutation(
      "an ending for all before the last", "R081", at: .entry,
      if: { $0.key == "when" && $0.path.first == "endings" }, { _ in [] }),
    Mutation(
      "too little advice where none is needed", "L023", at: .below("- unadvised"),
      if: { $0.key == "needs-advice" && $0.path.count == 2 }, { _ in [] }),
  ]
}
