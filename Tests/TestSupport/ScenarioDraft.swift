public import Rules

/// A scenario that can still be changed. As it stands: three nurses, one day, one card, one option
/// that nobody has to lead, one ending.
public struct ScenarioDraft: Sendable {
  public var measures = [5, 5, 5, 5]
  public var place = Place.home
  public var knownWishes: IDSet<Wish> = []
  public var planInPlace: IDSet<PlanItem> = []
  public var preparationSlots = 2
  public var handOvers = 2
  public var preparers = Scenario.Start.Preparers.anybody
  public var freeReviews = 0
  public var roles: [Role] = [.draft("a"), .draft("b"), .draft("c")]
  public var groups: [RoleGroup] = []
  public var facts: [Fact] = []
  public var wishes: [Wish] = []
  public var drawnWishes: [DrawnWish] = []
  public var plan: [PlanItem] = []
  public var advice: [AdviceLine] = []
  public var phases: [Phase] = [.draft("early", rounds: [.draft(.day, draw: [SituationID(0)])])]
  public var situations: [Situation] = [.draft("card", options: [.draft("wait")])]
  public var knowledge: [KnowledgeCard] = []
  public var endings: [Ending] = [.draft("otherwise")]
  public var debrief: [DebriefTopic: [String]] = [:]

  public init() {}

  public var scenario: Scenario {
    Scenario(
      about: Scenario.About(
        id: "sample", title: Marker.open("title"), language: "en", country: "DK", summary: "",
        contentNotice: "", minutes: 60, goals: [], reviewedBy: "", citizen: "", home: ""),
      start: Scenario.Start(
        measures: measures, place: place, knownWishes: knownWishes, planInPlace: planInPlace,
        preparationSlots: preparationSlots, handOvers: handOvers,
        preparers: preparers, freeReviews: freeReviews),
      roles: roles, groups: groups, facts: facts, wishes: wishes, drawnWishes: drawnWishes,
      plan: plan, advice: advice, phases: phases,
      situations: situations, knowledge: knowledge, endings: endings, debrief: debrief,
      rehearsals: [])
  }
}

extension ScenarioDraft {
  /// The same with some changes.
  public func with(_ change: (inout ScenarioDraft) -> Void) -> ScenarioDraft {
    var draft = self
    change(&draft)
    return draft
  }
}
