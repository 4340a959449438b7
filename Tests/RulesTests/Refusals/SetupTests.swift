import TestSupport
import Testing

@testable import Rules

/// How a table may sit down.
@Suite struct SetupTests {
  private static let draft = ScenarioDraft().with {
    $0.roles =
      [
        .draft(
          "gp", .generalPractice, commitment: CommitmentTerms(standard: 1, allowed: [0, 1, 3]))
      ] + (1...9).map { .draft("role-\($0)") }
    $0.phases = [
      .draft("early", rounds: [.draft(.day, draw: [card], lengths: [.full, .lunch])])
    ]
  }

  private static func seats(_ roles: [Int]...) -> [[RoleID]] { roles.map { $0.map { RoleID($0) } } }

  private static func setup(
    _ seats: [[RoleID]], commitment: Int = 1, length: GameLength = .full
  ) -> Setup {
    Setup(seats: seats, commitment: commitment, length: length, seed: 1)
  }

  static let refusals: [(String, Setup, Rejection)] = [
    ("nobody", setup([]), .seatCountOutOfRange(0)),
    ("two seats", setup(seats([0], [1])), .seatCountOutOfRange(2)),
    ("nine seats", setup((0...8).map { [RoleID($0)] }), .seatCountOutOfRange(9)),
    ("an empty seat", setup(seats([0], [], [2])), .seatRoleCountOutOfRange(SeatID(1))),
    ("three roles", setup(seats([0], [1], [2, 3, 4])), .seatRoleCountOutOfRange(SeatID(2))),
    ("a role that is not there", setup(seats([0], [1], [10])), .unknownRole),
    ("a role below the first", setup(seats([0], [1], [-1])), .unknownRole),
    ("one role at two seats", setup(seats([0], [1], [2, 0])), .roleSeatedTwice(RoleID(0))),
    ("one role twice at a seat", setup(seats([0], [1, 1], [2])), .roleSeatedTwice(RoleID(1))),
    ("a forbidden level", setup(seats([0], [1], [2]), commitment: 2), .commitmentNotAllowed(2)),
    ("a level that is none", setup(seats([0], [1], [2]), commitment: 4), .commitmentNotAllowed(4)),
    ("no rounds", setup(seats([0], [1], [2]), length: .taster), .lengthNotOffered(.taster)),
  ]

  @Test(arguments: refusals)
  func refusal(name: String, setup: Setup, rejection: Rejection) {
    #expect(setup.refusal(in: Self.draft.scenario) == rejection)
    #expect(throws: rejection) { try Game(setup, of: Self.draft.scenario) }
  }

  static let accepted: [(String, Setup)] = [
    ("three seats", setup(seats([0], [1], [2]))),
    ("eight seats with two roles each or one", setup((0...7).map { [RoleID($0)] })),
    ("two roles at a seat", setup(seats([0, 9], [1, 8], [2]))),
    ("a seat order of its own", setup(seats([9], [0], [4]))),
    ("without the practice", setup(seats([1], [2], [3]))),
    ("another level", setup(seats([0], [1], [2]), commitment: 3)),
    ("a shorter game", setup(seats([0], [1], [2]), length: .lunch)),
  ]

  @Test(arguments: accepted)
  func acceptance(name: String, setup: Setup) throws {
    #expect(setup.refusal(in: Self.draft.scenario) == nil)
    let game = try Game(setup, of: Self.draft.scenario)
    #expect(
      game.state.seats.map { Array(game.state.roles(at: $0)) } == setup.seats.map { $0.sorted() })
    #expect(game.state.seated == IDSet(setup.seats.flatMap { $0 }))
  }

  @Test func theStateBeginsAsTheScenarioSays() throws {
    let draft = Self.draft.with {
      $0.measures = [1, 2, 3, 4]
      $0.place = .hospital
      $0.wishes = [.draft("bed"), .draft("later", from: .later)]
      $0.knownWishes = [WishID(0)]
      $0.plan = [.draft("talk", by: [a]), .draft("box", by: [a])]
      $0.planInPlace = [PlanItemID(1)]
    }
    let state = try Game(Self.setup(Self.seats([0], [1], [2]), commitment: 3), of: draft.scenario)
      .state
    #expect(Measure.allCases.map(state.measure) == [1, 2, 3, 4])
    #expect(state.place == .hospital)
    #expect(state.wishesKnown == [WishID(0)])
    #expect(state.wishesCurrent == [WishID(0)])
    #expect(state.planInPlace == [PlanItemID(1)])
    #expect(state.planStale == [])
    #expect(state.facts == [])
    #expect(state.commitment == 3)
    #expect(state.strain(of: RoleID(0)) == 2)
    #expect(state.step == .drawing)
    #expect(state.roundsDone == 0)
    #expect(state.drawn == [])
    #expect(state.tellings == 0)
    #expect(state.generator == Generator(seed: 1))
  }

  /// Roles in the case, seats asked for, and roles at each seat.
  static let deals: [(Int, Int?, [[Int]])] = [
    (3, nil, [[0], [1], [2]]),
    (5, nil, [[0], [1], [2], [3], [4]]),
    (5, 3, [[0, 3], [1, 4], [2]]),
    (5, 1, [[0, 3], [1, 4], [2]]),
    (5, 9, [[0], [1], [2], [3], [4]]),
    (8, 4, [[0, 4], [1, 5], [2, 6], [3, 7]]),
    (10, nil, [[0, 8], [1, 9], [2], [3], [4], [5], [6], [7]]),
    (10, 3, [[0, 5], [1, 6], [2, 7], [3, 8], [4, 9]]),
    (16, nil, (0...7).map { [$0, $0 + 8] }),
  ]

  @Test(arguments: deals)
  func dealing(roles: Int, asked: Int?, seats: [[Int]]) {
    let scenario = ScenarioDraft().with {
      $0.roles = (0..<roles).map { .draft("role-\($0)") }
    }.scenario
    let setup = Setup.dealt(scenario, seats: asked, seed: 7)
    #expect(setup.seats.map { $0.map(\.index) } == seats)
    #expect(setup.refusal(in: scenario) == nil)
  }

  @Test func dealingTakesTheStandardLevel() {
    #expect(Setup.dealt(Self.draft.scenario, seed: 1).commitment == 1)
    #expect(Setup.dealt(ScenarioDraft().scenario, seed: 1).commitment == 0)
  }

  @Test(arguments: RandomPlay.cases)
  func whatIsDealtCanBePlayed(case number: UInt64) {
    let scenario = ScenarioMaker.scenario(seed: number)
    for seats in 0...9 {
      #expect(Setup.dealt(scenario, seats: seats, seed: 1).refusal(in: scenario) == nil)
    }
  }
}
