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

  /// A rule that nothing breaks in a test may not work at all. The others have
  /// ``RuleExampleTests`` alone.
  @Test func everyRuleOfReadingIsBrokenSomewhere() {
    var broken = Set(BrokenCase.all.flatMap(\.expected).map { String($0.prefix(4)) })
    broken.formUnion(HostileFile.all.map(\.code))
    broken.formUnion(["S030", "S031"])  // TranslationTests
    broken.formUnion(["R025"])  // CaseFolderTests
    broken.formUnion(["T001", "T002"])  // CaseCheckTests, for they need a play
    broken.formUnion((200...213).map { "R\($0)" })  // LocalTermTests and LocalityTests
    broken.formUnion(["R110", "R111"])  // AllowanceTests
    broken.formUnion(["R120", "R121"])  // PictureTests
    broken.formUnion((130...136).map { "R\($0)" })  // ClaimTests
    let rules = Rule.all.filter { "SR".contains($0.family.rawValue) }
    #expect(rules.map(\.code).filter { !broken.contains($0) } == [])
  }

  /// Syntax comes before references, content and contradictions.
  private func family(_ code: String) -> String {
    let place = Rule.Family.allCases.firstIndex { $0.rawValue == String(code.prefix(1)) }
    return "\(place ?? 9)\(code)"
  }
}
