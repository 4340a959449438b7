import Rules
import ScenarioFormat
import Testing

@testable import Checking

/// Every rule of family A speaks where its page says so, and is silent where its page says so.
@Suite struct AnalysisRuleTests {
  /// The others are about cases too large for a page: see below.
  static let codes = Rule.all.filter { $0.family == .analysis && $0.examples != nil }.map(\.code)

  @Test(arguments: codes) func firesAndStaysSilent(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let examples = try #require(rule.examples)
    let (wrong, right) = (examples.fires.review(), examples.silent.review())
    #expect(wrong.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(right.findings.map(\.message) == [])
    let fires = CaseAnalysis.findings(in: wrong)
    #expect(fires.contains { $0.rule == rule }, "\(fires.map { "\($0.code) \($0.message)" })")
    let silent = CaseAnalysis.findings(in: right)
    #expect(
      !silent.contains { $0.rule == rule }, "\(silent.map { "\($0.code) \($0.message)" })")
  }

  @Test(arguments: codes) func hasAPageThatShowsIt(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let page = RulePage(rule, played: { _ in [] }, analyse: { CaseAnalysis.findings(in: $0) }).text
    #expect(page.contains("\(rule.severity.rawValue) \(code): "), "\(page)")
  }

  @Test func allButTheLargeHaveExamples() {
    let without = Rule.all.filter { $0.family == .analysis && $0.examples == nil }.map(\.code)
    #expect(without == ["A200", "A201", "A217"])
  }
}
