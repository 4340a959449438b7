public import Rules

/// A picture of a case: phases, cards, options, what opens what, and endings, for Graphviz to lay
/// out.
public struct CaseMap {
  let scenario: Scenario
  let labels: Labels
  let links: [CaseLink]

  /// What is written on the picture that is not in the case, in the reader's language.
  public struct Labels: Sendable {
    public var plan: String
    public var facts: String
    public var wishes: String
    public var told: String
    public var places: String
    /// What a dashed line means.
    public var closes: String
    public var endings: String
    /// Before the number of a round.
    public var round: String
    public var moments: [Moment: String]
    public var placeNames: [Place: String]
    public var measures: [Measure: String]
    public var honoured: [Ending.Honoured: String]
    public var hidden: Hidden

    /// About what the table cannot see.
    public struct Hidden: Sendable {
      /// Before the possibilities of a card.
      public var behind: String
      /// Before those that neither clues nor advice tell apart.
      public var nobodyTells: String
      /// Before the name of a drawn wish.
      public var drawn: String
      /// Before the roles that remember it.
      public var remembered: String
      /// Before the last phase in which something shows a wish.
      public var askedUntil: String
      public var neverAsked: String
      /// Before the last phase in which an item can be prepared.
      public var until: String
      /// When an item comes, by the rounds it takes; none for what is there at once.
      public var comes: [Int: String]
      /// How far somebody can be asked in a phase; none for as usual.
      public var speaks: [Phase.Speech: String]
      /// Of an item that is made twice.
      public var twice: String

      public init(
        behind: String, nobodyTells: String, drawn: String, remembered: String,
        askedUntil: String, neverAsked: String, until: String, comes: [Int: String],
        speaks: [Phase.Speech: String], twice: String
      ) {
        self.behind = behind
        self.nobodyTells = nobodyTells
        self.drawn = drawn
        self.remembered = remembered
        self.askedUntil = askedUntil
        self.neverAsked = neverAsked
        self.until = until
        self.comes = comes
        self.speaks = speaks
        self.twice = twice
      }
    }

    public init(
      plan: String, facts: String, wishes: String, told: String, places: String, closes: String,
      endings: String, round: String, moments: [Moment: String], placeNames: [Place: String],
      measures: [Measure: String], honoured: [Ending.Honoured: String], hidden: Hidden
    ) {
      self.plan = plan
      self.facts = facts
      self.wishes = wishes
      self.told = told
      self.places = places
      self.closes = closes
      self.endings = endings
      self.round = round
      self.moments = moments
      self.placeNames = placeNames
      self.measures = measures
      self.honoured = honoured
      self.hidden = hidden
    }
  }

  public init(_ scenario: Scenario, labels: Labels) {
    self.scenario = scenario
    self.labels = labels
    links = CaseLinks(scenario).all
  }
}
