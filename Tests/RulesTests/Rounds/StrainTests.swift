import TestSupport
import Testing

@testable import Rules

/// What leading costs, and how strain is relieved.
@Suite struct StrainTests {
  private static func lead(
    _ style: DecisionOption.Style = .shared, strain: Int, needs: KnowledgeLevel? = nil,
    effects: [Effect] = []
  ) -> ScenarioDraft {
    .oneCard(
      needs: needs, .draft("go", lead: [a, b], style, strain: strain, effects: effects),
      .draft("let-be", effects: [.strain(b, by: 3)])
    ).withAdvice()
  }

  static let leading: [RuleCase] = [
    ("costs nothing", lead(strain: 0), "nobody", 0),
    ("costs one", lead(strain: 1), "nobody", 1),
    ("costs two alone", lead(.alone, strain: 2), "nobody", 2),
    ("costs three", lead(strain: 3), "nobody", 3),
    ("costs one more when advice was asked without need", lead(strain: 1), "practical", 2),
    ("costs no more when the advice fits", lead(strain: 1, needs: .basic), "basic", 1),
    ("costs one more when the advice was too high", lead(strain: 1, needs: .basic), "special", 2),
    ("costs no more when the advice was too low", lead(strain: 1, needs: .basic), "practical", 1),
    ("costs at most three", lead(strain: 3), "special", 3),
  ].map { name, draft, ask, strain in
    let tell = draft.situations[0].options[0].style == .alone ? "" : ", tell nobody"
    return RuleCase(
      "leading \(name)", draft, given: "draw, reveal, ask \(ask), choose go, lead b\(tell)",
      when: "conclude",
      then: { state in
        state.setStrain(of: b, to: strain)
        state.step = .consequence
      },
      events: [.decisionMade(card, OptionID(0))]
        + (strain == 0 ? [] : [.strainChanged(b, by: strain)]))
  }

  static let others: [RuleCase] = [
    RuleCase(
      "an option nobody leads costs nothing, even with advice that was not needed",
      .oneCard(.draft("go", strain: 2), .draft("let-be")).withAdvice(),
      given: "draw, reveal, ask special, choose go, tell nobody", when: "conclude",
      then: { $0.step = .consequence }, events: [.decisionMade(card, OptionID(0))]),
    RuleCase(
      "the option's strain comes before its effects, each clamped",
      lead(strain: 2, effects: [.leadStrain(by: 2), .leadStrain(by: -1), .strain(c, by: 1)]),
      given: "draw, reveal, ask nobody, choose go, lead a, tell nobody", when: "conclude",
      then: { state in
        state.setStrain(of: a, to: 2)
        state.setStrain(of: c, to: 1)
        state.step = .consequence
      },
      events: [
        .decisionMade(card, OptionID(0)), .strainChanged(a, by: 2), .strainChanged(a, by: 1),
        .strainChanged(a, by: -1), .strainChanged(c, by: 1),
      ]),
    RuleCase(
      "a colleague's support relieves by one",
      lead(strain: 2),
      given: "draw, reveal, ask nobody, choose go, lead a, tell nobody, conclude, proceed",
      when: "support a by c",
      then: { state in
        state.setStrain(of: a, to: 1)
        state.slotsUsed = 1
        state.preparedBy = [c]
      },
      events: [.prepared(.support(a, by: c)), .strainChanged(a, by: -1)]),
    RuleCase(
      "an overloaded role can be supported",
      lead(strain: 1),
      given: "draw, reveal, ask nobody, choose let-be, tell nobody, conclude, proceed",
      when: "support b by a",
      then: { state in
        state.setStrain(of: b, to: 2)
        state.slotsUsed = 1
        state.preparedBy = [a]
      },
      events: [.prepared(.support(b, by: a)), .strainChanged(b, by: -1)]),
  ]

  @Test(arguments: leading + others)
  func strain(_ rule: RuleCase) throws { try rule.check() }

  private static let twoPhases = ScenarioDraft.oneCard(
    .draft("go", effects: [.strain(a, by: 3), .strain(b, by: 1), .strain(RoleID(3), by: 2)]),
    .draft("let-be")
  ).with {
    $0.roles.append(.draft("d"))
    $0.preparationSlots = 0
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card])]),
      .draft("late", rounds: [.draft(.day, draw: [card])]),
    ]
  }

  /// Also the roles that nobody plays: the story goes on for them as well.
  @Test func eachNewPhaseBringsEveryRoleDownByOne() throws {
    try RuleCase(
      "new phase", Self.twoPhases, seats: [[a], [b], [c]],
      given: "draw, reveal, ask nobody, choose go, tell nobody, conclude", when: "proceed",
      then: { state in
        state.setStrain(of: a, to: 2)
        state.setStrain(of: b, to: 0)
        state.setStrain(of: RoleID(3), to: 1)
        state.nextRound()
      },
      events: [
        .roundEnded(number: 1), .phaseBegan(PhaseID(1)), .strainChanged(a, by: -1),
        .strainChanged(b, by: -1), .strainChanged(RoleID(3), by: -1),
        .roundBegan(number: 2, .day),
      ]
    ).check()
  }

  /// Relatives have no days off: what they carry stays until somebody supports them.
  @Test func whoeverDoesNotRestKeepsIt() throws {
    let draft = Self.twoPhases.with {
      $0.roles[b.index] = .draft("b", rests: false)
      $0.preparationSlots = 1
    }
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: draft.scenario)
    try game.take(
      all: "draw, reveal, ask nobody, choose go, tell nobody, conclude, proceed, finish")
    #expect(game.state.strain(of: a) == 2)
    #expect(game.state.strain(of: b) == 1, "not relieved")
    #expect(game.tableView.roles.map(\.rests) == [true, false, true, true])
    try game.take(all: "draw, support b by c")
    #expect(game.state.strain(of: b) == 0)
  }
}

extension GameState {
  /// The round is over, and everything in it forgotten.
  mutating func nextRound() {
    step = .drawing
    roundsDone += 1
    situation = nil
    stances = Self.noStances
    heard = 0
    option = nil
    lead = nil
    asked = nil
    told = []
    outcome = nil
    slotsUsed = 0
    preparedBy = []
  }
}
