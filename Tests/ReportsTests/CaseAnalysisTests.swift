import Analysis
import Rules
import ScenarioFormat
import Testing

@testable import Reports

@Suite struct CaseAnalysisTests {
  private func read(_ yaml: String) throws -> (reading: Reading, scenario: Scenario) {
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    #expect(reading.findings.map(\.message) == [])
    return (reading, try #require(reading.scenario))
  }

  private func result(
    _ claims: String, states: Int = 100_000
  ) throws -> (Reading, CaseAnalysis.Result) {
    let (reading, scenario) = try read(TinyCase.yaml + "\nclaims:\n" + claims)
    return (reading, CaseAnalysis(states: states).result(of: reading, scenario))
  }

  private func brief(_ findings: [Finding], _ code: String) -> [String] {
    findings.filter { $0.code == code }.map { "\($0.address): \($0.message)" }
  }

  /// In the tiny case the second card has two options open, and one of them leads to the hospital:
  /// a team that chooses at random stays at home half the time.
  @Test func claimsAreHeldToTheExactFigure() throws {
    let (_, result) = try result(
      """
        - {ending: at-home, random: at least 51%}
        - {ending: at-home, random: at least 50%, best: at least 100%, worst: at most 0%}
        - {wishes: honoured, best: at most 99%}
        - {measure: dignity, best: at least 7, worst: at most 6}
        - {strain: taken, best: at most 0, worst: at least 2}
        - {situation: breath, never: possible}
        - {ending: away, always: possible}

      """)
    #expect(
      brief(result.findings, "A202") == [
        "claims.1: This does not hold for `full`: `random: 50.0 %`.",
        "claims.3: This does not hold for `full`: `best: 100.0 %`.",
        "claims.6: This does not hold for `full`: `possible`.",
      ])
    #expect(result.isDecided)
  }

  /// What is found comes with a rehearsal that can be pasted, and it comes out.
  @Test func aPlayBehindAFindingIsARehearsal() throws {
    let (_, result) = try result("  - {ending: away, never: possible}\n")
    let finding = try #require(result.findings.first { $0.code == "A202" })
    let play = try #require(result.plays[finding])
    let (_, again) = try read(TinyCase.yaml + "\n" + play.joined(separator: "\n") + "\n")
    let rehearsal = try #require(again.rehearsals.last)
    #expect(again.rehearsals.count == 2)
    #expect(rehearsal.run(in: again).failure == nil)
  }

  @Test func atBudgetNothingIsSaidToBeWell() throws {
    let (_, result) = try result("  - {ending: at-home, random: at least 51%}\n", states: 2)
    #expect(!result.isDecided)
    #expect(result.findings.map(\.code) == ["A200"])
    let finding = try #require(result.findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message.contains("more than 2 states"), "\(finding.message)")
    #expect(finding.help.contains("at-home 4") && finding.help.contains("away "))
    #expect(!finding.rule.canBeAllowed)
  }

  @Test func figuresDoNotLookLikeTheBoundTheyMiss() {
    #expect(Figure.text(59.96, missing: 60) == "59.96")
    #expect(Figure.text(58.3, missing: 60) == "58.3")
    #expect(Figure.text(-0.04) == "0.0")
    #expect(Figure.text(7) == "7.0")
  }

  /// Two slots: the talk and what needs it can be prepared in one round, and neither alone is of use
  /// to whoever then goes to bed.
  @Test func aNeedPaysOffThroughWhatNeedsIt() throws {
    let changes = [
      (
        "effort: 1}",
        "effort: 1}\n  box: {title: A box, text: Pills., by: [gp], level: basic, effort: 1, needs: [talk]}"
      ),
      ("preparation-slots: 1", "preparation-slots: 2"),
      ("lead: [nurse, wife],", "when: {plan: box}, lead: [nurse, wife],"),
    ]
    let yaml = changes.reduce(TinyCase.yaml) { $0.replacing($1.0, with: $1.1) }
    let end = try #require(yaml.firstRange(of: "rehearsals:"))
    let (reading, scenario) = try read(String(yaml[..<end.lowerBound]))
    let found = CaseAnalysis().result(of: reading, scenario).findings
    #expect(found.filter { ["A207", "A215"].contains($0.code) }.map(\.message) == [])
    let outcome = Solver(scenario, setup: Setup.dealt(scenario, seed: 1)).solve()
    guard case .decided(let solution) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let witness = try #require(solution.witness(of: .planItem(PlanItemID(1))))
    #expect(
      witness.last?.preparations == [
        .putInPlace(PlanItemID(0), by: RoleID(1), with: nil),
        .putInPlace(PlanItemID(1), by: RoleID(2), with: nil),
      ])
  }

  @Test func whatIsAllowedIsKeptAndNothingElse() throws {
    let (reading, scenario) = try read(
      TinyCase.yaml + """

        allow:
          - {rule: A211, at: situations.breath, because: The ambulance is a temptation.}
          - {rule: A203, at: endings.away, because: Left over.}

        """)
    let result = CaseAnalysis().result(of: reading, scenario)
    #expect(result.allowed.map(\.finding.address) == ["situations.breath.options.stay"])
    #expect(!result.findings.contains { $0.code == "A211" && $0.address.contains("breath") })
    let unused = result.findings.filter { $0.address == "allow.2" }
    #expect(unused.count == 1)
  }
}
