/// One thing the team can do in a situation.
public struct DecisionOption: Hashable, Sendable {
  /// What the file calls it: a–z, digits and hyphens, at most 40. Another card may use it again.
  public let name: String
  /// What the team can do, in a line.
  public let text: String
  /// When it is open. Closed options are shown with the reason.
  public let condition: Condition
  /// The author's own words for why it is closed; empty to derive them from the condition.
  public let closedBecause: String
  /// Roles that can lead it; empty when nobody has to.
  public let leads: IDSet<Role>
  /// Says whether anybody is told: ``Style/alone`` leaves that step out.
  public let style: Style
  /// Strain on the lead: 0 to 3, usually 1, and 2 when done alone.
  public let strain: Int
  /// Carried out before the outcome is chosen, whatever it is. In the order of the file.
  public let effects: [Effect]
  /// Told when no outcome is.
  public let told: String
  /// In the order of the file, which settles which of them comes; see ``Outcome``.
  public let outcomes: [Outcome]
  /// Opened whatever the outcome.
  public let knowledge: IDSet<KnowledgeCard>

  /// How the team goes about it.
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
