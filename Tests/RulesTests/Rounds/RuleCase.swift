import TestSupport
import Testing

@testable import Rules

/// One rule at work: what was done before, the step that matters, and all that it changes.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let draft: ScenarioDraft
  let seats: [[RoleID]]?
  let commitment: Int
  let length: GameLength
  /// Actions in the words of recordings, separated by commas.
  let given: String
  let when: String
  let chance: Chance
  /// Makes the state before the step into the one expected after it.
  let then: @Sendable (inout GameState) -> Void
  let events: [Event]

  init(
    _ name: String, _ draft: ScenarioDraft, seats: [[RoleID]]? = nil, commitment: Int = 0,
    length: GameLength = .full, given: String = "", when: String, chance: Chance = .generator,
    then: @escaping @Sendable (inout GameState) -> Void, events: [Event]
  ) {
    self.name = name
    self.draft = draft
    self.seats = seats
    self.commitment = commitment
    self.length = length
    self.given = given
    self.when = when
    self.chance = chance
    self.then = then
    self.events = events
  }

  var testDescription: String { name }

  var setup: Setup {
    Setup(
      seats: seats ?? draft.roles.indices.map { [RoleID($0)] }, commitment: commitment,
      length: length, seed: 1)
  }

  func check() throws {
    var game = try Game(setup, of: draft.scenario)
    try game.take(all: given)
    var expected = game.state
    let action = try #require(
      Action(text: when, in: game.scenario, situation: game.state.situation))
    let events = try game.apply(action, chance: chance)
    then(&expected)
    #expect(game.state == expected)
    #expect(events == self.events)
  }
}

extension Game {
  /// Takes several steps, separated by commas. Each must be readable and legal.
  mutating func take(all words: String) throws {
    for text in words.split(separator: ",") {
      let text = text.drop { $0 == " " || $0 == "\n" }
      let isRead = try take(String(text))
      try #require(isRead, "unreadable: \(text)")
    }
  }
}

extension ScenarioDraft {
  /// One card with these options.
  static func oneCard(
    helpedBy: IDSet<PlanItem> = [], mustKnow: IDSet<Role> = [], needs: KnowledgeLevel? = nil,
    _ options: DecisionOption...
  ) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.situations = [
        .draft("card", helpedBy: helpedBy, mustKnow: mustKnow, needs: needs, options: options)
      ]
    }
  }

  /// Advice of each level, at all times.
  func withAdvice() -> ScenarioDraft {
    with {
      $0.advice = [
        .draft("practical", .practical), .draft("basic", .basic), .draft("special", .specialised),
      ]
    }
  }
}

// Places that the small drafts use.
let a = RoleID(0)
let b = RoleID(1)
let c = RoleID(2)
let card = SituationID(0)
