import TestSupport
import Testing

@testable import Rules

/// The page that tells authors the rules of play says what the engine does.
@Suite struct RulesPageTests {
  static let languages = ["da", "nb", "en"]

  @Test(arguments: languages) func saysWhatTheEngineDoes(_ language: String) throws {
    let rows = try RulesPage(language).tables[0]
    #expect(rows.map(\.number) == (try Self.measured()), "\(rows.map(\.text))")
  }

  /// In the order of the page.
  private static func measured() throws -> [Int] {
    let overloaded = try [1, 2, 3].first { strain in
      let game = try play(
        tiring(strain), "draw, reveal, ask nobody, choose go, tell nobody, conclude, proceed")
      return game.state.refusal(toPrepare: a, in: game.scenario) == .roleOverloaded(a)
    }
    return [
      try played(effects: [.measure(.relief, by: 99)]).state.measure(.relief), overloaded ?? 0,
      try asked("special").state.strain(of: b) - (try asked("basic").state.strain(of: b)),
      try newPhase(), try supported().relief, try supported().slots, try reviewing(),
      try effortTwo(),
    ]
      + [
        try promise(.evening, days: .usual), try promise(.night, days: .last),
        try Game(setup(commitment: 3), of: practice(.day, days: .usual).scenario).state.strain(
          of: a),
      ] + [try competence("basic"), try competence("special"), try competence("practical")]
  }

  private static func play(_ draft: ScenarioDraft, _ words: String) throws -> Game {
    var game = try Game(
      RuleCase("", draft, when: "", then: { _ in }, events: []).setup, of: draft.scenario)
    try game.take(all: words)
    return game
  }

  private static func tiring(_ strain: Int) -> ScenarioDraft {
    .oneCard(.draft("go", effects: [.strain(a, by: strain)]), .draft("wait"))
  }

  private static let decided = "draw, reveal, ask nobody, choose go, tell nobody, conclude"

  private static func played(effects: [Effect]) throws -> Game {
    try play(.oneCard(.draft("go", effects: effects), .draft("wait")), decided)
  }

  private static func asked(_ line: String, then: String = "") throws -> Game {
    try play(
      .oneCard(needs: .basic, .draft("go", lead: [b], strain: 0), .draft("wait")).withAdvice(),
      "draw, reveal, ask \(line), choose go, lead b, tell nobody, conclude\(then)")
  }

  private static func competence(_ line: String) throws -> Int {
    Scores(of: try asked(line, then: ", proceed, finish")).competence ?? -1
  }

  private static func newPhase() throws -> Int {
    let draft = tiring(3).with {
      $0.phases.append(.draft("late", rounds: [.draft(.day, draw: [SituationID(0)])]))
    }
    return 3 - (try play(draft, decided + ", proceed, finish").state.strain(of: a))
  }

  private static func supported() throws -> (relief: Int, slots: Int) {
    let game = try play(tiring(2), decided + ", proceed, support a by b")
    return (2 - game.state.strain(of: a), game.state.slotsUsed)
  }

  private static func reviewing() throws -> Int {
    let talk = PlanItemID(0)
    let draft = ScenarioDraft.oneCard(.draft("go", effects: [.plan(talk, .stale)]), .draft("wait"))
      .with {
        $0.plan = [.draft("talk", by: [a], effort: 2, .ages)]
        $0.planInPlace = [talk]
      }
    return try play(draft, decided + ", proceed, review talk by a").state.slotsUsed
  }

  private static func effortTwo() throws -> Int {
    let draft = ScenarioDraft.oneCard(.draft("go"), .draft("wait")).with {
      $0.plan = [.draft("talk", by: [a], effort: 2)]
    }
    return try play(draft, decided + ", proceed, prepare talk by a with b").state.preparedBy.count
  }

  // MARK: General practice

  private static func practice(_ moment: Moment, days: Phase.Days) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.roles[0] = .draft(
        "a", .generalPractice, reach: [.day],
        commitment: CommitmentTerms(standard: 0, allowed: [0, 1, 2, 3]))
      $0.phases = [.draft("late", days: days, rounds: [.draft(moment, draw: [SituationID(0)])])]
    }
  }

  private static func setup(commitment: Int) -> Setup {
    Setup(seats: [a, b, c].map { [$0] }, commitment: commitment, length: .full, seed: 1)
  }

  /// The least promise by which the doctor can be reached at the moment.
  private static func promise(_ moment: Moment, days: Phase.Days) throws -> Int {
    let draft = practice(moment, days: days)
    return CommitmentTerms.range.first {
      draft.roles[0].isReachable(at: moment, in: draft.phases[0], commitment: $0)
    } ?? -1
  }
}
