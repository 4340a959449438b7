/// Rules about what lies beside a case under a name that nobody reads.
extension Rule {
  static let translationMisnamed = Rule(
    "C050", "translation-misnamed", .warning, title: "A translation that is not read",
    because: """
      A translation is found by the name of its file: the code of the language and `.po`, beside \
      `scenario.yaml`. Any other file is left alone, and the case has one language less.
      """,
    message: "{name} is not read as a translation.",
    help: """
      Call it {right} and put it beside `scenario.yaml`. If there is such a file already, take over \
      what is new with `hjemmetid translate merge`.
      """,
    examples: beside(
      "translation-misnamed", "a case beside whose `scenario.yaml` lies `da (1).po`", "da (1).po"))

  static let pictureElsewhere = Rule(
    "C051", "picture-elsewhere", .warning, title: "A picture where none is looked for",
    because: "Pictures of a case lie in its folder `art`, so that what is passed on is whole.",
    message: "{name} lies where no picture is looked for.",
    help: "Put the pictures into a folder `art` beside `scenario.yaml`.",
    examples: beside(
      "picture-elsewhere", "a case beside whose `scenario.yaml` lies `bed.png`", "bed.png"))

  static let languageContradicted = Rule(
    "C052", "language-contradicted", .warning, title: "A translation that names another language",
    because: """
      The table shows a translation as the language that its file is called after, whatever the header \
      says; programs for translators go by the header. When they differ, one of them is wrong.
      """,
    message: "The header says {said}, but the file is called after {language}.",
    help: "Correct `Language` in the header, or rename the file.",
    examples: .entry("Language: da", "Language: nb_NO", right: "Language: da_DK"))

  static let beside: [Rule] = [translationMisnamed, pictureElsewhere, languageContradicted]

  private static func beside(_ key: String, _ english: String, _ name: String) -> Example.Pair {
    Example.Pair(
      fires: Example(.beside(Term("example.\(key)", english), [name])),
      silent: Example(.beside(nil, ["notes.txt", "art", "da.po"])))
  }
}
