/// What follows from an option.
///
/// After the option's own effects, the branches are read in the order of the file. Too little
/// advice takes the first `unadvised` branch that holds, advice above what is needed the first
/// `overAdvised` one. Otherwise the first `certain` branch that holds is taken, and only when there is
/// none a draw is made among the `chance` branches that hold.
public struct Outcome: Hashable, Sendable {
  /// Decides whether it is looked at, and whether it has to be drawn.
  public let kind: Kind
  /// What makes a draw lean its way; empty where nothing is drawn.
  public let leans: [Lean]
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

  /// Makes an outcome likelier where something is so: a plan in place, a wish that is known, a lead
  /// who was told. So one outcome does where each of these would need one of its own.
  public struct Lean: Hashable, Sendable {
    /// Asked as the condition of the outcome is.
    public let condition: Condition
    /// Added to the weight, 1 to 100.
    public let by: Int

    public init(condition: Condition, by: Int) {
      self.condition = condition
      self.by = by
    }
  }

  /// Its own, and those that make it likelier.
  package var conditions: [Condition] { [condition] + leans.map(\.condition) }

  public init(
    kind: Kind, leans: [Lean] = [], condition: Condition, text: String, effects: [Effect],
    knowledge: IDSet<KnowledgeCard>
  ) {
    self.kind = kind
    self.leans = leans
    self.condition = condition
    self.text = text
    self.effects = effects
    self.knowledge = knowledge
  }
}
