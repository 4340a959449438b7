import TestSupport
import Testing

@testable import Rules

/// Telling goes to whole groups where a case has some.
@Suite struct GroupTests {
  private static let (night, doctors, all) = (GroupID(0), GroupID(1), GroupID(2))
  private static let d = RoleID(3)
  private static let second = SituationID(1)

  /// Four roles: `a` the night, `b` and `c` the doctors, everybody but `d` in the third. What comes of
  /// the second card and of the third hangs on whom the card before reached.
  private static func draft(handOvers: Int = 1, onSecond: Int? = nil) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.roles.append(.draft("d"))
      $0.handOvers = handOvers
      $0.groups = [.draft("night", [a]), .draft("doctors", [b, c]), .draft("all", [a, b, c])]
      $0.preparationSlots = 0
      $0.phases = [
        .draft(
          "early",
          rounds: [
            .draft(.day, draw: [card]), .draft(.day, draw: [second]),
            .draft(.night, draw: [SituationID(2)]),
          ])
      ]
      let options: [DecisionOption] = [
        .draft("share", lead: [b, d]), .draft("nurse", lead: [b], .alone),
        .draft(
          "ask",
          outcomes: [
            .draft(.certain, when: .informed(doctors), effects: [.measure(.safety, by: 1)]),
            .draft(.certain, when: .informed(night), effects: [.measure(.safety, by: -1)]),
          ]),
      ]
      $0.situations = [
        .draft("first", options: options),
        .draft("second", handOvers: onSecond, options: options),
        .draft("third", when: .not(.informed(night)), options: options),
      ]
    }
  }

  private static func game(
    _ words: String, _ draft: ScenarioDraft = Self.draft(), commitment: Int = 0
  ) throws -> Game {
    var game = try Game(
      Setup(seats: [[a], [b], [c], [d]], commitment: 0, length: .full, seed: 1),
      of: draft.scenario)
    try game.take(all: words)
    return game
  }

  private static let share = "draw, reveal, ask nobody, choose share, lead"

  @Test func legalAreNobodyAndWholeGroups() throws {
    func legal(_ lead: String, _ handOvers: Int) throws -> [Action] {
      try Self.game("\(Self.share) \(lead)", Self.draft(handOvers: handOvers)).legalActions
    }
    // `b` leads: the others of its groups are told, and two groups together may be the third.
    #expect(try legal("b", 1) == [.tell([]), .tell([a]), .tell([c]), .tell([a, c])])
    #expect(try legal("b", 2) == [.tell([]), .tell([a]), .tell([a, c]), .tell([c])])
    #expect(
      try legal("d", 1) == [.tell([]), .tell([a]), .tell([b, c]), .tell([a, b, c])])
    #expect(try legal("d", 0) == [.conclude])
  }

  @Test func refusalsSayWhy() throws {
    let one = Self.draft().with { $0.groups.removeLast() }
    let game = try Self.game("\(Self.share) d", one)
    func refusal(_ told: IDSet<Role>) -> Rejection? {
      game.state.refusal(of: .tell(told), in: game.scenario)
    }
    #expect(refusal([b]) == .groupTornApart)
    #expect(refusal([a, b]) == .groupTornApart)
    #expect(refusal([a, b, c]) == .tooManyGroupsTold(limit: 1))
    #expect(refusal([Self.d]) == .leadKnowsAlready(Self.d))
    #expect(refusal([RoleID(9)]) == .unknownRole)
    #expect(refusal([b, c]) == nil)
  }

  @Test func aCardMayAllowMoreOrNone() throws {
    let first = "\(Self.share) d, tell nobody, conclude, proceed, \(Self.share) d"
    let none = try Self.game(first, Self.draft(onSecond: 0))
    #expect(none.state.step == .concluding)
    #expect(none.tableView.handOvers == 0)
    let two = Self.draft(onSecond: 2).with { $0.groups.removeLast() }
    #expect(try Self.game(first, two).legalActions.contains(.tell([a, b, c])))
    #expect(
      try Self.game("\(Self.share) d", two).legalActions.contains(.tell([a, b, c])) == false)
  }

  /// Also without groups.
  @Test func aCardMayAllowMoreRolesToo() throws {
    let draft = Self.draft(onSecond: 3).with {
      $0.groups = []
      $0.situations[2] = .draft("third", options: [.draft("wait")])
      $0.situations = $0.situations.map {
        .draft($0.name, handOvers: $0.handOvers, options: [.draft("share", lead: [Self.d])])
      }
    }
    let first = try Self.game("\(Self.share) d", draft)
    #expect(first.state.refusal(of: .tell([a, b]), in: first.scenario) == .tooManyTold(limit: 1))
    let second = try Self.game(
      "\(Self.share) d, tell nobody, conclude, proceed, \(Self.share) d", draft)
    #expect(second.state.refusal(of: .tell([a, b, c]), in: second.scenario) == nil)
  }

  @Test(
    arguments: [
      ("d, tell a", [night]), ("d, tell b c", [doctors]), ("d, tell a b c", [night, doctors]),
      ("d, tell nobody", []), ("b, tell c", [doctors]), ("b, tell nobody", []),
    ] as [(String, [GroupID])])
  func aGroupIsInformedWhenAllOfItWasToldOrLed(words: String, groups: [GroupID]) throws {
    let game = try Self.game("\(Self.share) \(words), conclude")
    // Nothing asks about the third.
    #expect(Array(game.state.informed) == groups)
  }

  @Test func itLastsUntilTheNextDecisionIsCarriedOut() throws {
    var game = try Self.game("\(Self.share) d, tell b c, conclude, proceed")
    #expect(game.state.informed == [Self.doctors])
    // What comes of the next card hangs on the one before, whoever is told of this one.
    try game.take(all: "draw, reveal, ask nobody, choose ask, tell a")
    #expect(game.state.informed == [Self.doctors])
    try game.take(all: "conclude")
    #expect(game.state.measure(.safety) == 6)
    #expect(game.state.informed == [Self.night])
    // A quiet round leaves it.
    try game.take(all: "proceed, draw")
    #expect(game.state.situation == nil)
    #expect(game.state.informed == [Self.night])
  }

  @Test func whatIsDoneAloneInformsNobody() throws {
    let told = "\(Self.share) d, tell b c, conclude, proceed"
    let game = try Self.game(
      "\(told), draw, reveal, ask nobody, choose nurse, lead b, conclude")
    #expect(game.state.informed == [])
  }

  @Test func whatHappensWithoutAnybodyInformsNobody() throws {
    let draft = Self.draft().with {
      $0.situations[1] = .draft("second", options: [.draft("go", when: .place(.hospital))])
    }
    let game = try Self.game(
      "\(Self.share) d, tell b c, conclude, proceed, draw, reveal, ask nobody, let-happen", draft)
    #expect(game.state.informed == [])
  }

  /// Told roles are in the record, as ever.
  @Test func aRecordingReplays() throws {
    let game = try Self.game("\(Self.share) d, tell b c, conclude, proceed, draw")
    var again = try Game(
      Setup(seats: [[a], [b], [c], [Self.d]], commitment: 0, length: .full, seed: 1),
      of: game.scenario)
    for turn in game.turns { try again.apply(turn.action) }
    #expect(again.state == game.state)
    #expect(again.state.fingerprint == game.state.fingerprint)
  }

  @Test func whoWasInformedIsInTheFingerprint() throws {
    let told = try Self.game("\(Self.share) d, tell b c, conclude").state
    var forgotten = told
    forgotten.informed = []
    #expect(told.fingerprint != forgotten.fingerprint)
  }

  @Test func theTableShowsGroups() throws {
    let view = try Self.game("\(Self.share) b").tableView
    #expect(view.groups.map(\.roles) == [[a], [b, c], [a, b, c]])
    #expect(view.groups.map(\.toTell) == [[a], [c], [a, c]])
    #expect(view.handOvers == 1)
  }

  /// The lead is no part of it, and the smallest set that reaches most is taken.
  @Test func thoseWhoMustKnowAreToldWithTheirGroup() {
    let scenario = Self.draft().with {
      $0.situations[0] = .draft(
        "first", mustKnow: [a, b, Self.d], options: [.draft("share", lead: [b])])
    }.scenario
    func told(_ lead: RoleID?) -> IDSet<Role> {
      scenario.tellingThoseWhoMustKnow(on: card, lead: lead)
    }
    #expect(told(nil) == [a, b, c])
    #expect(told(b) == [a])
    #expect(told(a) == [b, c])
  }
}
