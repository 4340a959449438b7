import ArgumentParser
import Foundation
import Hosting
import ScenarioFormat

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema of case files, for editors.",
    discussion: """
      An editor that knows it completes words and keys, and says what they mean. New cases have one \
      beside them and name it in their first line; this makes one for an older case.
      """)

  @Option(help: "The language of titles and descriptions: da, nb or en.")
  var language = "en"

  @Option(help: "The file to write, such as Scenarios/my-case/schema.json.")
  var output: String?

  func run() throws {
    let text = try Self.text(language)
    guard let output else { return print(text, terminator: "") }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw stop(
        "\(output) cannot be written. Look at its rights, or name another file.",
        Status.inputOutput)
    }
  }

  static func text(_ language: String) throws -> String {
    guard language != "en" else { return FormatSchema().text }
    guard let assets = Places.assets(environment: ProcessInfo.processInfo.environment) else {
      throw stop(
        "the folder Assets was not found. Start hjemmetid where it is, or set HJEMMETID_ASSETS to it.",
        Status.noInput)
    }
    guard FirstCase.languages.contains(language) else {
      throw stop(
        "there is no language \(language). There are: \(FirstCase.languages.joined(separator: ", ")).",
        Status.usage)
    }
    let file = "\(assets)/words/format/\(language).po"
    guard let po = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
      throw stop("\(file) cannot be read. Install the program again.", Status.inputOutput)
    }
    let messages = Languages.messages(POFile(Array(po)))
    return FormatSchema(translations: messages.compactMapValues(\.first)).text
  }
}
