import TestSupport
import Testing

@testable import Rules

/// What happens between phases, in full and in short games.
@Suite struct PhaseTests {
  private static let talk = PlanItemID(0)
  private static let box = PlanItemID(1)
  private static let bed = WishID(0)
  private static let calm = WishID(1)

  private static func wishes(change: Condition) -> [Wish] {
    [
      .draft(
        "bed", .place, becomes: WishChange(phase: PhaseID(1), into: calm, condition: change)),
      .draft("calm", .place, from: .later),
    ]
  }

  private static func draft(
    _ start: Phase.Start, change: Condition = .always
  ) -> ScenarioDraft {
    ScenarioDraft.oneCard(
      .draft("go", effects: [.strain(b, by: 2), .measure(.family, by: -3)]), .draft("wait")
    ).with {
      $0.plan = [.draft("talk", by: [a], .ages), .draft("box", by: [a])]
      $0.planInPlace = [talk, box]
      $0.wishes = wishes(change: change)
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: [card])]),
        .draft("late", start, rounds: [.draft(.night, draw: [card])]),
      ]
    }
  }

  private static func passing(
    _ name: String, _ draft: ScenarioDraft, round: String = "go",
    then: @escaping @Sendable (inout GameState) -> Void, events: [Event]
  ) -> RuleCase {
    RuleCase(
      name, draft,
      given: "draw, reveal, ask nobody, choose \(round), tell nobody, conclude, proceed",
      when: "finish",
      then: { state in
        state.nextRound()
        then(&state)
      },
      events: [.preparationFinished, .roundEnded(number: 1), .phaseBegan(PhaseID(1))] + events
        + [.roundBegan(number: 2, .night)])
  }

  static let rules: [RuleCase] = [
    passing(
      "a quiet start only relieves", draft(.quiet),
      then: { $0.setStrain(of: b, to: 1) }, events: [.strainChanged(b, by: -1)]),
    passing(
      "a turning point makes what ages stale, and changes wishes", draft(.turningPoint),
      then: { state in
        state.setStrain(of: b, to: 1)
        state.planInPlace = [box]
        state.planStale = [talk]
        state.wishesCurrent = [calm]
      },
      events: [
        .strainChanged(b, by: -1), .turningPointReached(PhaseID(1)), .planItemWentStale(talk),
        .wishChanged(from: bed, into: calm),
      ]),
    passing(
      "a wish changes when its condition holds",
      draft(.turningPoint, change: .measure(.family, in: 0...2)),
      then: { state in
        state.setStrain(of: b, to: 1)
        state.planInPlace = [box]
        state.planStale = [talk]
        state.wishesCurrent = [calm]
      },
      events: [
        .strainChanged(b, by: -1), .turningPointReached(PhaseID(1)), .planItemWentStale(talk),
        .wishChanged(from: bed, into: calm),
      ]),
    passing(
      "and else stays", draft(.turningPoint, change: .measure(.family, in: 0...2)), round: "wait",
      then: { state in
        state.planInPlace = [box]
        state.planStale = [talk]
      },
      events: [.turningPointReached(PhaseID(1)), .planItemWentStale(talk)]),
    passing(
      "only what is in place goes stale",
      draft(.turningPoint, change: .any([])).with { $0.planInPlace = [] },
      round: "wait", then: { _ in }, events: [.turningPointReached(PhaseID(1))]),
    passing(
      "a wish that is no longer current does not change",
      draft(.turningPoint).with {
        $0.situations[0] = .draft(
          "card", options: [.draft("wait", effects: [.change(bed, into: calm)]), .draft("go")])
      }, round: "wait",
      then: { state in
        state.planInPlace = [box]
        state.planStale = [talk]
      },
      events: [.turningPointReached(PhaseID(1)), .planItemWentStale(talk)]),
  ]

  @Test(arguments: rules)
  func phase(_ rule: RuleCase) throws { try rule.check() }

  @Test func theFirstPhaseMayTurnButRelievesNobody() throws {
    let draft = Self.draft(.turningPoint).with {
      $0.phases = [.draft("early", .turningPoint, rounds: [.draft(.day, draw: [card])])]
      $0.wishes = [
        .draft("bed", becomes: WishChange(phase: PhaseID(0), into: Self.calm, condition: .always)),
        .draft("calm", from: .later),
      ]
      $0.roles[0] = .draft("a", commitment: CommitmentTerms(standard: 3, allowed: [3]))
    }
    let game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 3, length: .full, seed: 1), of: draft.scenario)
    #expect(
      game.opening == [
        .phaseBegan(PhaseID(0)), .turningPointReached(PhaseID(0)), .planItemWentStale(Self.talk),
        .wishChanged(from: Self.bed, into: Self.calm), .roundBegan(number: 1, .day),
      ])
    #expect(game.state.strain(of: a) == 2)
    #expect(game.state.planStale == [Self.talk])
    #expect(game.state.wishesCurrent == [Self.calm])
  }

  /// Four phases of which the taster plays the second.
  private static let short = ScenarioDraft.oneCard(.draft("go"), .draft("wait")).with {
    $0.plan = [.draft("talk", by: [a], .ages), .draft("box", by: [a])]
    $0.planInPlace = [talk, box]
    $0.wishes = [
      .draft("bed", becomes: WishChange(phase: PhaseID(3), into: calm, condition: .always)),
      .draft("calm", from: .later),
    ]
    $0.preparationSlots = 0
    $0.phases = [
      .draft("early", .turningPoint, rounds: [.draft(.day, draw: [card])]),
      .draft(
        "late",
        rounds: [
          .draft(.day, draw: [card]), .draft(.evening, draw: [card], lengths: [.full, .taster]),
        ]),
      .draft("terminal", rounds: [.draft(.night, draw: [card])]),
      .draft("dying", .turningPoint, rounds: [.draft(.weekend, draw: [card])]),
    ]
  }

  @Test func aShortGameTellsTheSkippedPhasesBefore() throws {
    let game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .taster, seed: 1),
      of: Self.short.scenario)
    #expect(
      game.opening == [
        .phaseBegan(PhaseID(0)), .turningPointReached(PhaseID(0)), .planItemWentStale(Self.talk),
        .phaseBegan(PhaseID(1)), .roundBegan(number: 3, .evening),
      ])
    #expect(game.tableView.opening.map(\.text) == [Marker.phase("early"), Marker.phase("late")])
    #expect(
      game.tableView.phases.map(\.text) == [Marker.phase("early"), Marker.phase("late"), "", ""])
    #expect(game.tableView.roundNumber == 1)
    #expect(game.tableView.roundCount == 1)
  }

  @Test func aShortGameTellsTheSkippedPhasesAfter() throws {
    try RuleCase(
      "after the last round", Self.short, length: .taster,
      given: "draw, reveal, ask nobody, choose go, tell nobody, conclude", when: "proceed",
      then: { state in
        state.nextRound()
        state.wishesCurrent = [Self.calm]
        state.ending = EndingID(0)
        state.step = .ended
      },
      events: [
        .roundEnded(number: 3), .phaseBegan(PhaseID(2)), .phaseBegan(PhaseID(3)),
        .turningPointReached(PhaseID(3)), .wishChanged(from: Self.bed, into: Self.calm),
        .endingReached(EndingID(0)),
      ]
    ).check()
  }
}
