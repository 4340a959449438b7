import TestSupport
import Testing

@testable import Rules

/// What a line tells is heard when it is asked, by all, and from then on until the round ends.
@Suite struct AnswerTests {
  private static func made(_ seed: UInt64) -> Scenario {
    ScenarioMaker.scenario(seed: seed).hiding(seed: seed).advising(seed: seed)
  }

  private func told(in text: String) -> Set<String> {
    Set(Marker.found(in: text).filter { $0.hasPrefix("§answer:") })
  }

  private func dump(_ value: Any) -> String {
    var text = ""
    Swift.dump(value, to: &text)
    return text
  }

  @Test(arguments: RandomPlay.cases.prefix(20))
  func isHeardOnceAskedAndNotBefore(case number: UInt64) throws {
    let scenario = Self.made(number)
    let setup = ScenarioMaker.setup(for: scenario, seed: number)
    var chance = Generator(seed: number)
    var game = try Game(setup, of: scenario)
    var answers: [String] = []
    while let action = chance.one(of: game.legalActions) {
      try game.apply(action)
      let state = game.state
      let seen = told(in: dump(game.tableView))
      var expected: Set<String> = []
      if let situation = state.situation, let asked = state.asked,
        let answer = scenario.situations[situation.index].answer(of: asked)
      {
        let line = try #require(answer.line(where: state.truth))
        expected = [answer.lines[line].text]
        if case .ask = action { answers.append(answer.lines[line].text) }
      }
      try #require(seen == expected, "\(state.step)")
      for seat in state.seats {
        try #require(told(in: dump(try #require(game.seatView(seat)))).isEmpty)
      }
    }
    let debrief = try #require(game.debriefView)
    #expect(debrief.timeline.map(\.answer).filter { !$0.isEmpty } == answers)
  }

  /// Who knew something is told in the debrief: what a seat read that would have read otherwise, had
  /// something else been behind the card.
  @Test func whoKnewWhatIsToldInTheDebrief() throws {
    var told = 0
    for number in RandomPlay.cases.prefix(30) {
      let scenario = Self.made(number)
      var chance = Generator(seed: number)
      var game = try Game(ScenarioMaker.setup(for: scenario, seed: number), of: scenario)
      var expected: [[String]] = []
      while let action = chance.one(of: game.legalActions) {
        if action == .conclude || action == .letHappen {
          let state = game.state
          let card = scenario.situations[try #require(state.situation).index]
          expected.append(
            card.clues.filter { clue in
              state.seated.contains(clue.role) && state.has(clue, in: scenario)
                && card.truth.indices.contains {
                  clue.line(where: PossibilityID($0)) != clue.line(where: state.truth)
                }
            }.compactMap { clue in clue.line(where: state.truth).map { clue.lines[$0].text } })
        }
        try game.apply(action)
      }
      let debrief = try #require(game.debriefView)
      #expect(debrief.timeline.map { $0.knew.map(\.text) } == expected)
      told += expected.joined().count
    }
    #expect(told > 20, "\(told)")
  }

  /// What it tells hangs on what was behind the card from the beginning: going back and asking again, or
  /// playing the recording, tells the same.
  @Test(arguments: RandomPlay.cases.prefix(20))
  func staysAsDrawn(case number: UInt64) throws {
    let scenario = Self.made(number)
    var chance = Generator(seed: number)
    var game = try Game(ScenarioMaker.setup(for: scenario, seed: number), of: scenario)
    while let action = chance.one(of: game.legalActions) {
      try game.apply(action)
      guard case .ask = action, let answer = game.tableView.decision.answer else { continue }
      var other = game
      try other.undo()
      #expect(other.tableView.decision.answer == nil)
      try other.apply(.ask(nil))
      #expect(other.tableView.decision.answer == nil)
      try other.undo()
      try other.apply(action)
      #expect(other.tableView.decision.answer == answer)
    }
    var again = try Game(game.setup, of: scenario)
    for turn in game.turns { try again.apply(turn.action) }
    #expect(again.debriefView == game.debriefView)
  }
}
