import TestSupport
import Testing

@testable import Rules

/// Each figure, worked out by hand.
@Suite struct ScoresTests {
  private static let talk = PlanItemID(0)
  private static let box = PlanItemID(1)

  /// One card a round, three rounds, for three seats.
  private static func draft(
    helpedBy: IDSet<PlanItem> = [], mustKnow: IDSet<Role> = [], needs: KnowledgeLevel? = nil,
    strain: Int = 0, rounds: Int = 1
  ) -> ScenarioDraft {
    ScenarioDraft().with {
      $0.preparationSlots = 1
      $0.plan = [.draft("talk", by: [a], .ages), .draft("box", by: [a])]
      $0.situations = (0..<rounds).map { number in
        .draft(
          "card-\(number)", helpedBy: helpedBy, mustKnow: mustKnow, needs: needs,
          options: [
            .draft("go", lead: [a, b, c], strain: strain), .draft("wait"),
            .draft("shut", when: .place(.hospice)),
          ])
      }
      $0.phases = [
        .draft("early", rounds: (0..<rounds).map { .draft(.day, draw: [SituationID($0)]) })
      ]
    }.withAdvice()
  }

  private static func scores(_ draft: ScenarioDraft, _ words: String) throws -> Scores {
    var game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 0, length: .full, seed: 1), of: draft.scenario)
    try game.take(all: words)
    return Scores(of: game)
  }

  /// (given + heard) of (possible + differing), with three seats.
  static let voicesCases: [(String, Int?)] = [
    ("draw", nil),
    ("draw, stance 1 go, stance 2 go, stance 3 go", nil),
    ("draw, reveal, ask nobody, choose wait, tell nobody, conclude", 0),  // 0 of 3
    ("draw, stance 1 wait, reveal, ask nobody, choose wait, tell nobody, conclude", 33),  // 1 of 3
    (
      "draw, stance 1 unsure, stance 2 unsure, stance 3 wait, reveal, ask nobody, choose wait, "
        + "tell nobody, conclude", 100
    ),  // 3 of 3: not knowing is an answer, and differs from nothing
    (
      "draw, stance 1 go, stance 2 shut, stance 3 wait, reveal, ask nobody, choose wait, "
        + "tell nobody, conclude", 60
    ),  // 3 of 5
    (
      "draw, stance 1 go, stance 2 shut, stance 3 wait, reveal, ask nobody, choose wait, "
        + "tell nobody, hear 1 wish, conclude", 80
    ),  // 4 of 5
    (
      "draw, stance 1 go, stance 2 shut, stance 3 wait, reveal, ask nobody, choose wait, "
        + "tell nobody, hear 1 wish, hear 2 later, conclude", 100
    ),  // 5 of 5
    (
      "draw, stance 1 go, reveal, ask nobody, choose wait, tell nobody, conclude, proceed, finish, "
        + "draw, stance 1 wait, stance 2 wait, reveal, ask nobody, choose wait, tell nobody, conclude",
      43
    ),  // 1 of 4 and 2 of 3: 3 of 7
    (
      "draw, stance 1 go, reveal, ask nobody, choose wait, tell nobody, conclude, undo, hear 1 wish, "
        + "conclude", 50
    ),  // what was taken back does not count: 2 of 4
  ]

  @Test(arguments: voicesCases)
  func voices(words: String, expected: Int?) throws {
    #expect(try Self.scores(Self.draft(rounds: 2), words).voices == expected)
  }

  private static func round(_ option: String, ask: String = "nobody", tell: String = "nobody")
    -> String
  {
    "draw, reveal, ask \(ask), choose \(option), tell \(tell), conclude, proceed, finish"
  }

  /// What the matter needs, what was asked in each round, and points of two a round.
  static let competenceCases: [(KnowledgeLevel?, [String], Int?)] = [
    (nil, [], nil),
    (nil, ["nobody"], 100), (nil, ["practical"], 50), (nil, ["special"], 50),
    (.basic, ["nobody"], 0), (.basic, ["practical"], 0), (.basic, ["basic"], 100),
    (.basic, ["special"], 50),
    (.specialised, ["special", "basic"], 50),  // 2 and 0 of 4
    (.practical, ["practical", "basic", "nobody"], 50),  // 2, 1 and 0 of 6
    (.practical, ["practical", "basic", "practical"], 83),  // 5 of 6
  ]

  @Test(arguments: competenceCases)
  func competence(needs: KnowledgeLevel?, asked: [String], expected: Int?) throws {
    let words = asked.map { Self.round("wait", ask: $0) }.joined(separator: ", ")
    let draft = Self.draft(needs: needs, rounds: 3)
    #expect(try Self.scores(draft, words).competence == expected)
  }

  /// Who must know, the decisions, and the share that was told; the lead knows already.
  static let informationCases: [(IDSet<Role>, [String], Int?)] = [
    ([], ["ask nobody, choose wait, tell a b"], nil),
    ([a], [], nil),
    ([a, b], ["ask nobody, choose wait, tell nobody"], 0),
    ([a, b], ["ask nobody, choose wait, tell b c"], 50),
    ([a, b], ["ask nobody, choose wait, tell a b"], 100),
    ([a, b], ["ask nobody, choose go, lead a, tell b"], 100),  // 1 of 1
    ([a], ["ask nobody, choose go, lead a, tell nobody"], nil),  // 0 of 0
    (
      [a, b, c], ["ask nobody, choose wait, tell a", "ask nobody, choose go, lead b, tell a c"], 60
    ),
  ]

  @Test(arguments: informationCases)
  func information(mustKnow: IDSet<Role>, decisions: [String], expected: Int?) throws {
    let words = decisions.map { "draw, reveal, \($0), conclude, proceed, finish" }
      .joined(separator: ", ")
    let draft = Self.draft(mustKnow: mustKnow, rounds: 2)
    #expect(try Self.scores(draft, words).information == expected)
  }

  /// What would have helped, what is in place when the first and the second card come, the share.
  static let foresightCases: [(IDSet<PlanItem>, IDSet<PlanItem>, String, Int?)] = [
    ([], [talk], "finish", nil),
    ([talk], [], "finish", 0), ([talk], [talk], "finish", 100),
    ([talk, box], [talk], "finish", 50),
    ([talk, box], [], "prepare talk by a, finish", 25),  // 0 of 2 and 1 of 2
    ([talk, box], [box], "prepare talk by a, finish", 75),  // 1 of 2 and 2 of 2
  ]

  @Test(arguments: foresightCases)
  func foresight(
    helpedBy: IDSet<PlanItem>, start: IDSet<PlanItem>, preparation: String, expected: Int?
  ) throws {
    let draft = Self.draft(helpedBy: helpedBy, rounds: 2).with { $0.planInPlace = start }
    let decision = "draw, reveal, ask nobody, choose wait, tell nobody, conclude, proceed, "
    #expect(
      try Self.scores(draft, decision + preparation + ", " + decision + "finish").foresight
        == expected)
  }

  /// A turning point comes between the cards: what is stale does not help.
  @Test func whatIsStaleIsNotForesight() throws {
    let draft = Self.draft(helpedBy: [Self.talk, Self.box], rounds: 2).with {
      $0.planInPlace = [Self.talk, Self.box]
      $0.phases = [
        .draft("early", rounds: [.draft(.day, draw: [card])]),
        .draft("late", .turningPoint, rounds: [.draft(.day, draw: [SituationID(1)])]),
      ]
    }
    let words = Self.round("wait") + ", " + Self.round("wait")
    #expect(try Self.scores(draft, words).foresight == 75)  // 2 of 2 and 1 of 2
  }

  /// Strain on each lead in turn, and 100 − half the sum of distances from a third each, scaled.
  static let loads: [(Int, [String], Int?)] = [
    (1, [], nil),
    (0, ["a", "b"], nil),
    (1, ["a"], 0),
    (3, ["b"], 0),
    (1, ["a", "b", "c"], 100),
    (1, ["a", "b"], 50),  // ½, ½, 0: ½ of ⅙ + ⅙ + ⅓ = ⅓, of at most ⅔
    (1, ["a", "a", "b"], 50),  // ⅔, ⅓, 0: ½ of ⅓ + 0 + ⅓ = ⅓
    (2, ["a", "b", "c"], 100),
    (1, ["a", "b", "c", "a"], 75),  // ½, ¼, ¼: ½ of ⅙ + 1⁄12 + 1⁄12 = ⅙
  ]

  @Test(arguments: loads)
  func sharedLoad(strain: Int, leads: [String], expected: Int?) throws {
    let words = leads.map {
      "draw, reveal, ask nobody, choose go, lead \($0), tell nobody, conclude, proceed, finish"
    }.joined(separator: ", ")
    #expect(try Self.scores(Self.draft(strain: strain, rounds: 4), words).sharedLoad == expected)
  }

  @Test func strainThatWasRelievedWasStillTakenOn() throws {
    func round(_ lead: String, _ support: String = "") -> String {
      "draw, reveal, ask nobody, choose go, lead \(lead), tell nobody, conclude, proceed, "
        + support + "finish"
    }
    let words = [round("a", "support a by b, "), round("b"), round("c")].joined(separator: ", ")
    #expect(try Self.scores(Self.draft(strain: 2, rounds: 3), words).sharedLoad == 100)
  }

  @Test func theStrainOfAPromiseIsNotPartOfPlay() throws {
    let draft = Self.draft(strain: 2).with {
      $0.roles[2] = .draft("c", commitment: CommitmentTerms(standard: 3, allowed: [3]))
    }
    let game = try Game(
      Setup(seats: [[a], [b], [c]], commitment: 3, length: .full, seed: 1), of: draft.scenario)
    #expect(game.state.strain(of: c) == 2)
    #expect(Scores(of: game).sharedLoad == nil)
  }

  @Test func theCitizensProfile() throws {
    let draft = Self.draft().with {
      $0.measures = [0, 3, 7, 10]
      $0.wishes = [
        .draft("home", weight: 3, honoured: .place(.home)),
        .draft("ward", weight: 1, honoured: .place(.hospital)),
        .draft("later", weight: 5, honoured: .place(.hospital), from: .later),
      ]
    }
    let scores = try Self.scores(draft, Self.round("wait"))
    #expect(scores.measures == [0, 30, 70, 100])
    #expect(scores.wishes == 75)
  }

  @Test(arguments: RandomPlay.cases)
  func figuresStayBetween0And100(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number).prefix(2) {
      let scores = Scores(of: try table.game())
      let figures = [
        scores.voices, scores.competence, scores.information, scores.foresight, scores.sharedLoad,
        scores.wishes,
      ]
      for figure in figures.compactMap({ $0 }) + scores.measures {
        #expect((0...100).contains(figure))
      }
    }
  }
}
