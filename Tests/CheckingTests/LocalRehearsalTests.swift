import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// Rehearsals are played wherever the case can be played.
@Suite struct LocalRehearsalTests {
  /// Asks a line of the locality in the second round, which is at night.
  private static let asking = [
    "choose: stay, lead: wife", "choose: stay, lead: wife, ask: phone", "country: DK",
    "country: DK\nlines: [phone]",
  ]

  private static let always = TinyCase.locality("Always", reach: "[day, night]")
  private static let too = TinyCase.locality("Always too", reach: "[day, night]", term: "clinic")
  private static let daytime = TinyCase.locality("Daytime", reach: "[day]")
  private static let evening = TinyCase.locality("Evening", reach: "[evening]")

  private func check(
    _ localities: [String: String], at locality: String? = nil, notYet: String = ""
  ) throws -> CheckedCase {
    var checked = try TinyCase.check(
      Self.asking[0], Self.asking[1], Self.asking[2], Self.asking[3],
      notYet.isEmpty ? "" : "seed: 7", "seed: 7" + notYet, localities: localities
    ) { try CaseCheck(locality: locality).check($0) }
    checked.findings.removeAll { ["C", "L"].contains($0.code.first) }
    return checked
  }

  private func heading(_ checked: CheckedCase) -> [String] {
    checked.stories.values.joined().filter { $0.hasPrefix("First difference") }
      .map { $0.replacing(#/\(.*\)/#) { _ in "" } }
  }

  @Test func comesOutEverywhere() throws {
    let checked = try check(["a": Self.always, "b": Self.too])
    #expect(checked.findings.map(\.message) == [])
  }

  @Test func differsInOne() throws {
    let checked = try check(["a": Self.always, "b": Self.daytime])
    let finding = try #require(checked.findings.first)
    #expect(checked.findings.count == 1)
    #expect(
      finding.message == "The rehearsal `it holds` does not come out: in Daytime: "
        + "round 2 cannot be played so: A doctor does not answer: night.")
    #expect(finding.help.contains("/tiny --locality b --rehearsal 'it holds'` opens"))
    #expect(heading(checked) == ["First difference: round 2 , in Daytime"])
  }

  @Test func differsInTheFirst() throws {
    let checked = try check(["a": Self.daytime, "b": Self.always])
    let finding = try #require(checked.findings.first)
    #expect(finding.message.contains("in Daytime: round 2"))
    #expect(finding.help.contains("/tiny --rehearsal"), "the table opens there by itself")
    let named = try check(["a": Self.daytime, "b": Self.always], at: "a")
    #expect(named.findings.first?.help.contains("--locality a --rehearsal") == true)
  }

  @Test func differsAlikeInSome() throws {
    let checked = try check(["a": Self.daytime, "b": Self.always, "c": Self.evening])
    #expect(checked.findings.count == 1)
    #expect(heading(checked) == ["First difference: round 2 , in Daytime and Evening"])
  }

  @Test func differsEverywhere() throws {
    let checked = try check(["a": Self.daytime, "b": Self.evening])
    #expect(heading(checked) == ["First difference: round 2 , in every locality"])
    #expect(try heading(check(["a": Self.daytime])) == ["First difference: round 2 , in Daytime"])
  }

  @Test func onlyTheOneNamed() throws {
    let localities = ["a": Self.always, "b": Self.daytime]
    #expect(try check(localities, at: "a").findings.isEmpty)
    #expect(try heading(check(localities, at: "b")) == ["First difference: round 2 , in Daytime"])
  }

  @Test func othersAreLeftAlone() throws {
    let norway = Self.daytime.replacing("DK", with: "\"NO\"")
    #expect(try check(["a": Self.always, "b": norway]).findings.isEmpty)
    // What is wrong with a locality is said once, and no play is made of it.
    let broken = try check(["a": Self.always, "b": Self.daytime.replacing("[day]", with: "[dy]")])
    #expect(broken.findings.map(\.code).allSatisfy { $0.hasPrefix("R") })
    let lacking = try check(["a": Self.always, "b": Self.daytime.replacing("phone:", with: "fon:")])
    #expect(lacking.findings.map(\.code) == ["R213"], "\(lacking.findings.map(\.message))")
  }

  @Test func notYetWaitsForAll() throws {
    let reason = "\n    not-yet: Not there yet."
    let some = try check(["a": Self.always, "b": Self.daytime], notYet: reason)
    #expect(some.findings.isEmpty)
    let all = try check(["a": Self.always, "b": Self.too], notYet: reason)
    #expect(all.findings.map(\.code) == ["T002"])
  }

  @Test func manyLocalitiesAreReadOnlyWhereTheRulesDiffer() throws {
    var localities: [String: String] = [:]
    for number in 0..<60 { localities["p\(number)"] = number % 2 == 0 ? Self.always : Self.daytime }
    try TinyCase.check(
      Self.asking[0], Self.asking[1], Self.asking[2], Self.asking[3], localities: localities
    ) { folder in
      let variants = try folder.variants(of: folder.read())
      #expect(variants.map(\.localities.count) == [30, 30])
      let one = try folder.variants(of: folder.read(), locality: "p1")
      #expect(one.map(\.localities.count) == [1])
    }
  }

  // MARK: Localities by themselves

  @Test func localitiesAreCheckedByThemselves() throws {
    try TinyCase.check(
      localities: [
        "a": Self.always, "b": Self.daytime.replacing("[day]", with: "[dy]"),
        "c": Self.daytime + "\nextends: nowhere",
      ]
    ) { folder in
      let readings = folder.localities.readings
      let (report, failures) = CaseCheck().check([], localities: readings, sentence: { "\($0)" })
      #expect(failures.isEmpty && report.cases.isEmpty)
      #expect(report.localities.map(\.title) == ["Always", nil, nil])
      #expect(report.localities.map(\.findings.count) == [0, 1, 1])
      #expect(report.count(atOrAbove: .error) == 2)
      // Beside a case it is told once, under the locality.
      let both = CaseCheck().check([folder], localities: readings, sentence: { "\($0)" }).report
      #expect(both.findings.count { $0.file.hasSuffix("b.yaml") } == 1)
      #expect(both.localities.map(\.findings.count) == [0, 1, 1])
    }
  }
}
