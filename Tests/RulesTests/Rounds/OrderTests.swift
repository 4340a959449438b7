import TestSupport
import Testing

@testable import Rules

/// What takes rounds to come: ordered, on its way, and there.
@Suite struct OrderTests {
  private static let bed = PlanItemID(0)

  /// Four rounds, the first with a card. The bed takes so many rounds and comforts when it is there.
  private static func draft(takes: Int, _ options: DecisionOption...) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.plan = [
        .draft("bed", by: [a], takes: takes, .ages, effects: [.measure(.safety, by: 1)])
      ]
      $0.situations = [.draft("card", options: [.draft("wait")] + options)]
      $0.phases = [
        .draft(
          "early",
          rounds: [
            .draft(.day, draw: [card], lengths: [.full, .lunch]), .draft(.day, draw: [card]),
            .draft(.day, draw: [card], lengths: [.full, .lunch]),
          ]),
        .draft(
          "late", .turningPoint, rounds: [.draft(.night, draw: [card], lengths: [.full, .lunch])]),
      ]
    }
  }

  private static let consequence = "draw, reveal, ask nobody, choose wait, tell nobody, conclude"
  private static let ordered = consequence + ", proceed, prepare bed by a, finish"

  private static func game(
    _ draft: ScenarioDraft, _ words: String, length: GameLength = .full
  ) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: length, seed: 1), of: draft.scenario)
    try game.take(all: words)
    return game
  }

  static let waits: [(takes: Int, length: GameLength, statuses: [PlanStatus])] = [
    // Before the cards of the rounds after the one in which it was ordered.
    (0, .full, [.inPlace, .inPlace, .stale]), (1, .full, [.ordered, .inPlace, .stale]),
    (2, .full, [.ordered, .ordered, .inPlace]),
    // A round that is not played does not count.
    (0, .lunch, [.inPlace, .stale]), (1, .lunch, [.ordered, .inPlace]),
    (2, .lunch, [.ordered, .ordered]),
  ]

  @Test(arguments: waits)
  func comesWhenItsRoundsAreOver(
    takes: Int, length: GameLength, statuses: [PlanStatus]
  ) throws {
    var game = try Self.game(Self.draft(takes: takes), Self.ordered, length: length)
    var seen: [PlanStatus] = []
    while game.state.step != .ended {
      seen.append(game.state.status(of: Self.bed))
      try game.take(all: "draw, finish")
    }
    #expect(seen == statuses)
  }

  static let rules: [RuleCase] = [
    RuleCase(
      "what takes a round is ordered, and does nothing yet", draft(takes: 1),
      given: consequence + ", proceed", when: "prepare bed by a",
      then: { state in
        state.orders.insert(bed, rounds: 2)
        state.slotsUsed = 1
        state.preparedBy = [a]
      },
      events: [.prepared(.putInPlace(bed, by: a, with: nil)), .planChanged(bed, .ordered)]),
    RuleCase(
      "it comes after the round, and does what it does", draft(takes: 1),
      given: ordered + ", draw", when: "finish",
      then: { state in
        state.nextRound()
        state.orders = PlanOrders()
        state.planInPlace = [bed]
        state.measures[1] = 6
      },
      events: [
        .preparationFinished, .roundEnded(number: 2), .planItemCame(bed),
        .measureChanged(.safety, by: 1), .roundBegan(number: 3, .day),
      ]),
    RuleCase(
      "what comes at a turning point is fresh", draft(takes: 2),
      given: ordered + ", draw, finish, draw", when: "finish",
      then: { state in
        state.nextRound()
        state.orders = PlanOrders()
        state.planInPlace = [bed]
        state.measures[1] = 6
      },
      events: [
        .preparationFinished, .roundEnded(number: 3), .phaseBegan(PhaseID(1)),
        .turningPointReached(PhaseID(1)), .planItemCame(bed), .measureChanged(.safety, by: 1),
        .roundBegan(number: 4, .night),
      ]),
    outcome("an outcome orders it", of: .ordered, [.planChanged(bed, .ordered)]) {
      $0.orders.insert(bed, rounds: 3)
    },
    outcome(
      "what is ordered does not go stale", of: .ordered, then: .stale,
      [
        .planChanged(bed, .ordered)
      ]
    ) { $0.orders.insert(bed, rounds: 3) },
    outcome(
      "an order can be taken back", of: .ordered, then: .absent,
      [
        .planChanged(bed, .ordered), .planChanged(bed, .absent),
      ]
    ) { _ in },
    outcome(
      "an outcome that gives it has it in place at once", of: .ordered, then: .inPlace,
      [
        .planChanged(bed, .ordered), .planChanged(bed, .inPlace),
      ]
    ) { $0.planInPlace = [bed] },
    outcome(
      "what is in place is not ordered", of: .inPlace, then: .ordered,
      [
        .planChanged(bed, .inPlace)
      ]
    ) { $0.planInPlace = [bed] },
  ]

  private static func outcome(
    _ name: String, of first: PlanStatus, then second: PlanStatus? = nil, _ events: [Event],
    _ change: @escaping @Sendable (inout GameState) -> Void
  ) -> RuleCase {
    let effects = ([first] + (second.map { [$0] } ?? [])).map { Effect.plan(bed, $0) }
    let option = OptionID(1)
    return RuleCase(
      name, draft(takes: 2, .draft("call", effects: effects)),
      given: "draw, reveal, ask nobody, choose call, tell nobody", when: "conclude",
      then: { state in
        state.step = .consequence
        change(&state)
      }, events: [.decisionMade(card, option)] + events)
  }

  @Test(arguments: rules)
  func order(_ rule: RuleCase) throws { try rule.check() }

  @Test func whatIsOrderedInTheLastRoundsNeverComes() throws {
    let draft = Self.draft(takes: 2)
    let late = Self.consequence + ", proceed, finish, draw, prepare bed by a, finish"
    let game = try Self.game(draft, late + ", draw, finish, draw, finish")
    #expect(game.state.ending != nil)
    #expect(game.state.status(of: Self.bed) == .inPlace)
    let last = Self.consequence + ", proceed, finish, draw, finish, draw, prepare bed by a, finish"
    #expect(
      try Self.game(draft, last + ", draw, finish").state.status(of: Self.bed) == .ordered)
  }

  @Test func theTableSeesWhenItComes() throws {
    var game = try Self.game(Self.draft(takes: 1), Self.consequence + ", proceed")
    #expect(game.tableView.plan[0].roundsLeft == nil)
    try game.take(all: "prepare bed by a")
    #expect(game.tableView.plan[0].roundsLeft == 2)
    #expect(game.tableView.plan[0].refusal == .alreadyOrdered(Self.bed))
    try game.take(all: "finish")
    #expect(game.tableView.plan[0].roundsLeft == 1)
    #expect(game.tableView.arrived == [])
    try game.take(all: "draw, finish")
    #expect(game.tableView.plan[0].roundsLeft == nil)
    #expect(game.tableView.arrived == [Self.bed])
    try game.take(all: "draw")
    #expect(game.tableView.arrived == [])
    try game.take(all: "undo, undo")
    #expect(game.tableView.plan[0].status == .ordered)
  }

  /// What waits longer is another state, and nothing on order is as if there were no orders.
  @Test func fingerprintsTellOrdersApart() throws {
    let games = try [1, 2].map { try Self.game(Self.draft(takes: $0), Self.ordered) }
    #expect(games[0].state.fingerprint != games[1].state.fingerprint)
    var forgotten = games[0].state
    forgotten.orders = PlanOrders()
    #expect(forgotten.fingerprint != games[0].state.fingerprint)
  }

  @Test func aRecordingWithOrdersReplays() throws {
    let draft = Self.draft(takes: 1)
    let game = try Self.game(draft, Self.ordered + ", draw, finish, draw, undo, draw, finish")
    let replayed = try game.recording.replay(of: draft.scenario)
    #expect(replayed.state == game.state)
  }
}
