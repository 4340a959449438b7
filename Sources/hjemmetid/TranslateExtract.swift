import ArgumentParser
import Foundation
import ScenarioFormat

struct TranslateExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the texts of a case into LANG.po, or bring that file up to date.",
    discussion: """
      Keeps every translation. One whose text has changed since is marked fuzzy and is not shown \
      until somebody has looked at it; one whose text is gone goes to the end of the file.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @ArgumentParser.Argument(help: "The language, such as nb or en.")
  var lang: String

  func run() throws {
    let (folder, catalogue) = try TranslationFiles.open(path)
    var translation = try TranslationFiles.translation(of: folder, catalogue, lang)
    let changes = translation.update(catalogue, date: TranslationFiles.now)
    try TranslationFiles.write(translation, changes, catalogue)
  }
}
