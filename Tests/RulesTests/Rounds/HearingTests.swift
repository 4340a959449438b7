import Testing

@testable import Rules

/// Stances before the talk, and the ones that differ from the decision.
@Suite struct HearingTests {
  private static let draft = ScenarioDraft.oneCard(.draft("go"), .draft("wait"))
  private static let decided =
    "draw, stance 1 wait, stance 2 go, stance 3 unsure, reveal, choose go, ask nobody, tell nobody"

  static let rules: [RuleCase] = [
    RuleCase(
      "a stance is kept", draft, given: "draw", when: "stance 3 wait",
      then: { $0.stances[2] = 1 }, events: [.stanceTaken(SeatID(2))]),
    RuleCase(
      "not knowing is an answer", draft, given: "draw", when: "stance 1 unsure",
      then: { $0.stances[0] = GameState.unsureStance }, events: [.stanceTaken(SeatID(0))]),
    RuleCase(
      "stances are turned over also when some are missing", draft, given: "draw, stance 2 go",
      when: "reveal", then: { $0.step = .choosing }, events: [.stancesRevealed]),
    RuleCase(
      "a stance that differs can be heard", draft, given: decided, when: "hear 1 shaped-it",
      then: { $0.heard = 0b001 }, events: [.stanceHeard(SeatID(0), .shapedIt)]),
  ]

  @Test(arguments: rules)
  func hearing(_ rule: RuleCase) throws { try rule.check() }

  @Test func onlyThoseThatDifferAreListed() throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: Self.draft.scenario)
    try game.take(all: Self.decided)
    #expect(
      game.legalActions == [.conclude] + HeardReason.allCases.map { .hear(SeatID(0), $0) })
    #expect(game.tableView.decision.differing == [SeatID(0)])
    try game.take(all: "hear 1 later")
    #expect(game.legalActions == [.conclude])
    #expect(game.tableView.decision.heard == [SeatID(0)])
  }
}
