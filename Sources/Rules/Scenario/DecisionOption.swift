/// One thing the team can do in a situation.
public struct DecisionOption: Hashable, Sendable {
  public let name: String
  public let text: String
  /// When it is open. Closed options are shown with the reason.
  public let condition: Condition
  /// The author's own words for why it is closed; empty to derive them from the condition.
  public let closedBecause: String
  /// Roles that can lead it; empty when nobody has to.
  public let leads: IDSet<Role>
  public let style: Style
  /// Strain on the lead: 0 to 3, usually 1, and 2 when done alone.
  public let strain: Int
  public let effects: [Effect]
  /// Told when no outcome is.
  public let told: String
  public let outcomes: [Outcome]
  public let knowledge: IDSet<KnowledgeCard>

  public enum Style: Hashable, Sendable {
    case shared
    /// One person carries it all, and what was learned stays with that person: nobody is told.
    case alone
  }

  public init(
    name: String, text: String, condition: Condition, closedBecause: String, leads: IDSet<Role>,
    style: Style, strain: Int, effects: [Effect], told: String, outcomes: [Outcome],
    knowledge: IDSet<KnowledgeCard>
  ) {
    self.name = name
    self.text = text
    self.condition = condition
    self.closedBecause = closedBecause
    self.leads = leads
    self.style = style
    self.strain = strain
    self.effects = effects
    self.told = told
    self.outcomes = outcomes
    self.knowledge = knowledge
  }
}
