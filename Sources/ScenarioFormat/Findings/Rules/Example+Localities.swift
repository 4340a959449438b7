extension Example {
  /// The examples of the rules about localities, by their codes.
  static let ofLocalities: [String: Pair] = [
    "R200": .swaps(
      [brief("Use the {{box}}."), here("country: DK", "country: SE")],
      right: [brief("Use the {{box}}.")], at: .anywhere),
    "R201": .local("Call {{cal}}.", right: "Call {{call}}."),
    "R202": .swaps(
      [brief("Call {{call}}."), here("  call: {name: \"112\"}\n", "")],
      right: [brief("Call {{call}}.")], at: .anywhere),
    "R203": .swaps(
      [brief("It opens {{box.hours}}.")],
      right: [
        brief("It opens {{box.hours}}."),
        here("the: the comfort box", "the: the comfort box, hours: at night"),
      ], at: .anywhere),
    "R204": .swaps(
      [brief("Use {{box.the}}."), translated],
      right: [
        brief("Use {{box.the}}."), translated, here("{name: kasse}", "{name: kasse, the: kassen}"),
      ], at: .anywhere),
    "R205": .swaps(
      [Change("title: A visit", "title: Where is {{box.the}}?"), here("the comfort box", longBox)],
      right: [Change("title: A visit", "title: Where is {{box.the}}?")], at: .anywhere),
    "R206": .local("Use {{the box}}.", right: "Use {{box.the}}."),
    "R207": .swaps(
      [brief("Use the {{box}}."), Change("country: DK", "country: \"NO\"")],
      right: [brief("Use the {{box}}."), Change("country: DK", "country: [NO, DK]")],
      at: .named(ExampleCase.here)),
    "R208": .swap(
      "title: A plan for breath", "title: {{Box}}", right: "title: \"{{Box}}\"", in: .scenario,
      at: .anywhere),
    "R209": .locally("the comfort box", "\"the {{call}} box\"", right: "the comfort box"),
    "R210": .swaps(
      [
        here("title: Here", "title: Here\nextends: there"),
        there("title: Der", "title: Der\nextends: here"),
      ], right: [here("title: Here", "title: Here\nextends: there")], at: .anywhere),
    "R211": .locally(
      "title: Here", "title: Here\nextends: their", right: "title: Here\nextends: there"),
    "R212": .locally(
      "{name: \"112\"}", "{name: \"112\", as-of: last year}",
      right: "{name: \"112\", as-of: 2026-11}"),
    "R213": .swaps(
      [lines, here(nightLine, "")], right: [lines], at: .anywhere),
    "R214": .local("\"{{box.the}} is new.\"", right: "\"{{Box.the}} is new.\""),
    "R215": .locally(
      "{name: \"112\"}", "{name: \"112\", as-of: 2962-11}",
      right: "{name: \"112\", as-of: 2026-11}"),
  ]

  private static func brief(_ text: String) -> Change {
    Change("brief: You are tired.", "brief: \(text)")
  }

  private static let longBox =
    "the box with everything for the last days in the cupboard under the stairs"

  private static let lines = Change("country: DK", "country: DK\nlines: [night-line]")

  private static let nightLine =
    "  night-line:\n    {title: The night line, level: basic, answers: Somebody answers., "
    + "reach: [night]}\n"

  /// Of the brief that has the comfort box in it.
  private static let translated = Change(
    "msgid \"You are tired.\"\nmsgstr \"[You are tired.]\"",
    "msgid \"Use {{box.the}}.\"\nmsgstr \"Brug {{box.the}}.\"", in: .translation)

  private static func here(_ piece: String, _ other: String) -> Change {
    Change(piece, other, in: .locality(ExampleCase.here))
  }

  private static func there(_ piece: String, _ other: String) -> Change {
    Change(piece, other, in: .locality(ExampleCase.there))
  }
}

extension Example.Pair {
  /// A text with a local word in it.
  fileprivate static func local(_ wrong: String, right: String) -> Self {
    swap(
      "brief: You are tired.", "brief: \(wrong)", right: "brief: \(right)", in: .scenario,
      at: .anywhere)
  }

  /// A piece of the locality itself.
  fileprivate static func locally(_ piece: String, _ wrong: String, right: String) -> Self {
    swap(piece, wrong, right: right, in: .locality(ExampleCase.here), at: .anywhere)
  }
}
