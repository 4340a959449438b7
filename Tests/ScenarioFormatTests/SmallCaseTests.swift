import Rules
import ScenarioFormat
import Testing

@Suite struct SmallCaseTests {
  @Test func readsWithoutFindings() throws {
    let reading = SmallCase.read(SmallCase.yaml)
    #expect(reading.findings.map(\.description) == [])
    let scenario = try #require(reading.scenario)
    #expect(scenario.about.id == "small")
    #expect(scenario.roles.map(\.name) == ["wife", "home-nurse", "gp"])
    #expect(scenario.start.measures == [5, 4, 6, 5])
  }
}

extension Finding {
  /// Code and place, as tests name them.
  var description: String { "\(code) \(line):\(column)" }
}
