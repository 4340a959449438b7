import TestSupport
import Testing

@testable import Rules

/// Which card comes, and what a round without one is like.
@Suite struct DrawTests {
  private static let cards: [SituationID] = [SituationID(0), SituationID(1), SituationID(2)]

  /// Two rounds over the same deck.
  private static func draft(_ conditions: [Condition], weights: [Int] = [1, 1, 1]) -> ScenarioDraft
  {
    ScenarioDraft().with {
      $0.situations = zip(conditions, weights).enumerated().map { number, card in
        .draft(
          "card-\(number)", when: card.0, weight: card.1, options: [.draft("go"), .draft("wait")])
      }
      let deck = $0.situations.indices.map { SituationID($0) }
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: deck), .draft(.night, draw: deck)])
      ]
    }
  }

  private static func drawn(
    _ name: String, _ draft: ScenarioDraft, given: String = "", chance: Chance = .generator,
    gives card: Int, draws: Int
  ) -> RuleCase {
    RuleCase(
      name, draft, given: given, when: "draw", chance: chance,
      then: { state in
        state.situation = SituationID(card)
        state.drawn.insert(SituationID(card))
        state.step = .stances
        for _ in 0..<draws { _ = state.generator.next() }
      }, events: [.situationDrawn(SituationID(card))])
  }

  private static let never = Condition.any([])
  private static let round =
    "draw, reveal, ask nobody, choose go, tell nobody, conclude, proceed, finish"

  static let rules: [RuleCase] = [
    drawn("a deck of one is a fixed card", draft([.always]), gives: 0, draws: 1),
    drawn(
      "only cards that can happen are drawn", draft([never, .moment(.day), .moment(.night)]),
      gives: 1, draws: 1),
    drawn(
      "a card comes once in a game",
      draft([.moment(.day), .always], weights: [100, 1])
        .with {
          $0.phases = [
            .draft(
              "early",
              rounds: [.draft(.day, draw: [cards[0]]), .draft(.day, draw: [cards[0], cards[1]])])
          ]
        },
      given: round, gives: 1, draws: 1),
    drawn(
      "a named card comes without a draw", draft([.always, .always, .always]), chance: .fixed(2),
      gives: 2, draws: 0),
    drawn(
      "a named card that cannot happen is left to the generator", draft([.always, never]),
      chance: .fixed(1), gives: 0, draws: 1),
    drawn(
      "a named card of another round is left to the generator",
      draft([.always, .always]).with {
        $0.phases = [.draft("early", rounds: [.draft(.day, draw: [cards[0]])])]
      }, chance: .fixed(1), gives: 0, draws: 1),
    RuleCase(
      "when none can happen the round is quiet", draft([never, never]), when: "draw",
      then: { $0.step = .preparing }, events: [.quietRound]),
    RuleCase(
      "a card that has come leaves the round quiet", draft([.always]), given: round, when: "draw",
      then: { $0.step = .preparing }, events: [.quietRound]),
    RuleCase(
      "a quiet round is told even when nothing can be prepared",
      draft([never]).with { $0.preparationSlots = 0 }, when: "draw",
      then: { $0.step = .preparing }, events: [.quietRound]),
    RuleCase(
      "a quiet round ends like any other", draft([never]), given: "draw", when: "finish",
      then: { $0.nextRound() },
      events: [.preparationFinished, .roundEnded(number: 1), .roundBegan(number: 2, .night)]),
    RuleCase(
      "in a quiet round the team prepares",
      draft([never]).with { $0.plan = [.draft("talk", by: [a])] }, given: "draw",
      when: "prepare talk by a",
      then: { state in
        state.planInPlace = [PlanItemID(0)]
        state.slotsUsed = 1
        state.preparedBy = [a]
      },
      events: [
        .prepared(.putInPlace(PlanItemID(0), by: a, with: nil)),
        .planChanged(PlanItemID(0), .inPlace),
      ]),
  ]

  @Test(arguments: rules)
  func drawing(_ rule: RuleCase) throws { try rule.check() }

  @Test func quietRoundsAreToldOnTheTable() throws {
    for slots in [0, 2] {
      let scenario = Self.draft([Self.never]).with { $0.preparationSlots = slots }.scenario
      var game = try Game(
        Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: scenario)
      #expect(game.tableView.quiet == nil)
      try game.apply(.draw)
      #expect(game.tableView.quiet == Marker.quiet("any"))
      #expect(game.legalActions == [.finishPreparing])
    }
  }

  /// 1 : 3 over 4,000 seeds; the third card cannot come.
  @Test func cardsComeByWeight() throws {
    let scenario = Self.draft([.always, .always, Self.never], weights: [1, 3, 100]).scenario
    var counts = [0, 0, 0]
    for seed in UInt64(1)...4000 {
      var game = try Game(
        Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: seed), of: scenario)
      try game.apply(.draw)
      counts[game.state.situation?.index ?? 2] += 1
    }
    #expect(counts[2] == 0)
    #expect((940...1060).contains(counts[0]))
  }
}
