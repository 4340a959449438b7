import Analysis
import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing
import Wording

@testable import Reports

/// Where each thing counts, as page, JSON and a play to be pasted.
@Suite struct PartingPlayTests {
  /// What the wife reads tells which of two options keeps him at home; one of them needs the box.
  private static let yaml = TinyCase.yaml
    .replacing(
      "plan:", with: "plan:\n  box: {title: A box, text: Words., by: [gp], level: basic, effort: 1}"
    )
    .replacing(
      """
          text: He sits up.
          options:
            stay: {text: Stay with him, lead: [nurse, wife], told: He calms down.}
      """,
      with: """
            text: He sits up.
            truth:
              fright: {chance: 1, told: He was frightened.}
              fluid: {chance: 1, told: His lungs were full.}
            clues:
              wife:
                - {truth: fluid, text: His ankles are thick.}
                - {text: He is as he was.}
            options:
              stay:
                text: Stay with him
                told: He is quiet.
                lead: [nurse]
                outcomes:
                  - {when: {truth: fright}, text: He calms down.}
                  - {when: {truth: fluid}, text: He drowns., effects: {place: hospital}}
              drain:
                text: Give what is in the box
                when: {plan: box}
                told: He waits.
                lead: [nurse]
                outcomes:
                  - {when: {truth: fluid}, text: He breathes.}
                  - {when: {truth: fright}, text: He panics., effects: {place: hospital}}
        """)

  private static func read(_ yaml: String) throws -> Scenario {
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "tiny.yaml")
    return try #require(reading.scenario, "\(reading.findings.map(\.message)) \(yaml)")
  }

  private static func solved() throws -> CaseFigures {
    let scenario = try read(yaml)
    let solver = Solver(scenario, setup: Setup.dealt(scenario, seed: 1))
    guard case .decided(let solution) = solver.solve() else {
      throw CocoaError(.featureUnsupported)
    }
    var figures = CaseFigures(solution)
    figures.held = solver.solveHeldTeams([.habits, .clues], withPlays: true)
    return figures
  }

  @Test func namesTheCardAndWhatIsDoneOtherwise() throws {
    let figures = try Self.solved()
    let (wife, gp) = (RoleID(0), RoleID(2))
    let (breath, box) = (SituationID(1), PlanItemID(0))
    func parting(_ restriction: Restriction) throws -> Parting? {
      try #require(figures.held.first { $0.difference == .heldTo(restriction) }).parting
    }
    for restriction in [.unheard(wife, at: breath), .silent, .without([wife])] as [Restriction] {
      let clue = try #require(try parting(restriction), "\(restriction)")
      #expect(clue.round == 1 && clue.situation == breath && !clue.isPreparing)
      #expect(clue.steps[1].option != clue.instead?.option && clue.share == 1)
      #expect(clue.end.wishesHonoured == 100 && clue.otherEnd.wishesHonoured == 0)
    }
    for restriction in [.withoutItem(box), .neverPrepares, .without([gp])] as [Restriction] {
      let item = try #require(try parting(restriction), "\(restriction)")
      #expect(item.round == 0 && item.situation == SituationID(0) && item.isPreparing)
      #expect(item.steps[0].preparations == [.putInPlace(box, by: gp, with: nil)])
      #expect(item.instead?.preparations.contains(.putInPlace(box, by: gp, with: nil)) == false)
      #expect(item.end.wishesHonoured == 100 && item.otherEnd.wishesHonoured == 0)
    }
    #expect(try parting(.withoutItem(PlanItemID(1))) == nil, "the talk changes nothing")
    #expect(try parting(.neverTells) == nil)
    #expect(try Self.solved().held == figures.held, "the same again")
  }

  /// Pasted, each is a rehearsal that comes out.
  @Test func canBePasted() throws {
    let figures = try Self.solved()
    let page = AnalysisPage(figures, words: .english).page()
    let section = try #require(page.sections.first { $0.title.hasPrefix("Where each thing") })
    #expect(section.plays.count == figures.held.count { $0.parting != nil })
    #expect(section.plays.count > 4)
    for play in section.plays {
      let yaml = Self.yaml + "\n" + play.lines.joined(separator: "\n") + "\n"
      let scenario = try Self.read(yaml)
      let pasted = try #require(scenario.rehearsals.last)
      #expect(scenario.rehearsals.count == 2 && pasted.run(in: scenario).failure == nil)
      #expect(pasted.expected.count == 1 && pasted.steps.count == 2, "to the end")
    }
    let clue = try #require(section.plays.last)
    #expect(clue.title == "Not told: what Wife reads at “Short of breath”")
    #expect(clue.place == "Round 2: Short of breath")
    #expect(clue.story.count == 6)
    #expect(clue.story.last == "Of all that this team loses, 100 % is lost here.")
    #expect(
      clue.story[4]
        == "The one game ends with “At home” and 100 % of the wishes honoured, the other with “Away” and 0 %."
    )
    for line in clue.story { #expect(page.html.contains(line), "\(line)") }
    #expect(page.text.contains("    \(clue.story[0])\n"), "\(page.text)")
    #expect(clue.story[1].hasPrefix("Wife reads: "))
    let json = AnalysisJSON.text([figures], in: Surroundings(folder: "/x", version: "1.2.3"))
    let schema = try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/analyse.schema.json"))
    #expect(try schema.complaints(about: json) == [])
    #expect(json.components(separatedBy: "\"parting\"").count - 1 == section.plays.count)
  }

  /// A team that comes late parts from the other at the first card, which it never meets.
  @Test func whoComesLateHasNoFirstRound() throws {
    let scenario = try ShippedCase.scenario()
    let solver = Solver(scenario, setup: Setup.dealt(scenario, length: .taster, seed: 1))
    let last = PhaseID(scenario.phases.count - 1)
    let begins = Restriction.begins(at: last)
    let parting = try #require(solver.partings(of: [begins])[begins])
    #expect(parting.round == 0 && parting.instead == nil && parting.share == nil)
    #expect(parting.situation == parting.steps[0].situation)
    #expect(parting.end.wishesHonoured > parting.otherEnd.wishesHonoured)
    let play = try #require(PartingPlay(parting, of: scenario, solver.setup))
    #expect(play.story(.english).contains("This team has not met yet."))
    #expect(play.done.other == [] && !play.done.own.isEmpty)
  }
}
