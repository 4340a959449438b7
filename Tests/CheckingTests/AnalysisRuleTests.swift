import Rules
import ScenarioFormat
import Testing

@testable import Checking

/// Every rule of family A speaks where its page says so, and is silent where its page says so.
@Suite struct AnalysisRuleTests {
  static let codes = Rule.all.filter { $0.family == .analysis }.map(\.code)

  @Test(arguments: codes) func firesAndStaysSilent(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let examples = try #require(rule.examples)
    let (wrong, right) = (examples.fires.review(), examples.silent.review())
    #expect(wrong.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(right.findings.map(\.message) == [])
    let fires = CaseAnalysis.findings(in: wrong, within: examples.fires.states)
    #expect(fires.contains { $0.rule == rule }, "\(fires.map { "\($0.code) \($0.message)" })")
    let silent = CaseAnalysis.findings(in: right, within: examples.silent.states)
    #expect(
      !silent.contains { $0.rule == rule }, "\(silent.map { "\($0.code) \($0.message)" })")
  }

  @Test(arguments: codes) func hasAPageThatShowsIt(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let page = RulePage(
      rule, played: { _ in [] }, analyse: { CaseAnalysis.findings(in: $0, within: $1) }
    ).text
    #expect(page.contains("\(rule.severity.rawValue) \(code): "), "\(page)")
  }
}
