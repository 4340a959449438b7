import ScenarioFormat
import Testing

@Suite struct RuleTests {
  @Test func codesAndNamesAreGivenOnce() {
    #expect(Rule.all.map(\.code) == Set(Rule.all.map(\.code)).sorted { family($0) < family($1) })
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test(arguments: Rule.all) func hasAPageWorthReading(_ rule: Rule) {
    #expect(rule.code.wholeMatch(of: #/[SRT]\d{3}/#) != nil)
    #expect(rule.name.wholeMatch(of: #/[a-z0-9-]+/#) != nil)
    #expect(!rule.title.hasSuffix("."))
    for sentence in [rule.explanation, rule.message, rule.help] {
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("  "))
    }
    #expect(Rule.coded(rule.code) == rule)
  }

  /// A rule that nothing breaks in a test may not work at all.
  @Test func everyRuleIsBrokenSomewhere() {
    var broken = Set(BrokenCase.all.flatMap(\.expected).map { String($0.prefix(4)) })
    broken.formUnion(HostileFile.all.map(\.code))
    broken.formUnion(["S030", "S031"])  // TranslationTests
    broken.formUnion(["R025"])  // CaseFolderTests
    broken.formUnion(["T001", "T002"])  // CaseCheckTests, for they need a play
    broken.formUnion((200...213).map { "R\($0)" })  // LocalTermTests and LocalityTests
    #expect(Rule.all.map(\.code).filter { !broken.contains($0) } == [])
  }

  /// Syntax comes before references.
  private func family(_ code: String) -> String {
    (code.first == "S" ? "0" : code.first == "R" ? "1" : "2") + code
  }
}
