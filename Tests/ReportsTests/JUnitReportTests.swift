import Foundation
import ScenarioFormat
import Testing

@testable import Checking
@testable import Reports

@Suite struct JUnitReportTests {
  private func read(
    _ report: CheckedCases, threshold: Rule.Severity = .warning
  ) throws -> XMLReader {
    let reader = XMLReader()
    try #require(
      reader.read(JUnitReport.text(report, in: SampleReport.place, threshold: threshold)))
    return reader
  }

  private func results(_ reader: XMLReader) -> [String: String] {
    Dictionary(
      reader.tests.map { (String($0.name.prefix(1)), $0.result) }, uniquingKeysWith: { $1 })
  }

  @Test func hasATestForEachCaseAndFamily() throws {
    let report = CheckedCases(cases: [
      SampleReport.checked([try SampleReport.unknownName(), try SampleReport.warning()])
    ])
    let reader = try read(report)
    #expect(reader.suites.map { $0["name"] } == ["å, b:1%/scenario.yaml"])
    #expect(reader.tests.count == Rule.Family.allCases.count)
    let names = reader.tests.map(\.name)
    #expect(names.first == "S syntax and limits" && names.last == "T rehearsals")
    let results = results(reader)
    #expect(results["S"] == "passed")
    #expect(results["R"] == "failure")
    #expect(results["T"] == "skipped", "nothing could be played")
    let failure = try #require(reader.tests.first { $0.result == "failure" })
    #expect(failure.text.contains("title: \"😀 <Karl> & \\\"K|K\\\"]]>\" # then"))
    #expect(failure.text.contains(try SampleReport.warning().message))
  }

  @Test func countsWhatIsInIt() throws {
    let reader = try read(try SampleReport.report())
    for (key, result) in [("failures", "failure"), ("skipped", "skipped"), ("errors", "error")] {
      let there = reader.tests.count { $0.result == result }
      #expect(reader.root[key] == String(there), "\(key)")
      #expect(reader.suites.compactMap { Int($0[key] ?? "") }.reduce(0, +) == there, "\(key)")
    }
    #expect(reader.root["tests"] == String(reader.tests.count))
    #expect(reader.tests.filter { $0.result == "error" }.map(\.name) == ["can be read"])
  }

  @Test func belowTheThresholdIsNoFailure() throws {
    let report = CheckedCases(cases: [SampleReport.checked([try SampleReport.warning()])])
    #expect(results(try read(report))["R"] == "failure")
    let reader = try read(report, threshold: .error)
    #expect(results(reader)["R"] == "passed")
    #expect(reader.read.contains(try SampleReport.warning().message), "it is told all the same")
  }

  @Test func tellsRehearsals() throws {
    let checked = SampleReport.checked(
      [try SampleReport.differs()], rehearsals: SampleReport.results)
    let reader = try read(CheckedCases(cases: [checked]))
    let test = try #require(reader.tests.last)
    #expect(test.result == "failure")
    for line in SampleReport.story { #expect(test.text.contains(line)) }
    #expect(test.text.contains("later: not yet (not <written>)"))
  }

  @Test func whatWasNotLookedAtDoesNotPass() throws {
    let checked = SampleReport.checked([], extent: .formOnly)
    #expect(results(try read(CheckedCases(cases: [checked])))["R"] == "skipped")
  }
}
