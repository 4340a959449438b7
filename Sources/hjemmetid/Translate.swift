import ArgumentParser

struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Translate a case into another language.",
    discussion: """
      A translation is a gettext PO file beside the case, such as en.po. Open it in Poedit or any \
      other program for translators.
      """,
    subcommands: [TranslateExtract.self, TranslateMerge.self, TranslateStatus.self])
}
