/// Rules about colons, quotation marks, brackets and the like.
extension Rule {
  static let tabIndent = Rule(
    "S017", "tab-indent", title: "Indented with a tab",
    because: "A tab is as wide as each editor likes, so levels are made with spaces.",
    message: "A tab stands where spaces belong.",
    help: "Indent with spaces; most editors can turn tabs into spaces.")

  static let colonInText = Rule(
    "S018", "colon-in-text", title: "A colon inside a text",
    because: "A colon and a space begin a value, so a text with both needs quotation marks.",
    message: "A colon and a space begin a value, and none can begin here.",
    help: "Put the whole text in quotation marks, or write it on the lines below a `|`.")

  static let colonInBraces = Rule(
    "S028", "colon-in-braces", title: "A second colon in one entry",
    because: "In {…} and […] entries are parted by commas, and each has one colon at most.",
    message: "There is one colon too many before the next comma.",
    help: "Put a comma before the next key, or quotation marks around a text with a colon.")

  static let colonMissing = Rule(
    "S019", "colon-missing", title: "A line without a key",
    because: "Lines on one level of a map all have the form `key: value`.",
    message: "A key and its colon are missing here.",
    help: "Write `key: value`; if this goes on from the text above, indent it more than its key.")

  static let quoteNotClosed = Rule(
    "S020", "quote-not-closed", title: "A quotation mark that is never closed",
    because: "A text that begins with a quotation mark ends at the next one of the same kind.",
    message: "The quotation mark that opens here is not closed where the text ends.",
    help: "Close it at the end of the text. In '…' an apostrophe is written twice: ''.")

  static let bracketNotClosed = Rule(
    "S021", "bracket-not-closed", title: "Brackets that do not match",
    because: "Every `[` has its `]` and every `{` its `}`.",
    message: "{word} has no partner.",
    help: "Close every bracket that is opened, with the same kind.")

  static let cannotStartText = Rule(
    "S022", "cannot-start-a-text", title: "A sign no text can begin with",
    because: "A few signs have a meaning of their own in YAML.",
    message: "A text cannot begin with {word}.",
    help: "Put the whole text in quotation marks.")

  static let unknownEscape = Rule(
    "S023", "unknown-escape", title: "An unknown escape",
    because: "In \"…\" a backslash begins an escape, such as \\n for a new line.",
    message: "{word} means nothing in a text in \"…\".",
    help: "Write two backslashes for one, or put the text in '…'.")

  static let dashOutOfPlace = Rule(
    "S024", "dash-out-of-place", title: "A dash out of place",
    because: "A dash and a space begin an entry of a list, on a line of its own.",
    message: "A dash and a space begin an entry of a list, and none can begin here.",
    help: "Put the dash on the next line, or the text in quotation marks.")

  static let textAfterQuote = Rule(
    "S026", "text-after-quote", title: "Words after the closing quotation mark",
    because: "A text that begins with a quotation mark ends at the next one of the same kind.",
    message: "The text has ended at the quotation mark, but something follows.",
    help: """
      Put the quotation marks around the whole text. Inside "…" a quotation mark is written \\", \
      and inside '…' an apostrophe is written twice: ''.
      """)

  static let keyUnderText = Rule(
    "S027", "key-under-text", title: "A key below a text",
    because: "A key has either a text or keys of its own, not both.",
    message: "A key has both a text and, below it, keys of its own.",
    help: """
      Remove the text or what is below it, or indent that like the key it follows. If all of it is \
      one text, put the whole text in quotation marks.
      """)

  static let lookAlike = Rule(
    "S029", "look-alike", title: "A sign that only looks like another",
    because: """
      Word processors and web pages put other spaces, dashes and quotation marks in the place of \
      those that were typed. A text may hold them; where the file itself is read, they mean nothing.
      """,
    message: "This is {found} ({code}), and {sign} belongs here.",
    help: "Type {sign} in its place. Text that is pasted in often brings such signs along.")

  static let colonWithoutSpace = Rule(
    "S032", "colon-without-space", title: "A colon without a blank after it",
    because:
      "Only a colon with a blank after it ends a key, so that a time or an address can hold one.",
    message: "A blank is missing after this colon.",
    help: "Write `key: value`, with a blank after the colon.")

  static let textCutOff = Rule(
    "S033", "text-cut-off", title: "A text cut off in the middle",
    because: "A blank and `#` begin a comment, which is left out to the end of its line.",
    message: "Here a comment begins, in the middle of a text.",
    help: "Put the whole text in quotation marks, or leave out the blank before `#`.")

  static let cutOff: [Rule] = [colonWithoutSpace, textCutOff]
}
