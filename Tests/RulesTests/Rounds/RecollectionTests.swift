import TestSupport
import Testing

@testable import Rules

/// A wish that nobody can be asked about any more, put together from what several people heard.
@Suite struct RecollectionTests {
  private static let bed = WishID(0)
  private static let ward = WishID(1)
  private static let quiet = WishID(2)
  private static let a = RoleID(0)
  private static let b = RoleID(1)

  /// One remembers whether it is the bed, another whether it is the ward; the first option asks one, the
  /// second the other, the third both. The item asks the first.
  private static let draft = ScenarioDraft().with {
    $0.preparationSlots = 1
    $0.wishes = ["bed", "ward", "quiet"].map { .draft($0) }
    $0.drawnWishes = [
      DrawnWish(
        name: "where",
        variants: [bed, ward, quiet].map { DrawnWish.Variant(wish: $0, weight: 1) },
        recollections: [
          Recollection(role: a, wish: bed, text: "The bed.", otherwise: "Not the bed."),
          Recollection(role: b, wish: ward, text: "The ward.", otherwise: "Not the ward."),
        ])
    ]
    $0.plan = [.draft("ask", by: [a], effects: [.recall(RecollectionID(0))])]
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [SituationID(0)])]),
      .draft("late", rounds: [.draft(.day, draw: [SituationID(1)])]),
    ]
    let options: [DecisionOption] = [
      .draft("first", effects: [.recall(RecollectionID(0))]),
      .draft("second", effects: [.recall(RecollectionID(1))]),
      .draft("both", effects: [.recall(RecollectionID(0)), .recall(RecollectionID(1))]),
      .draft("wait"),
    ]
    $0.situations = [.draft("card", options: options), .draft("next", options: options)]
  }

  private let scenario = Self.draft.scenario

  private func game(_ wish: WishID) throws -> Game {
    var setup = Setup.dealt(scenario, seed: 1)
    setup.fates = scenario.index.fates(where: wish, in: PhaseID(0))
    return try Game(setup, of: scenario)
  }

  private func play(_ game: inout Game, _ option: Int) throws {
    for action in [.draw, .revealStances, .ask(nil), .choose(OptionID(option))] as [Action] {
      try game.apply(action)
    }
    if game.state.step == .telling { try game.apply(.tell([])) }
    try game.apply(.conclude)
  }

  /// What is asked, what it is, what is known then, and what was said.
  private static let answers: [(option: Int, wish: WishID, known: IDSet<Wish>, told: [String])] = [
    (0, bed, [bed], ["The bed."]), (0, ward, [], ["Not the bed."]),
    (0, quiet, [], ["Not the bed."]), (1, bed, [], ["Not the ward."]),
    (1, ward, [ward], ["The ward."]), (2, bed, [bed], ["The bed.", "Not the ward."]),
    (2, ward, [ward], ["Not the bed.", "The ward."]),
    // Nobody heard it, and it is known all the same.
    (2, quiet, [quiet], ["Not the bed.", "Not the ward."]), (3, bed, [], []),
  ]

  @Test(arguments: answers) func tellTogetherWhatItIs(
    option: Int, wish: WishID, known: IDSet<Wish>, told: [String]
  ) throws {
    var game = try game(wish)
    try play(&game, option)
    #expect(game.state.wishesKnown == known)
    #expect(game.tableView.consequence?.memories.map(\.text) == told)
    #expect(game.tableView.unknownWishes.isEmpty == !known.isEmpty)
    // Of a wish that is known, nothing is pieced together any more.
    #expect(game.tableView.memories.map(\.text) == (known.isEmpty ? told : []))
  }

  @Test func areToldWhenTheRoundEndsIfThePreparationAsks() throws {
    var game = try game(Self.quiet)
    try play(&game, 1)
    try game.apply(.proceed)
    try game.apply(.prepare(.putInPlace(PlanItemID(0), by: Self.a, with: nil)))
    #expect(game.state.wishesKnown.isEmpty)
    #expect(game.state.askedRecollections == [RecollectionID(0)])
    try game.apply(.finishPreparing)
    #expect(game.state.wishesKnown == [Self.quiet])
    #expect(game.state.askedRecollections.isEmpty)
    #expect(game.tableView.recalled.map(\.text) == ["Not the bed."])
    #expect(game.tableView.heard.map(\.text) == [Marker.wish("quiet")])
  }

  /// Asking the same person twice tells nothing new.
  @Test func sayTheSameAgain() throws {
    var game = try game(Self.quiet)
    try play(&game, 0)
    let possible = game.state.possibleFates
    try game.apply(.proceed)
    try game.apply(.finishPreparing)
    try play(&game, 0)
    #expect(game.state.possibleFates == possible)
    #expect(game.tableView.memories.map(\.text) == ["Not the bed."])
  }

  /// In any game, what is left is all that fits what was told and nothing else, and what is true is in it.
  @Test(arguments: UInt64(0)..<60) func ruleOutWhatDoesNotFit(seed: UInt64) throws {
    let scenario = ScenarioMaker.drawing(seed: seed)
    var game = try Game(Setup.dealt(scenario, seed: seed), of: scenario)
    var chance = Generator(seed: seed)
    while let action = chance.one(of: game.legalActions) {
      try game.apply(action)
      guard game.state.ending == nil else { break }
      #expect(game.state.fates.isSubset(of: game.state.possibleFates))
      for (number, drawn) in scenario.drawnWishes.enumerated() where !drawn.recollections.isEmpty {
        var fitting = scenario.index.fatesOfWish[number]
        for event in game.events {
          if case .wishRecalled(let id, _, let answer) = event {
            let told = scenario.recollections[id.index].wish
            fitting = IDSet(
              fitting.filter { fate in
                scenario.fates[fate.index].variants.contains(told) == (answer == .itIs)
              })
          }
          if case .wishRevealed(let wish) = event,
            drawn.variants.contains(where: { $0.wish == wish })
          {
            fitting = IDSet(
              fitting.filter { scenario.fates[$0.index].variants.contains(wish) })
          }
        }
        let left = game.state.possibleFates.intersection(scenario.index.fatesOfWish[number])
        #expect(left == fitting)
        #expect(
          (left.count == 1) == drawn.variants.contains { game.state.wishesKnown.contains($0.wish) })
      }
    }
  }
}
