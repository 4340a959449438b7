import Analysis
import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// What a finding advises, done: it is told no more, no other of its kind is told instead, and what it is
/// about is better. Of A214 see `CarriedLeadTests`.
@Suite struct FollowedAdviceTests {
  struct Example: CustomTestStringConvertible {
    /// What the finding is about, in a number that has to rise.
    typealias Figure = @Sendable (CaseFigures) -> Double

    let name: String
    let code: String
    let address: String
    /// Words of the advice that is followed.
    let advice: String
    /// Pieces of the tiny case with what stands instead, by pairs: before, and when it is followed.
    let before: [String]
    let after: [String]
    var rises: Figure?
    /// Most states of one game, before and after.
    var states = (before: 100_000, after: 100_000)

    var testDescription: String { name }
  }

  private static let lead = "lead: [nurse, wife],"
  private static let asks = [lead, "when: {plan: talk}, lead: [nurse, wife],"]
  private static let ages = ["effort: 1}\n", "effort: 1, ages: true}\n"]

  /// The last card comes right after a turning point, or a round later.
  private static func turn(_ first: String = "") -> [String] {
    [
      "      - {moment: night, draw: [breath]}\n",
      "  - id: end\n    title: End\n    text: It ends.\n    turning-point: true\n"
        + "    rounds:\n\(first)      - {moment: night, draw: [breath]}\n",
    ]
  }

  private static let quietDay =
    "      - {moment: day, draw: [visit], quiet: It is quiet., slots: 1}\n"

  private static let box = [
    "effort: 1}\n",
    "effort: 1}\n  box: {title: A box, text: Pills., by: [gp], level: basic, effort: 1, needs: [talk]}\n",
    lead, "when: {plan: box}, lead: [nurse, wife],",
  ]

  private static let phone = [
    "phases:\n",
    "advice:\n  phone: {title: A line, level: basic, answers: A., reach: [day, night]}\nphases:\n",
    "text: He sits up.\n", "text: He sits up.\n    needs-advice: basic\n",
  ]

  private static let told = "told: He calms down."

  static let examples = [
    Example(
      name: "what blocks an ending", code: "A203", address: "endings.at-home",
      advice: "`{safety: at least 9}`",
      before: ["when: {place: home}, text", "when: {place: home, safety: at least 9}, text"],
      after: ["when: {place: home}, text", "when: {place: home, safety: at least 4}, text"]),
    Example(
      name: "an option whose item ages, leaving that out", code: "A205",
      address: "situations.breath.options.stay", advice: "ages and has gone stale",
      before: ages + asks + turn(), after: asks + turn()),
    Example(
      name: "an option whose item ages, with time for its review", code: "A205",
      address: "situations.breath.options.stay", advice: "until it is reviewed",
      before: ages + asks + turn(), after: ages + asks + turn(quietDay)),
    Example(
      name: "an outcome after one that takes its place", code: "A206",
      address: "situations.breath.options.stay.outcomes.2", advice: "put it before those",
      before: [
        told,
        "outcomes: [{when: {place: home}, text: A.}, {when: {lead: wife}, text: B.}], \(told)",
      ],
      after: [
        told,
        "outcomes: [{when: {lead: wife}, text: B.}, {when: {place: home}, text: A.}], \(told)",
      ]),
    Example(
      name: "an item without time", code: "A207", address: "plan.box", advice: "Give it time",
      before: box, after: box + ["preparation-slots: 1,", "preparation-slots: 2, "]),
    Example(
      name: "an option that is always best", code: "A211", address: "situations.visit.options.ask",
      advice: "let others do well", before: [],
      after: ["told: He sleeps.", "effects: {relief: +1}, told: He sleeps."]),
    Example(
      name: "an item that nothing depends on", code: "A215", address: "plan.talk",
      advice: "depend on it", before: [], after: asks),
    Example(
      name: "an item that is always stale", code: "A215", address: "plan.talk",
      advice: "leave out `ages`", before: ages + asks + turn(), after: asks + turn()),
    Example(
      name: "an item that is always stale, asked for later", code: "A215", address: "plan.talk",
      advice: "a round later", before: ages + asks + turn(),
      after: ages + asks + turn(quietDay)),
    Example(
      name: "a line that never matters", code: "A216", address: "advice.phone",
      advice: "Let an outcome follow", before: phone,
      after: phone + [
        told,
        "outcomes: [{when: {advice: basic}, text: A., effects: {relief: +2}}, {unadvised: true, text: B.}], \(told)",
      ]),
  ]

  @Test(arguments: examples + situations + choices + roles + open)
  func itIsToldNoMore(_ example: Example) throws {
    let (before, worse) = try Self.solved(example.before, states: example.states.before)
    let finding = try #require(
      before.first { $0.code == example.code && $0.address == example.address },
      "\(before.map { "\($0.code) \($0.address)" })")
    #expect(finding.help.contains(example.advice), "\(finding.help)")
    let (after, better) = try Self.solved(example.after, states: example.states.after)
    // Neither there nor, new, anywhere else.
    let others = before.filter { $0.code == example.code && $0.address != example.address }
    let told = after.filter { $0.code == example.code }.map(\.address)
    #expect(Set(told).isSubset(of: Set(others.map(\.address))), "\(told)")
    // Nor is there an error that was none.
    let errors = after.filter { $0.severity == .error }.map(\.code)
    #expect(Set(errors).isSubset(of: Set(before.map(\.code))), "\(errors)")
    if let rises = example.rises { #expect(rises(better) > rises(worse)) }
  }

  private static func solved(
    _ changes: [String], states: Int
  ) throws -> (findings: [Finding], figures: CaseFigures) {
    var yaml = TinyCase.yaml
    if let end = yaml.firstRange(of: "rehearsals:") { yaml.removeSubrange(end.lowerBound...) }
    for pair in stride(from: 0, to: changes.count, by: 2) {
      let before = yaml
      yaml = yaml.replacing(changes[pair], with: changes[pair + 1])
      guard yaml != before else { throw TinyCase.NothingChanged(words: changes[pair]) }
    }
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.message))")
    let outcome = Solver(scenario, setup: Setup.dealt(scenario, seed: 1)).solve()
    guard case .decided(let solution) = outcome else {
      throw NotDecided()
    }
    return (
      CaseAnalysis(states: states).result(of: reading, scenario).findings, CaseFigures(solution)
    )
  }

  private struct NotDecided: Error {}
}
