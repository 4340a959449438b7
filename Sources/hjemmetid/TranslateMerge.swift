import ArgumentParser
import Foundation
import ScenarioFormat
import Wording

struct TranslateMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take over translations from a file that came back from a translator.",
    discussion: """
      Then brings LANG.po up to date with the case, as extract does. A translation that fits the \
      case as it is now is never replaced by one that does not.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @ArgumentParser.Argument(help: "The language, such as nb or en.")
  var lang: String

  @ArgumentParser.Argument(help: "The file that came back; leave it out when it lies in the case.")
  var file: String?

  func run() throws {
    let (folder, catalogue) = try TranslationFiles.open(path)
    var translation = try TranslationFiles.translation(of: folder, catalogue, lang)
    guard translation.existed || file != nil else {
      throw CaseTrouble.noTranslation(file: translation.path, path: path, language: lang)
    }
    var changes = translation.update(catalogue, date: TranslationFiles.now)
    if let file {
      let other = try TranslationFiles.read(file, lang)
      let count = translation.document.adopt(other, for: catalogue)
      let words = ProgramLanguage.talk
      talk(
        words.plural(
          "{0} translation taken over from {1}.", "{0} translations taken over from {1}.", count,
          file))
    }
    changes = changes + translation.update(catalogue, date: TranslationFiles.now)
    try TranslationFiles.write(translation, changes, catalogue)
  }
}
