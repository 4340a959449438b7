/// A play written down by the author, and what should come of it.
public struct Rehearsal: Hashable, Sendable {
  public let name: String
  public let seed: UInt64
  public let commitment: Int?
  public let length: GameLength
  public let steps: [Step]
  public let expected: [Expectation]
  /// Why it is known not to come out yet; `nil` when it has to.
  public let notYet: String?

  /// One round in the author's words: the card that must come, what is decided, and what is
  /// prepared after it.
  ///
  /// A file has no step to *let it happen*: the loader accepts only cards with an option that has no
  /// condition and needs no lead, so in a case that can be read there is always something to choose.
  public struct Step: Hashable, Sendable {
    /// `nil` for a quiet round, or to take the card that comes.
    public let situation: SituationID?
    public let option: OptionID?
    public let lead: RoleID?
    public let ask: AdviceLineID?
    public let tell: IDSet<Role>
    /// The outcome that has to come, counted from 0 in the option's list. It is taken where chance
    /// decides; where another one is certain, the rehearsal fails. `nil` takes what comes.
    public let outcome: OutcomeID?
    public let preparations: [Preparation]

    public init(
      situation: SituationID?, option: OptionID?, lead: RoleID?, ask: AdviceLineID?,
      tell: IDSet<Role>, outcome: OutcomeID?, preparations: [Preparation]
    ) {
      self.situation = situation
      self.option = option
      self.lead = lead
      self.ask = ask
      self.tell = tell
      self.outcome = outcome
      self.preparations = preparations
    }
  }

  public enum Expectation: Hashable, Sendable {
    case ending(EndingID)
    case holds(Condition)
  }

  public init(
    name: String, seed: UInt64, commitment: Int?, length: GameLength, steps: [Step],
    expected: [Expectation], notYet: String? = nil
  ) {
    self.name = name
    self.seed = seed
    self.commitment = commitment
    self.length = length
    self.steps = steps
    self.expected = expected
    self.notYet = notYet
  }
}

/// One use of preparation slots.
public enum Preparation: Hashable, Sendable {
  /// Puts an item in place. `with` is the second role that an effort of 2 takes.
  case putInPlace(PlanItemID, by: RoleID, with: RoleID?)
  case review(PlanItemID, by: RoleID)
  /// Peer support: one strain less for a colleague.
  case support(RoleID, by: RoleID)
}
