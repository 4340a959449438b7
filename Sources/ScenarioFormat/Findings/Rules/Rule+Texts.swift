/// Rules about single texts.
extension Rule {
  static let longForItsCard = Rule(
    "C010", "long-for-its-card", .warning, title: "A text too long for its card",
    because: """
      A text is read aloud, and stands on a card that has to be read from the back of the room with \
      the letters at double size.
      """,
    message: "This text has {size} characters, and about {limit} fit here.",
    help: "Shorten it, or move a part of it to another text.",
    examples: .swap(
      "text: Leave it", "text: \(String(repeating: "Leave it. ", count: 15))",
      right: "text: \(String(repeating: "Leave it. ", count: 9))"))

  static let dose = Rule(
    "C011", "dose", .warning, title: "A dose in a text",
    because: """
      The game teaches working together and no doses. A dose on a card could be taken for advice, \
      and goes out of date.
      """,
    message: "{word} reads as a dose.",
    help: "Say what is given and who has prescribed it, not how much.",
    examples: .swap(
      "told: It passes.", "told: She gives him 2.5 mg, and it passes.",
      right: "told: \"At 73, 50 % better after 3 hours, it passes.\""))

  static let nameInMetadata = Rule(
    "C012", "name-in-metadata", .warning, title: "A person's name",
    because: "A case names no real person, and neither does a recording of it.",
    message: "{word} reads as the name of a person.",
    help: "Write the role of whoever has reviewed it, such as `a palliative nurse, 2026`.",
    examples: .swap("{by: not yet}", "{by: Anna Example}", right: "{by: A palliative nurse}"))

  static let personalNumber = Rule(
    "C013", "personal-number", .warning, title: "A number that belongs to a person",
    because: "A case holds nothing by which a real person could be found.",
    message: "{word} reads as the number of a person.",
    help: "Remove it.",
    examples: .swap(
      "A man of 73 and his wife.", "A man, 010150-1234, and his wife.",
      right: "A man, born 01-01-50, and his wife; call 112."))

  static let noGlyph = Rule(
    "C018", "no-glyph", .warning, title: "A character that the table's font lacks",
    because:
      "Where no other font has it, a box stands for it, and nobody at the table can read it.",
    message: "The table's own font lacks {characters}.",
    help:
      "Write it in words, or play only on machines with a font that has it: `hjemmetid play` names what none has.",
    examples: .swap(
      "title: He cannot get air", "title: He cannot get air 🙂",
      right: "title: He can’t – “get” air → næsten"))

  static let placeholder = Rule(
    "C014", "placeholder", .warning, title: "A text that is not written yet",
    because: "A stand-in is easily forgotten, and then read aloud.",
    message: "{word} reads as a stand-in for a text.",
    help: "Write the text.",
    examples: .swap("brief: You are tired.", "brief: ...", right: "brief: You are tired ..."))

  static let titleTwice = Rule(
    "C015", "title-twice", .warning, title: "Two with the same words",
    because: "At the table they are told apart by their words alone.",
    message: "These are also the words of {other}.",
    help: "Give one of them other words.",
    examples: .swap("title: He cannot get air", "title: A visit", right: "title: A visit by night"))

  static let noContentNotice = Rule(
    "C016", "no-content-notice", .warning, title: "No word of what may be hard to meet",
    because: "People at the table may have lost somebody lately, and are told before they begin.",
    message: "`content-notice` is missing in `about`.",
    help: "Add what may be hard to meet, such as `content-notice: breathlessness, death`.",
    examples: .swap("  content-notice: breathlessness\n", ""))

  static let textBeforeComment = Rule(
    "C017", "text-before-comment", .warning, title: "A text that ends at a comment",
    because: """
      A blank and `#` begin a comment, which is left out to the end of the line. In a text it was \
      often meant to be read.
      """,
    message: "{word} is taken for a comment, and not read as part of the text.",
    help: """
      Put the whole text in quotation marks. If it is a comment, put it on a line of its own, or two \
      blanks before `#` and one after it.
      """,
    examples: .swap(
      "title: The quiet house", "title: The quiet house #3", right: "title: \"The quiet house #3\"")
  )

  static let singleBraces = Rule(
    "C019", "single-braces", .warning, title: "A word in single braces",
    because: "A local word stands in double braces. In single ones it is read aloud as it is.",
    message: "{word} is shown with its braces, since local words have two on each side.",
    help: "Write {local} if it is a local word, or leave out the braces.",
    examples: .swap(
      "brief: You are tired.", "brief: You call the {ambulance}.",
      right: "brief: You call the ambulance."))

  static let texts: [Rule] = [
    longForItsCard, dose, nameInMetadata, personalNumber, placeholder, titleTwice,
    noContentNotice, textBeforeComment, noGlyph, singleBraces,
  ]
}
