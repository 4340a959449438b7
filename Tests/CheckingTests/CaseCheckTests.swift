import ScenarioFormat
import TestSupport
import Testing

import class Foundation.FileManager

@testable import Checking

@Suite struct CaseCheckTests {
  private func check(_ words: String = "", _ others: String = "") throws -> CheckedCase {
    // The case is tiny on purpose; what its content lacks is not what is looked at here.
    var checked = try TinyCase.check(words, others) { try CaseCheck().check($0) }
    checked.findings.removeAll { ["C", "L"].contains($0.code.first) }
    return checked
  }

  private func codes(_ checked: CheckedCase) -> [String] { checked.findings.map(\.code) }

  @Test func comesOut() throws {
    let checked = try check()
    #expect(checked.findings.map(\.message) == [])
    #expect(checked.rehearsals == .played([.init(name: "it holds", line: 41, outcome: .comesOut)]))
  }

  /// A case that has been read is not read again, whatever became of its file.
  @Test func takesWhatWasRead() throws {
    try TinyCase.check("ending: at-home, dignity", "ending: away, dignity") { folder in
      let check = CaseCheck()
      let readings = try folder.readings()
      let before = try check.check(folder).findings
      try FileManager.default.removeItem(atPath: folder.file)
      let (report, failures) = check.check(
        [folder], known: [folder.file: readings], sentence: { _ in "" })
      #expect(failures.isEmpty)
      #expect(report.findings == before)
      #expect(before.contains { $0.code == "T001" })
    }
  }

  /// That nothing needs a line is why asking it never leads further, and is told alone.
  @Test func tellsOnceThatALineIsNotUsed() throws {
    let line = "advice:\n  phone: {title: A line, level: basic, answers: A., reach: [day, night]}\n"
    let checked = try TinyCase.check("phases:\n", "\(line)phases:\n") {
      try CaseCheck(analysis: CaseAnalysis(states: 100_000)).check($0)
    }
    let told = checked.findings.filter { $0.address.hasPrefix("advice") }
    #expect(told.map(\.code) == ["C029"])
    #expect(told.map(\.address) == ["advice.phone"])
  }

  /// A line of the locality has no more than its name in the case: what is found of it stands there.
  @Test(arguments: [
    ("lines: [phone]", 1, 9), ("lines: [visit, phone]", 2, 9), ("lines:\n  - phone", 1, 5),
    (
      "advice:\n  own: {title: A line, level: basic, answers: A., reach: [day]}\nlines: [phone]", 2,
      9
    ),
  ])
  func tellsOfALineOfTheLocalityWhereItIsNamed(
    _ lines: String, _ count: Int, _ column: Int
  ) throws {
    let locality =
      TinyCase.locality("Here", reach: "[day, night]")
      + "\n  visit: {title: A visit, level: basic, answers: Somebody., reach: [day]}\n"
    let checked = try TinyCase.check(
      "phases:\n", "\(lines)\nphases:\n", localities: ["here": locality]
    ) {
      try CaseCheck(analysis: CaseAnalysis(states: 100_000)).check($0)
    }
    let told = checked.findings.filter { $0.address.hasPrefix("advice") }
    #expect(told.count == count && told.allSatisfy { $0.code == "C029" }, "\(told.map(\.message))")
    let finding = try #require(told.first { $0.address == "advice.phone" })
    let source = try #require(TinyCase.yaml.firstRange(of: "phases:\n"))
    let before = TinyCase.yaml[..<source.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    let line = before + lines.split(separator: "\n").count - 1
    let start = lines.contains("visit") ? column + 7 : column
    #expect([finding.line, finding.column] == [line, start], "\(lines)")
  }

  @Test func tellsTheStoryUpToTheEnd() throws {
    let checked = try check("ending: at-home, dignity", "ending: away, dignity")
    let finding = try #require(checked.findings.first)
    #expect(codes(checked) == ["T001"])
    #expect([finding.line, finding.column, finding.length] == [41, 3, 8])
    #expect(finding.address == "rehearsals.it holds")
    #expect(
      finding.message
        == "The rehearsal `it holds` does not come out: it does not end with away.")
    #expect(finding.help.hasPrefix("`hjemmetid play /"))
    #expect(finding.help.hasSuffix("/tiny --rehearsal 'it holds'` opens the table there."))
    #expect(
      checked.story(of: finding).map { $0.replacing(finding.file, with: "FILE") } == [
        "Round 1: A visit",
        "  Decided: Ask him",
        "  Leads: Nurse",
        "  Told: GP",
        "  Followed: He answers.",
        "    Nurse: strain +1, Dignity +1",
        "  Prepared: A talk (Nurse)",
        "    A talk: in place",
        "Round 2: Short of breath",
        "  Decided: Stay with him",
        "  Leads: Wife",
        "  Followed: He calms down.",
        "    Wife: strain +1",
        "The story ends: At home",
        "First difference: at the end (FILE:47)",
        "  Expected: the ending away (Away)",
        "  Came: the ending at-home (At home)",
      ])
  }

  /// What is changed, and the end of the story.
  static let differences: [(String, String, [String])] = [
    (
      "dignity: 7}", "dignity: at least 9, safety: 4}",
      ["First difference: at the end", "Expected: dignity: at least 9", "Came: dignity: 7"]
    ),
    (
      "choose: stay, lead: wife", "choose: stay, lead: gp",
      [
        "First difference: round 2", "Expected: lead gp", "Came: GP cannot be reached: night.",
      ]
    ),
    (
      "{in: visit, choose: ask, lead: nurse, tell: [gp]}", "{in: breath, choose: call}",
      [
        "First difference: round 1", "Expected: the card breath (Short of breath)",
        "Came: one of: visit (A visit)",
      ]
    ),
    (
      "- {in: breath, choose: stay, lead: wife}", "- {round: quiet}",
      [
        "First difference: round 2", "Expected: a quiet round",
        "Came: the card breath (Short of breath)",
      ]
    ),
    (
      "lead: wife}\n", "lead: wife}\n      - {round: quiet}\n",
      [
        "First difference: round 3", "Expected: another round",
        "Came: the ending at-home (At home)",
      ]
    ),
    (
      "- {in: breath, choose: stay, lead: wife}", "- {in: breath, choose: call}",
      [
        "First difference: at the end", "Expected: the ending at-home (At home)",
        "Came: the ending away (Away); for the other this is missing: place: home (place: hospital)",
      ]
    ),
  ]

  /// Two outcomes of chance and one in hospital, for the second round.
  private static let outcomes = """
    told: He calms down.,
              outcomes: [{when: {place: hospital}, text: They drive.}, {chance: 1, text: He sleeps.},
                         {chance: 9, text: He talks.}]}
    """

  /// The outcome asked for, after which decision, and the end of the story.
  @Test(arguments: [
    (
      "stay, lead: wife, outcome: 1",
      "Expected: outcome 1 (They drive.)",
      "Came: one of: outcome 2 (He sleeps.), outcome 3 (He talks.); "
        + "for the other this is missing: place: hospital (place: home)",
      "its condition does not hold"
    ),
    (
      "stay, lead: wife, outcome: 3", "", "", ""
    ),
  ])
  func outcomesThatCannotCome(_ step: String, _ expected: String, _ came: String, _ why: String)
    throws
  {
    var checked = try TinyCase.check(
      "told: He calms down.}", Self.outcomes, "stay, lead: wife", step
    ) { try CaseCheck().check($0) }
    checked.findings.removeAll { ["C", "L"].contains($0.code.first) }
    guard !expected.isEmpty else { return #expect(checked.findings.map(\.message) == []) }
    let finding = try #require(checked.findings.first)
    #expect(codes(checked) == ["T001"])
    #expect(
      finding.message
        == "The rehearsal `it holds` does not come out: round 2: outcome 1 cannot come: \(why).")
    let story = checked.story(of: finding)
    #expect(story.contains("Round 2: Short of breath"))
    #expect(!story.contains { $0.hasPrefix("The story ends") }, "it stops there")
    #expect(story.suffix(2) == ["  " + expected, "  " + came])
    #expect(story.suffix(3).first?.hasPrefix("First difference: round 2 (") == true)
  }

  @Test(arguments: differences)
  func tellsTheDifference(_ words: String, _ others: String, _ end: [String]) throws {
    let checked = try check(words, others)
    #expect(codes(checked) == ["T001"], "\(checked.findings.map(\.message))")
    let story = checked.findings.first.map(checked.story) ?? []
    let told = story.suffix(3).map { line in
      String((line.firstRange(of: " (/").map { line[..<$0.lowerBound] } ?? line[...]))
        .trimmingPrefix { $0 == " " }
    }
    #expect(told.map(String.init) == end)
  }

  @Test func notYet() throws {
    let said = try check("dignity: 7}", "dignity: 9}\n    not-yet: She is not there yet.")
    #expect(codes(said) == [])
    #expect(
      said.rehearsals
        == .played([
          .init(
            name: "it holds", line: 41, outcome: .differsAsSaid(because: "She is not there yet."))
        ]))
    let after = try check("seed: 7", "seed: 7\n    not-yet: She is not there yet.")
    #expect(codes(after) == ["T002"])
    #expect(after.findings.first?.line == 41)
    #expect(after.findings.first?.severity == .warning)
    #expect(codes(try check("seed: 7", "seed: 7\n    not-yet: [a]")) == ["R003"])
  }

  @Test func brokenCasesAreNotPlayed() throws {
    let names = try check("lead: wife}", "lead: wif}")
    #expect(codes(names) == ["R010"])
    #expect(names.rehearsals == .notPlayed)
    #expect(names.extent == .wholeFile)
    #expect(names.sources.count == 1)
    // One mistake of form does not hide the rest of the file.
    let form = try check("format: 1", "format: [")
    #expect(form.findings.count { $0.code.hasPrefix("S") } == 1)
    #expect(form.rehearsals == .notPlayed)
    #expect(form.extent == .wholeFile)
    #expect(try check(TinyCase.yaml, "nothing of a case").extent == .formOnly)
  }

  @Test(arguments: [
    ("a", "cases/a/scenario.yaml", "hjemmetid play cases/a --rehearsal a"),
    ("it's so", "a b/other.yaml", "hjemmetid play 'a b/other.yaml' --rehearsal 'it'\\''s so'"),
    ("--help", "scenario.yaml", "hjemmetid play scenario.yaml --rehearsal='--help'"),
    ("$(x)", "a/scenario.yaml", "hjemmetid play a --rehearsal '$(x)'"),
  ]) func theCommandCanBePasted(_ name: String, _ file: String, _ command: String) {
    #expect(CaseCheck.command(name, file) == command)
  }

  // MARK: Many at once

  @Test func manyComeOutInTheirOrder() throws {
    try TinyCase.check { folder in
      let folders = Array(repeating: folder, count: 200)
      let (report, failures) = CaseCheck().check(folders, sentence: { "\($0)" })
      #expect(failures.isEmpty)
      #expect(report.cases.count == 200)
      let taken = report.findings.filter { $0.code == "R025" }
      #expect(taken.count == 199, "all but the first have an id that is taken")
    }
  }

  @Test func thresholds() throws {
    func finding(_ code: String, line: Int) throws -> Finding {
      Finding(
        try #require(Rule.coded(code)), [:], file: "scenario.yaml",
        place: .init(line: line, column: 1, length: 1), address: "")
    }
    func checked(_ findings: [Finding]) -> CheckedCase {
      CheckedCase(
        file: "scenario.yaml", id: nil, title: nil, identity: nil, findings: findings, allowed: [],
        rehearsals: .notPlayed, sources: [], extent: .wholeFile)
    }
    let report = CheckedCases(
      cases: [
        checked([try finding("R010", line: 1), try finding("R060", line: 2)]),
        checked([try finding("T001", line: 1)]),
      ])
    #expect(report.count(atOrAbove: .warning) == 3)
    #expect(report.count(atOrAbove: .error) == 2)
  }
}
