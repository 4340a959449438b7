/// Somebody who can be asked: one rung of the stratified advice model.
public struct AdviceLine: Hashable, Sendable {
  public let name: String
  public let title: String
  public let level: KnowledgeLevel
  /// Who answers, and what to expect.
  public let answers: String
  public let reach: MomentSet
  /// What else must hold, such as an agreement in the plan.
  public let condition: Condition

  public init(
    name: String, title: String, level: KnowledgeLevel, answers: String, reach: MomentSet,
    condition: Condition
  ) {
    self.name = name
    self.title = title
    self.level = level
    self.answers = answers
    self.reach = reach
    self.condition = condition
  }
}
