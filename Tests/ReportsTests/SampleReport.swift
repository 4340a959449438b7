import ScenarioFormat
import Testing
import Wording

@testable import Checking
@testable import Reports

/// A few findings with everything in them that a format could trip over.
enum SampleReport {
  static let place = Surroundings(folder: "/desk/cases", version: "1.2.3")
  static let file = "/desk/cases/å, b:1%/scenario.yaml"

  static let source = SourceText(
    Array(
      """
      format: 1
      title: "😀 <Karl> & \\"K|K\\"]]>" # then
      rehearsals:
      """.utf8), file: file)

  /// Danish without a word of it: the code of the language is what formats could trip over.
  static let danish = ReportLanguage(
    rules: RuleWords(language: "da", po: POFile([])),
    words: Words(Language(code: "da"), messages: [:]))

  static func rule(_ code: String) throws -> Rule { try #require(Rule.coded(code)) }

  /// The name is on the second line after an emoji, and full of signs.
  static func unknownName(line: Int = 2, _ name: String = "<Karl>\r\n&|") throws -> Finding {
    Finding(
      try rule("R010"),
      ["name": .quote(name), "kind": .quote("role"), "names": .names(["a,b"])],
      file: file, place: .init(line: line, column: 11, length: 6), near: "k:%l",
      address: "roles.a|b")
  }

  static func warning(line: Int = 1) throws -> Finding {
    Finding(
      try rule("R060"), ["situation": .quote("night")], file: file,
      place: .init(line: line, column: 1, length: 6), address: "situations.night")
  }

  static func differs() throws -> Finding {
    Finding(
      try rule("T001"),
      ["name": .quote("it holds"), "difference": .quote("x"), "command": .quote("y")],
      file: file, place: .init(line: 3, column: 1, length: 10), address: "rehearsals.it holds")
  }

  static let story = ["Round 1: A", "First difference: at the end", "  Expected: 1", "  Came: 2"]

  static func checked(
    _ findings: [Finding], rehearsals: CheckedCase.Rehearsals = .notPlayed,
    extent: CheckedCase.Extent = .wholeFile
  ) -> CheckedCase {
    CheckedCase(
      file: file, id: "a", title: "😀 <Karl>", identity: nil, findings: findings.sorted(),
      allowed: [], rehearsals: rehearsals, sources: [source], extent: extent)
  }

  static let results: CheckedCase.Rehearsals = .played([
    RehearsalResult(name: "it holds", line: 3, outcome: .differs(story: story)),
    RehearsalResult(name: "fine", line: 4, outcome: .comesOut),
    RehearsalResult(name: "later", line: 5, outcome: .differsAsSaid(because: "not <written>")),
    RehearsalResult(name: "after all", line: 6, outcome: .comesOutAfterAll),
  ])

  static func report() throws -> CheckedCases {
    CheckedCases(
      cases: [
        checked([try unknownName(), try warning()]),
        CheckedCase(
          file: "/elsewhere/b/scenario.yaml", id: nil, title: nil, identity: nil,
          findings: [], allowed: [], rehearsals: .played([]), sources: [], extent: .wholeFile),
        checked([try differs()], rehearsals: results),
      ],
      failures: [.init(path: "gone/x", sentence: "there is no case at gone/x.")])
  }
}
