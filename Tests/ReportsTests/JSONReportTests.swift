import Foundation
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking
@testable import Reports

@Suite struct JSONReportTests {
  static func schema() throws -> JSONSchema {
    try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/check.schema.json"))
  }

  @Test func isAsItsSchemaSays() throws {
    let text = JSONReport.text(try SampleReport.report(), in: SampleReport.place)
    #expect(try Self.schema().complaints(about: text) == [])
    let danish = JSONReport.text(
      try SampleReport.report(), in: SampleReport.place, language: SampleReport.danish)
    #expect(danish.contains("\"language\": \"da\""))
    #expect(try Self.schema().complaints(about: danish) == [])
    let none = JSONReport.text(CheckedCases(cases: []), in: SampleReport.place)
    #expect(try Self.schema().complaints(about: none) == [])
    let wrong = text.replacing("\"severity\": \"error\"", with: "\"severity\": \"dreadful\"")
    #expect(try Self.schema().complaints(about: wrong) != [])
  }

  @Test func saysEverything() throws {
    let report = CheckedCases(cases: [SampleReport.checked([try SampleReport.warning()])])
    let finding = try SampleReport.warning()
    #expect(
      JSONReport.text(report, in: SampleReport.place) == """
        {
          "format": 1,
          "language": "en",
          "tool": {
            "name": "Hjemmetid",
            "version": "1.2.3"
          },
          "cases": [
            {
              "file": "å, b:1%/scenario.yaml",
              "id": "a",
              "title": "😀 <Karl>",
              "findings": [
                {
                  "code": "R060",
                  "rule": "card-in-no-round",
                  "severity": "warning",
                  "file": "å, b:1%/scenario.yaml",
                  "line": 1,
                  "column": 1,
                  "length": 6,
                  "message": "\(finding.message)",
                  "help": "\(finding.help)",
                  "address": "situations.night"
                }
              ]
            }
          ],
          "failures": [],
          "counts": {
            "errors": 0,
            "warnings": 1
          }
        }

        """)
  }
}
