/// A play written down by the author, and what should come of it.
public struct Rehearsal: Hashable, Sendable {
  /// Any words, at most 80 characters. No other rehearsal of the case has it.
  public let name: String
  /// 0 to 999 999 999. Settles what chance decides where no step says what has to come.
  public let seed: UInt64
  /// 0 to 3; `nil` takes the case's usual one.
  public let commitment: Int?
  /// The full game unless the file says otherwise.
  public let length: GameLength
  /// One for each round, in the order of play; later rounds may be left unplayed.
  public let steps: [Step]
  /// Asked after the last step. The first that is not met is the one that is told.
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
    /// What has to be behind the card; `nil` takes what the seed gives.
    public let truth: PossibilityID?
    /// `nil` in a quiet round, and to let the card happen where nobody can do anything.
    public let option: OptionID?
    /// `nil` when nobody has to lead.
    public let lead: RoleID?
    /// `nil` asks nobody.
    public let ask: AdviceLineID?
    /// Empty tells nobody. The lead knows already.
    public let tell: IDSet<Role>
    /// The outcome that has to come, counted from 0 in the option's list. It is taken where chance
    /// decides; where another one is certain, the rehearsal fails. `nil` takes what comes.
    public let outcome: OutcomeID?
    /// What drawn wishes have to be in this round; after the last round, in the end. It settles them
    /// from the start, heard or not.
    public let wishes: IDSet<Wish>
    /// In the order in which they are done; slots may be left unused.
    public let preparations: [Preparation]

    public init(
      situation: SituationID?, truth: PossibilityID? = nil, option: OptionID?, lead: RoleID?,
      ask: AdviceLineID?, tell: IDSet<Role>, outcome: OutcomeID?, wishes: IDSet<Wish> = [],
      preparations: [Preparation]
    ) {
      self.situation = situation
      self.truth = truth
      self.option = option
      self.lead = lead
      self.ask = ask
      self.tell = tell
      self.outcome = outcome
      self.wishes = wishes
      self.preparations = preparations
    }
  }

  /// What has to be so after the last step.
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
