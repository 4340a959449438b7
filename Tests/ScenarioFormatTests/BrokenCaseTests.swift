import Rules
import ScenarioFormat
import Testing

@Suite struct BrokenCaseTests {
  @Test(arguments: BrokenCase.all) func findsWhatIsBroken(_ broken: BrokenCase) {
    let reading = SmallCase.read(broken.yaml)
    #expect(reading.findings.map(\.brief) == broken.expected)
    #expect((reading.scenario == nil) == reading.findings.contains { $0.severity == .error })
  }

  @Test(arguments: BrokenCase.all) func saysItInWholeSentences(_ broken: BrokenCase) {
    for finding in SmallCase.read(broken.yaml).findings {
      for sentence in [finding.message, finding.help] {
        #expect(sentence.hasSuffix("."))
        #expect(sentence.firstMatch(of: #/\{[a-z]+\}/#) == nil, "\(sentence)")
      }
    }
  }

  @Test func findsTheSameEachTime() {
    for broken in BrokenCase.all {
      #expect(SmallCase.read(broken.yaml).findings == SmallCase.read(broken.yaml).findings)
    }
  }

  @Test func knowsTheAddressOfWhatIsBroken() {
    let reading = SmallCase.read(SmallCase.broken("lead: [home-nurse]", "lead: [home-nurs]"))
    #expect(reading.findings.map(\.address) == ["situations.night-breath.options.stay.lead.1"])
    #expect(reading.findings.first?.arguments["name"] == .quote("home-nurs"))
    #expect(reading.findings.first?.rule.name == "unknown-name")
  }

  @Test func takesATextInAnyOfYAMLsWaysOfWriting() throws {
    let ways = [
      "brief: 010": "010", "brief: no": "no", "brief: 12:30": "12:30", "brief: 'It''s'": "It's",
      "brief: \"A \\\"B\\\"\\n\"": "A \"B\"\n",
      "brief: |\n      One\n\n      Two\n\n": "One\n\nTwo",
      "brief: >-\n      One\n      Two": "One Two", "brief: One\n      Two": "One Two",
      "brief: \"2026-01-01\"": "2026-01-01", "brief: sove\u{AD}værelse": "sove\u{AD}værelse",
    ]
    for (way, text) in ways {
      let reading = SmallCase.read(SmallCase.broken("brief: You are tired.", way))
      #expect(reading.findings.map(\.brief) == [])
      #expect(reading.scenario?.roles.first?.brief == text)
    }
  }

  @Test func takesTheLineEndsAndTheMarkOfOtherSystems() {
    let lines = SmallCase.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let reading = SmallCase.read("\u{FEFF}" + lines.joined(separator: "\r\n"))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.roles.first?.brief == "You are tired.")
  }
}
