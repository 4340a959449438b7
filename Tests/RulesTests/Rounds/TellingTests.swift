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
    ("those who were told", "ask nobody, choose share, lead a, tell b c", [b, c], a, 0b11),
    ("whoever leads, too", "ask nobody, choose share, lead b, tell nobody", [], b, 0b01),
    ("nobody who is never asked about", "ask nobody, choose share, lead a, tell nobody", [], a, 0),
    ("one of them", "ask nobody, choose share, lead a, tell c", [c], a, 0b10),
    ("those told when nobody leads", "ask nobody, choose leave, tell b", [b], nil, 0b01),
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
      "telling comes after the lead", draft, given: "draw, reveal, ask nobody, choose share",
      when: "lead a",
      then: { state in
        state.lead = a
        state.step = .telling
      }, events: [.leadAppointed(a)]),
    RuleCase(
      "whoever carries it alone tells nobody", draft,
      given: "draw, reveal, ask nobody, choose nurse", when: "lead a",
      then: { state in
        state.lead = a
        state.step = .concluding
      }, events: [.leadAppointed(a)]),
    RuleCase(
      "no hand-overs, no telling", draft.with { $0.handOvers = 0 },
      given: "draw, reveal, ask nobody, choose share", when: "lead a",
      then: { state in
        state.lead = a
        state.step = .concluding
      }, events: [.leadAppointed(a)]),
    RuleCase(
      "up to the limit can be told", draft, given: "draw, reveal, ask nobody, choose share, lead a",
      when: "tell b c",
      then: { state in
        state.told = [b, c]
        state.step = .concluding
      }, events: [.rolesTold([b, c])]),
    RuleCase(
      "a role without a seat can be told", draft.with { $0.roles.append(.draft("d")) },
      seats: [[a], [b], [c]], given: "draw, reveal, ask nobody, choose share, lead a",
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
      try game.take(all: "draw, reveal, ask nobody, choose share, lead a, tell \(told)")
      try game.take(all: "conclude, proceed, finish, draw, reveal, ask nobody")
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
