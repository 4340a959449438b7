/// Somebody who can be asked: one rung of the stratified advice model.
public struct AdviceLine: Hashable, Sendable {
  /// What the file calls it: a–z, digits and hyphens, at most 40. No other line of the case has it.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// What it counts as when it is asked; see ``Situation/needsAdvice``.
  public let level: KnowledgeLevel
  /// Who answers, and what to expect.
  public let answers: String
  /// Refused with `adviceUnreachable` at other moments.
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
