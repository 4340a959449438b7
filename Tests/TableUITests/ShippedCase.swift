import Foundation
import Hosting
import Rules
import ScenarioFormat
import TableUI
import Testing
import Wording

/// The project's own folders, from where the tests lie.
enum Project {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func scenario(_ language: String) throws -> Scenario {
    let contents = try CaseFolder(opening: "\(folder)/Scenarios/luften-om-natten").contents()
    return try #require(contents.read(language: language, file: "scenario.yaml").scenario)
  }

  static func presentation(_ language: String) throws -> Presentation {
    let languages = Languages(assets: "\(folder)/Assets")
    return Presentation(
      words: try #require(languages.words(language)), languages: languages.choices)
  }
}
