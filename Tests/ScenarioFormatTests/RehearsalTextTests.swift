import Rules
import ScenarioFormat
import Testing

/// What is written as the author would write it is read as what it was.
@Suite struct RehearsalTextTests {
  @Test(arguments: ConditionTests.conditions)
  func aConditionComesBack(_ yaml: String, _ expected: Condition) throws {
    let scenario = try #require(
      SmallCase.read(SmallCase.broken("{facts: talked-early}", yaml)).scenario)
    let written = ConditionText(scenario).map(of: expected)
    let again = SmallCase.read(SmallCase.broken("{facts: talked-early}", written))
    #expect(again.findings.map(\.brief) == [], "\(written)")
    #expect(again.scenario?.situations[1].condition == expected, "\(written)")
  }

  @Test func aRehearsalComesBack() throws {
    let scenario = try #require(SmallCase.read(SmallCase.yaml).scenario)
    let rehearsal = try #require(scenario.rehearsals.first)
    var setup = Setup.dealt(scenario, length: rehearsal.length, seed: rehearsal.seed)
    setup.commitment = try #require(rehearsal.commitment)
    let written = RehearsalText(scenario).rehearsal(
      "a \"quoted\" play", of: setup, steps: rehearsal.steps, expected: rehearsal.expected)
    let again = SmallCase.read(SmallCase.yaml + written)
    #expect(again.findings.map(\.brief) == [], "\(written)")
    let second = try #require(again.scenario?.rehearsals.last)
    #expect(second.name == "a \"quoted\" play")
    #expect(second.seed == rehearsal.seed)
    #expect(second.commitment == rehearsal.commitment)
    #expect(second.length == rehearsal.length)
    #expect(second.steps == rehearsal.steps)
    #expect(second.expected == rehearsal.expected)
  }

  @Test func aCardAloneAndAQuietRoundAreSteps() throws {
    let scenario = try #require(SmallCase.read(SmallCase.yaml).scenario)
    let steps = [SituationID(1), nil].map {
      Rehearsal.Step(
        situation: $0, option: nil, lead: nil, ask: nil, tell: [], outcome: nil, preparations: [])
    }
    let text = RehearsalText(scenario)
    #expect(text.lines(of: steps) == ["- {in: night-breath, choose: call}", "- {round: quiet}"])
    let written = text.rehearsal(
      "so far", of: Setup.dealt(scenario, seed: 1), steps: Array(steps[1...]), expected: [])
    #expect(written.contains("    expect: {round: 2}\n"))
    #expect(SmallCase.read(SmallCase.yaml + written).findings.map(\.brief) == [])
  }
}
