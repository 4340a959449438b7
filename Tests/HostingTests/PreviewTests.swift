import Checking
import Dispatch
import Foundation
import Rules
import ScenarioFormat
import Sessions
import TableUI
import TestSupport
import Testing
import Wording

@testable import Hosting

/// An author saves, and the game goes on in the new text.
@Suite struct PreviewTests {
  struct NoClock: TableHost.Clock {
    func said(_ unixSeconds: Int64, in words: Words) -> String { "\(unixSeconds)" }
  }

  /// A case that can be written in.
  final class Desk {
    let folder: String
    let host: TableHost
    let preview: CasePreview
    let file: String
    private var saves = 0

    enum Contents {
      /// A copy of the shipped case, with its translations and localities.
      case shipped
      /// What `new` writes, in English: a few thousand states.
      case small
    }

    init(_ contents: Contents = .shipped) throws {
      folder =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("preview-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      switch contents {
      case .shipped:
        for name in ["luften-om-natten", "localities"] {
          try FileManager.default.copyItem(
            atPath: "\(Project.scenarios)/\(name)", toPath: "\(folder)/\(name)")
        }
        file = "\(folder)/luften-om-natten/scenario.yaml"
      case .small:
        let first = FirstCase(
          id: "a-case", title: "A case", country: "GB", citizen: "Ellen", near: "Peter",
          illness: "heart failure", place: "a flat",
          roles: FirstCase.Role.usual)
        let fixtures = "\(Project.folder)/Tests/HostingTests/Fixtures"
        let template = try String(
          contentsOfFile: "\(fixtures)/small-case.yaml", encoding: .utf8)
        try FileManager.default.createDirectory(
          atPath: "\(folder)/a-case", withIntermediateDirectories: true)
        file = "\(folder)/a-case/scenario.yaml"
        // One role leads more than others could, so that there is a finding to be allowed.
        let yaml = first.yaml(from: template)
          .replacing("lead: [assistant, home-nurse, gp]", with: "lead: [home-nurse]")
        let review = Review(yaml: Array(yaml.utf8), file: file, folder: nil)
        let allowed = CaseAnalysis.findings(in: review).map {
          "  - {rule: \($0.code), at: \($0.address), because: It is small.}\n"
        }
        try "\(yaml)\nallow:\n\(allowed.joined())".write(
          toFile: file, atomically: true, encoding: .utf8)
      }
      let languages = Languages(assets: "\(Project.assets)")
      host = TableHost(
        languages: languages, words: try #require(languages.words("en")), library: .empty,
        store: nil, clock: NoClock(), seeds: { 7 })
      preview = host.beginPreview(of: [folder], solving: .nothing)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func save(in name: String = "", _ change: (String) -> String) throws {
      let file = name.isEmpty ? file : "\(folder)/\(name)"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let changed = change(text)
      #expect(changed != text, "the change changed nothing")
      try changed.write(toFile: file, atomically: true, encoding: .utf8)
      saves += 1
      let later = Date(timeIntervalSinceNow: Double(saves) * 10)
      try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: file)
    }

    /// Sits down and plays so many steps at random.
    func play(steps: Int) throws -> TableView {
      let seats = try #require(host.presentation.chosen).roles.map { [$0.id] }
      _ = host.carryOut(
        .start(Setup(seats: seats, commitment: 1, length: .full, seed: 0)))
      var generator = Generator(seed: 3)
      for _ in 0..<steps {
        let legal = try #require(host.presentation.game).legal
        _ = host.carryOut(.apply(legal[generator.below(legal.count)]))
      }
      return try #require(host.presentation.game)
    }
  }

  /// The first ending by chance, as the table shows it, once it has been worked out.
  private func reach(_ desk: Desk) throws -> [Presentation.Reach.Row] {
    desk.preview.waitForDraft()
    guard case .known(let rows) = try #require(desk.host.presentation.preview).reach else {
      Issue.record("\(String(describing: desk.host.presentation.preview?.reach))")
      return []
    }
    return rows
  }

  @Test func whatAnyTableCouldMakeOfItFollowsTheFile() throws {
    let desk = try Desk()
    let seats = try #require(desk.host.presentation.chosen).roles.map { [$0.id] }
    _ = desk.host.carryOut(
      .start(Setup(seats: seats, commitment: 1, length: .taster, seed: 0)))
    desk.preview.solvesDrafts = true
    desk.preview.beginFigures()
    let first = try reach(desk)
    let scenario = try #require(desk.host.library.volumes.first?.scenario(in: "en"))
    #expect(first.map(\.title) == ["Wishes honoured"] + scenario.endings.map(\.title))
    #expect(first.allSatisfy { $0.before == nil })
    #expect(first.contains { $0.now.least < $0.now.most })
    #expect(first.allSatisfy { $0.now.least <= $0.now.random && $0.now.random <= $0.now.most })
    #expect(abs(first.dropFirst().reduce(0) { $0 + $1.now.random } - 100) < 1e-6)
    let usual = try #require(first[0].now.ordinary)
    #expect(usual > first[0].now.random && usual < first[0].now.most)
    let isGood = scenario.endings.map { $0.honoured == .full }
    #expect(first.dropFirst().map { $0.now.ordinary != nil } == isGood && isGood.contains(true))
    #expect(desk.host.presentation.notice?.contains("Wishes honoured") == true)

    try desk.save { $0.replacing("    weight: 2", with: "    weight: 3") }
    #expect(desk.host.lookForChanges())
    let second = try reach(desk)
    #expect(second.map { $0.before } == first.map { $0.now })
    #expect(second.map { $0.now } != first.map { $0.now })

    try desk.save { $0.replacing("title: ", with: "title: : ") }
    #expect(desk.host.lookForChanges())
    desk.preview.waitForDraft()
    #expect(desk.host.presentation.preview?.reach == .unknown)
  }

  /// What is behind the card and what nobody has heard is told to the author, and followed as it goes.
  @Test func theAuthorSeesWhatTheTableCannot() throws {
    let desk = try Desk()
    _ = try desk.play(steps: 0)
    #expect(try #require(desk.host.presentation.preview).hidden.count >= 2, "wishes")
    var generator = Generator(seed: 5)
    var truths = 0
    while let view = desk.host.presentation.game, view.step != .ended {
      let state = try #require(desk.host.play?.game.state)
      let hidden = try #require(desk.host.presentation.preview).hidden
      let unheard = state.wishesCurrent.subtracting(state.wishesKnown).count
      #expect(hidden.count == unheard + (state.truth == nil ? 0 : 1))
      if state.truth != nil { truths += 1 }
      _ = desk.host.carryOut(.apply(view.legal[generator.below(view.legal.count)]))
    }
    #expect(truths > 5)
    #expect(desk.host.presentation.preview?.hidden == [])
  }

  @Test func aNewTextIsThereAndTheGameGoesOn() throws {
    let desk = try Desk()
    let before = try desk.play(steps: 30)
    #expect(!desk.host.lookForChanges())
    let entries = desk.host.entries
    try desk.save { $0.replacing("title: Luften om natten", with: "title: Luften om dagen") }
    #expect(desk.host.lookForChanges())
    _ = desk.host.carryOut(.language("da"))
    let after = try #require(desk.host.presentation.game)
    #expect(after.title == "Luften om dagen")
    #expect(after.step == before.step && after.roundNumber == before.roundNumber)
    #expect(after.measures == before.measures)
    #expect(desk.host.entries.map(\.text) == entries.map(\.text))
    #expect(!desk.host.lookForChanges())
  }

  @Test func aMistakeIsShownAndTheGameStays() throws {
    let desk = try Desk()
    let before = try desk.play(steps: 20)
    try desk.save { $0.replacing("sector: hospital", with: "sector: hospitl") }
    #expect(desk.host.lookForChanges())
    let preview = try #require(desk.host.presentation.preview)
    #expect(preview.findings.count == 1)
    #expect(preview.findings[0].hasPrefix("Line "))
    #expect(desk.host.presentation.game == before)
    #expect(desk.host.presentation.notice?.contains("hospitl") == true)
    try desk.save { $0.replacing("sector: hospitl", with: "sector: hospital") }
    #expect(desk.host.lookForChanges())
    #expect(desk.host.presentation.preview?.findings == [])
    #expect(desk.host.presentation.notice == nil)
    #expect(desk.host.presentation.game?.step == before.step)
  }

  /// Where something is changed, and what is said of it in Danish: one of each family of rules, in a
  /// translation, and in the locality that is not played in.
  static let findings: [(String, String, String, String)] = [
    (
      "", "hand-overs: 1", "hand-overs: [1", "(S"
    ),
    (
      "", "sector: hospital", "sector: hospitl",
      "Linje {}: `hospitl` betyder ikke noget her. (R007)"
    ),
    (
      "", "    source: \"https://ringsted.kips.dk/index.php?chosenDocumentID=1172\"\n", "",
      "Linje {}: `first-signs` siger ikke, hvor det er fra. (C020)"
    ),
    (
      "", "choose: drive-out, lead: night-nurse", "choose: drive-out, lead: gp",
      "Linje {}: Prøven `planen holder` går ikke op: i alle lokalområder: runde 4 kan ikke "
        + "spilles sådan: "
        + "Det kan Egen læge ikke stå for. (T001)"
    ),
    (
      "luften-om-natten/en.po", "msgid \"Luften om natten\"", "msgid \"Luften om dagen\"",
      "luften-om-natten/en.po, linje {}: "
    ),
    (
      "localities/eksempeldal.yaml", "  surgery:\n", "  sergery:\n",
      "localities/eksempeldal.yaml, linje {}: "
    ),
  ]

  @Test(arguments: findings)
  func findsWhatCheckFinds(
    _ file: String, _ words: String, _ others: String, _ said: String
  ) throws {
    let desk = try Desk()
    #expect(desk.host.presentation.preview?.findings == [])
    _ = desk.host.carryOut(.language("da"))
    try desk.save(in: file) { $0.replacing(words, with: others) }
    #expect(desk.host.lookForChanges())
    let danish = try #require(desk.host.presentation.preview).findings
    #expect(
      danish.contains {
        $0.replacing(#/linje [0-9]+|Linje [0-9]+/#) { "\($0.output.prefix(5)) {}" }
          .contains(said)
      }, "\(danish)")
    _ = desk.host.carryOut(.language("nb"))
    let norwegian = try #require(desk.host.presentation.preview).findings
    #expect(norwegian.count == danish.count && norwegian != danish)
    _ = desk.host.carryOut(.language("en"))
    let english = try #require(desk.host.presentation.preview).findings
    #expect(english.count == danish.count && english != danish)
    #expect(english.allSatisfy { $0.contains("ine ") })
  }

  /// Somebody waits for a save to be taken in: nothing is worked out before the new text and its
  /// mistakes are shown.
  @Test func readingWaitsForNothing() throws {
    let desk = try Desk()
    _ = try desk.play(steps: 30)
    let draft = desk.preview.draft
    draft.figuring.suspend()
    draft.following.suspend()
    defer {
      draft.cancel()
      draft.figuring.resume()
      draft.following.resume()
    }
    desk.preview.solvesDrafts = true
    try desk.save { $0.replacing("title: Luften om natten", with: "title: Luften om dagen") }
    #expect(desk.host.lookForChanges())
    _ = desk.host.carryOut(.language("da"))
    #expect(desk.host.presentation.game?.title == "Luften om dagen")
    let preview = try #require(desk.host.presentation.preview)
    #expect(preview.reach == .working && preview.following == .working)
    #expect(!preview.findings.isEmpty)
  }

  @Test func aChoiceThatIsGoneStopsThere() throws {
    let desk = try Desk()
    _ = try desk.play(steps: 0)
    _ = desk.host.carryOut(.apply(.draw))
    _ = desk.host.carryOut(.apply(.revealStances))
    _ = desk.host.carryOut(.apply(.ask(nil)))
    let chosen = try #require(desk.host.presentation.game?.legal.first)
    _ = desk.host.carryOut(.apply(chosen))
    let name = try #require(desk.host.entries.last?.text.split(separator: " ").last)
    // Rehearsals may name it too.
    try desk.save {
      $0.replacing("      \(name):", with: "      renamed-option:")
        .replacing("choose: \(name),", with: "choose: renamed-option,")
    }
    #expect(desk.host.lookForChanges())
    #expect(desk.host.presentation.game?.step == .choosing)
    #expect(desk.host.presentation.notice?.contains("choose \(name)") == true)
    #expect(desk.host.entries.count == 3)
  }

  @Test func aCaseThatIsBrokenFromTheStartCanBeMended() throws {
    let desk = try Desk()
    try desk.save { "no case: [\n" + $0 }
    #expect(desk.host.lookForChanges())
    #expect(desk.host.presentation.shelf.isEmpty)
    #expect(desk.host.presentation.preview?.findings.isEmpty == false)
    try desk.save { $0.replacing("no case: [\n", with: "") }
    #expect(desk.host.lookForChanges())
    #expect(desk.host.presentation.shelf.count == 1)
  }

  @Test func everyCardCanBeGoneTo() throws {
    let desk = try Desk()
    _ = try desk.play(steps: 0)
    let cards = try #require(desk.host.presentation.preview?.cards)
    #expect(cards.count == 16)
    for (number, title) in cards.enumerated() {
      _ = desk.host.carryOut(.jump(SituationID(number)))
      #expect(desk.host.presentation.game?.card?.title == title)
      #expect(desk.host.presentation.game?.step == .stances)
    }
  }
}
