import Rules
import Testing

@testable import Analysis

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
}
