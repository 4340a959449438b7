import Rules
import TestSupport
import Testing

@testable import Analysis

/// What items are worth, by the rules: over every state of a solved game.
private struct NaiveWorth {
  let naive: NaiveSolver
  /// In percentage points of wishes honoured.
  private(set) var gains: [Double]
  /// The same where a random team goes on.
  private(set) var gainsAtRandom: [Double]
  /// Whether it adds to the wishes or to a measure.
  private(set) var pays: [Bool]
  private(set) var canBeDone: [Bool]
  /// In a round after which something beside a measure depends on it.
  private(set) var canMatter: [Bool]
  /// By round and role.
  private(set) var isActive: [[Bool]]
  private let isFollowed: (PlanItemID, Int) -> Bool

  init(_ naive: NaiveSolver, rounds: Int, isFollowed: @escaping (PlanItemID, Int) -> Bool) {
    self.naive = naive
    self.isFollowed = isFollowed
    gains = naive.scenario.plan.map { _ in 0 }
    gainsAtRandom = gains
    pays = gains.map { _ in false }
    canBeDone = pays
    canMatter = pays
    isActive = (0..<rounds).map { _ in naive.scenario.roles.map { _ in false } }
    for state in naive.known.keys {
      switch state.step {
      case .preparing: note(state)
      case .appointing:
        for case .appoint(let role) in state.legalActions(in: naive.scenario) {
          isActive[state.roundsDone][role.index] = true
        }
      default: continue
      }
    }
  }

  private func items(
    at state: GameState
  ) -> [(item: PlanItemID, by: [RoleID], after: GameState)] {
    state.legalActions(in: naive.scenario).compactMap { action in
      switch action {
      case .prepare(.putInPlace(let item, let role, let second)):
        (item, [role] + (second.map { [$0] } ?? []), naive.after(action, state))
      case .prepare(.review(let item, let role)): (item, [role], naive.after(action, state))
      default: nil
      }
    }
  }

  private struct Figures {
    /// Of a team that goes on as the best, without the chance of the first ending, which is not what an
    /// item is judged by.
    var best: [Double]
    var wishesAtRandom: Double
  }

  private func figures(_ state: GameState) -> Figures {
    let values = naive.known[naive.after(.finishPreparing, state)]
    var best = values?.best ?? []
    best.remove(at: 1)
    return Figures(best: best, wishesAtRandom: values?.random[0] ?? 0)
  }

  private mutating func note(_ state: GameState) {
    let ways = items(at: state)
    let without = figures(state)
    for way in ways {
      let round = state.roundsDone
      let isFollowed = isFollowed(way.item, round)
      canBeDone[way.item.index] = true
      if isFollowed { canMatter[way.item.index] = true }
      for role in way.by { isActive[round][role.index] = true }
      compare(way.item, without, way.after)
      follow(way.item, without, Set(ways.map(\.item)), way.after)
    }
  }

  /// What was not possible without the item.
  private mutating func follow(
    _ item: PlanItemID, _ without: Figures, _ possible: Set<PlanItemID>, _ state: GameState
  ) {
    for way in items(at: state) where !possible.contains(way.item) {
      compare(item, without, way.after)
      follow(item, without, possible, way.after)
    }
  }

  private mutating func compare(_ item: PlanItemID, _ without: Figures, _ state: GameState) {
    let with = figures(state)
    gains[item.index] = max(gains[item.index], with.best[0] - without.best[0])
    gainsAtRandom[item.index] = max(
      gainsAtRandom[item.index], with.wishesAtRandom - without.wishesAtRandom)
    if zip(with.best, without.best).contains(where: { $0 > $1 + 1e-9 }) { pays[item.index] = true }
  }
}

/// What an item is worth, and who can prepare it, wherever in a round it can be prepared.
@Suite struct ItemWorthTests {
  private struct Missing: Error {}

  private static func item(
    _ name: String, by roles: IDSet<Role>, effort: Int = 1, needs: IDSet<PlanItem> = [],
    effects: [Effect] = []
  ) -> PlanItem {
    PlanItem(
      name: name, title: "", text: "", by: roles, level: .basic, effort: effort, needs: needs,
      ages: false, effects: effects)
  }

  /// One round whose card anybody gets through; his one wish is honoured by what is prepared.
  private static func solved(
    slots: Int, _ plan: [PlanItem], honoured: Condition, strain: [Effect] = []
  ) throws -> Solution {
    let wish = Wish(
      name: "home", domain: .social, weight: 1, text: "", honoured: honoured,
      isCurrentAtStart: true, change: nil)
    let scenario = ToldCase.scenario(
      preparationSlots: slots, plan: plan, effects: strain, wishes: [wish],
      endings: [ToldCase.ending("end", .always)])
    guard case .decided(let solution) = Solver(scenario, setup: ToldCase.setup).solve() else {
      throw Missing()
    }
    return solution
  }

  private static func active(_ solution: Solution) -> [Bool] {
    solution.scenario.roles.indices.map { solution.rounds(activeFor: RoleID($0)) == [true] }
  }

  /// The box needs the talk, and only the box is of use.
  private static let talkAndBox = [
    item("talk", by: [RoleID(1)]), item("box", by: [RoleID(2)], needs: [PlanItemID(0)]),
  ]
  private static let box = Condition.plan(PlanItemID(1), .inPlace)

  @Test func whatIsPreparedSecondIsJudged() throws {
    let solution = try Self.solved(slots: 2, Self.talkAndBox, honoured: Self.box)
    #expect(solution.gain(of: PlanItemID(1)) == 100)
    #expect([PlanItemID(1)].allSatisfy(solution.paysOff))
    #expect([Target.planItem(PlanItemID(1))].allSatisfy(solution.isReachable))
  }

  /// The talk by itself changes nothing, but without it there is no box.
  @Test func whatMakesAnotherPossibleIsJudged() throws {
    let solution = try Self.solved(slots: 2, Self.talkAndBox, honoured: Self.box)
    #expect(solution.gain(of: PlanItemID(0)) == 100)
    #expect([PlanItemID(0)].allSatisfy(solution.paysOff))
  }

  /// The role that leads, the one that talks and the one that can only bring the box after that.
  @Test func whoCanOnlyPrepareSecondIsNotIdle() throws {
    let solution = try Self.solved(slots: 2, Self.talkAndBox, honoured: Self.box)
    #expect(Self.active(solution) == [true, true, true, false])
  }

  /// With one slot a round there is no second.
  @Test func withOneSlotNothingIsSecond() throws {
    let solution = try Self.solved(slots: 1, Self.talkAndBox, honoured: Self.box)
    #expect(solution.gain(of: PlanItemID(0)) == 0)
    #expect(solution.gain(of: PlanItemID(1)) == 0)
    #expect(![PlanItemID(0)].contains(where: solution.everPaysOff))
    #expect(![Target.planItem(PlanItemID(1))].contains(where: solution.isReachable))
    #expect(Self.active(solution) == [true, true, false, false])
  }

  /// Nobody prepares twice in a round.
  @Test func whoPreparedFirstCannotPrepareSecond() throws {
    let plan = [Self.talkAndBox[0], Self.item("box", by: [RoleID(1)], needs: [PlanItemID(0)])]
    let solution = try Self.solved(slots: 2, plan, honoured: Self.box)
    #expect(solution.gain(of: PlanItemID(1)) == 0)
    #expect(![Target.planItem(PlanItemID(1))].contains(where: solution.isReachable))
  }

  /// Neither is of use without the other, in whichever order.
  @Test func whatIsOfUseTogetherIsJudgedTogether() throws {
    let plan = [
      Self.item("bed", by: [RoleID(1)]), Self.item("key", by: [RoleID(2)]),
      Self.item("vase", by: [RoleID(3)]),
    ]
    let both = Condition.all([.plan(PlanItemID(0), .inPlace), .plan(PlanItemID(1), .inPlace)])
    let solution = try Self.solved(slots: 2, plan, honoured: both)
    #expect((0..<3).map { solution.gain(of: PlanItemID($0)) } == [100, 100, 0])
    #expect((0..<3).map { solution.everPaysOff(PlanItemID($0)) } == [true, true, false])
    let alone = try Self.solved(slots: 1, plan, honoured: both)
    #expect((0..<3).map { alone.gain(of: PlanItemID($0)) } == [0, 0, 0])
  }

  /// Three slots: the last of a chain is what is of use.
  @Test func aChainOfThreeIsJudged() throws {
    let plan =
      Self.talkAndBox + [
        Self.item("line", by: [RoleID(0), RoleID(3)], needs: [PlanItemID(1)])
      ]
    let line = Condition.plan(PlanItemID(2), .inPlace)
    let solution = try Self.solved(slots: 3, plan, honoured: line)
    #expect((0..<3).map { solution.gain(of: PlanItemID($0)) } == [100, 100, 100])
    #expect(Self.active(solution) == [true, true, true, true])
    let short = try Self.solved(slots: 2, plan, honoured: line)
    #expect((0..<3).map { short.gain(of: PlanItemID($0)) } == [0, 0, 0])
    #expect(Self.active(short) == [true, true, true, false])
  }

  /// Whoever is overloaded prepares after being relieved.
  @Test(arguments: [2, 3]) func whoIsRelievedFirstPreparesSecond(slots: Int) throws {
    let plan = [Self.item("bed", by: [RoleID(3)])]
    let bed = Condition.plan(PlanItemID(0), .inPlace)
    let overload = [Effect.strain(RoleID(3), by: 3)]
    let solution = try Self.solved(slots: slots, plan, honoured: bed, strain: overload)
    #expect(solution.gain(of: PlanItemID(0)) == 100)
    #expect(Self.active(solution) == [true, false, false, true])
    let short = try Self.solved(slots: 1, plan, honoured: bed, strain: overload)
    #expect(short.gain(of: PlanItemID(0)) == 0)
    #expect(Self.active(short) == [true, false, false, false])
  }

  /// The relief that comes with an item makes possible what the relieved role then prepares.
  @Test func relievingIsMakingPossible() throws {
    let plan = [
      Self.item("respite", by: [RoleID(1)], effects: [.strain(RoleID(3), by: -1)]),
      Self.item("bed", by: [RoleID(3)]),
    ]
    let bed = Condition.plan(PlanItemID(1), .inPlace)
    let overload = [Effect.strain(RoleID(3), by: 3)]
    let solution = try Self.solved(slots: 2, plan, honoured: bed, strain: overload)
    #expect((0..<2).map { solution.gain(of: PlanItemID($0)) } == [100, 100])
    #expect([PlanItemID(0)].allSatisfy(solution.paysOff))
  }

  /// What only a measure shows is judged after another item, too.
  @Test func whatOnlyAMeasureShowsIsJudged() throws {
    let plan = [
      Self.talkAndBox[0],
      Self.item(
        "box", by: [RoleID(2)], needs: [PlanItemID(0)], effects: [.measure(.safety, by: 1)]),
      Self.item("vase", by: [RoleID(3)], needs: [PlanItemID(0)]),
    ]
    let solution = try Self.solved(slots: 2, plan, honoured: .always)
    #expect((0..<3).map { solution.paysOff(PlanItemID($0)) } == [true, true, false])
    #expect((0..<3).map { solution.gain(of: PlanItemID($0)) } == [0, 0, 0])
  }

  /// Against walking the rules themselves, over made-up cases.
  @Test(arguments: 0..<SolverTests.cases)
  func agreesWithWalkingTheRules(seed: Int) throws {
    var size = SolverTests.size(seed)
    size.rounds = 1 + seed % 2
    size.items = 2 + seed % 2
    size.slots = size.rounds == 1 ? 3 : 1 + (seed / 2) % 2
    var maker = CaseMaker(seed: UInt64(7000 + seed), size: size)
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    var naive = NaiveSolver(scenario)
    do { _ = try naive.solve(setup) } catch is NaiveSolver.TooLarge {
      Issue.record("too large to be walked: make the case smaller")
      return
    }
    let outcome = Solver(scenario, setup: setup, budget: SolverBudget(threads: 1 + seed % 2))
      .solve()
    guard case .decided(let solution) = outcome else { throw Missing() }
    let worth = NaiveWorth(naive, rounds: solution.rounds) { solution.isFollowed($0, in: $1) }
    for number in scenario.plan.indices {
      let id = PlanItemID(number)
      let (gain, pays) = (solution.gain(of: id), solution.paysOff(id))
      #expect(abs(gain - worth.gains[number]) < 1e-9, "item \(number)")
      let atRandom = solution.gain(of: id, then: .random)
      #expect(abs(atRandom - worth.gainsAtRandom[number]) < 1e-9, "item \(number)")
      #expect(pays || !worth.pays[number], "item \(number)")
      let canBeDone = solution.audit.items[number].canBeDone
      #expect(canBeDone || !worth.canMatter[number], "item \(number)")
      #expect(!canBeDone || worth.canBeDone[number], "item \(number)")
    }
    for number in scenario.roles.indices {
      let active = solution.rounds(activeFor: RoleID(number))
      for round in active.indices {
        #expect(active[round] || !worth.isActive[round][number], "role \(number)")
        let isExact = scenario.plan.indices.allSatisfy { item in
          let (id, item) = (PlanItemID(item), scenario.plan[item])
          return solution.isFollowed(id, in: round)
            || item.effort == 1 && !item.by.contains(RoleID(number))
        }
        #expect(!active[round] || !isExact || worth.isActive[round][number], "role \(number)")
      }
    }
  }

  /// What was found where is the same however the work is shared.
  @Test func threadsFindTheSame() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .lunch, seed: 1)
    let found = try [1, 2, 3, 2].map { threads in
      let outcome = Solver(scenario, setup: setup, budget: SolverBudget(threads: threads)).solve()
      guard case .decided(let solution) = outcome else { throw Missing() }
      return solution.audit
    }
    for other in found.dropFirst() { #expect((other == found[0])) }
  }
}
