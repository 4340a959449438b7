import TestSupport
import Testing

@testable import Rules

/// Who knows what afterwards.
@Suite struct TellingTests {
  /// Two cards; the second asks who was told of the first.
  private static let draft = ScenarioDraft().with {
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card]), .draft(.day, draw: [SituationID(1)])])
    ]
    $0.situations = [
      .draft(
        "first",
        options: [
          .draft("share", lead: [a, b]), .draft("nurse", lead: [a], .alone, strain: 2),
          .draft("leave"),
        ]),
      .draft(
        "second",
        options: [
          .draft("go", when: .told(b, card)), .draft("come", when: .all([.not(.told(c, card))])),
        ]),
    ]
  }

  /// Bits are given in the order in which conditions ask.
  static let remembered: [RuleCase] = [
    ("those who were told", "choose share, lead a, ask nobody, tell b c", [b, c], a, 0b11),
    ("whoever leads, too", "choose share, lead b, ask nobody, tell nobody", [], b, 0b01),
    ("nobody who is never asked about", "choose share, lead a, ask nobody, tell nobody", [], a, 0),
    ("one of them", "choose share, lead a, ask nobody, tell c", [c], a, 0b10),
    ("those told when nobody leads", "choose leave, ask nobody, tell b", [b], nil, 0b01),
  ].map { (name: String, given: String, told: IDSet<Role>, lead: RoleID?, bits: UInt64) in
    let option = OptionID(given.contains("leave") ? 2 : 0)
    return RuleCase(
      "the state remembers \(name)", draft, given: "draw, reveal, \(given)", when: "conclude",
      then: { state in
        state.tellings = bits
        if let lead { state.setStrain(of: lead, to: 1) }
        state.step = .consequence
      },
      events: [.decisionMade(card, option)] + (lead.map { [.strainChanged($0, by: 1)] } ?? []))
  }

  static let steps: [RuleCase] = [
    RuleCase(
      "telling comes after advice", draft, given: "draw, reveal, choose share, lead a",
      when: "ask nobody", then: { $0.step = .telling }, events: [.adviceAsked(nil)]),
    RuleCase(
      "whoever carries it alone tells nobody", draft, given: "draw, reveal, choose nurse, lead a",
      when: "ask nobody", then: { $0.step = .concluding }, events: [.adviceAsked(nil)]),
    RuleCase(
      "no hand-overs, no telling", draft.with { $0.handOvers = 0 },
      given: "draw, reveal, choose share, lead a", when: "ask nobody",
      then: { $0.step = .concluding }, events: [.adviceAsked(nil)]),
    RuleCase(
      "up to the limit can be told", draft, given: "draw, reveal, choose share, lead a, ask nobody",
      when: "tell b c",
      then: { state in
        state.told = [b, c]
        state.step = .concluding
      }, events: [.rolesTold([b, c])]),
    RuleCase(
      "a role without a seat can be told", draft.with { $0.roles.append(.draft("d")) },
      seats: [[a], [b], [c]], given: "draw, reveal, choose share, lead a, ask nobody",
      when: "tell d",
      then: { state in
        state.told = [RoleID(3)]
        state.step = .concluding
      }, events: [.rolesTold([RoleID(3)])]),
  ]

  @Test(arguments: remembered + steps)
  func telling(_ rule: RuleCase) throws { try rule.check() }

  @Test func laterCardsCanTellTheDifference() throws {
    for (told, legal) in [("b c", [0]), ("b", [0, 1]), ("c", []), ("nobody", [1])] {
      var game = try Game(
        Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1),
        of: Self.draft.scenario)
      try game.take(all: "draw, reveal, choose share, lead a, ask nobody, tell \(told)")
      try game.take(all: "conclude, proceed, finish, draw, reveal")
      let options = legal.map { Action.choose(OptionID($0)) }
      #expect(game.legalActions == (options.isEmpty ? [.letHappen] : options))
    }
  }

  /// What nothing reads is not state.
  @Test func onlyPairsThatAreReadAreKept() {
    let index = Self.draft.scenario.index
    #expect(index.tellingCount == 2)
    #expect(index.telling(b, card) == 1)
    #expect(index.telling(c, card) == 2)
    #expect(index.telling(a, card) == nil)
    #expect(index.telling(b, SituationID(1)) == nil)
  }
}
