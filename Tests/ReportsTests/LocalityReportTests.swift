import Checking
import ScenarioFormat
import TestSupport
import Testing

@testable import Reports

/// Every format tells of localities that were checked by themselves.
@Suite struct LocalityReportTests {
  @Test func everyFormat() throws {
    let always = TinyCase.locality("Always", reach: "[day, night]")
    let daytime = TinyCase.locality("Daytime", reach: "[day]")
    try TinyCase.check(
      localities: [
        "a": always, "b": daytime.replacing("[day]", with: "[dy]"),
        "c": daytime + "\nextends: nowhere",
      ]
    ) { folder in
      let (report, _) = CaseCheck().check(
        [], localities: folder.localities.readings, sentence: { "\($0)" })
      let place = SampleReport.place
      #expect(TextReport().text(report).contains("`dy`"))
      #expect(GitHubReport(report, in: place, rest: .counted).commands.contains("b.yaml"))
      #expect(SARIFReport.text(report, in: place).contains("b.yaml"))
      let tests = JUnitReport.text(report, in: place)
      #expect(tests.contains("tests=\"6\" failures=\"2\""), "\(tests)")
      let json = JSONReport.text(report, in: place)
      #expect(json.contains("\"title\": \"Always\""))
      let complaints = try JSONReportTests.schema().complaints(about: json)
      #expect(complaints == [])
    }
  }
}
