/// What follows from an option.
///
/// After the option's own effects, the branches are read in the order of the file. Too little
/// advice takes the first `unadvised` branch that holds. Otherwise the first `certain` branch that
/// holds is taken, and only when there is none a draw is made among the `chance` branches that hold.
public struct Outcome: Hashable, Sendable {
  public let kind: Kind
  public let condition: Condition
  public let text: String
  public let effects: [Effect]
  public let knowledge: IDSet<KnowledgeCard>

  public enum Kind: Hashable, Sendable {
    case unadvised
    case certain
    /// With a weight of 1 to 100.
    case chance(Int)
  }

  public init(
    kind: Kind, condition: Condition, text: String, effects: [Effect],
    knowledge: IDSet<KnowledgeCard>
  ) {
    self.kind = kind
    self.condition = condition
    self.text = text
    self.effects = effects
    self.knowledge = knowledge
  }
}
