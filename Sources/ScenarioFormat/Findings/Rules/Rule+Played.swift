/// Rules about how rehearsals come out when they are played.
extension Rule {
  static let rehearsalDiffers = Rule(
    "T001", "rehearsal-differs", title: "A rehearsal that does not come out",
    because: """
      A rehearsal says how the case should play. When it no longer does, either the case or the \
      rehearsal has changed.
      """,
    message: "The rehearsal {name} does not come out: {difference}.",
    help: "`{command}` opens the table there.",
    examples: .swap("expect: {ending: at-home", "expect: {ending: otherwise"))

  static let rehearsalComesOut = Rule(
    "T002", "rehearsal-comes-out", .warning, title: "A rehearsal that comes out after all",
    because: "`not-yet` marks what is still to be written, and hides it if it breaks again.",
    message: "The rehearsal {name} is marked `not-yet`, but it comes out.",
    help: "Remove `not-yet`.",
    examples: .swap(
      "    seed: 7\n", "    seed: 7\n    not-yet: The plan is still to be written.\n"))

  static let played: [Rule] = [rehearsalDiffers, rehearsalComesOut]
}
