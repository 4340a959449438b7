import ArgumentParser
import Foundation
import ScenarioFormat
import Wording

struct TranslateStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far each translation of a case has come.",
    discussion: """
      “fuzzy” are texts somebody has to look at, “stale” those whose text has changed since and that \
      extract would mark fuzzy; both are shown in the language of the case until then. “orphaned” \
      are translations of texts that are gone.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Flag(help: "Exit with 1 when a text is missing, fuzzy or stale.")
  var strict = false

  func run() throws {
    let (folder, catalogue) = try TranslationFiles.open(path)
    let languages = folder.translations.keys.filter { $0 != catalogue.language }.sorted()
    let words = ProgramLanguage.talk
    var rows = [
      [
        words("language"), words("texts"), words("translated"), words("fuzzy"), words("stale"),
        words("missing"), words("orphaned"),
      ]
    ]
    var isWhole = true
    for language in languages {
      let translation = try TranslationFiles.translation(of: folder, catalogue, language)
      let status = ScenarioFormat.TranslationStatus(of: translation.document, catalogue)
      if !status.isWhole { isWhole = false }
      let numbers = [
        status.texts, status.translated, status.fuzzy, status.stale, status.missing,
        status.orphaned,
      ]
      rows.append([language] + numbers.map { String($0) })
    }
    if languages.isEmpty {
      talk(
        words(
          "{0} has no translations. Begin one with: hjemmetid translate extract {0} LANG", path))
    } else {
      try StandardStream.output.show(table(rows))
    }
    if strict, !isWhole { throw Status.findings }
  }

  /// The first column to the left, numbers to the right.
  private func table(_ rows: [[String]]) -> String {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      columns.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
