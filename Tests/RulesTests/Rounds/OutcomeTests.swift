import TestSupport
import Testing

@testable import Rules

/// Which branch follows from an option.
@Suite struct OutcomeTests {
  /// The relief each branch brings tells them apart.
  private static func option(
    needs: KnowledgeLevel? = nil, effects: [Effect] = [], _ outcomes: Outcome...
  ) -> ScenarioDraft {
    .oneCard(
      needs: needs, .draft("go", effects: effects, outcomes: outcomes), .draft("let-be")
    ).withAdvice()
  }

  private static func branch(
    _ kind: Outcome.Kind, when condition: Condition = .always, relief: Int
  ) -> Outcome {
    .draft(kind, when: condition, effects: [.measure(.relief, by: relief)])
  }

  private static func concluding(
    _ name: String, _ draft: ScenarioDraft, ask: String = "nobody", chance: Chance = .generator,
    takes number: Int?, relief: Int = 0, draws: Int = 0
  ) -> RuleCase {
    let outcome = number.map { OutcomeID($0) }
    var events: [Event] = [.decisionMade(card, OptionID(0))]
    if let outcome { events.append(.outcomeCame(card, OptionID(0), outcome)) }
    if relief != 0 { events.append(.measureChanged(.relief, by: relief)) }
    return RuleCase(
      name, draft, given: "draw, reveal, ask \(ask), choose go, tell nobody", when: "conclude",
      chance: chance,
      then: { state in
        state.outcome = outcome
        state.measures[0] += Int8(relief)
        state.step = .consequence
        for _ in 0..<draws { _ = state.generator.next() }
      },
      events: events)
  }

  static let certain: [RuleCase] = [
    concluding("nothing follows without branches", option(), takes: nil),
    concluding(
      "the first certain branch that holds",
      option(
        branch(.certain, when: .place(.hospital), relief: 1), branch(.certain, relief: 2),
        branch(.certain, relief: 3)),
      takes: 1, relief: 2),
    concluding(
      "a certain branch comes before chance, wherever it stands",
      option(branch(.chance(100), relief: 1), branch(.certain, relief: 2)), takes: 1, relief: 2),
    concluding(
      "no branch that holds, nothing follows",
      option(
        branch(.certain, when: .place(.hospital), relief: 1),
        branch(.chance(1), when: .place(.hospice), relief: 2)),
      takes: nil),
    concluding(
      "forcing does not touch what is certain",
      option(
        branch(.certain, relief: 1), branch(.chance(1), relief: 2)),
      chance: .fixed(1), takes: 0, relief: 1),
  ]

  static let unadvised: [RuleCase] = [
    concluding(
      "too little advice takes the unadvised branch before anything else",
      option(needs: .basic, branch(.certain, relief: 1), branch(.unadvised, relief: 2)),
      takes: 1, relief: 2),
    concluding(
      "advice below the need is too little",
      option(needs: .basic, branch(.certain, relief: 1), branch(.unadvised, relief: 2)),
      ask: "practical", takes: 1, relief: 2),
    concluding(
      "advice that fits is enough",
      option(needs: .basic, branch(.unadvised, relief: 2), branch(.certain, relief: 1)),
      ask: "basic", takes: 1, relief: 1),
    concluding(
      "advice above the need is enough",
      option(needs: .basic, branch(.unadvised, relief: 2), branch(.certain, relief: 1)),
      ask: "special", takes: 1, relief: 1),
    concluding(
      "no advice is enough where none is needed",
      option(branch(.unadvised, relief: 2), branch(.certain, relief: 1)), takes: 1, relief: 1),
    concluding(
      "an unadvised branch that does not hold is passed by",
      option(
        needs: .basic, branch(.unadvised, when: .place(.hospital), relief: 1),
        branch(.unadvised, relief: 2), branch(.unadvised, relief: 3)),
      takes: 1, relief: 2),
    concluding(
      "without an unadvised branch the usual ones are read",
      option(needs: .specialised, branch(.chance(1), relief: 1), branch(.certain, relief: 2)),
      takes: 1, relief: 2),
  ]

  static let overAdvised: [RuleCase] = [
    concluding(
      "advice above the need takes the over-advised branch before anything else",
      option(needs: .basic, branch(.certain, relief: 1), branch(.overAdvised, relief: 2)),
      ask: "special", takes: 1, relief: 2),
    concluding(
      "the lowest line is above a card that needs none",
      option(branch(.overAdvised, relief: 2), branch(.certain, relief: 1)), ask: "practical",
      takes: 0, relief: 2),
    concluding(
      "advice that fits is not above",
      option(needs: .basic, branch(.overAdvised, relief: 2), branch(.certain, relief: 1)),
      ask: "basic", takes: 1, relief: 1),
    concluding(
      "too little is not above",
      option(
        needs: .basic, branch(.overAdvised, relief: 2), branch(.unadvised, relief: 3),
        branch(.certain, relief: 1)),
      ask: "practical", takes: 1, relief: 3),
    concluding(
      "above is not too little",
      option(
        needs: .practical, branch(.unadvised, relief: 3), branch(.overAdvised, relief: 2)),
      ask: "basic", takes: 1, relief: 2),
    concluding(
      "nobody asked is not above where none is needed",
      option(branch(.overAdvised, relief: 2), branch(.chance(1), relief: 1)), takes: 1, relief: 1,
      draws: 1),
    concluding(
      "an over-advised branch that does not hold is passed by",
      option(
        needs: .basic, branch(.overAdvised, when: .place(.hospital), relief: 1),
        branch(.overAdvised, relief: 2), branch(.overAdvised, relief: 3)),
      ask: "special", takes: 1, relief: 2),
    concluding(
      "nothing is over-advised where the need is the highest",
      option(needs: .specialised, branch(.overAdvised, relief: 1), branch(.certain, relief: 2)),
      ask: "special", takes: 1, relief: 2),
  ]

  static let chance: [RuleCase] = [
    concluding(
      "a single chance branch is still a draw", option(branch(.chance(5), relief: 1)), takes: 0,
      relief: 1, draws: 1),
    concluding(
      "only branches that hold are drawn from",
      option(
        branch(.chance(100), when: .place(.hospital), relief: 1), branch(.chance(1), relief: 2),
        branch(.chance(100), when: .place(.hospital), relief: 3)),
      takes: 1, relief: 2, draws: 1),
    concluding(
      "a forced branch is taken without a draw",
      option(branch(.chance(100), relief: 1), branch(.chance(1), relief: 2)), chance: .fixed(1),
      takes: 1, relief: 2),
    concluding(
      "a forced branch that does not hold is left to the generator",
      option(
        branch(.chance(1), when: .place(.hospital), relief: 1), branch(.chance(1), relief: 2)),
      chance: .fixed(0), takes: 1, relief: 2, draws: 1),
    concluding(
      "a forced branch that is none is left to the generator",
      option(branch(.chance(1), relief: 2)), chance: .fixed(7), takes: 0, relief: 2, draws: 1),
  ]

  static let afterEffects: [RuleCase] = [
    concluding(
      "branches are read after the option's effects",
      option(
        effects: [.measure(.relief, by: 1)],
        branch(.certain, when: .measure(.relief, in: 5...5), relief: 0),
        branch(.certain, when: .measure(.relief, in: 6...6), relief: 0)),
      takes: 1, relief: 1
    ).withEvents([
      .decisionMade(card, OptionID(0)), .measureChanged(.relief, by: 1),
      .outcomeCame(card, OptionID(0), OutcomeID(1)),
    ])
  ]

  @Test(arguments: certain + unadvised + overAdvised + chance + afterEffects)
  func branch(_ rule: RuleCase) throws { try rule.check() }

  /// 1 : 2 : 1 over 4,000 seeds; the third branch does not hold.
  @Test func chanceFollowsTheWeights() throws {
    let counts = try Self.counts(
      Self.branch(.chance(1), relief: 1), Self.branch(.chance(2), relief: 2),
      Self.branch(.chance(50), when: .place(.hospital), relief: 3),
      Self.branch(.chance(1), relief: 4))
    #expect(counts[2] == 0)
    #expect((940...1060).contains(counts[0]))
    #expect((1930...2070).contains(counts[1]))
    #expect((940...1060).contains(counts[3]))
  }

  /// The same shares, of branches that lean: by two things that are so, by one of two, and by none. It
  /// is asked after the option's own effects, so that the measure is 6.
  @Test func chanceLeansWhereItHolds() throws {
    func leaning(_ weight: Int, _ leans: [Outcome.Lean]) -> Outcome {
      .draft(.chance(weight), leans: leans)
    }
    let (home, ward) = (Condition.place(.home), Condition.place(.hospital))
    let counts = try Self.counts(
      effects: [.measure(.relief, by: 1)],
      leaning(5, [.init(condition: ward, by: 100)]),
      leaning(
        1,
        [
          .init(condition: home, by: 3),
          .init(condition: .measure(.relief, in: 6...6), by: 6),
        ]),
      .draft(.chance(50), leans: [.init(condition: home, by: 100)], when: ward),
      leaning(
        2, [.init(condition: home, by: 3), .init(condition: .measure(.relief, in: 5...5), by: 50)]))
    #expect(counts[2] == 0)
    #expect((940...1060).contains(counts[0]))
    #expect((1930...2070).contains(counts[1]))
    #expect((940...1060).contains(counts[3]))
  }

  /// How often each of four branches comes over 4,000 seeds.
  private static func counts(
    effects: [Effect] = [], _ one: Outcome, _ two: Outcome, _ three: Outcome, _ four: Outcome
  ) throws -> [Int] {
    let scenario = Self.option(effects: effects, one, two, three, four).scenario
    var counts = [0, 0, 0, 0]
    for seed in UInt64(1)...4000 {
      var game = try Game(
        Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: seed), of: scenario)
      for action: Action in [
        .draw, .revealStances, .ask(nil), .choose(OptionID(0)), .tell([]), .conclude,
      ] { try game.apply(action) }
      counts[game.state.outcome?.index ?? 2] += 1
    }
    return counts
  }
}

extension RuleCase {
  fileprivate func withEvents(_ events: [Event]) -> RuleCase {
    RuleCase(
      name, draft, seats: seats, commitment: commitment, length: length, given: given, when: when,
      chance: chance, then: then, events: events)
  }
}
