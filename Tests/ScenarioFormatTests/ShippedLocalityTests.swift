import Foundation
import Rules
import ScenarioFormat
import Testing

@Suite struct ShippedLocalityTests {
  static let shelf = LocalityShelf(opening: "\(ShippedCaseTests.shelf)/localities")

  /// Each shipped case in each locality it fits, in each of its languages.
  static let plays: [(CaseFolder, String, String)] = ShippedCaseTests.cases.flatMap { folder in
    guard let reading = try? folder.read(), let languages = try? folder.languages() else {
      return [(CaseFolder, String, String)]()
    }
    return shelf.fitting(reading).flatMap { locality in
      languages.map { (folder, locality.name, $0) }
    }
  }

  @Test func areFreeOfFindings() {
    #expect(Self.shelf.findings.map(\.message) == [])
    #expect(Set(Self.shelf.localities.map(\.country)) == ["DK", "NO"])
    #expect(Self.plays.count >= 4)
  }

  @Test(arguments: plays)
  func saysNoDoubleBraceInAnyView(_ play: (CaseFolder, String, String)) throws {
    let (folder, locality, language) = play
    let contents = try folder.contents(locality: locality)
    #expect(contents.localities?.map(\.name) == [locality])
    let reading = contents.read(language: language, file: folder.file, folder: folder.name)
    #expect(reading.findings == [])
    let scenario = try #require(reading.scenario)
    #expect(!"\(scenario)".contains("{{") && !"\(scenario)".contains("}}"))
    for seed in UInt64(1)...3 {
      var game = try Game(Setup.dealt(scenario, seed: seed), of: scenario)
      var chance = Generator(seed: seed)
      var steps = 0
      while let action = one(of: game.legalActions, &chance), steps < 1_000 {
        try game.apply(action)
        steps += 1
        guard steps % 7 == 0 else { continue }
        expectNoBrace(game.tableView)
        expectNoBrace(game.facilitatorView)
        for seat in game.setup.seats.indices { expectNoBrace(game.seatView(SeatID(seat)) as Any) }
      }
      #expect(game.state.ending != nil)
      expectNoBrace(game.debriefView as Any)
    }
  }

  /// The rules are the same everywhere, so that a game of one place fits another.
  @Test func differInWordsAlone() throws {
    let folder = try #require(ShippedCaseTests.cases.first { $0.name == "luften-om-natten" })
    let danish = try folder.contents(locality: "eksempelkommune").read(language: "da", file: "")
    let norwegian = try folder.contents(locality: "eksempeldal").read(language: "da", file: "")
    let box = { (reading: Reading) in
      reading.scenario?.plan.first { $0.name == "comfort-box" }
    }
    #expect(box(danish)?.title == "Tryghedskasse")
    #expect(box(norwegian)?.title == "Medikamentskrin")
    #expect(box(danish)?.text.contains("furosemid") == true)
    #expect(box(norwegian)?.text.contains("furosemid") == false)
    let (a, b) = (try #require(danish.scenario), try #require(norwegian.scenario))
    var games = [Game]()
    for scenario in [a, b] {
      var game = try Game(Setup.dealt(scenario, seed: 5), of: scenario)
      var chance = Generator(seed: 5)
      while let action = one(of: game.legalActions, &chance) { try game.apply(action) }
      games.append(game)
    }
    #expect(games[0].state.fingerprint == games[1].state.fingerprint)
    for rehearsal in b.rehearsals { #expect(rehearsal.run(in: b).failure == nil) }
  }

  private func one(of actions: [Action], _ chance: inout Generator) -> Action? {
    actions.isEmpty ? nil : actions[chance.below(actions.count)]
  }

  private func expectNoBrace(_ view: Any, _ place: SourceLocation = #_sourceLocation) {
    var text = ""
    dump(view, to: &text)
    #expect(!text.contains("{{") && !text.contains("}}"), sourceLocation: place)
  }
}
