import Foundation
import TestSupport
import Testing

@testable import ScenarioFormat

/// The loader and the schema ask the same of a file, as far as a schema can ask.
@Suite struct SchemaAgreementTests {
  /// Rules that a schema can express. The others need two places at once, or what names stand for.
  static let expressible: Set<String> = [
    "R001", "R002", "R003", "R004", "R005", "R006", "R007", "R008", "R009", "R012", "R013", "R014",
    "R015", "R016", "R020", "R021", "R023", "R024", "R030", "R031", "R035", "R070", "R090", "R100",
    "R120",
    "R121", "S013", "S014", "S015", "S016",
  ]

  /// Other ways to write a number, which the loader refuses and a schema never sees.
  static let spellings = ["becomes +1\n", "becomes 007\n"]

  static func compose(_ yaml: String) throws -> YamlNode {
    let report = SourceCheck.report(on: Array(yaml.utf8), file: "scenario.yaml")
    return try #require(YamlComposer.compose(report.source, report), "\(yaml)")
  }

  static func shipped() throws -> String {
    try String(contentsOfFile: "\(ShippedCase.folder)/scenario.yaml", encoding: .utf8)
  }

  /// What the loader says against the file, and what of it a schema could say too.
  static func complaints(_ yaml: String) -> (all: [String], expressible: [String]) {
    let findings = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml").findings
      .filter { $0.severity == .error }
    let said = { (finding: Finding) in "\(finding.code) \(finding.address)" }
    return (
      findings.map(said),
      findings.filter {
        // Two things in a list with one id are no more than two things to a schema.
        expressible.contains($0.code) && !($0.code == "R012" && $0.address.hasSuffix(".id"))
      }.map(said)
    )
  }

  @Test func acceptWhatIsRight() throws {
    let validator = try SchemaValidator(FormatSchema().text)
    let templates = try FirstCaseTests.stories.map { try FirstCaseTests.template($1, $0) }
    for yaml in [SmallCase.yaml, try Self.shipped()] + templates.map(FirstCaseTests.example.yaml) {
      #expect(Self.complaints(yaml).all == [])
      #expect(validator.problems(of: SchemaValue(try Self.compose(yaml))) == [])
    }
  }

  /// Every twenty-ninth, to be done in time; a number that is no divisor of the ways to go wrong, so
  /// that each of them is tried. All of them were tried when this was written.
  @Test func agreeOnChangesOfTheSmallCase() throws {
    try agree(SmallCase.yaml, step: 29, least: 200)
  }

  @Test func agreeOnChangesOfTheShippedCase() throws {
    try agree(try Self.shipped(), step: 109, least: 100)
  }

  /// - Parameter step: every so many changes are tried.
  private func agree(_ yaml: String, step: Int, least: Int) throws {
    let validator = try SchemaValidator(FormatSchema().text)
    let tree = try #require(CaseTree(try Self.compose(yaml)))
    #expect(Self.complaints(String(tree.written().dropFirst())).all == [])
    let changes = tree.changes()
    var count = (accepted: 0, refused: 0)
    var differences: [String] = []
    for place in stride(from: 0, to: changes.count, by: step) {
      let written = String(changes[place].tree.written().drop { $0.isWhitespace })
      let complaints = Self.complaints(written)
      let problems = validator.problems(of: SchemaValue(try Self.compose(written)))
      if complaints.all.isEmpty { count.accepted += 1 } else { count.refused += 1 }
      // What the schema refuses is wrong, and what is wrong it refuses if it can know.
      let isStricter = !problems.isEmpty && complaints.all.isEmpty
      let isSpelling = Self.spellings.contains { changes[place].label.hasSuffix($0) }
      let isLooser = problems.isEmpty && !isSpelling && !complaints.expressible.isEmpty
      if isStricter || isLooser {
        differences.append(
          "\(changes[place].label.prefix(90)): loader \(complaints), schema \(problems)")
      }
    }
    for difference in differences { Issue.record("\(difference)") }
    #expect(count.accepted + count.refused >= least)
    #expect(count.accepted > least / 20 && count.refused > least / 2, "\(count)")
  }
}
