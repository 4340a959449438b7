import TestSupport
import Testing

@testable import Rules

/// What holds after every action of every game.
@Suite struct InvariantTests {
  @Test(arguments: RandomPlay.cases)
  func everyGameEndsWithinItsBound(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      let setup = table.setup
      // Draw, reveal, choose, appoint, ask, tell, conclude, proceed, finish; a stance and a mark
      // for each seat; the slots.
      let most = 9 + 2 * setup.seats.count + Self.mostSlots(in: scenario)
      var steps = 0
      let end = try table.run { _ in steps += 1 }
      #expect(end.step == .ended)
      #expect(end.ending != nil)
      #expect(steps <= most * scenario.index.rounds(of: setup.length).count)
    }
  }

  @Test(arguments: RandomPlay.cases)
  func quantitiesStayInRange(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      _ = try table.run { step in try checkRanges(of: step.after, in: scenario) }
    }
  }

  private static func mostSlots(in scenario: Scenario) -> Int {
    let rounds = scenario.phases.flatMap(\.rounds)
    return rounds.map { $0.slots ?? scenario.start.preparationSlots }.max() ?? 0
  }

  private func checkRanges(of state: GameState, in scenario: Scenario) throws {
    for measure in Measure.allCases {
      try #require(Measure.range.contains(state.measure(measure)))
    }
    try #require(UInt64(state.strains) >> UInt64(2 * scenario.roles.count) == 0)
    try #require(state.planInPlace.intersection(state.planStale).isEmpty)
    let made = state.planInPlace.union(state.planStale)
    try #require(made.intersection(state.orders.all).isEmpty)
    try #require(made.union(state.orders.all).isSubset(of: .first(scenario.plan.count)))
    for item in state.orders.all {
      let rounds = try #require(state.orders.rounds(until: item))
      try #require((1...scenario.plan[item.index].takes + 1).contains(rounds))
    }
    try #require(state.facts.isSubset(of: .first(scenario.facts.count)))
    try #require(state.wishesKnown.isSubset(of: .first(scenario.wishes.count)))
    try #require(state.wishesCurrent.isSubset(of: .first(scenario.wishes.count)))
    try #require((0...100).contains(state.wishesHonoured(in: scenario)))
    try #require(state.fates.isSubset(of: state.possibleFates))
    for (wish, own) in scenario.index.fatesOfWish.enumerated() {
      try #require(state.fates.intersection(own).count == 1)
      try #require(state.wishesCurrent.intersection(scenario.index.variants[wish]).count == 1)
    }
    try #require((0...state.slots(in: scenario)).contains(state.slotsUsed))
    try #require(state.preparedBy.isSubset(of: state.seated))
    if let card = state.situation {
      if scenario.groups.isEmpty {
        try #require(state.told.count <= scenario.handOvers(on: card))
      } else {
        let whole = scenario.groupTellings(on: card, lead: state.lead)
        try #require(whole.contains(state.told))
      }
    }
    try #require(state.informed.isSubset(of: scenario.index.informing))
    try #require(state.tellings >> UInt64(scenario.index.tellingCount) == 0)
    if let situation = state.situation { try #require(state.drawn.contains(situation)) }
    if let lead = state.lead {
      try #require(state.seated.contains(lead) && !state.told.contains(lead))
    }
  }

  /// The generator moves once for a card, once for a chance branch, and never else.
  @Test(arguments: RandomPlay.cases)
  func theGeneratorMovesOnDrawsAlone(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      _ = try table.run { step in
        var expected = step.before.generator
        if decidesByChance(step, in: scenario) { _ = expected.next() }
        try #require(step.after.generator == expected)
      }
    }
  }

  private func decidesByChance(_ step: RandomPlay.Step, in scenario: Scenario) -> Bool {
    for event in step.events {
      if case .situationDrawn = event { return true }
      if case .outcomeCame(let situation, let option, let outcome) = event {
        let option = scenario.situations[situation.index].options[option.index]
        if case .chance = option.outcomes[outcome.index].kind { return true }
      }
    }
    return false
  }

  /// Whoever follows the events knows the state of the story.
  @Test(arguments: RandomPlay.cases)
  func eventsAccountForEveryChange(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      _ = try table.run { step in
        var told = step.before
        for event in step.events { told.follow(event) }
        try #require(told.measures == step.after.measures)
        try #require(told.strains == step.after.strains)
        try #require(told.planInPlace == step.after.planInPlace)
        try #require(told.planStale == step.after.planStale)
        try #require(told.orders.all == step.after.orders.all)
        try #require(told.facts == step.after.facts)
        try #require(told.wishesKnown == step.after.wishesKnown)
        try #require(told.wishesCurrent == step.after.wishesCurrent)
        try #require(told.place == step.after.place)
        try #require(told.ending == step.after.ending)
        try #require(told.drawn == step.after.drawn)
      }
    }
  }
}

extension GameState {
  /// What an event says about the story, and nothing more.
  fileprivate mutating func follow(_ event: Event) {
    switch event {
    case .measureChanged(let measure, let amount): measures[measure.rawValue] += Int8(amount)
    case .strainChanged(let role, let amount): setStrain(of: role, to: strain(of: role) + amount)
    case .planItemCame(let item):
      orders.remove(item)
      planInPlace.insert(item)
    case .planItemWentStale(let item):
      planInPlace.remove(item)
      planStale.insert(item)
    case .planChanged(let item, let status):
      planInPlace.remove(item)
      planStale.remove(item)
      if status == .inPlace { planInPlace.insert(item) }
      if status == .stale { planStale.insert(item) }
      orders.remove(item)
      if status == .ordered { orders.insert(item, rounds: 1) }
    case .factNoted(let fact): facts.insert(fact)
    case .factCleared(let fact): facts.remove(fact)
    case .wishRevealed(let wish): wishesKnown.insert(wish)
    case .wishChanged(let wish, let other):
      wishesCurrent.remove(wish)
      wishesCurrent.insert(other)
    case .citizenMoved(let place): self.place = place
    case .situationDrawn(let situation): drawn.insert(situation)
    case .endingReached(let ending): self.ending = ending
    case .phaseBegan, .turningPointReached, .wishRecalled, .roundBegan, .quietRound, .truthTold,
      .stanceTaken,
      .stancesRevealed, .optionChosen, .nobodyCould, .leadAppointed, .adviceAsked, .rolesTold,
      .stanceHeard, .decisionMade, .outcomeCame, .knowledgeOpened, .prepared,
      .preparationFinished, .roundEnded:
      break
    }
  }
}
