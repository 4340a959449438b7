import TestSupport
import Testing

@testable import Rules

@Suite struct EndingTests {
  /// Options that lead to each of the endings.
  private static let draft = ScenarioDraft.oneCard(
    .draft("stay"), .draft("hospice", effects: [.move(.hospice)]),
    .draft("ward", effects: [.move(.hospital)]),
    .draft("both", effects: [.move(.hospital), .note(FactID(0))])
  ).with {
    $0.facts = [.draft("calm")]
    $0.preparationSlots = 0
    $0.endings = [
      .draft("home", .full, when: .place(.home)),
      .draft("calm", .partly, when: .any([.place(.hospice), .fact(FactID(0))])),
      .draft("also-calm", .full, when: .fact(FactID(0))),
      .draft("otherwise"),
    ]
  }

  static let endings: [(String, Int, Ending.Honoured)] = [
    ("stay", 0, .full), ("hospice", 1, .partly), ("both", 1, .partly), ("ward", 3, .not),
  ]

  @Test(arguments: endings)
  func theFirstThatFitsIsTold(option: String, ending: Int, honoured: Ending.Honoured) throws {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: Self.draft.scenario)
    try game.take(all: "draw, reveal, ask nobody, choose \(option), tell nobody, conclude")
    #expect(game.tableView.ending == nil)
    try game.apply(.proceed)
    #expect(game.state.step == .ended)
    #expect(game.state.ending == EndingID(ending))
    #expect(game.tableView.ending == game.scenario.endings[ending])
    #expect(game.tableView.ending?.honoured == honoured)
    #expect(game.legalActions.isEmpty)
  }

  /// Weights of current wishes and which are honoured, and the share in percent.
  static let shares: [([(Int, Bool)], Int)] = [
    ([], 100), ([(1, true)], 100), ([(5, false)], 0), ([(1, true), (2, false)], 33),
    ([(2, true), (1, false)], 67), ([(1, true), (7, false)], 13), ([(1, true), (1, false)], 50),
  ]

  @Test(arguments: shares)
  func wishesAreWeighed(wishes: [(Int, Bool)], share: Int) throws {
    let draft = ScenarioDraft().with {
      $0.wishes =
        wishes.enumerated().map { number, wish in
          .draft("w\(number)", weight: wish.0, honoured: .place(wish.1 ? .home : .hospital))
        } + [.draft("later", weight: 5, honoured: .place(.hospital), from: .later)]
    }
    var events: [Event] = []
    let state = try GameState(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), in: draft.scenario,
      events: &events)
    #expect(state.wishesHonoured(in: draft.scenario) == share)
  }
}
