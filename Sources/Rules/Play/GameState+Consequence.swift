extension GameState {
  mutating func conclude(in scenario: Scenario, chance: Chance, events: inout [Event]) {
    guard let situation, let option else { return }
    decide(in: scenario, events: &events)
    let outcomes = scenario.situations[situation.index].options[option.index].outcomes
    if let branch = branch(
      of: outcomes, advised: advised(in: scenario), in: scenario, chance: chance)
    {
      outcome = branch
      events.append(.outcomeCame(situation, option, branch))
      carryOut(outcomes[branch.index].effects, in: scenario, events: &events)
      open(outcomes[branch.index].knowledge, events: &events)
    }
    inform(in: scenario)
    tellTruth(events: &events)
    step = .consequence
  }

  /// Who was told of this decision takes the place of who was told of the one before. Only now, because
  /// what comes of it hangs on who knew the last one.
  mutating func inform(in scenario: Scenario) {
    guard !scenario.index.informing.isEmpty else { return }
    informed = scenario.informed(told: told, lead: lead)
      .intersection(scenario.index.informing)
  }

  /// Carries the decision out as far as to where its outcome is chosen.
  private mutating func decide(in scenario: Scenario, events: inout [Event]) {
    guard let situation, let option else { return }
    events.append(.decisionMade(situation, option))
    remember(situation, in: scenario)

    // Parts, not copies: a situation or an option holds a dozen references.
    let options = scenario.situations[situation.index].options
    if let lead {
      let excess = advised(in: scenario) == .tooMuch ? 1 : 0
      let strain = options[option.index].strain + excess
      changeStrain(of: lead, by: strain, events: &events)
    }
    carryOut(options[option.index].effects, in: scenario, events: &events)
    open(options[option.index].knowledge, events: &events)
  }

  /// The state in which the outcome of the decision is chosen: the option's own effects are carried
  /// out, those of an outcome are not. Unchanged when there is nothing to conclude.
  public func decided(in scenario: Scenario) -> GameState {
    guard step == .concluding else { return self }
    var state = self
    var events: [Event] = []
    state.decide(in: scenario, events: &events)
    return state
  }

  func advised(in scenario: Scenario) -> Advised {
    let needed = situation.flatMap { scenario.situations[$0.index].needsAdvice?.rawValue } ?? 0
    let asked = askedLevel(in: scenario) ?? 0
    return asked == needed ? .enough : asked < needed ? .tooLittle : .tooMuch
  }

  /// What was asked, against what the matter needs. More than that is enough too.
  enum Advised {
    case tooLittle, enough, tooMuch
  }

  /// The branches among which chance decides, with their weights; one when it is certain, none when
  /// the option has nothing more to tell.
  func branches(
    of outcomes: [Outcome], advised: Advised, in scenario: Scenario
  ) -> (certain: OutcomeID?, weights: Int) {
    var certain: OutcomeID?
    var weights = 0
    for number in outcomes.indices where holds(outcomes[number].condition, in: scenario) {
      switch outcomes[number].kind {
      case .unadvised:
        if advised == .tooLittle { return (OutcomeID(number), 0) }
      case .overAdvised:
        if advised == .tooMuch { return (OutcomeID(number), 0) }
      case .certain:
        if certain == nil { certain = OutcomeID(number) }
      case .chance:
        weights += weight(of: outcomes[number], in: scenario)
      }
    }
    return (certain, weights)
  }

  /// Its share of a draw as things are now, with what makes the draw lean its way; 0 where it is
  /// not drawn.
  package func weight(of outcome: Outcome, in scenario: Scenario) -> Int {
    guard case .chance(let weight) = outcome.kind else { return 0 }
    return outcome.leans.reduce(weight) {
      holds($1.condition, in: scenario) ? $0 + $1.by : $0
    }
  }

  private mutating func branch(
    of outcomes: [Outcome], advised: Advised, in scenario: Scenario, chance: Chance
  ) -> OutcomeID? {
    let (certain, weights) = branches(of: outcomes, advised: advised, in: scenario)
    if let certain { return certain }
    guard weights > 0 else { return nil }
    if case .fixed(let number) = chance, outcomes.indices.contains(number),
      case .chance = outcomes[number].kind, holds(outcomes[number].condition, in: scenario)
    {
      return OutcomeID(number)
    }
    var left = generator.below(weights)
    for number in outcomes.indices {
      guard case .chance = outcomes[number].kind,
        holds(outcomes[number].condition, in: scenario)
      else { continue }
      left -= weight(of: outcomes[number], in: scenario)
      if left < 0 { return OutcomeID(number) }
    }
    return nil
  }

  private mutating func remember(_ situation: SituationID, in scenario: Scenario) {
    var knowing = told
    if let lead { knowing.insert(lead) }
    for role in knowing {
      if let bit = scenario.index.telling(role, situation) { tellings |= bit }
    }
  }

  private mutating func open(_ cards: IDSet<KnowledgeCard>, events: inout [Event]) {
    for card in cards { events.append(.knowledgeOpened(card)) }
  }

  mutating func prepare(
    _ preparation: Preparation, in scenario: Scenario, events: inout [Event]
  ) {
    events.append(.prepared(preparation))
    switch preparation {
    case .putInPlace(let item, let role, let second):
      preparedBy.insert(role)
      if let second { preparedBy.insert(second) }
      slotsUsed += scenario.plan[item.index].effort
      setPlan(item, to: .ordered, in: scenario, events: &events)
      guard scenario.plan[item.index].takes == 0 else { return }
      if scenario.plan[item.index].isMadeTwice { planJustMade.insert(item) }
      carryOut(scenario.plan[item.index].effects(.put), in: scenario, events: &events)
    case .review(let item, let role):
      if status(of: item) == .stale, isReviewFree(in: scenario) {
        hasReviewedFree = true
      } else {
        preparedBy.insert(role)
        slotsUsed += 1
      }
      setPlan(item, to: .inPlace, in: scenario, events: &events)
      if scenario.plan[item.index].isMadeTwice { planMadeAgain.insert(item) }
      carryOut(scenario.plan[item.index].effects(.reviewed), in: scenario, events: &events)
    case .support(let colleague, let role):
      preparedBy.insert(role)
      slotsUsed += 1
      changeStrain(of: colleague, by: -1, events: &events)
    }
  }
}
