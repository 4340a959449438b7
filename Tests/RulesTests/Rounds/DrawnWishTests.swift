import TestSupport
import Testing

@testable import Rules

/// Wishes that differ from game to game: drawn from the seed, hidden until they are asked about, perhaps
/// another one after a turning point.
@Suite struct DrawnWishTests {
  private static let bed = WishID(1)
  private static let ward = WishID(2)
  private static let quiet = WishID(3)
  private static let talk = PlanItemID(0)
  private static let a = RoleID(0)

  /// A plain wish first, then one that is drawn: the bed in three of four games, the ward in one; when it
  /// turns, half of those who wished for the bed wish for quiet.
  private static let draft = ScenarioDraft().with {
    $0.preparationSlots = 1
    $0.wishes =
      [.draft("plain")]
      + ["bed", "ward", "quiet"].map {
        .draft($0, honoured: $0 == "ward" ? .place(.hospital) : .always)
      }
    $0.drawnWishes = [
      DrawnWish(
        name: "where",
        variants: [
          DrawnWish.Variant(wish: bed, weight: 3), DrawnWish.Variant(wish: ward, weight: 1),
          DrawnWish.Variant(wish: quiet, weight: 0),
        ],
        changes: [
          DrawnWish.Change(phase: PhaseID(1), from: bed, into: quiet, chance: 50, of: 100)
        ])
    ]
    $0.plan = [.draft("talk", by: [a], effects: [.reveal(bed)])]
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [SituationID(0)])]),
      .draft("late", .turningPoint, rounds: [.draft(.day, draw: [SituationID(1)])]),
    ]
    let options: [DecisionOption] = [
      .draft("wait"), .draft("ask", effects: [.reveal(ward)]),
      .draft("stay", when: .wish(bed, .known)),
    ]
    $0.situations = [.draft("card", options: options), .draft("second", options: options)]
  }

  private let scenario = Self.draft.scenario

  private func game(fate: Int) throws -> Game {
    var setup = Setup.dealt(scenario, seed: 1)
    setup.fates = [FateID(fate)]
    return try Game(setup, of: scenario)
  }

  private func play(_ game: inout Game, _ option: Int, prepare: Bool = false) throws {
    for action in [.draw, .revealStances, .ask(nil), .choose(OptionID(option))] as [Action] {
      try game.apply(action)
    }
    if game.state.step == .telling { try game.apply(.tell([])) }
    try game.apply(.conclude)
    try game.apply(.proceed)
    if prepare { try game.apply(.prepare(.putInPlace(Self.talk, by: Self.a, with: nil))) }
  }

  @Test func goesInThreeWays() {
    #expect(
      scenario.fates.map(\.variants)
        == [[Self.bed, Self.bed], [Self.bed, Self.quiet], [Self.ward, Self.ward]])
    #expect(scenario.fates.map(\.weight) == [150, 150, 100])
  }

  @Test func isDrawnByTheSeed() throws {
    var counts = [0, 0, 0]
    for seed in UInt64(0)..<4_000 {
      var setup = Setup.dealt(scenario, seed: seed)
      let state = try Game(setup, of: scenario).state
      let fate = try #require(state.fates.first { _ in true })
      counts[fate.index] += 1
      setup.seed = seed
      #expect(try Game(setup, of: scenario).state == state)
    }
    #expect(abs(counts[0] - 1_500) < 150 && abs(counts[1] - 1_500) < 150, "\(counts)")
  }

  @Test func anOptionThatAsksHearsWhatItIs() throws {
    var game = try game(fate: 2)
    #expect(game.tableView.unknownWishes.count == 2)
    try play(&game, 1)
    #expect(game.state.wishesKnown == [Self.ward])
    #expect(game.state.possibleFates == [FateID(2)])
    #expect(game.tableView.wishes.map(\.text) == [Marker.wish("ward")])
    #expect(game.tableView.unknownWishes.count == 1)
  }

  @Test func whatIsPreparedIsHeardWhenTheRoundEnds() throws {
    var game = try game(fate: 0)
    try play(&game, 0, prepare: true)
    #expect(game.state.wishesKnown.isEmpty)
    try game.apply(.finishPreparing)
    #expect(game.state.wishesKnown == [Self.bed])
    // Whether it turns into another is not known by that.
    #expect(game.state.possibleFates == [FateID(0), FateID(1)])
    #expect(game.tableView.wishes.map(\.age) == [.heardBeforeTurningPoint])
  }

  @Test func hasChangedWhenItIsAskedAgain() throws {
    var game = try game(fate: 1)
    try play(&game, 1)
    try game.apply(.finishPreparing)
    #expect(game.state.wishesCurrent.contains(Self.quiet))
    #expect(game.tableView.wishes.map(\.age) == [.heardBeforeTurningPoint])
    try play(&game, 1)
    #expect(game.tableView.wishes.map(\.age) == [.replaced, .heardSinceTurningPoint])
    #expect(game.state.possibleFates == [FateID(1)])
  }

  @Test(arguments: 0..<3) func isToldInTheDebrief(fate: Int) throws {
    var game = try game(fate: fate)
    try play(&game, 0)
    try game.apply(.finishPreparing)
    try play(&game, 0)
    try game.apply(.finishPreparing)
    let last = try #require(scenario.fates[fate].variants.last)
    let told = try #require(game.debriefView).wishes
    #expect(told.map(\.text) == [Marker.wish("plain"), scenario.wishes[last.index].text])
    #expect(told.last?.wasKnown == false)
    #expect(told.last?.isHonoured == (last != Self.ward))
  }

  /// Taking a step back, and asking otherwise, finds the same.
  @Test(arguments: UInt64(0)..<20) func nobodyPeeksByGoingBack(seed: UInt64) throws {
    var game = try Game(Setup.dealt(scenario, seed: seed), of: scenario)
    try play(&game, 1)
    let heard = game.state.wishesKnown
    while game.canUndo { try game.undo() }
    try play(&game, 0, prepare: true)
    try game.apply(.finishPreparing)
    #expect(game.state.wishesKnown == heard)
  }

  /// A rehearsal says what is wished, from the first round to the end.
  @Test func aRehearsalNamesIt() throws {
    func step(_ wishes: IDSet<Wish>, card: Int) -> Rehearsal.Step {
      Rehearsal.Step(
        situation: SituationID(card), option: OptionID(1), lead: nil, ask: nil, tell: [],
        outcome: nil, wishes: wishes, preparations: [])
    }
    func run(_ steps: [Rehearsal.Step], seed: UInt64) -> (Game?, Rehearsal.Failure?) {
      Rehearsal(
        name: "r", seed: seed, commitment: nil, length: .full, steps: steps, expected: []
      ).run(in: scenario)
    }
    for seed in UInt64(0)..<10 {
      let (game, failure) = run(
        [step([Self.bed], card: 0), step([Self.quiet], card: 1)], seed: seed)
      #expect(failure == nil)
      #expect(game?.state.wishesKnown == [Self.bed, Self.quiet])
    }
    let (_, failure) = run([step([Self.ward], card: 0), step([Self.quiet], card: 1)], seed: 1)
    #expect(
      failure == .wishCannotBe(step: 1, Self.ward) || failure == .wishCannotBe(step: 2, Self.quiet))
    #expect(failure != nil)
  }
}
