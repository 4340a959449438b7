import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// What an edit did to each claim, of a case in which a random team stays at home half the time.
@Suite struct ClaimChangeTests {
  private func read(_ claims: String, _ changes: (String, String)...) throws -> Reading {
    let yaml = changes.reduce(TinyCase.yaml) { $0.replacing($1.0, with: $1.1) }
    let reading = ScenarioReader.read(
      yaml: Array((yaml + "\nclaims:\n" + claims).utf8), file: "tiny.yaml")
    _ = try #require(reading.scenario, "\(reading.findings.map(\.message))")
    return reading
  }

  private func changes(from old: Reading, to new: Reading) throws -> [ClaimChange] {
    try #require(
      CaseAnalysis().claimChanges(from: old, to: new, isCancelled: { false }) { _ in })
  }

  private func brief(_ side: ClaimChange.Side?) -> String {
    guard let side else { return "–" }
    let figure = side.answer.figure.map { " \($0.lowerBound.rounded())" } ?? ""
    return "\(side.isClaimed ? "" : "not ")\(side.text) \(side.answer.verdict.rawValue)\(figure)"
  }

  /// Each figure is told by itself, of both versions, and what stands elsewhere in the file or is called by
  /// another number there is the same.
  @Test func everyClaimIsAskedOfBoth() throws {
    let old = try read(
      """
        - {ending: at-home, random: at least 50%, best: at least 100%}
        - {wishes: honoured, team: never-prepares, best: at most 3 below}
        - {situation: breath, always: possible}
        - {goal: talk, met: {place: home}, always: met}

      """)
    let new = try read(
      """
        - {wishes: honoured, team: never-prepares, best: at most 2 below}
        - {ending: at-home, best: at least 100%}
        - {ending: at-home, random: at least 60%}
        - {wishes: honoured, without: [nurse], ordinary: at least 1%}

      """, ("call: {text: Call an ambulance, effects: {place: hospital}", "call: {text: Call"),
      (
        "      - {id: at-home,",
        "      - {id: early, title: Early, wishes: not, when: {place: hospice}, text: No.}\n"
          + "      - {id: at-home,"
      ))
    let found = try changes(from: old, to: new)
    #expect(
      found.map { [brief($0.before), brief($0.after)] } == [
        [
          "{wishes: honoured, team: never-prepares, best: at most 3 below} met 0.0",
          "{wishes: honoured, team: never-prepares, best: at most 2 below} met 0.0",
        ],
        [
          "{ending: at-home, best: at least 100%} met 100.0",
          "{ending: at-home, best: at least 100%} met 100.0",
        ],
        [
          "{ending: at-home, random: at least 50%} met 50.0",
          "{ending: at-home, random: at least 60%} met 100.0",
        ],
        [
          "not {wishes: honoured, without: [nurse], ordinary: at least 1%} met 85.0",
          "{wishes: honoured, without: [nurse], ordinary: at least 1%} met 100.0",
        ],
        [
          "{situation: breath, always: possible} met",
          "not {situation: breath, always: possible} met",
        ],
        ["{goal: talk, met: {place: home}, always: met} missed", "–"],
      ])
    #expect(found.map(\.unit) == [.points, .percent, .percent, .percent, .steps, .steps])
  }

  /// What is said of a claim is what `check` says of it.
  @Test func verdictsAreThoseOfTheCheck() throws {
    let claims = """
        - {ending: at-home, random: at least 51%}
        - {measure: dignity, best: at least 7}
        - {strain: taken, worst: at least 3}
        - {situation: breath, never: possible}
        - {ending: at-home, team: alone, best: at least 1 below}

      """
    let reading = try read(claims, ("call: {text:", "call: {alone: true, text:"))
    let found = try changes(from: reading, to: reading)
    let scenario = try #require(reading.scenario)
    let checked = CaseAnalysis().result(of: reading, scenario).findings
    for (place, change) in found.enumerated() {
      let isMissed = checked.contains { $0.code == "A202" && $0.address == "claims.\(place + 1)" }
      #expect(change.after?.answer.verdict == (isMissed ? .missed : .met), "\(place)")
      #expect(change.before == change.after)
    }
    #expect(Set(found.map(\.after?.answer.verdict)) == [.met, .missed])
  }

  /// A figure that is only known to lie somewhere is told as that.
  @Test func whatIsNotDecidedIsBounded() throws {
    let reading = try read("  - {ending: at-home, random: at least 51%}\n")
    let found = try #require(
      CaseAnalysis(states: 2).claimChanges(from: reading, to: reading, isCancelled: { false }) {
        _ in
      })
    let answer = try #require(found.first?.after?.answer)
    #expect(answer.verdict != .met)
    #expect(answer.figure.map { $0.lowerBound <= 50 && $0.upperBound >= 50 } == true)
  }

  @Test func stopsWhenItIsCancelled() throws {
    let reading = try read("  - {ending: at-home, random: at least 51%}\n")
    #expect(
      CaseAnalysis().claimChanges(from: reading, to: reading, isCancelled: { true }) { _ in } == nil
    )
  }
}
