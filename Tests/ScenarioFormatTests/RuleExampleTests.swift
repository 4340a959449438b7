import Testing

@testable import ScenarioFormat

/// Every rule speaks where its page says so, and is silent where its page says so.
@Suite struct RuleExampleTests {
  /// Rules about localities and plays need more than one file to show: LocalTermTests, LocalityTests
  /// and CaseCheckTests hold their examples. Those of family A need a solver: AnalysisRuleTests.
  static let codes = Rule.all.filter {
    !(Rule.locality + Rule.played + Rule.analysed).contains($0)
  }.map(\.code)

  @Test(arguments: codes) func firesAndStaysSilent(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let examples = try #require(rule.examples)
    #expect(examples.fires.fits && examples.silent.fits)
    let fires = examples.fires.review().findings
    #expect(fires.contains { $0.rule == rule }, "\(fires.map(\.brief))")
    let silent = examples.silent.review().findings
    #expect(!silent.contains { $0.rule == rule }, "\(silent.map(\.brief))")
  }

  /// The mistake of an example is told once, and not again by what follows from it.
  @Test(arguments: codes) func saysNothingElse(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let codes = try #require(rule.examples).fires.review().findings.map(\.code)
    let others = Set(codes).subtracting([rule.code]).subtracting(Self.together[rule.code] ?? [])
    #expect(others == [], "\(rule.code)")
  }

  /// Where one change of a file is two mistakes in its case.
  static let together: [String: Set<String>] = [
    "S025": ["S015", "R010"], "R009": ["R042"], "R030": ["R010"], "R031": ["R010"],
    "R041": ["R042"], "R070": ["R071"], "C031": ["C021"],
  ]

  @Test func theSmallCaseItselfIsClean() {
    let review = Review(
      yaml: Array(ExampleCase.yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder,
      translations: [
        Review.PO(language: "da", file: "da.po", bytes: Array(ExampleCase.po.utf8))
      ])
    #expect(review.findings.map(\.brief) == [])
    #expect(review.base?.scenario != nil)
  }

  @Test func thereAreEnough() {
    #expect(Rule.all.count >= 130)
    for family in Rule.Family.allCases {
      #expect(Rule.all.contains { $0.family == family })
    }
  }
}
