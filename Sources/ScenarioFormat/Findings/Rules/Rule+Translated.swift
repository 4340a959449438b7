/// Rules about a translation beside its case.
extension Rule {
  static let translationMissing = Rule(
    "C001", "translation-missing", .warning, title: "A text without a translation",
    because: "A text that is not translated is shown in the language of the case.",
    message: "{address} is not translated into {language}.",
    help: "Translate it in {file}.",
    examples: .entry("msgstr \"[Wife]\"", "msgstr \"\""))

  static let translationUnfinished = Rule(
    "C002", "translation-unfinished", .warning, title: "A translation with many gaps",
    because: "When much is missing, one sentence about all of it says more than one about each.",
    message: "{count} of {all} texts are not translated into {language}.",
    help: "Translate them, or leave the file out until it is done.",
    examples: Example.Pair(
      fires: Example(.translationFile("msgid \"\"\nmsgstr \"Language: da\\n\"\n")),
      silent: Example(
        .changed([Example.Change("msgstr \"[Wife]\"", "msgstr \"\"", in: .translation)], .nowhere)))
  )

  static let translationStale = Rule(
    "C003", "translation-stale", .warning, title: "A translation of an older text",
    because: """
      The text has been changed since it was translated, so the translation may say something \
      else. It is not used before somebody has looked at it.
      """,
    message: "The text of {address} is not the one that was translated here.",
    help: "Look at the translation, and put the new text in `msgid`.",
    examples: .entry("msgid \"Wife\"", "msgid \"His wife\""))

  static let translationOrphaned = Rule(
    "C004", "translation-orphaned", .warning, title: "A translation of a text that is gone",
    because: "An address that no text has is an old name, or one that is misspelt.",
    message: "The case has no text at {address}.",
    help: "Correct the address in `msgctxt`, or remove the entry.",
    examples: .entry(
      "msgctxt \"title\"",
      "msgctxt \"roles.uncle.title\"\nmsgid \"Uncle\"\nmsgstr \"[Uncle]\"\n\nmsgctxt \"title\""))

  static let translationFuzzy = Rule(
    "C005", "translation-fuzzy", .warning, title: "A translation somebody has to look at",
    because: "An entry marked `fuzzy` is a guess of a program, and is not used.",
    message: "The translation of {address} is marked fuzzy, so it is not used.",
    help: "Look at it, and remove the mark.",
    examples: .entry("msgctxt \"title\"", "#, fuzzy\nmsgctxt \"title\""))

  static let translationOfItself = Rule(
    "C006", "translation-into-own-language", .warning, title: "A translation into its own language",
    because: "The texts of the case are used in its own language, so this file never is.",
    message: "The case is written in {language} itself, so this file is not used.",
    help: "Name the file after its own language, or remove it.",
    examples: .swaps(
      [
        Example.Change("language: en", "language: da"),
        Example.Change.none("Language: da", in: .translation),
      ], right: [Example.Change.none("language: en")]))

  static let entryWithoutAddress = Rule(
    "C007", "entry-without-address", .warning, title: "A translation without an address",
    because: "A text is found by its address in `msgctxt`, for the same words may come twice.",
    message: "This entry has no `msgctxt`, so it is not used.",
    help: "Put the address of the text in `msgctxt` above it.",
    examples: .entry("msgctxt \"title\"\n", "", right: "msgctxt \"title\"\n"))

  static let translated: [Rule] = [
    translationMissing, translationUnfinished, translationStale, translationOrphaned,
    translationFuzzy, translationOfItself, entryWithoutAddress,
  ]
}
