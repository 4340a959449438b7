import Foundation
import Rules
import ScenarioFormat
import Testing

@Suite struct ShippedCaseTests {
  static let shelf = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  static var cases: [CaseFolder] { (try? CaseShelf(opening: shelf).cases) ?? [] }

  @Test(arguments: cases) func hasNoFindingsInAnyLanguage(_ folder: CaseFolder) throws {
    for language in try folder.languages() {
      let reading = try folder.read(language: language)
      let text = DiagnosticRenderer().render(reading.findings, in: [reading.source])
      #expect(reading.findings.isEmpty, "\(text)")
      #expect(reading.scenario != nil)
      #expect(reading.missingTranslations == [])
    }
  }

  @Test func noTwoShareAnID() {
    let readings = Self.cases.compactMap { try? $0.read() }
    #expect(CaseShelf.findings(among: readings) == [])
  }
}
