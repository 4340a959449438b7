import Rules

/// What the parts of a case make of one another: what conditions ask for, what effects do, and in
/// which rounds a card may come.
struct Usage {
  let conditions: [CaseCondition]
  /// Effects by where they stand.
  let effects: [(address: Address, effects: [Effect])]
  /// Rounds of the full game, from 0.
  let rounds: [(phase: Int, moment: Moment)]
  /// For each situation the rounds that draw it, rising.
  let drawn: [[Int]]

  /// Shared by all that is asked about one case.
  let effort = Logic.Effort()

  private(set) var factsRead = IDSet<Fact>()
  private(set) var factsNoted = IDSet<Fact>()
  private(set) var planRead = IDSet<PlanItem>()
  private(set) var planSet = IDSet<PlanItem>()
  private(set) var canGoStale = IDSet<PlanItem>()
  private(set) var revealed = IDSet<Wish>()
  private(set) var recalled = IDSet<Recollection>()
  private(set) var opened = IDSet<KnowledgeCard>()
  private(set) var places: Set<Place>
  private(set) var measures: Set<Measure> = []
  private(set) var levelsAsked: Set<KnowledgeLevel> = []

  init(_ scenario: Scenario) {
    conditions = CaseCondition.all(in: scenario)
    effects = Self.effects(of: scenario)
    let rounds = scenario.phases.enumerated().flatMap { place, phase in
      phase.rounds.map { (phase: place, moment: $0.moment, deck: $0.deck) }
    }
    self.rounds = rounds.map { (phase: $0.phase, moment: $0.moment) }
    drawn = scenario.situations.indices.map { situation in
      rounds.indices.filter { rounds[$0].deck.contains(SituationID(situation)) }
    }
    places = [scenario.start.place]
    readConditions()
    readEffects()
    readParts(scenario)
  }

  private mutating func readConditions() {
    var (facts, plan) = (IDSet<Fact>(), IDSet<PlanItem>())
    var levels: Set<KnowledgeLevel> = []
    for question in conditions.flatMap(\.condition.questions) {
      if case .fact(let fact) = question { facts.insert(fact) }
      if case .plan(let item, _) = question { plan.insert(item) }
      if case .advice(let level) = question { levels.insert(level) }
    }
    (factsRead, planRead, levelsAsked) = (facts, plan, levels)
  }

  private mutating func readEffects() {
    for effect in effects.flatMap(\.effects) {
      if case .measure(let measure, let amount) = effect, amount != 0 { measures.insert(measure) }
      if case .plan(let item, .stale) = effect { canGoStale.insert(item) }
      if case .plan(let item, .inPlace) = effect { planSet.insert(item) }
      if case .plan(let item, .ordered) = effect { planSet.insert(item) }
      if case .note(let fact) = effect { factsNoted.insert(fact) }
      if case .reveal(let wish) = effect { revealed.insert(wish) }
      if case .recall(let recollection) = effect { recalled.insert(recollection) }
      if case .move(let place) = effect { places.insert(place) }
      if case .open(let card) = effect { opened.insert(card) }
    }
  }

  private mutating func readParts(_ scenario: Scenario) {
    let turns = scenario.phases.contains { $0.start == .turningPoint }
    for (place, item) in scenario.plan.enumerated() {
      for need in item.needs { planRead.insert(need) }
      if item.ages, turns { canGoStale.insert(PlanItemID(place)) }
    }
    for situation in scenario.situations {
      planRead = planRead.union(situation.helpedBy)
      for option in situation.options {
        opened = opened.union(option.knowledge)
        for outcome in option.outcomes { opened = opened.union(outcome.knowledge) }
      }
    }
  }

  private static func effects(
    of scenario: Scenario
  ) -> [(address: Address, effects: [Effect])] {
    var all: [(address: Address, effects: [Effect])] = scenario.plan.flatMap { item in
      let address = Address.root / "plan" / item.name
      return [
        (address / "effects", item.effects), (address / "first", item.firstEffects),
        (address / "then", item.laterEffects),
      ]
    }
    for (s, situation) in scenario.situations.enumerated() {
      for (o, option) in situation.options.enumerated() {
        let address = Address.option(OptionID(o), of: SituationID(s), in: scenario)
        all.append((address / "effects", option.effects))
        for (k, outcome) in option.outcomes.enumerated() {
          all.append((address / "outcomes" / k / "effects", outcome.effects))
        }
      }
    }
    return all
  }

  /// Whether the card can only come first of all.
  func isOnlyFirst(_ situation: SituationID) -> Bool { drawn[situation.index] == [0] }

  /// Whether something that happens puts the item in place, without a wait.
  func isGivenAtOnce(_ item: PlanItemID) -> Bool {
    effects.contains { $0.effects.contains(.plan(item, .inPlace)) }
  }

  func moments(of situation: SituationID) -> Set<Moment> {
    Set(drawn[situation.index].map { rounds[$0].moment })
  }
}
