/// Rules about what a case allows.
extension Rule {
  static let unknownRule = Rule(
    "R110", "unknown-rule", title: "A rule that is not there",
    because: "An entry of `allow` names the rule whose finding is kept, by its code.",
    message: "There is no rule with the code {code}.",
    help: "Write the code that stands in the finding, such as `C036`.",
    examples: .swaps([allow("C999")], right: [allow("C020"), withoutSource]))

  static let notAllowable = Rule(
    "R111", "not-to-be-allowed", title: "A finding that cannot be kept",
    because: """
      What cannot be read cannot be played, and what is not decided is not known. Only findings of \
      families C, L and A can be kept, and not the one about an `allow` without use or a claim.
      """,
    message: "What {code} finds cannot be allowed.",
    help: "Correct what it finds, and remove the entry.",
    examples: .swaps([allow("R010")], right: [allow("C020"), withoutSource]))

  static func allow(_ code: String) -> Example.Change {
    Example.Change(
      "rehearsals:",
      "allow:\n  - {rule: \(code), at: knowledge.fan, because: Everybody knows.}\nrehearsals:")
  }

  static let withoutSource = Example.Change(", source: \"https://example.org\"", "")

  static let allowing: [Rule] = [unknownRule, notAllowable]
}
