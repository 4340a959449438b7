import Rules

/// A scenario that can still be changed. As it stands: three nurses, one day, one card, one option
/// that nobody has to lead, one ending.
struct ScenarioDraft {
  var measures = [5, 5, 5, 5]
  var place = Place.home
  var knownWishes: IDSet<Wish> = []
  var planInPlace: IDSet<PlanItem> = []
  var preparationSlots = 2
  var handOvers = 2
  var roles: [Role] = [.draft("a"), .draft("b"), .draft("c")]
  var facts: [Fact] = []
  var wishes: [Wish] = []
  var plan: [PlanItem] = []
  var advice: [AdviceLine] = []
  var phases: [Phase] = [.draft("early", rounds: [.draft(.day, draw: [SituationID(0)])])]
  var situations: [Situation] = [.draft("card", options: [.draft("wait")])]
  var knowledge: [KnowledgeCard] = []
  var endings: [Ending] = [.draft("otherwise")]
  var debrief: [DebriefTopic: [String]] = [:]

  var scenario: Scenario {
    Scenario(
      about: Scenario.About(
        id: "sample", title: Marker.open("title"), language: "en", country: "DK", summary: "",
        contentNotice: "", minutes: 60, goals: [], reviewedBy: "", citizen: "", home: ""),
      start: Scenario.Start(
        measures: measures, place: place, knownWishes: knownWishes, planInPlace: planInPlace,
        preparationSlots: preparationSlots, handOvers: handOvers),
      roles: roles, facts: facts, wishes: wishes, plan: plan, advice: advice, phases: phases,
      situations: situations, knowledge: knowledge, endings: endings, debrief: debrief,
      rehearsals: [])
  }
}
