import ScenarioFormat
import Testing

@testable import Checking
@testable import Reports

@Suite struct GitHubReportTests {
  private func report(_ findings: [Finding], rest: GitHubReport.Rest = .counted) -> GitHubReport {
    GitHubReport(
      CheckedCases(cases: [SampleReport.checked(findings)]), in: SampleReport.place, rest: rest)
  }

  @Test func saysWhereAndWhat() throws {
    let finding = try SampleReport.unknownName()
    #expect(
      report([finding]).commands == """
        ::error file=å%2C b%3A1%25/scenario.yaml,line=2,col=12,endColumn=18,title=R010::\
        \(finding.message)%0ADid you mean `k:%25l`?%0A\(finding.help)

        """)
    #expect(report([]).commands == "")
  }

  @Test func worstFirstAndTenAtMost() throws {
    let warnings = try (1...3).flatMap { line in
      try ["a", "b", "c", "d"].map { address in
        Finding(
          try SampleReport.rule("R060"), ["situation": .quote(address)], file: SampleReport.file,
          place: .init(line: line, column: 1, length: 1), address: address)
      }
    }
    let counted = report(warnings + [try SampleReport.unknownName(line: 3)])
    let lines = counted.commands.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].hasPrefix("::error file"))
    #expect(lines[1...9].allSatisfy { $0.hasPrefix("::warning file") })
    #expect(lines[10].hasPrefix("::notice title=Hjemmetid::3 more findings."))
    #expect(counted.summary == "")

    let summarized = report(warnings + [try SampleReport.unknownName(line: 3)], rest: .inSummary)
    #expect(summarized.commands.split(separator: "\n").dropLast() == lines.dropLast())
    #expect(summarized.summary.split(separator: "\n").filter { $0.contains("R060") }.count == 3)
  }

  @Test func aTableCellStaysACell() throws {
    let findings = try (1...11).map { try SampleReport.unknownName(line: $0 + 2, "<a|b>\\") }
    let row = report(findings, rest: .inSummary).summary.split(separator: "\n").last
    #expect(row?.hasPrefix("| å, b:1%/scenario.yaml:13:1 | R010 | ") == true)
    #expect(row?.contains("\\`\\<a\\|b\\>\\\\\\`") == true, "\(row ?? "")")
  }

  @Test func tellsTheDifferenceOfARehearsal() throws {
    let checked = SampleReport.checked(
      [try SampleReport.differs()], rehearsals: SampleReport.results)
    let commands = GitHubReport(
      CheckedCases(cases: [checked]), in: SampleReport.place, rest: .counted
    ).commands
    #expect(commands.contains("%0AFirst difference: at the end%0A  Expected: 1%0A  Came: 2\n"))
    #expect(!commands.contains("Round 1"))
  }
}
