import Rules
import TestSupport

extension Sample {
  /// Three roles, one round, one card.
  static let scenario = ScenarioDraft().with {
    $0.preparationSlots = 0
    $0.handOvers = 1
    $0.roles = ["home-nurse", "gp", "helper"].map { .draft($0) }
    $0.phases = [
      .draft(
        "late",
        rounds: [.draft(.day, draw: [SituationID(0)], lengths: GameLength.allCases)])
    ]
    $0.situations = [
      .draft(
        "coffee",
        options: ["sit-down", "go-on"].map { .draft($0, lead: [RoleID(0), RoleID(2)]) })
    ]
  }.scenario
}
