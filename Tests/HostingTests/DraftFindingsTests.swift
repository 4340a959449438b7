import Checking
import Dispatch
import Rules
import ScenarioFormat
import TableUI
import Testing

@testable import Hosting

/// What only following every play shows comes to the preview too, of the version at hand.
@Suite struct DraftFindingsTests {
  private typealias Desk = PreviewTests.Desk

  /// A case that can be followed in no time. What it allows of family A is found in it.
  private func desk() throws -> Desk {
    let desk = try Desk(.small)
    desk.preview.solvesDrafts = true
    desk.preview.beginFigures()
    desk.preview.follow()
    return desk
  }

  private func preview(_ desk: Desk) throws -> Presentation.Preview {
    try #require(desk.host.presentation.preview)
  }

  /// `check`, each finding as the preview shows it.
  private func checked(_ desk: Desk) throws -> [String] {
    let report = try CaseCheck(analysis: CaseAnalysis()).check(
      CaseFolder(opening: "\(desk.folder)/a-case"))
    return report.findings.map { "Line \($0.line): \($0.message) (\($0.code))" }
  }

  private static func withoutAllowance(_ yaml: String) -> String {
    yaml.replacing(#/  - \{rule: A214.*\n/#, with: "")
  }

  private static let falseClaim = "claims:\n  - {situation: bad-night, never: possible}\nallow:\n"

  @Test func whatIsAllowedIsNotShown() throws {
    let desk = try desk()
    #expect(try preview(desk).following == .working)
    desk.preview.waitForFindings()
    #expect(try preview(desk).following == .done)
    #expect(try preview(desk).findings == [])
    #expect(desk.host.presentation.notice?.contains("Wishes honoured") == true)
  }

  @Test func findingsComeAfterTheFigures() throws {
    let desk = try desk()
    desk.preview.waitForFindings()
    let draft = desk.preview.draft
    draft.following.suspend()
    try desk.save {
      Self.withoutAllowance($0).replacing("allow:\n", with: Self.falseClaim)
        .replacing(#/    source: .*\n/#, with: "")
    }
    #expect(desk.host.lookForChanges())
    let first = try preview(desk).findings
    #expect(first.count == 1 && first[0].contains("(C020)"), "\(first)")
    desk.preview.waitForDraft()
    guard case .known = try preview(desk).reach else {
      Issue.record("figures wait for findings")
      return
    }
    #expect(try preview(desk).findings == first && preview(desk).following == .working)

    draft.following.resume()
    desk.preview.waitForFindings()
    let found = try preview(desk)
    #expect(found.following == .done)
    #expect(try found.findings == checked(desk))
    for code in ["(C020)", "(A202)", "(A214)"] {
      #expect(found.findings.contains { $0.contains(code) }, "\(found.findings)")
    }
    #expect(desk.host.presentation.notice?.contains("and 2 more") == true)
  }

  @Test func theyStayInAnotherLanguageAndOnAnotherCard() throws {
    let desk = try desk()
    try desk.save(Self.withoutAllowance)
    #expect(desk.host.lookForChanges())
    desk.preview.waitForFindings()
    let english = try preview(desk).findings
    #expect(english.count == 1)
    _ = desk.host.carryOut(.language("da"))
    let danish = try preview(desk).findings
    #expect(danish.count == 1 && danish != english && danish[0].contains("(A214)"), "\(danish)")
    #expect(try preview(desk).following == .done)
    _ = try desk.play(steps: 0)
    _ = desk.host.carryOut(.jump(SituationID(1)))
    #expect(desk.host.presentation.game?.step == .stances)
    #expect(try preview(desk).findings == danish)
  }

  /// The answer about a version lies ready when the next one is saved.
  @Test func whatWasFoundInAnOlderVersionIsNotShown() throws {
    let desk = try desk()
    desk.preview.waitForFindings()
    try desk.save { $0.replacing("allow:\n", with: Self.falseClaim) }
    #expect(desk.host.lookForChanges())
    desk.preview.draft.waitForFindings()
    #expect(try preview(desk).findings == [])
    desk.preview.draft.following.suspend()
    try desk.save {
      $0.replacing(
        "situation: bad-night, never: possible", with: "measure: relief, best: at most 0")
    }
    #expect(desk.host.lookForChanges())
    #expect(try preview(desk).findings == [])
    _ = desk.preview.lookForDraft()
    #expect(try preview(desk).findings == [])
    desk.preview.draft.following.resume()
    desk.preview.waitForFindings()
    #expect(try preview(desk).findings == checked(desk))
    #expect(try preview(desk).findings.count == 1)
    #expect(try preview(desk).findings[0].contains("best: "))

    try desk.save { $0.replacing("title: ", with: "title: : ") }
    #expect(desk.host.lookForChanges())
    desk.preview.waitForFindings()
    let broken = try preview(desk)
    #expect(broken.following == .notDone)
    #expect(!broken.findings.contains { $0.contains("(A") }, "\(broken.findings)")
  }

  @Test func aNewTextNeedsNothingFollowedAgain() throws {
    let desk = try desk()
    try desk.save(Self.withoutAllowance)
    #expect(desk.host.lookForChanges())
    desk.preview.waitForFindings()
    let before = try preview(desk).findings
    desk.preview.draft.following.suspend()
    defer { desk.preview.draft.following.resume() }
    try desk.save {
      $0.replacing(
        "  summary: >-\n", with: "  summary: >-\n    Another line.\n\n    And one more.\n\n")
    }
    #expect(desk.host.lookForChanges())
    #expect(try preview(desk).following == .done)
    #expect(try preview(desk).findings == checked(desk))
    #expect(try preview(desk).findings.count == 1 && preview(desk).findings != before)
  }

  @Test func whatIsAllowedGoesAtOnce() throws {
    let desk = try desk()
    try desk.save(Self.withoutAllowance)
    #expect(desk.host.lookForChanges())
    desk.preview.waitForFindings()
    #expect(try preview(desk).findings.count == 1)
    desk.preview.draft.following.suspend()
    defer { desk.preview.draft.following.resume() }
    try desk.save {
      $0.replacing(
        "allow:\n", with: "allow:\n  - {rule: A214, at: roles.home-nurse, because: Few sit here.}\n"
      )
    }
    #expect(desk.host.lookForChanges())
    #expect(try preview(desk).findings == [] && preview(desk).following == .done)
  }

  @Test func workStopsAtTheShelfAndGoesOnAfterwards() throws {
    let desk = try desk()
    desk.preview.draft.following.suspend()
    try desk.save(Self.withoutAllowance)
    #expect(desk.host.lookForChanges())
    desk.preview.waitForDraft()
    _ = desk.host.carryOut(.leave)
    #expect(!desk.preview.draft.isFollowing)
    #expect(try preview(desk).following == .notDone)
    desk.preview.draft.following.resume()
    desk.preview.draft.following.sync {}
    #expect(!desk.preview.lookForDraft())
    #expect(try preview(desk).findings == [])
    _ = desk.host.carryOut(.openCase("a-case"))
    #expect(try preview(desk).following == .working)
    desk.preview.waitForFindings()
    #expect(try preview(desk).findings == checked(desk))
  }

  /// The shipped case takes a while, so its work is under way when the next version comes.
  @Test func aNewerVersionEndsTheWorkOnTheOneBefore() throws {
    let desk = try Desk()
    let seats = try #require(desk.host.presentation.chosen).roles.map { [$0.id] }
    _ = desk.host.carryOut(
      .start(Setup(seats: seats, commitment: 1, length: .taster, seed: 0)))
    let first = try #require(desk.preview.draftFindings?.readings.first)
    desk.preview.solvesDrafts = true
    desk.preview.beginFigures()
    desk.preview.follow()
    desk.preview.waitForDraft()
    #expect(try preview(desk).following == .working)
    try desk.save { $0.replacing("    weight: 2", with: "    weight: 3") }
    #expect(desk.host.lookForChanges())
    let second = try #require(desk.preview.draftFindings?.readings.first)
    desk.preview.waitForDraft()
    #expect(try preview(desk).following == .working)
    _ = desk.host.carryOut(.leave)
    desk.preview.draft.following.sync {}
    let draft = desk.preview.draft
    #expect(draft.result(of: first) == nil && draft.result(of: second) == nil)
  }

  @Test func aCaseOverTheBudgetIsNoFinding() throws {
    let desk = try Desk(.small)
    desk.preview.draft = DraftSolver(analysis: .ofDraft(states: 50))
    desk.preview.solvesDrafts = true
    desk.preview.beginFigures()
    desk.preview.follow()
    desk.preview.waitForFindings()
    #expect(try preview(desk).findings == [])
    #expect(try preview(desk).following == .inPart)
  }
}
