import ScenarioFormat
import Testing

@Suite struct RuleTests {
  @Test func codesAndNamesAreGivenOnce() {
    #expect(Rule.all.map(\.code) == Set(Rule.all.map(\.code)).sorted { family($0) < family($1) })
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test(arguments: Rule.all.map(\.code)) func hasAPageWorthReading(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    #expect(rule.code.wholeMatch(of: #/[SRCLAT]\d{3}/#) != nil)
    #expect(rule.name.wholeMatch(of: #/[a-z0-9-]+/#) != nil)
    #expect(!rule.title.hasSuffix("."))
    for sentence in [rule.explanation, rule.message, rule.help] {
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("  "))
    }
  }

  /// What ``RuleExampleTests`` proves of each rule, and ``AnalysisRuleTests`` of those that need a
  /// solver: it speaks in one of its examples, and not in the other.
  @Test func eachHasAnExample() {
    #expect(Rule.all.filter { $0.examples == nil }.map(\.code) == [])
  }

  /// Syntax comes before references, content and contradictions.
  private func family(_ code: String) -> String {
    let place = Rule.Family.allCases.firstIndex { $0.rawValue == String(code.prefix(1)) }
    return "\(place ?? 9)\(code)"
  }
}
