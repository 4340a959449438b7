import TestSupport
import Testing

@testable import Rules

/// Asking comes first; what was recorded when it came last opens, and goes on as it began.
@Suite struct DecisionOrderTests {
  private static let scenario = SampleScenario.scenario

  /// Takes the words, and records each as the host does.
  private static func recording(_ order: DecisionOrder, _ words: String) throws -> Recording {
    var setup = SampleScenario.setup(seed: 4)
    setup.order = order
    var game = try Game(setup, of: scenario)
    // What is on disk says nothing about the order.
    var recording = Recording(setup: SampleScenario.setup(seed: 4))
    for text in words.split(separator: ", ").map(String.init) {
      let isRead = try game.take(text)
      #expect(isRead, "\(text)")
      recording.entries.append(
        Recording.Entry(text: text, chance: nil, fingerprint: game.state.fingerprint))
    }
    return recording
  }

  /// Recorded when asking came last: what was done, and what is legal after it.
  static let old: [(String, GameState.Step)] = [
    ("draw, reveal", .choosing),
    ("draw, stance 1 unsure, reveal, undo, stance 1 talk-now, reveal", .choosing),
    ("draw, reveal, choose talk-now", .appointing),
    ("draw, reveal, choose talk-now, undo", .choosing),
    ("draw, reveal, choose talk-now, lead nurse", .asking),
    ("draw, reveal, choose talk-now, lead nurse, ask colleague, undo, ask nobody", .telling),
    (
      "draw, reveal, choose mend-clock, undo, choose talk-now, lead nurse, ask nobody, undo, redo, "
        + "tell gp, conclude, proceed, finish, draw, reveal", .choosing
    ),
  ]

  @Test(arguments: old)
  func whatWasRecordedBeforeOpens(_ words: String, _ step: GameState.Step) throws {
    let recording = try Self.recording(.askingLast, words)
    let game = try recording.replay(of: Self.scenario)
    #expect(game.state.step == step)
    #expect(game.state.fingerprint == recording.entries.last?.fingerprint)
    #expect(try recording.retell(in: Self.scenario).state == game.state)
    #expect(game.tableView.order.steps.first == .choosing)
    // And what it goes on with opens again.
    var again = recording
    var further = game
    for _ in 0..<6 {
      let action = try #require(further.legalActions.first { $0 != .letHappen })
      try further.apply(action)
      again.entries.append(try #require(further.lastEntry))
    }
    #expect(try again.replay(of: Self.scenario).state == further.state)
  }

  static let now: [(String, GameState.Step)] = [
    ("draw, reveal", .asking), ("draw, reveal, ask colleague", .choosing),
    ("draw, reveal, ask nobody, choose talk-now, undo, undo", .asking),
    ("draw, reveal, ask nobody, choose talk-now, lead nurse", .telling),
  ]

  @Test(arguments: now)
  func whatIsRecordedNowAsksFirst(_ words: String, _ step: GameState.Step) throws {
    let recording = try Self.recording(.askingFirst, words)
    #expect(try recording.replay(of: Self.scenario).state.step == step)
  }

  /// Neither way of deciding comes to another end.
  @Test func bothOrdersComeToTheSame() throws {
    let last = "draw, reveal, choose talk-now, lead nurse, ask colleague"
    let first = "draw, reveal, ask colleague, choose talk-now, lead nurse"
    let ends = try [
      Self.recording(.askingLast, last + ", tell gp, conclude, proceed"),
      Self.recording(.askingFirst, first + ", tell gp, conclude, proceed"),
    ].map { try $0.replay(of: Self.scenario).state.fingerprint }
    #expect(ends[0] == ends[1])
  }

  @Test func damageIsStillSaid() throws {
    var recording = try Self.recording(.askingLast, "draw, reveal, choose talk-now")
    recording.entries[1] = Recording.Entry(text: "reveal", chance: nil, fingerprint: 1)
    #expect(throws: Recording.Failure.diverged(entry: 2, text: "reveal")) {
      try recording.replay(of: Self.scenario)
    }
  }

  @Test(arguments: [DecisionOrder.askingFirst, .askingLast])
  func thePartsAreSettledInTurn(_ order: DecisionOrder) throws {
    var setup = SampleScenario.setup(seed: 4)
    setup.order = order
    var game = try Game(setup, of: Self.scenario)
    var met: [GameState.Step] = []
    while game.state.step != .consequence {
      let view = game.tableView
      if let place = order.steps.firstIndex(of: view.step) {
        met.append(view.step)
        for (number, part) in order.steps.enumerated() {
          #expect(view.isSettled(part) == (number < place), "\(view.step), \(part)")
        }
      }
      let stays: Set<Action> = [.choose(OptionID(0)), .draw, .revealStances, .conclude]
      let action = game.legalActions.first { stays.contains($0) } ?? game.legalActions[0]
      try game.apply(action)
    }
    #expect(met == order.steps.filter(met.contains))
    #expect(order.steps.allSatisfy(game.tableView.isSettled))
  }
}
