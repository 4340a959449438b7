public import Rules

/// The titles that sentences about a game need.
public struct Names: Sendable, Hashable {
  public let roles: [String]
  public let plan: [String]
  public let advice: [String]
  /// Whose promise a commitment is; `nil` where the case asks for none.
  public let committed: String?

  public init(
    roles: [String], plan: [String], advice: [String], committed: String? = nil
  ) {
    self.roles = roles
    self.plan = plan
    self.advice = advice
    self.committed = committed
  }

  public init(_ view: TableView) {
    self.init(
      roles: view.roles.map(\.title), plan: view.plan.map(\.title),
      advice: view.advice.map(\.title),
      committed: view.committedRole.map { view.roles[$0.index].title })
  }

  public init(_ scenario: Scenario) {
    self.init(
      roles: scenario.roles.map(\.title), plan: scenario.plan.map(\.title),
      advice: scenario.advice.map(\.title),
      committed: scenario.index.committed.map { scenario.roles[$0.index].title })
  }

  public subscript(_ id: RoleID) -> String { roles[id.index] }
  public subscript(_ id: PlanItemID) -> String { plan[id.index] }
  public subscript(_ id: AdviceLineID) -> String { advice[id.index] }
}
