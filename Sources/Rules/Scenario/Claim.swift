/// What the author says must hold over every possible play.
public struct Claim: Hashable, Sendable {
  /// Decides the unit of the figures in ``statement``.
  public let subject: Subject
  public let statement: Statement
  /// Of the plays it speaks about; the full game unless the file says otherwise.
  public let length: GameLength
  /// What general practice promises. `nil` when the claim does not say: figures are then those of
  /// the usual commitment, and what is possible is what is possible under any that is allowed.
  public let commitment: Int?
  /// What the team that plays is held to; `nil` for teams that may do all that is open. Only of endings
  /// and wishes, for the best and the ordinary team.
  public let heldTo: Restriction?

  /// What a claim is about. Endings, wishes, measures, strain and stakes have figures; endings,
  /// situations and knowledge are possible or not; goals are met.
  public enum Subject: Hashable, Sendable {
    /// Its chance, in percent.
    case ending(EndingID)
    /// The share of wishes honoured at the end, in percent.
    case wishesHonoured
    /// At the end, 0 to 10.
    case measure(Measure)
    /// All the strain that decisions bring, summed over roles and rounds.
    case strainTaken
    /// What hangs on decisions in games that a team plays which knows what it can expect: how far the
    /// best that was open lies above the worst, in percentage points of wishes honoured.
    case stakes(Stakes)
    case situation(SituationID)
    case knowledge(KnowledgeID)
    case goal(Goal)
  }

  /// Of all that hangs on decisions. The raw value is the word of case files.
  public enum Stakes: String, CaseIterable, Hashable, Sendable {
    /// On the card on which most hangs, in the mean of the games in which it is decided: 0 to 100
    /// percentage points.
    case mean
    /// In the one decision in which most hangs: 0 to 100 percentage points.
    case largest
    /// How much of it the first third of the rounds holds, in percent.
    case firstThird = "first-third"
    /// How far wishes honoured in games in which a drawn wish changed lie from those in which none did:
    /// 0 to 100 percentage points.
    case changedWish = "changed-wish"
    /// On how many of all cards that hide something what is heard makes another option the best than the
    /// card alone, in percent.
    case decidedByClues = "decided-by-clues"
  }

  /// One of the learning goals of the case, with what shows that a play has met it.
  public struct Goal: Hashable, Sendable {
    /// In the words of ``Scenario/About/goals``.
    public let name: String
    /// Asked when the story is over.
    public let shownBy: Condition

    public init(name: String, shownBy: Condition) {
      self.name = name
      self.shownBy = shownBy
    }
  }

  /// What is said of the subject.
  public enum Statement: Hashable, Sendable {
    /// All of these hold. Never empty.
    case figures([Bound])
    /// Some play comes to it; with `false`, none does.
    case possible(Bool)
    /// Every play meets the goal.
    case met
    /// Some play meets the goal, and questions of the debrief take it up for the others.
    case metOrDebriefed(DebriefTopic)
  }

  /// `best: at least 60%`.
  public struct Bound: Hashable, Sendable {
    public let team: Team
    public let relation: Relation
    public let quantity: Quantity
    /// In the unit of the subject: percent, points of a measure, or strain. Of a loss, in percent points.
    public let value: Int

    public init(team: Team, relation: Relation, value: Int, quantity: Quantity = .figure) {
      self.team = team
      self.relation = relation
      self.quantity = quantity
      self.value = value
    }
  }

  /// What a bound is on.
  public enum Quantity: Hashable, Sendable {
    case figure
    /// How far a team that is held to something stays below the same team that is not.
    case loss
  }

  /// Both hold for the value itself. The raw value is the word of case files.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    case atLeast = "at least"
    case atMost = "at most"
  }

  /// Who plays. Of strain the best team takes the least; of everything else it gets the most, of an
  /// ending too, whether or not it is a good one.
  public enum Team: String, CaseIterable, Hashable, Sendable {
    case best
    /// Does its best, and errs in three of ten steps.
    case ordinary
    case worst, random
  }

  public init(
    subject: Subject, statement: Statement, length: GameLength, commitment: Int?,
    heldTo: Restriction? = nil
  ) {
    self.heldTo = heldTo
    self.subject = subject
    self.statement = statement
    self.length = length
    self.commitment = commitment
  }
}

extension Claim {
  /// Two bounds on one figure that no case can keep; `nil` when there are none.
  ///
  /// Every team lies between the worst and the best, whatever the case, in all but stakes.
  public static func contradiction(
    _ bounds: [Bound], of subject: Subject
  ) -> (Bound, Bound)? {
    // What hangs on a card for the best team need not be more or less than for another.
    let isOfStakes = if case .stakes = subject { true } else { false }
    let (most, least): (Team, Team) = subject == .strainTaken ? (.worst, .best) : (.best, .worst)
    for low in bounds where low.relation == .atLeast {
      for high in bounds
      where high.relation == .atMost && low.value > high.value && low.quantity == high.quantity {
        if low.team == high.team { return (low, high) }
        if !isOfStakes, low.team == least || high.team == most { return (low, high) }
      }
    }
    return nil
  }
}
