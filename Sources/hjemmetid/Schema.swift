import ArgumentParser
import Foundation
import Hosting
import ScenarioFormat
import Wording

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema of case files, for editors.",
    discussion: """
      An editor that knows it completes words and keys, and says what they mean. New cases have one \
      beside them and name it in their first line; this makes one for an older case.
      """)

  @Option(help: "The language of titles and descriptions: \(ProgramLanguage.known).")
  var language = "en"

  @Option(help: "The file to write, such as Scenarios/my-case/schema.json.")
  var output: String?

  func run() throws {
    let text = try Self.text(language)
    guard let output else { return try StandardStream.output.write(text) }
    try ReportFile.write(text, to: output)
  }

  static func text(_ language: String) throws -> String {
    ProgramLanguage.languages.schema(try ProgramLanguage.language(language).code).text
  }
}
