public import Rules

/// The titles that sentences about a game need.
public struct Names: Sendable, Hashable {
  public let roles: [String]
  public let plan: [String]
  public let advice: [String]

  public init(roles: [String], plan: [String], advice: [String]) {
    self.roles = roles
    self.plan = plan
    self.advice = advice
  }

  public init(_ view: TableView) {
    self.init(
      roles: view.roles.map(\.title), plan: view.plan.map(\.title), advice: view.advice.map(\.title)
    )
  }

  public init(_ scenario: Scenario) {
    self.init(
      roles: scenario.roles.map(\.title), plan: scenario.plan.map(\.title),
      advice: scenario.advice.map(\.title))
  }

  public subscript(_ id: RoleID) -> String { roles[id.index] }
  public subscript(_ id: PlanItemID) -> String { plan[id.index] }
  public subscript(_ id: AdviceLineID) -> String { advice[id.index] }
}
