import Rules
import TestSupport

/// A case of one round: somebody leads, up to two of four roles are told, one thing is prepared, and
/// each way to do so has an ending of its own.
enum ToldCase {
  static let lead = RoleID(0)
  static let others = [RoleID(1), RoleID(2), RoleID(3)]
  private static let card = SituationID(0)

  /// Endings are numbered by who was told: 1 for the first of the others, 2 for the second, 4 for
  /// the third, and their sums.
  static func scenario(
    preparationSlots: Int = 0, plan: [PlanItem] = [], effects: [Effect] = [],
    handOvers: Int = 2, wishes: [Wish] = [], endings: [Ending] = tellings
  ) -> Scenario {
    ScenarioDraft().with {
      $0.measures = [5, 6, 7, 8]
      $0.preparationSlots = preparationSlots
      $0.handOvers = handOvers
      $0.roles = ["a", "b", "c", "d"].map { .draft($0) }
      $0.wishes = wishes
      $0.plan = plan
      $0.phases = [.draft("late", rounds: [.draft(.day, draw: [card])])]
      $0.situations = [
        .draft(
          "card",
          options: [
            .draft("go", lead: [lead], effects: effects),
            .draft("closed", when: .place(.hospital), lead: [lead], effects: effects),
          ])
      ]
      $0.endings = endings
    }.scenario
  }

  static let setup = Setup(
    seats: [[RoleID(0)], [RoleID(1)], [RoleID(2)], [RoleID(3)]], commitment: 0, length: .full,
    seed: 1)

  private static var tellings: [Ending] {
    (0..<8).map { number in
      ending(
        "told-\(number)",
        .all(
          others.enumerated().map { place, role in
            number >> place & 1 == 1 ? .told(role, card) : .not(.told(role, card))
          }))
    }
  }

  static func ending(_ name: String, _ condition: Condition) -> Ending {
    .draft(name, when: condition)
  }
}
