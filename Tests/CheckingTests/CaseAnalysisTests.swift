import Analysis
import Rules
import ScenarioFormat
import Synchronization
import TestSupport
import Testing

@testable import Checking

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

  /// A laptop with little memory finds the same.
  @Test func littleRoomChangesNoFinding() throws {
    let claims = """
        - {ending: at-home, random: at least 51%}
        - {situation: breath, never: possible}
        - {ending: away, always: possible}
        - {situation: visit, never: possible, length: lunch}

      """
    let yaml = TinyCase.yaml.replacing("draw: [visit]}", with: "draw: [visit], short: [lunch]}")
    let (reading, scenario) = try read(yaml + "\nclaims:\n" + claims)
    let (wide, narrow) = (StateRoom(), StateRoom(bytes: 1))
    let expected = CaseAnalysis(room: wide).result(of: reading, scenario)
    let found = CaseAnalysis(room: narrow).result(of: reading, scenario)
    #expect(found.findings == expected.findings)
    #expect(found.plays == expected.plays)
    #expect(!found.plays.isEmpty)
    #expect(narrow.repeats > 0)
    #expect(wide.repeats == 0)
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
        "claims.1: This claim does not hold for the full game: `random: 50.0 %`.",
        "claims.3: This claim does not hold for the full game: `best: 100.0 %`.",
        "claims.6: This claim does not hold for the full game: possible.",
      ])
    #expect(result.isDecided)
  }

  /// Whoever takes the lone option leaves home in the night; the wife can stay without the nurse. Without
  /// both nobody means to stay, and it still happens by error.
  @Test func teamsThatGoWithoutAreHeldToTheExactFigure() throws {
    let yaml = TinyCase.yaml.replacing("call: {text:", with: "call: {alone: true, text:")
    let (reading, scenario) = try read(
      yaml + "\n" + """
        claims:
          - {ending: at-home, team: alone, best: at most 0%, ordinary: at least 1%}
          - {ending: at-home, team: alone, best: at least 1%}
          - {ending: at-home, team: alone, best: at least 100 below}
          - {ending: at-home, team: alone, best: at most 99 below}
          - {wishes: honoured, without: [nurse, wife], best: at most 0%, ordinary: at most 15%}
          - {wishes: honoured, without: [nurse], best: at least 1 below}
          - {wishes: honoured, team: silent, best: at most 0 below, ordinary: at most 0 below}
          - {wishes: honoured, team: silent, ordinary: at most 84%}

        """)
    let result = CaseAnalysis().result(of: reading, scenario)
    #expect(
      brief(result.findings, "A202") == [
        "claims.2: This claim does not hold for the full game: `best: 0.0 %`.",
        "claims.4: This claim does not hold for the full game: `best: 100.0 below`.",
        "claims.6: This claim does not hold for the full game: `best: 0.0 below`.",
        "claims.8: This claim does not hold for the full game: `ordinary: 85.0 %`.",
      ])
  }

  /// The tiny case, with a fact that one of two options notes. Its one goal is `talk`.
  private static let goals = [
    ("{goal: talk, met: {facts: asked}, always: met}", "not met"),
    ("{goal: talk, met: {facts: asked}, debriefed: relatives, always: met or debriefed}", ""),
    ("{goal: talk, met: {any: [{facts: asked}, {not: {facts: asked}}]}, always: met}", ""),
    ("{goal: talk, met: {all: [{facts: asked}, {place: hospice}]}, always: met}", "not met"),
    (
      "{goal: talk, met: {all: [{facts: asked}, {place: hospice}]}, debriefed: relatives, always: met or debriefed}",
      "never met"
    ),
  ]

  /// Nothing else in the case asks for the fact.
  @Test(arguments: goals) func goalsAreHeldToEveryPlay(_ claim: String, _ figure: String) throws {
    let yaml = TinyCase.yaml
      .replacing("phases:", with: "facts:\n  asked: He was asked.\nphases:")
      .replacing("effects: {dignity: +1}", with: "effects: {dignity: +1, facts: {asked: true}}")
    let debrief = "\ndebrief:\n  relatives: [\"What did she need?\"]\n"
    let (reading, scenario) = try read(yaml + debrief + "claims:\n  - \(claim)\n")
    let result = CaseAnalysis().result(of: reading, scenario)
    let said =
      figure.isEmpty ? [] : ["claims.1: This claim does not hold for the full game: \(figure)."]
    #expect(brief(result.findings, "A202") == said)
    let others = CaseAnalysis().result(
      of: reading, try read(yaml + debrief).scenario)
    #expect(
      result.findings.filter { $0.code != "A202" }.map(\.message)
        == others.findings.map(\.message), "nothing else changes")
    guard figure == "not met" else { return }
    let finding = try #require(result.findings.first { $0.code == "A202" })
    let play = try #require(result.plays[finding])
    #expect(play.last?.contains("not:") == true)
    let (_, again) = try read(yaml + "\n" + play.joined(separator: "\n") + "\n")
    let rehearsal = try #require(again.rehearsals.last)
    #expect(rehearsal.run(in: again).failure == nil)
  }

  /// What a goal asks can make more states than the game itself, and then is not decided. Without
  /// leads there is no strain to tell states of the game apart.
  @Test func aGoalTooLargeIsNotDecided() throws {
    let yaml = TinyCase.yaml.replacing("lead: [nurse], ", with: "")
      .replacing("lead: [nurse, wife], ", with: "")
    let end = try #require(yaml.firstRange(of: "rehearsals:"))
    let calm =
      yaml[..<end.lowerBound] + "debrief:\n  relatives: [\"What did she need?\"]\nclaims:\n"
    func result(_ said: String, _ states: Int) throws -> CaseAnalysis.Result {
      let claim = "  - {goal: talk, met: {dignity: at least 7}, \(said)}\n"
      let (reading, scenario) = try read(calm + claim)
      return CaseAnalysis(states: states).result(of: reading, scenario)
    }
    let (_, plain) = try read(calm + "  - {ending: away, always: possible}\n")
    let outcome = Solver(plain, setup: Setup.dealt(plain, seed: 1)).solve()
    guard case .decided(let solution) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let undecided = try result("always: met", solution.states)
    let said = undecided.findings.filter { $0.code == "A200" }.map(\.message)
    #expect(said.count == 1 && said.first?.contains("the full game, its goals") == true, "\(said)")
    #expect(said.first?.contains("Settled: the full game") == true, "\(said)")
    #expect(!undecided.isDecided)
    // One random game that meets it is enough here.
    let debriefed = "debriefed: relatives, always: met or debriefed"
    #expect(try result(debriefed, solution.states).isDecided)
  }

  /// What is found comes with a rehearsal that can be pasted, and it comes out.
  /// Many slots, and what is prepared wears somebody: the work is too much and not the states. Enough of
  /// it decides.
  @Test(arguments: [2, 3, 4]) func tooMuchWorkIsNotDecided(slots: Int) throws {
    let yaml = TinyCase.yaml.replacing(
      "preparation-slots: 1,", with: "preparation-slots: \(slots),"
    )
    .replacing("effort: 1}\n", with: "effort: 1, effects: {strain: {wife: +1}}}\n")
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    let scenario = try #require(reading.scenario)
    let result = CaseAnalysis(work: 10).result(of: reading, scenario)
    let said = result.findings.filter { $0.code == "A200" }.map(\.message)
    #expect(said.count == 1 && said.first?.contains("ways to go on") == true, "\(said)")
    #expect(said.first?.contains(", in round 1 of 2.") == true, "\(said)")
    #expect(!result.isDecided && result.isOverBudget)
    // More states would not help.
    let help = result.findings.filter { $0.code == "A200" }.map(\.help).joined()
    #expect(help.contains("more with `--states` only lets it work longer"), "\(help)")
    #expect(CaseAnalysis(work: 10_000).result(of: reading, scenario).isDecided)
  }

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
    let (_, result) = try result("  - {measure: dignity, worst: at most 6}\n", states: 2)
    #expect(!result.isDecided)
    #expect(result.findings.map(\.code) == ["A200", "A217"])
    let finding = try #require(result.findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message.contains("more than 2 states"), "\(finding.message)")
    #expect(finding.help.contains("; or allow more with `--states`."), "\(finding.help)")
    #expect(finding.help.contains("at-home 4") && finding.help.contains("away "))
    #expect(!finding.rule.canBeAllowed)
  }

  @Test func figuresDoNotLookLikeTheBoundTheyMiss() {
    #expect(Figure.text(59.96, missing: 60) == "59.96")
    #expect(Figure.text(58.3, missing: 60) == "58.3")
    #expect(Figure.text(-0.04) == "0.0")
    #expect(Figure.text(7) == "7.0")
  }

  /// What is proved must still be so as it is shown.
  @Test func intervalsAreRoundedOutwards() {
    #expect(Figure.text(37.44...39.71) == "37.4–39.8")
    #expect(Figure.text(0...0.01) == "0.0–0.1")
    #expect(Figure.text(49.999_999_99...50.000_000_01) == "50.0")
    #expect(Figure.text(12.3...12.3) == "12.3")
    #expect(Figure.text(58.2...59.96, missing: 60) == "58.20–59.96")
    #expect(Figure.text(60.004...61, missing: 60) == "60.004–61.000")
    #expect(Figure.text(58.2...59.5, missing: 60) == "58.2–59.5")
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

/// While a case is written.
@Suite struct DraftAnalysisTests {
  /// Counts how often it is asked, and says so after a number of times.
  private final class Cancelling: Sendable {
    private let count = Mutex(0)
    private let most: Int
    var asked: Int { count.withLock(\.self) }

    init(after most: Int) { self.most = most }

    func isCancelled() -> Bool {
      count.withLock {
        $0 += 1
        return $0 > most
      }
    }
  }

  private func read(_ yaml: String) throws -> (reading: Reading, scenario: Scenario) {
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    return (reading, try #require(reading.scenario))
  }

  private static let claims = """

    debrief:
      relatives: ["What did she need?"]
    claims:
      - {situation: breath, never: possible}
      - {goal: talk, met: {dignity: at least 7}, always: met}

    """

  @Test func findsTheSameWithoutPlays() throws {
    let (reading, scenario) = try read(TinyCase.yaml + Self.claims)
    let whole = CaseAnalysis().result(of: reading, scenario)
    let draft = CaseAnalysis.ofDraft().result(of: reading, scenario)
    #expect(!whole.findings.isEmpty && !whole.plays.isEmpty)
    #expect(draft.findings == whole.findings && draft.allowed == whole.allowed)
    #expect(draft.plays.isEmpty && draft.isDecided && !draft.isOverBudget)
  }

  /// Wherever it is told to, and soon: whoever is asked hardly asks again.
  @Test func stopsWhenAsked() throws {
    let (reading, scenario) = try read(TinyCase.yaml + Self.claims)
    let never = Cancelling(after: .max)
    let whole = CaseAnalysis().result(of: reading, scenario, isCancelled: never.isCancelled)
    #expect(whole?.findings == CaseAnalysis().result(of: reading, scenario).findings)
    #expect(never.asked > 20)
    for most in 0..<never.asked {
      let soon = Cancelling(after: most)
      #expect(
        CaseAnalysis().result(of: reading, scenario, isCancelled: soon.isCancelled) == nil)
      #expect(soon.asked <= most + 12)
    }
  }

  @Test func saysNothingOfABudgetThatCheckDoesNotHave() throws {
    let (reading, scenario) = try read(TinyCase.yaml)
    let check = CaseAnalysis(states: 2).result(of: reading, scenario)
    #expect(check.findings.map(\.code) == ["A200"] && check.isOverBudget)
    let draft = CaseAnalysis.ofDraft(states: 2).result(of: reading, scenario)
    #expect(draft.findings == [] && draft.isOverBudget && !draft.isDecided)
  }

  /// Texts may change, and nothing else; what was found moves with its lines.
  @Test func isTheSameGameWithOtherTexts() throws {
    let yaml = TinyCase.yaml + Self.claims
    let (reading, scenario) = try read(yaml)
    let (reworded, other) = try read(
      yaml.replacing("\"What did she need?\"", with: "\"What did\n    he need?\""))
    #expect(reworded.isSameGame(as: reading) && reading.isSameGame(as: reworded))
    let moved = CaseAnalysis().result(of: reading, scenario).moved(to: reworded)
    let again = CaseAnalysis().result(of: reworded, other)
    #expect(moved.findings == again.findings && moved.plays.keys == again.plays.keys)
    #expect(moved.findings != CaseAnalysis().result(of: reading, scenario).findings)
    for (words, others) in [
      ("dignity: at least 7", "dignity: at least 6"), ("  breath:", "  breathing:"),
      ("family: 5", "family: 4"), ("lead: [nurse, wife]", "lead: [nurse]"),
      ("place: home", "place: hospital"),
      ("\nroles:\n", "\n# Why?\nroles:\n"), ("seed: 7", "seed: 8"),
      ("moment: night", "moment: evening"),
    ] {
      let changed = yaml.replacing(words, with: others)
      #expect(changed != yaml)
      let other = ScenarioReader.read(yaml: Array(changed.utf8), file: "scenario.yaml")
      let isSame = others.contains("#") || words.contains("seed")
      #expect(other.isSameGame(as: reading) == isSame, "\(words)")
    }
  }
}
