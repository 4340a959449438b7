/// What follows from an option.
///
/// After the option's own effects, the branches are read in the order of the file. Too little
/// advice takes the first `unadvised` branch that holds, advice above what is needed the first
/// `overAdvised` one. Otherwise the first `certain` branch that holds is taken, and only when there is
/// none a draw is made among the `chance` branches that hold.
public struct Outcome: Hashable, Sendable {
  /// Decides whether it is looked at, and whether it has to be drawn.
  public let kind: Kind
  /// Asked after the option's own effects; may ask who leads and what advice was asked.
  public let condition: Condition
  /// The consequence, read aloud. Told in place of ``DecisionOption/told``.
  public let text: String
  /// Carried out after those of the option, in the order of the file.
  public let effects: [Effect]
  /// Opened besides that of the option.
  public let knowledge: IDSet<KnowledgeCard>

  /// How it comes to be the one that follows.
  public enum Kind: Hashable, Sendable {
    case unadvised
    case overAdvised
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
