import TestSupport
import Testing

@testable import Rules

/// Stances before the talk, and the ones that differ from the decision.
@Suite struct HearingTests {
  private static let draft = ScenarioDraft.oneCard(.draft("go"), .draft("wait"))
  private static let decided =
    "draw, stance 1 wait, stance 2 go, stance 3 unsure, reveal, ask nobody, choose go, tell nobody"

  static let rules: [RuleCase] = [
    RuleCase(
      "a stance is kept", draft, given: "draw", when: "stance 3 wait",
      then: { $0.stances[2] = 1 }, events: [.stanceTaken(SeatID(2))]),
    RuleCase(
      "not knowing is an answer", draft, given: "draw", when: "stance 1 unsure",
      then: { $0.stances[0] = GameState.unsureStance }, events: [.stanceTaken(SeatID(0))]),
    RuleCase(
      "a stance can be changed until they are turned over", draft,
      given: "draw, stance 1 wait, stance 2 go", when: "stance 1 go",
      then: { $0.stances[0] = 0 }, events: [.stanceTaken(SeatID(0))]),
    RuleCase(
      "also into not knowing, and the same again", draft,
      given: "draw, stance 1 wait, stance 1 unsure", when: "stance 1 unsure",
      then: { _ in }, events: [.stanceTaken(SeatID(0))]),
    RuleCase(
      "stances are turned over also when some are missing", draft, given: "draw, stance 2 go",
      when: "reveal", then: { $0.step = .asking }, events: [.stancesRevealed]),
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

  /// The list of what a table may do is on the projector, so it must not tell who thinks what.
  @Test func whatIsLegalTellsNoStance() throws {
    var one = try Game(Self.setup, of: Self.draft.scenario)
    try one.take(all: "draw, stance 1 wait")
    var other = try Game(Self.setup, of: Self.draft.scenario)
    try other.take(all: "draw, stance 1 go")
    #expect(one.legalActions == other.legalActions)
    #expect(one.tableView == other.tableView)
  }

  @Test func aChangedStanceIsKeptInTheRecordingAndCountsOnce() throws {
    var game = try Game(Self.setup, of: Self.draft.scenario)
    try game.take(
      all: "draw, stance 1 wait, stance 1 go, stance 2 wait, reveal, ask nobody, choose go, "
        + "tell nobody, conclude")
    #expect(try game.recording.replay(of: Self.draft.scenario).state == game.state)
    let decision = try #require(game.decisions.first)
    #expect(decision.stances.prefix(2) == [.option(OptionID(0)), .option(OptionID(1))])
    for _ in 0..<6 { try game.undo() }
    try game.undo()
    #expect(game.state.stance(of: SeatID(0)) == .option(OptionID(1)), "the former one is back")
  }

  private static let setup = Setup(
    seats: draft.roles.indices.map { [RoleID($0)] }, commitment: 0, length: .full, seed: 1)
}
