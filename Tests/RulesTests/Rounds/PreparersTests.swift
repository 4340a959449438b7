import TestSupport
import Testing

@testable import Rules

/// Who can prepare when reach is asked of them, and until when.
@Suite struct PreparersTests {
  private static let talk = PlanItemID(0)
  private static let call = PlanItemID(1)
  private static let night = PlanItemID(2)
  private static let gp = RoleID(3)

  /// By night: `a` is there, `b` and the doctor are not unless she has promised it, `c` is. The talk
  /// is for `a` and `b`, the call for `b` at any time, the plan for `a` and the doctor with another.
  private static func draft(_ preparers: Scenario.Start.Preparers) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.preparers = preparers
      $0.preparationSlots = 3
      $0.roles = [
        .draft("a"), .draft("b", reach: [.day]), .draft("c"),
        .draft(
          "gp", reach: [.day], commitment: CommitmentTerms(standard: 0, allowed: [0, 1, 2, 3])),
      ]
      $0.plan = [
        .draft("talk", by: [a, b], until: PhaseID(0)), .draft("call", by: [b], hours: .anyTime),
        .draft("night", by: [gp], effort: 2, when: .place(.home)),
      ]
      $0.situations = [
        .draft("card", options: [.draft("wait", effects: [.strain(c, by: 1)])])
      ]
      $0.phases = [
        .draft("early", days: .last, rounds: [.draft(.night, draw: [card])]),
        .draft("late", days: .last, rounds: [.draft(.day, draw: [card])]),
      ]
    }
  }

  private static let preparing =
    "draw, reveal, ask nobody, choose wait, tell nobody, conclude, proceed"

  private static func legal(
    _ preparers: Scenario.Start.Preparers, commitment: Int = 0, then words: String = ""
  ) throws -> [Action] {
    var game = try Game(
      Setup(seats: [[a], [b], [c], [gp]], commitment: commitment, length: .full, seed: 1),
      of: draft(preparers).scenario)
    try game.take(all: preparing + words)
    return game.legalActions
  }

  @Test func onlyThoseWhoAreThere() throws {
    #expect(
      try Self.legal(.reachable)
        == [
          .finishPreparing, .prepare(.putInPlace(Self.talk, by: a, with: nil)),
          .prepare(.putInPlace(Self.call, by: b, with: nil)), .prepare(.support(c, by: a)),
        ])
  }

  @Test func aPromiseMakesTheDoctorOneOfThem() throws {
    let legal = try Self.legal(.reachable, commitment: 3)
    #expect(
      legal.filter { action in
        if case .prepare(.putInPlace(Self.night, _, _)) = action { true } else { false }
      }
        == [
          .prepare(.putInPlace(Self.night, by: Self.gp, with: a)),
          .prepare(.putInPlace(Self.night, by: Self.gp, with: c)),
        ])
  }

  @Test func anybodyWhereReachIsNotAsked() throws {
    let legal = try Self.legal(.anybody)
    #expect(legal.contains(.prepare(.putInPlace(Self.talk, by: b, with: nil))))
    #expect(legal.contains(.prepare(.putInPlace(Self.night, by: Self.gp, with: b))))
    #expect(legal.contains(.prepare(.support(c, by: Self.gp))))
  }

  @Test func notAfterItsLastPhase() throws {
    let legal = try Self.legal(.anybody, then: ", finish, draw")
    #expect(!legal.contains(.prepare(.putInPlace(Self.talk, by: a, with: nil))))
    #expect(legal.contains(.prepare(.putInPlace(Self.call, by: b, with: nil))))
  }

  @Test func theTableSeesWhatCloses() throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c], [Self.gp]], commitment: 0, length: .full, seed: 1),
      of: Self.draft(.reachable).scenario)
    let phase = game.scenario.phases[0].title
    #expect(game.tableView.plan.map(\.lastPhase) == [phase, "", ""])
    try game.take(all: Self.preparing + ", finish")
    #expect(game.tableView.plan.map(\.lastPhase) == ["", "", ""])
    #expect(game.tableView.plan[0].refusal == .itemTooLate(Self.talk))
  }

  static let refused: [(preparation: Preparation, rejection: Rejection)] = [
    (.putInPlace(talk, by: b, with: nil), .preparerUnreachable(b, .night)),
    (.putInPlace(night, by: gp, with: a), .preparerUnreachable(gp, .night)),
    (.support(c, by: b), .preparerUnreachable(b, .night)),
    (.support(c, by: gp), .preparerUnreachable(gp, .night)),
  ]

  @Test(arguments: refused)
  func saysWhoIsNotThere(preparation: Preparation, rejection: Rejection) throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c], [Self.gp]], commitment: 0, length: .full, seed: 1),
      of: Self.draft(.reachable).scenario)
    try game.take(all: Self.preparing)
    #expect(throws: rejection) { try game.apply(.prepare(preparation)) }
  }
}
