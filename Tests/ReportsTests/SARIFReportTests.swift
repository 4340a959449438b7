import Foundation
import ScenarioFormat
import Testing

@testable import Checking
@testable import Reports

@Suite struct SARIFReportTests {
  private static func schema() throws -> JSONSchema {
    try JSONSchema(
      file: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Schemas/sarif-part.schema.json"))
  }

  private func run(_ report: CheckedCases) throws -> [String: Any] {
    let text = SARIFReport.text(report, in: SampleReport.place)
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ findings: [Finding]) throws -> [[String: Any]] {
    let run = try run(CheckedCases(cases: [SampleReport.checked(findings)]))
    return try #require(run["results"] as? [[String: Any]])
  }

  @Test func isAsTheStandardSays() throws {
    let text = SARIFReport.text(try SampleReport.report(), in: SampleReport.place)
    #expect(try Self.schema().complaints(about: text) == [])
    let danish = SARIFReport.text(
      try SampleReport.report(), in: SampleReport.place, language: SampleReport.danish)
    #expect(danish.contains("\"language\": \"da\""))
    #expect(try Self.schema().complaints(about: danish) == [])
  }

  /// A checker that finds nothing wrong may not look.
  @Test(arguments: [
    ("\"version\": \"2.1.0\",\n  \"runs\"", "\"runs\"", "$ lacks version"),
    ("\"ruleIndex\": ", "\"ruleIndx\": ", "ruleIndx should not be there"),
    ("\"level\": \"error\"", "\"level\": \"fatal\"", "is none of"),
    ("\"startLine\": 2", "\"startLine\": 0", "is below 1"),
    ("\"startLine\": 2", "\"startLine\": \"2\"", "is no integer"),
    ("%C3%A5", "å", "does not look like"),
    ("\"executionSuccessful\": false", "\"executionSuccessful\": 0", "is no boolean"),
  ]) func theCheckerLooks(_ right: String, _ wrong: String, _ complaint: String) throws {
    let text = SARIFReport.text(try SampleReport.report(), in: SampleReport.place)
    let broken = text.replacing(right, with: wrong)
    #expect(broken != text)
    let complaints = try Self.schema().complaints(about: broken)
    #expect(complaints.contains { $0.contains(complaint) }, "\(complaints)")
  }

  @Test func whatIsAllowedIsSuppressed() throws {
    let kept = AllowedFinding(try SampleReport.warning(), because: "Our own \"way\".")
    let checked = CheckedCase(
      file: SampleReport.file, id: nil, title: nil, identity: nil,
      findings: [try SampleReport.unknownName()], allowed: [kept], rehearsals: .notPlayed,
      sources: [SampleReport.source], extent: .wholeFile)
    let report = CheckedCases(cases: [checked])
    let text = SARIFReport.text(report, in: SampleReport.place)
    #expect(try Self.schema().complaints(about: text) == [])
    #expect(
      try Self.schema().complaints(about: text.replacing("inSource", with: "inMind")) != [])
    let results = try #require(try run(report)["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["R010", "R060"])
    // Either all results of a run say it, or none.
    let suppressions = results.map { $0["suppressions"] as? [[String: String]] }
    #expect(
      suppressions == [[], [["kind": "inSource", "justification": "Our own \"way\"."]]])
    #expect(report.count(atOrAbove: .warning) == 1, "it counts for nothing else")
    #expect(!TextReport().text(report).contains("R060"))
  }

  @Test func placesCountInUTF16() throws {
    let result = try #require(try results([SampleReport.unknownName()]).first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    // The emoji before the name is one character and two code units.
    #expect(
      physical["region"] as? [String: Int] == ["startLine": 2, "startColumn": 12, "endColumn": 18])
    #expect(
      physical["artifactLocation"] as? [String: String] == [
        "uri": "%C3%A5%2C%20b%3A1%25/scenario.yaml", "uriBaseId": "%SRCROOT%",
      ])
  }

  @Test func rulesAreFoundByTheirIndex() throws {
    let run = try run(try SampleReport.report())
    let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == Rule.all.map(\.code))
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
  }

  // MARK: Fingerprints

  private func prints(_ findings: [Finding]) throws -> [String] {
    try results(findings).compactMap {
      ($0["partialFingerprints"] as? [String: String])?["hjemmetid/v1"]
    }
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let lines = "format: 1\n\n\ntitle: \"😀 <Karl> & \\\"K|K\\\"]]>\" # then\n"
    let moved = CheckedCase(
      file: SampleReport.file, id: nil, title: nil, identity: nil,
      findings: [try SampleReport.unknownName(line: 4)], allowed: [], rehearsals: .notPlayed,
      sources: [SourceText(Array(lines.utf8), file: SampleReport.file)], extent: .wholeFile)
    let results = try run(CheckedCases(cases: [moved]))["results"] as? [[String: Any]]
    let print = results?.first?["partialFingerprints"] as? [String: String]
    #expect(try prints([SampleReport.unknownName()]) == [print?["hjemmetid/v1"] ?? ""])
  }

  @Test func fingerprintsDiffer() throws {
    let two = [try SampleReport.unknownName(), try SampleReport.unknownName("b")]
    let same = try prints(two)
    #expect(same.map { $0.suffix(2) } == [":1", ":2"])
    let others = try prints([SampleReport.unknownName(), SampleReport.warning()])
    #expect(Set(others.map { $0.prefix(16) }).count == 2)
    // FNV-1a as its authors publish it, for the parts are only kept apart by a byte.
    #expect(Fingerprint().text == "cbf29ce484222325")
    #expect(Fingerprint("a").text != Fingerprint("a", "").text)
  }
}
