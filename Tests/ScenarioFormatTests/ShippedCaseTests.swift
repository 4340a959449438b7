import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing

@Suite struct ShippedCaseTests {
  static let shelf = Project.scenarios

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

  /// By every rule, with nothing allowed but for a reason.
  @Test(arguments: cases) func hasNothingToRemarkOn(_ folder: CaseFolder) throws {
    let review = try folder.review()
    let text = DiagnosticRenderer().render(review.findings, in: review.sources)
    #expect(review.findings.isEmpty, "\(text)")
    // What a case argues against it says why; nothing else is let through.
    #expect(review.allowed.allSatisfy { $0.finding.code == "L051" && !$0.because.isEmpty })
  }

  @Test func noTwoShareAnID() {
    let readings = Self.cases.compactMap { try? $0.read() }
    #expect(CaseShelf.findings(among: readings) == [])
  }
}
