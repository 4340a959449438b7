import Checking
import Testing

@testable import ScenarioFormat

/// Every rule speaks where its page says so, and is silent where its page says so.
@Suite struct RuleExampleTests {
  /// Those of family A need a solver: `AnalysisRuleTests` of Checking, for all of that family.
  static let codes = Rule.all.filter { $0.family != .analysis }.map(\.code)

  @Test(arguments: codes) func firesAndStaysSilent(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let examples = try #require(rule.examples)
    #expect(examples.fires.fits && examples.silent.fits)
    let fires = examples.fires.review(played: CaseCheck().played).findings
    #expect(fires.contains { $0.rule == rule }, "\(fires.map(\.brief))")
    let silent = examples.silent.review(played: CaseCheck().played).findings
    #expect(!silent.contains { $0.rule == rule }, "\(silent.map(\.brief))")
  }

  /// The mistake of an example is told once, and not again by what follows from it.
  @Test(arguments: codes) func saysNothingElse(_ code: String) throws {
    let rule = try #require(Rule.coded(code))
    let codes = try #require(rule.examples).fires.review(played: CaseCheck().played).findings.map(
      \.code)
    // What can be read can be played, and then often plays otherwise than it did.
    let others = Set(codes).subtracting([rule.code, "T001"])
      .subtracting(Self.together[rule.code] ?? [])
    #expect(others == [], "\(rule.code)")
  }

  /// Where the mistakes are that need a second file, or a play, to be made.
  static let places = [
    ("R200", "scenario.yaml R200 32:20+7"), ("R201", "scenario.yaml R201 32:17+7 call"),
    ("R202", "localities/here.yaml R202 5:1+5"), ("R203", "localities/here.yaml R203 6:3+3"),
    ("R204", "localities/here.yaml R204 6:3+3"), ("R205", "scenario.yaml R205 109:12+21"),
    ("R206", "scenario.yaml R206 32:12+16"), ("R207", "scenario.yaml R207 4:10+4"),
    ("R208", "scenario.yaml R208 72:12+7"), ("R209", "localities/here.yaml R209 6:25+18"),
    ("R210", "localities/here.yaml R210 5:10+5"), ("R210", "localities/there.yaml R210 5:10+4"),
    ("R211", "localities/here.yaml R211 5:10+5"),
    ("R212", "localities/here.yaml R212 7:30+9"), ("R213", "localities/here.yaml R213 8:1+5"),
    ("T001", "scenario.yaml T001 175:3+17"), ("T002", "scenario.yaml T002 175:3+17"),
  ]

  @Test(arguments: places) func findsThePlace(_ code: String, _ place: String) throws {
    let examples = try #require(Rule.coded(code)?.examples)
    let found = examples.fires.review(played: CaseCheck().played).findings
    #expect(found.map { "\($0.file) \($0.brief)" }.contains(place), "\(found.map(\.brief))")
    #expect(Set(found.map(\.code)) == [code])
    #expect(examples.silent.review(played: CaseCheck().played).findings == [])
  }

  /// Where one change of a file is two mistakes in its case.
  static let together: [String: Set<String>] = [
    "S025": ["S015", "R010"], "R009": ["R042"], "R030": ["R010"], "R031": ["R010"],
    "R041": ["R042"], "R070": ["R071"], "C031": ["C021"],
    "L085": ["L042"],
  ]

  @Test func theSmallCaseItselfIsClean() {
    let review = Review(
      yaml: Array(ExampleCase.yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder,
      translations: [
        TranslationFile(language: "da", file: "da.po", bytes: Array(ExampleCase.po.utf8))
      ])
    #expect(review.findings.map(\.brief) == [])
    #expect(review.base?.scenario != nil)
  }

  @Test func thereAreEnough() {
    #expect(Rule.all.count >= 130)
    for family in Rule.Family.allCases {
      #expect(Rule.all.contains { $0.family == family })
    }
    for rule in Rule.all { #expect(rule.family.rawValue == String(rule.code.prefix(1))) }
  }
}
