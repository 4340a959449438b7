import Analysis
import Checking
import Foundation
import Markup
import Rules
import ScenarioFormat
import TestSupport
import Testing
import Wording

@testable import Reports

/// A solved case as page, HTML, JSON, comparison and scripts.
@Suite struct AnalysisPageTests {
  private static let place = Surroundings(folder: "/x", version: "1.2.3")

  /// The tiny case, solved; with words put in place of others.
  private static func solved(
    _ words: String = "", _ others: String = ""
  ) throws -> (Solution, CaseFigures) {
    let yaml = words.isEmpty ? TinyCase.yaml : TinyCase.yaml.replacing(words, with: others)
    try #require(words.isEmpty || yaml != TinyCase.yaml)
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "tiny.yaml")
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.message))")
    let outcome = Solver(scenario, setup: Setup.dealt(scenario, seed: 1)).solve()
    guard case .decided(let solution) = outcome else { throw CocoaError(.featureUnsupported) }
    return (solution, CaseFigures(solution))
  }

  @Test func theSameContentInTextAndHTML() throws {
    let page = AnalysisPage(try Self.solved().1, words: .english).page(seconds: 0.04)
    #expect(page.sections.count >= 6)
    for section in page.sections {
      #expect(page.text.contains(section.title))
      #expect(page.html.contains("<h2>\(XMLText.content(section.title))</h2>"))
      for row in section.table?.rows ?? [] {
        #expect(row.cells.count == section.table?.columns.count)
        for cell in row.cells {
          #expect(page.html.contains("<td>\(XMLText.content(cell))</td>"))
        }
        #expect(page.html.contains(XMLText.content(row.label)))
      }
    }
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 110 }, "\(page.text)")
    #expect(page.text.contains("in 0.0 seconds."))
  }

  @Test func needsNothingElse() throws {
    let (_, figures) = try Self.solved("A tiny case", "\"</title><script>x</script> & co\"")
    let html = AnalysisPage(figures, words: .english).page().html
    #expect(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"))
    #expect(html.contains("&lt;/title&gt;&lt;script&gt;"))
    #expect(html.contains("<html lang=\"en\">") && html.contains("<svg "))
    #expect(html.contains("default-src 'none'"))
  }

  @Test func isAsItsSchemaSays() throws {
    let schema = try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/analyse.schema.json"))
    let (solution, figures) = try Self.solved()
    let text = AnalysisJSON.text([figures], in: Self.place)
    #expect(try schema.complaints(about: text) == [])
    #expect(text == AnalysisJSON.text([try Self.solved().1], in: Self.place), "every run")
    let simulation = try Simulation(scenario: solution.scenario, setup: solution.setup)
    let unknown = AnalysisJSON.text(
      notDecided: solution.scenario, solution.setup, states: 7, simulation.estimate(games: 40),
      in: Self.place)
    #expect(try schema.complaints(about: unknown) == [])
    let few = Solver(
      solution.scenario, setup: solution.setup, budget: SolverBudget(states: 3))
    let bounds = try #require(few.bounds())
    let proved = AnalysisJSON.text(
      notDecided: solution.scenario, solution.setup, states: 7, nil, bounds, in: Self.place)
    #expect(try schema.complaints(about: proved) == [])
    #expect(proved.contains("\"proved\""))
    let wrong = text.replacing("\"decided\"", with: "\"perhaps\"")
    #expect(try schema.complaints(about: wrong) != [])
  }

  /// Each team that goes without something has its line in both tables, with what it loses, and what
  /// is worth less than a point to anybody is said.
  @Test func teamsThatGoWithoutHaveTheirLines() throws {
    let (solution, solved) = try Self.solved()
    var figures = solved
    var solver = Solver(solution.scenario, setup: solution.setup)
    figures.held = solver.solveHeldTeams()
    #expect(figures.held.count > 4)
    // In the tiny case nothing is missed: one that loses is a team that always errs.
    solver.errs = 100
    let erring = solver.solveHeldTeams().first?.values
    figures.held.append(HeldTeam(.commitment(3), erring))
    let page = AnalysisPage(figures, words: .english).page()
    let tables = page.sections.filter { $0.title.hasPrefix("What each thing is worth") }
    try #require(tables.count == 2)
    let free = [
      (solved.wishesHonoured, Objective.wishesHonoured, 1.0),
      (solved.honouredInFull, .honouredInFull, 100),
    ]
    var unimportant = figures.held.count
    for team in figures.held {
      var most = 0.0
      for ((values, objective, scale), section) in zip(free, tables) {
        let own = try #require(team.values)
        let best = try #require(own.best[objective])
        let ordinary = try #require(own.ordinary[objective])
        let losses = [
          scale * ((values.ordinary ?? 0) - ordinary), scale * (values.highest - best),
        ]
        most = max(most, abs(losses[0]), abs(losses[1]))
        let cells = [
          Words.english.percents(scale * ordinary), Words.english.points(max(0, losses[0])),
          Words.english.percents(scale * best), Words.english.points(max(0, losses[1])),
        ]
        #expect(section.table?.rows.contains { $0.cells == cells } == true, "\(team): \(cells)")
        #expect(section.table?.rows.count == figures.held.count + 1)
      }
      if most >= 1 { unimportant -= 1 }
    }
    #expect(tables[0].points.count == unimportant)
    #expect(unimportant > 0 && unimportant < figures.held.count, "both kinds")
    for role in solution.scenario.roles {
      #expect(page.text.contains("Without: \(role.title)"))
      #expect(page.html.contains("Without: \(XMLText.content(role.title))"))
    }
    #expect(page.text.contains("asked for advice") == !solution.scenario.advice.isEmpty)
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 110 }, "\(page.text)")
    #expect(!AnalysisPage(solved, words: .english).page().text.contains("Without: "))
  }

  @Test func teamsThatGoWithoutAreAsTheirSchemaSays() throws {
    let schema = try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/analyse.schema.json"))
    let (solution, solved) = try Self.solved()
    var figures = solved
    figures.held = Solver(solution.scenario, setup: solution.setup).solveHeldTeams()
    figures.held.append(HeldTeam(.commitment(3), figures.held.first?.values))
    figures.held.append(HeldTeam(.heldTo(.neverTells), nil))
    let text = AnalysisJSON.text([figures], in: Self.place)
    #expect(try schema.complaints(about: text) == [])
    for name in ["never-prepares", "without", "commitment"] {
      #expect(text.contains("\"team\": \"\(name)\""), "\(name)")
    }
    let wrong = text.replacing("\"team\": \"without\"", with: "\"team\": \"sleepy\"")
    #expect(try schema.complaints(about: wrong) != [])
  }

  @Test func figuresAreExact() throws {
    let (_, figures) = try Self.solved()
    let text = AnalysisJSON.text([figures], in: Self.place)
    #expect(text.contains("\"random\": \(figures.wishesHonoured.random)"))
  }

  /// Both ways to visit leave everything open; by night one of two drives him away.
  @Test func closeToTheBestByHand() throws {
    let (_, figures) = try Self.solved()
    let found = figures.situations.map {
      [$0.closeness.chance, $0.closeness.open, $0.closeness.close]
    }
    #expect(found == [[1, 2, 2], [1, 2, 1]])
  }

  // MARK: Where figures arise

  /// Each thing that has a figure says where it is the most, and its play comes there when it is pasted.
  @Test(arguments: [GameLength.taster, .lunch])
  func everyFigureSaysWhereItArises(_ length: GameLength) throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: length, seed: 1)
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      throw CocoaError(.featureUnsupported)
    }
    let figures = CaseFigures(solution)
    let gains =
      zip(scenario.plan.map(\.name), figures.plan).map { ($0, $1.most, $1.arises) }
      + zip(KnowledgeLevel.allCases.map(\.name), figures.advice).map { ($0, $1.most, $1.arises) }
      + figures.roles.map { (scenario.roles[$0.id.index].name, $0.share ?? 0, $0.arises) }
    #expect(gains.count { $0.2 != nil } > 5)
    for (name, figure, arises) in gains {
      #expect((figure > 1e-9) == (arises != nil), "\(name) \(figure)")
      guard let arises else { continue }
      let play = try #require(ArisingPlay(arises, of: scenario, setup), "\(name)")
      var game = try Game(setup.playing(arises.steps, of: scenario), of: scenario)
      for (number, step) in arises.steps.dropLast().enumerated() {
        #expect(game.play(step, number: number + 1) == nil, "\(name)")
      }
      #expect(game.state.roundsDone == arises.round && play.state.roundsDone == arises.round)
      #expect(play.isPreparing == (play.state.step == .preparing), "\(name)")
      #expect(play.situation == arises.steps.last?.situation)
    }
    let page = AnalysisPage(figures, words: .english).page()
    let plays = page.sections.flatMap(\.plays)
    #expect(plays.count == gains.count { $0.2 != nil })
    for play in plays {
      #expect(page.text.contains("• \(play.title) — Round"))
      #expect(page.html.contains(XMLText.content(play.lines.joined(separator: "\n"))))
    }
    let json = AnalysisJSON.text([figures], in: Self.place)
    #expect(json.components(separatedBy: "\"arises\"").count - 1 == plays.count)
    let schema = try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/analyse.schema.json"))
    #expect(try schema.complaints(about: json) == [])
  }

  /// What is pasted is a rehearsal that comes out.
  @Test func whereAFigureArisesCanBePlayed() throws {
    let (solution, figures) = try Self.solved(
      "lead: [nurse, wife],", "when: {plan: talk}, lead: [nurse, wife],")
    let item = try #require(figures.plan[0].arises)
    #expect(item.situation == nil && item.round == 0)
    let arising = figures.roles.compactMap(\.arises) + [item]
    #expect(arising.count == 3)
    for (number, arises) in arising.enumerated() {
      let play = try #require(ArisingPlay(arises, of: solution.scenario, figures.setup))
      let yaml =
        TinyCase.yaml.replacing(
          "lead: [nurse, wife],", with: "when: {plan: talk}, lead: [nurse, wife],")
        + "\n" + play.rehearsal("pasted \(number)").joined(separator: "\n") + "\n"
      let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "tiny.yaml")
      let scenario = try #require(reading.scenario, "\(reading.findings.map(\.message)) \(yaml)")
      let pasted = try #require(scenario.rehearsals.last)
      #expect(pasted.name == "pasted \(number)" && pasted.run(in: scenario).failure == nil)
    }
  }

  // MARK: Rounding

  @Test(arguments: [
    (0.0, "0 %"), (0.000001, "<1 %"), (0.0099, "<1 %"), (0.014, "1 %"), (0.336, "34 %"),
    (0.994, ">99 %"), (0.99999, ">99 %"), (1.0, "100 %"), (1.0 - 1e-12, "100 %"),
  ])
  func wholePercents(_ chance: Double, _ said: String) {
    #expect(Words.english.percent(chance) == said)
  }

  @Test func numbersAsTheyAreWritten() {
    let danish = Words(
      Language(code: "da", decimalMark: .comma, groupMark: .stop), messages: [:])
    let norwegian = Words(
      Language(code: "nb", decimalMark: .comma, groupMark: .space), messages: [:])
    #expect(Words.english.number(1_234_567) == "1,234,567")
    #expect(danish.number(1_234_567) == "1.234.567" && danish.number(999) == "999")
    #expect(norwegian.number(12_345) == "12\u{A0}345")
    #expect(danish.number(5.04) == "5,0" && danish.number(-0.25, decimals: 2) == "−0,25")
    #expect(Words.english.number(9.96) == "10.0" && Words.english.number(-0.01) == "0.0")
  }

  // MARK: Comparison

  @Test func theSameCaseHasNothingToTell() throws {
    let (_, figures) = try Self.solved()
    let text = CaseComparison(from: figures, to: figures, words: .english).markdown(old: "HEAD~1")
    #expect(text.contains("`HEAD~1`"))
    #expect(text.contains("Nothing changes for play"))
    #expect(!text.contains("###"))
  }

  /// Claims of both versions stand in the page, in HTML, in Markdown and in JSON, with what became of them.
  @Test func whatAnEditDidToClaims() throws {
    typealias Side = ClaimChange.Side
    func side(
      _ text: String, _ verdict: ClaimAnswer.Verdict, _ figure: ClosedRange<Double>?,
      claimed: Bool = true
    ) -> Side {
      Side(
        text: text, isClaimed: claimed,
        bound: figure.map { _ in Claim.Bound(team: .best, relation: .atLeast, value: 60) },
        answer: ClaimAnswer(verdict, figure: figure))
    }
    let own = "{wishes: honoured, best: at least 60%}"
    let changes = [
      ClaimChange(
        before: side(own, .met, 64...64), after: side(own, .missed, 59.98...59.98), unit: .percent),
      ClaimChange(
        before: side("{a}", .missed, 10.5...10.5), after: side("{b}", .met, 10.5...10.5),
        unit: .points),
      ClaimChange(
        before: side("{c}", .met, nil, claimed: false), after: side("{c}", .notDecided, 3...4),
        unit: .steps),
      ClaimChange(before: side("{d}", .met, nil), after: nil, unit: .steps),
    ]
    let (_, figures) = try Self.solved()
    let page = AnalysisPage(figures, claims: changes, words: .english).page()
    let section = try #require(page.sections.first)
    let rows = section.table?.rows.map { [$0.label] + $0.cells }
    #expect(
      rows == [
        [own, "64.00 %", "59.98 %", "no longer met"],
        ["{b}", "10.5 below", "10.5 below", "met now; before it was {a}"],
        ["{c}", "met", "3.0–4.0", "new: not decided"],
        ["{d}", "met", "–", "no longer claimed"],
      ])
    #expect(page.text.contains("Met before: 2 of 3. Met now: 1 of 3."))
    #expect(page.html.contains(XMLText.content(own)))
    let text = CaseComparison(
      from: figures, to: figures, claims: changes, words: .english
    ).markdown(old: "HEAD~1")
    #expect(text.contains("Nothing changes for play"))
    #expect(text.contains("| `\(own)` | 64.00 % | 59.98 % | **no longer met** |"), "\(text)")
    let json = AnalysisJSON.text([figures], claims: changes, in: Self.place)
    let schema = try JSONSchema(
      file: URL(fileURLWithPath: "\(Project.assets)/schemas/analyse.schema.json"))
    #expect(try schema.complaints(about: json) == [])
    #expect(json.contains("\"verdict\": \"missed\""))
    let wrong = json.replacing("\"missed\"", with: "\"lost\"")
    #expect(try schema.complaints(about: wrong) != [])
  }

  // MARK: Scripts

  @Test func scriptsHaveTheCasesOwnWords() throws {
    let (solution, _) = try Self.solved()
    let cover = try #require(solution.cover())
    let text = RehearsalPack(cover, of: solution, words: .english).text
    for target in cover.targets {
      switch target {
      case .option(let id, let option):
        #expect(text.contains(solution.scenario.situations[id.index].options[option.index].text))
      case .ending(let id): #expect(text.contains(solution.scenario.endings[id.index].text))
      case .outcome(let id, let option, let outcome):
        let own = solution.scenario.situations[id.index].options[option.index]
        #expect(text.contains(own.outcomes[outcome.index].text))
      case .situation, .planItem, .knowledge, .quiet, .stuck, .doomed: break
      }
    }
    #expect(text.contains("## Play 1 of \(cover.plays.count)"))
  }
}
