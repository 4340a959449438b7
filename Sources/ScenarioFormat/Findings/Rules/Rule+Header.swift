/// Rules about the head of a case.
extension Rule {
  static let formatMissing = Rule(
    "R020", "format-missing", title: "The format is not given",
    because: "The number says how the file is to be read, so that old cases can be read for ever.",
    message: "The file does not say which format it is in.",
    help: "Write `format: 1` as the first line.")

  static let formatNewer = Rule(
    "R021", "format-newer", title: "Made for a newer Hjemmetid",
    because: "This version of the game knows the formats up to 1.",
    message: "This case is in format {number}, which was made for a newer Hjemmetid.",
    help: "Update Hjemmetid. If you write the case yourself, write `format: 1`.")

  static let idIsNotFolder = Rule(
    "R022", "id-is-not-the-folder", title: "The id is not the folder's name",
    because: "A case is found by its folder, and recordings name it by its id.",
    message: "The id is {id}, but the folder is called {folder}.",
    help: "Give them the same name.")

  static let badLanguage = Rule(
    "R023", "bad-language", title: "Not a language code",
    because: "The language decides which translations fit and how the text is read aloud.",
    message: "{word} is not the code of a language.",
    help: "Write two or three small letters, such as `da`, `nb` or `en`.")

  static let badCountry = Rule(
    "R024", "bad-country", title: "Not a country code",
    because: "The country decides which law and which services the case follows.",
    message: "{word} is not the code of a country.",
    help: "Write two capital letters, such as `DK` or `NO`.")

  static let idInUse = Rule(
    "R025", "id-in-use", title: "Two cases with one id",
    because: "Recordings name a case by its id, so no two on a shelf can share one.",
    message: "The id {id} is also that of {file}.",
    help: "Give one of the two cases, and its folder, another name.")

  static let formatOlder = Rule(
    "C008", "older-format", .warning, title: "An older format",
    because: """
      A case in an older format opens for ever: it is read as if it had been brought to the newest. \
      What is new in the format can only be used once the file itself has been.
      """,
    message: "This case is in format {number}. It is read as format {newest}.",
    help: """
      It can be played as it is. `hjemmetid migrate` rewrites the file and keeps your comments; \
      with `--dry-run` it only shows what would change.
      """,
    examples: Example.Pair(
      fires: Example(.older),
      silent: Example(.changed([.none(ExampleCase.formatLine)], .nowhere))))

  static let header: [Rule] = [
    formatMissing, formatNewer, idIsNotFolder, badLanguage, badCountry, idInUse,
  ]

  static let age: [Rule] = [formatOlder]
}
