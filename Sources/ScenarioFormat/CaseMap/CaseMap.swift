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

    public init(
      plan: String, facts: String, wishes: String, told: String, places: String, closes: String,
      endings: String, round: String, moments: [Moment: String], placeNames: [Place: String],
      measures: [Measure: String], honoured: [Ending.Honoured: String]
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
    }
  }

  public init(_ scenario: Scenario, labels: Labels) {
    self.scenario = scenario
    self.labels = labels
    links = CaseLinks(scenario).all
  }
}
