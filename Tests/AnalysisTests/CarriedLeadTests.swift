import Rules
import TestSupport
import Testing

@testable import Analysis

/// Whose leading decides how much, and what becomes of it when the advice of rule A214 is followed: let
/// another role lead the same.
@Suite struct CarriedLeadTests {
  private struct Missing: Error {}
  private static let names = ["a", "b", "c", "d"]

  /// Two rounds; the best option of each is led by these, and keeps one of two wishes.
  private static func solved(
    first: IDSet<Role>, second: IDSet<Role>, weights: (Int, Int)
  ) throws -> Solution {
    func wish(_ number: Int, _ weight: Int) -> Wish {
      Wish(
        name: "wish-\(number)", domain: .social, weight: weight, text: "",
        honoured: .fact(FactID(number)), isCurrentAtStart: true, change: nil)
    }
    func card(_ number: Int, _ leads: IDSet<Role>) -> Situation {
      .draft(
        "card-\(number)",
        options: [
          .draft("well", lead: leads, effects: [.note(FactID(number))]),
          .draft("badly", lead: [RoleID(3)]),
        ])
    }
    let scenario = ScenarioDraft().with {
      $0.roles = names.map { .draft($0) }
      $0.facts = ["one", "two"].map { Fact(name: $0, text: "") }
      $0.wishes = [wish(0, weights.0), wish(1, weights.1)]
      $0.phases = [
        .draft(
          "late",
          rounds: [
            .draft(.day, draw: [SituationID(0)]), .draft(.day, draw: [SituationID(1)]),
          ])
      ]
      $0.situations = [card(0, first), card(1, second)]
      $0.endings = [ToldCase.ending("end", .always)]
    }.scenario
    guard case .decided(let solution) = Solver(scenario, setup: ToldCase.setup).solve() else {
      throw Missing()
    }
    return solution
  }

  private static func share(_ solution: Solution, _ role: Int) -> Double {
    solution.leadShares[role] ?? 0
  }

  /// The one who alone leads what counts carries it, and the card is named.
  @Test func whereItArises() throws {
    let solution = try Self.solved(first: [RoleID(0)], second: [RoleID(1)], weights: (3, 1))
    #expect(Self.share(solution, 0) == 0.75)
    #expect(Self.share(solution, 1) == 0.25)
    let place = try #require(solution.heaviestLead(of: RoleID(0)))
    #expect(place.situation == SituationID(0))
    #expect(place.round == 0)
    #expect(place.steps.last?.situation == SituationID(0))
    let second = try #require(solution.heaviestLead(of: RoleID(1)))
    #expect(second.situation == SituationID(1))
    #expect(second.steps.count == 2)
    #expect([RoleID(2)].allSatisfy { solution.heaviestLead(of: $0) == nil })
  }

  /// Whoever is let lead what another leads, the other's share falls; what others lead by themselves no
  /// longer makes it rise.
  @Test(arguments: [
    (RoleID(1), true), (RoleID(2), true), (RoleID(2), false), (RoleID(3), true),
  ])
  func followingTheAdviceLowersTheShare(other: RoleID, inFirst: Bool) throws {
    let before = try Self.solved(first: [RoleID(0)], second: [RoleID(1)], weights: (3, 1))
    let after = try Self.solved(
      first: inFirst ? [RoleID(0), other] : [RoleID(0)],
      second: inFirst ? [RoleID(1)] : [RoleID(1), other], weights: (3, 1))
    #expect(Self.share(after, 0) < Self.share(before, 0))
  }

  /// What no play changes is carried by nobody.
  @Test func nobodyCarriesWhatDoesNotMatter() throws {
    let solution = try Self.solved(first: [RoleID(0)], second: [RoleID(1)], weights: (1, 0))
    #expect(Self.share(solution, 0) == 1)
    #expect(Self.share(solution, 1) == 0)
  }
}
