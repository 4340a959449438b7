import TestSupport
import Testing

@testable import Rules

@Suite struct RehearsalTests {
  private static let talk = PlanItemID(0)
  private static let night = PlanItemID(1)
  private static let cards = (0...2).map { SituationID($0) }

  /// Two open rounds, then one that is quiet unless the citizen is in hospital.
  private static let scenario = ScenarioDraft().with {
    $0.roles[0] = .draft("a", commitment: CommitmentTerms(standard: 0, allowed: [0, 2]))
    $0.plan = [.draft("talk", by: [a]), .draft("night", by: [b], effort: 2)]
    $0.situations = [
      .draft(
        "first",
        options: [
          .draft(
            "go", lead: [a, b],
            outcomes: [
              .draft(.chance(1), effects: [.measure(.relief, by: 1)]),
              .draft(.chance(1), effects: [.measure(.relief, by: -1)]),
            ]),
          .draft("alone", lead: [b], .alone, strain: 2),
          .draft("admit", effects: [.move(.hospital)]),
        ]),
      .draft("second", options: [.draft("wait"), .draft("shut", when: .place(.hospital))]),
      .draft(
        "third", when: .place(.hospital), options: [.draft("stay"), .draft("leave")]),
    ]
    $0.phases = [
      .draft(
        "early",
        rounds: [
          .draft(.day, draw: [cards[0]], lengths: [.full, .taster]),
          .draft(.day, draw: [cards[1], cards[0]]), .draft(.night, draw: [cards[2]]),
        ])
    ]
    $0.endings = [.draft("home", .full, when: .place(.home)), .draft("otherwise")]
  }.withAdvice().scenario

  private static func rehearsal(
    _ steps: Rehearsal.Step..., length: GameLength = .full, commitment: Int? = nil,
    expect expected: [Rehearsal.Expectation] = []
  ) -> Rehearsal {
    Rehearsal(
      name: "rehearsal", seed: 7, commitment: commitment, length: length, steps: steps,
      expected: expected)
  }

  private static func first(
    _ option: Int = 0, lead: RoleID? = a, tell: IDSet<Role> = [], outcome: Int? = nil
  ) -> Rehearsal.Step {
    .draft(
      in: cards[0], choose: OptionID(option), lead: lead, tell: tell,
      outcome: outcome.map { OutcomeID($0) })
  }

  private static let second = Rehearsal.Step.draft(in: cards[1], choose: OptionID(0))
  private static let quiet = Rehearsal.Step.draft()

  static let passing: [(String, Rehearsal)] = [
    ("nothing", rehearsal()),
    (
      "a whole game with everything in it",
      rehearsal(
        .draft(
          in: cards[0], choose: OptionID(0), lead: b, ask: AdviceLineID(0), tell: [c],
          outcome: OutcomeID(1), .putInPlace(talk, by: a, with: nil), .support(b, by: c)),
        .draft(choose: OptionID(0), .putInPlace(night, by: b, with: c)),
        .draft(.support(b, by: a)), commitment: 2,
        expect: [
          .ending(EndingID(0)),
          .holds(
            .all([
              .measure(.relief, in: 4...4), .plan(talk, .inPlace), .plan(night, .inPlace),
              .strain(b, in: 0...0), .strain(a, in: 1...1), .commitment(in: 2...2),
            ])),
        ])
    ),
    (
      "the first outcome forced",
      rehearsal(first(outcome: 0), expect: [.holds(.measure(.relief, in: 6...6))])
    ),
    (
      "the second outcome forced",
      rehearsal(first(outcome: 1), expect: [.holds(.measure(.relief, in: 4...4))])
    ),
    ("alone, nobody told", rehearsal(first(1, lead: b), expect: [.holds(.strain(b, in: 2...2))])),
    ("a short game", rehearsal(first(), length: .taster, expect: [.ending(EndingID(0))])),
    (
      "another ending",
      rehearsal(
        first(2, lead: nil), second, .draft(in: cards[2], choose: OptionID(0)),
        expect: [.ending(EndingID(1))])
    ),
  ]

  @Test(arguments: passing)
  func passes(name: String, rehearsal: Rehearsal) throws {
    let (game, failure) = rehearsal.run(in: Self.scenario)
    #expect(failure == nil)
    let turns = try #require(game).turns
    #expect(turns.isEmpty == rehearsal.steps.isEmpty)
  }

  static let failing: [(String, Rehearsal, Rehearsal.Failure)] = [
    ("a forbidden level", rehearsal(commitment: 1), .setup(.commitmentNotAllowed(1))),
    ("a length without rounds", rehearsal(length: .lunch), .setup(.lengthNotOffered(.lunch))),
    ("a card of another round", rehearsal(second), .cardCannotCome(step: 1, cards[1])),
    (
      "a card that has come", rehearsal(first(), .draft(in: cards[0], choose: OptionID(0))),
      .cardCannotCome(step: 2, cards[0])
    ),
    (
      "a card whose condition does not hold",
      rehearsal(first(), second, .draft(in: cards[2], choose: OptionID(0))),
      .cardCannotCome(step: 3, cards[2])
    ),
    ("not quiet", rehearsal(quiet), .roundNotQuiet(step: 1, cards[0])),
    ("nothing chosen", rehearsal(.draft(in: cards[0])), .roundNotQuiet(step: 1, cards[0])),
    (
      "quiet after all", rehearsal(first(), second, .draft(choose: OptionID(0))),
      .roundQuiet(step: 3)
    ),
    (
      "a closed option", rehearsal(first(), .draft(in: cards[1], choose: OptionID(1))),
      .refused(step: 2, .choose(OptionID(1)), .optionClosed(OptionID(1)))
    ),
    ("no lead", rehearsal(first(lead: nil)), .refused(step: 1, .conclude, .notNow(.appointing))),
    (
      "a lead where nobody has to", rehearsal(first(2, lead: a)),
      .refused(step: 1, .appoint(a), .notNow(.telling))
    ),
    (
      "the wrong lead", rehearsal(first(lead: c)),
      .refused(step: 1, .appoint(c), .leadNotAllowed(c))
    ),
    (
      "a line that is none",
      rehearsal(.draft(in: cards[0], choose: OptionID(0), lead: a, ask: AdviceLineID(9))),
      .refused(step: 1, .ask(AdviceLineID(9)), .unknownAdviceLine)
    ),
    (
      "telling too many", rehearsal(first(lead: nil, tell: [a, b, c]).choosing(2)),
      .refused(step: 1, .tell([a, b, c]), .tooManyTold(limit: 2))
    ),
    (
      "telling somebody, alone", rehearsal(first(1, lead: b, tell: [c])),
      .refused(step: 1, .tell([c]), .notNow(.concluding))
    ),
    (
      "a preparation that is refused",
      rehearsal(first(), .draft(in: cards[1], choose: OptionID(0), .review(talk, by: a))),
      .refused(step: 2, .prepare(.review(talk, by: a)), .notStale(talk))
    ),
    (
      "a step too many", rehearsal(first(), second, length: .taster), .gameOver(step: 2)
    ),
    (
      "another ending", rehearsal(first(), second, quiet, expect: [.ending(EndingID(1))]),
      .unexpected(.ending(EndingID(1)))
    ),
    (
      "no ending yet", rehearsal(first(), expect: [.ending(EndingID(0))]),
      .unexpected(.ending(EndingID(0)))
    ),
    (
      "something that does not hold",
      rehearsal(first(), expect: [.holds(.place(.home)), .holds(.place(.hospice))]),
      .unexpected(.holds(.place(.hospice)))
    ),
  ]

  @Test(arguments: failing)
  func fails(name: String, rehearsal: Rehearsal, failure: Rehearsal.Failure) {
    #expect(rehearsal.run(in: Self.scenario).failure == failure)
  }

  // MARK: Outcomes that are asked for

  /// One card that needs advice, with an outcome of each kind: too little advice, in hospital, two of
  /// chance.
  private static let withOutcomes = ScenarioDraft().with {
    $0.situations = [
      .draft(
        "first", needs: .basic,
        options: [
          .draft(
            "go",
            outcomes: [
              .draft(.unadvised), .draft(.certain, when: .place(.hospital)), .draft(.chance(1)),
              .draft(.chance(99)), .draft(.certain, when: .place(.hospital)),
            ]),
          .draft(
            "admit", effects: [.move(.hospital)],
            outcomes: [
              .draft(.unadvised), .draft(.certain, when: .place(.hospital)), .draft(.chance(1)),
              .draft(.chance(1)), .draft(.certain, when: .place(.hospital)),
            ]),
          .draft("rush", outcomes: [.draft(.overAdvised), .draft(.certain), .draft(.unadvised)]),
        ])
    ]
    $0.phases = [.draft("early", rounds: [.draft(.day, draw: [cards[0]])])]
  }.withAdvice().scenario

  private static func asking(
    _ line: AdviceLineID?, _ option: Int, outcome: Int
  ) -> Rehearsal {
    rehearsal(
      .draft(
        in: cards[0], choose: OptionID(option), ask: line, outcome: OutcomeID(outcome)))
  }

  static let outcomes: [(String, Rehearsal, OutcomeObstacle?)] = [
    ("advised, against the odds", asking(AdviceLineID(1), 0, outcome: 2), nil),
    ("advised, with the odds", asking(AdviceLineID(1), 0, outcome: 3), nil),
    ("too little advice", asking(nil, 0, outcome: 0), nil),
    ("certain after the option's own effects", asking(AdviceLineID(1), 1, outcome: 1), nil),
    ("enough advice", asking(AdviceLineID(1), 0, outcome: 0), .enoughAdvice),
    ("its condition", asking(AdviceLineID(1), 0, outcome: 1), .conditionFails),
    ("a draw after too little advice", asking(nil, 0, outcome: 2), .tooLittleAdvice(OutcomeID(0))),
    ("a certain one after it", asking(nil, 1, outcome: 1), .tooLittleAdvice(OutcomeID(0))),
    ("too much advice", asking(AdviceLineID(2), 2, outcome: 0), nil),
    ("advice that fits", asking(AdviceLineID(1), 2, outcome: 0), .noExcessAdvice),
    ("no advice", asking(nil, 2, outcome: 0), .noExcessAdvice),
    (
      "a certain one after too much", asking(AdviceLineID(2), 2, outcome: 1),
      .tooMuchAdvice(OutcomeID(0))
    ),
    ("too little after too much", asking(AdviceLineID(2), 2, outcome: 2), .enoughAdvice),
    ("a draw where one is certain", asking(AdviceLineID(1), 1, outcome: 2), .certain(OutcomeID(1))),
    ("the second that is certain", asking(AdviceLineID(1), 1, outcome: 4), .certain(OutcomeID(1))),
  ]

  @Test(arguments: outcomes)
  func asksForAnOutcome(_ name: String, _ rehearsal: Rehearsal, _ obstacle: OutcomeObstacle?)
    throws
  {
    let wanted = try #require(rehearsal.steps.first?.outcome)
    let (game, failure) = rehearsal.run(in: Self.withOutcomes)
    let state = try #require(game).state
    if let obstacle {
      #expect(failure == .outcomeCannotCome(step: 1, wanted, obstacle))
      #expect(state.step == .concluding, "the table opens before what came otherwise")
      #expect(!state.possibleOutcomes(in: Self.withOutcomes).contains(wanted))
    } else {
      #expect(failure == nil)
      #expect(game?.turns.compactMap { $0.after.outcome }.first == wanted)
    }
  }

  @Test func itStopsWhereItFails() throws {
    let run = Self.rehearsal(Self.first(), Self.second, Self.first()).run(in: Self.scenario)
    let game = try #require(run.game)
    #expect(game.state.roundsDone == 2)
    #expect(game.state.step == .drawing)
  }
}

extension Rehearsal.Step {
  fileprivate func choosing(_ option: Int) -> Rehearsal.Step {
    .draft(
      in: situation, choose: OptionID(option), lead: lead, ask: ask, tell: tell, outcome: outcome)
  }
}
