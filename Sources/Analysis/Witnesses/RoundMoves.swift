import Rules

/// What the solved case only numbers, taken by the rules, action by action.
struct RoundMoves {
  let compiled: CompiledCase
  let scenario: Scenario
  /// A line that is not asked where another gives the same level.
  private let unasked: AdviceLineID?

  /// - Parameters:
  ///   - scenario: that is played, where it is not the compiled one itself.
  ///   - restriction: what the team is held to.
  init(
    compiled: CompiledCase, in scenario: Scenario? = nil, heldTo restriction: Restriction? = nil
  ) {
    self.compiled = compiled
    self.scenario = scenario ?? compiled.scenario
    if case .withoutLine(let line) = restriction { unasked = line } else { unasked = nil }
  }

  /// A decision as the rules took it.
  struct Made {
    /// `nil` in a quiet round.
    let situation: SituationID?
    /// Behind the card; `nil` when it hides nothing.
    var truth: PossibilityID?
    let option: OptionID?
    let lead: RoleID?
    let ask: AdviceLineID?
    let tell: IDSet<Role>
    let outcome: OutcomeID?
    /// When the consequence is told and preparation may begin.
    let state: GameState
    /// What drawn wishes have to be for it.
    var wishes = IDSet<Wish>()

    func step(with preparations: [Preparation]) -> Rehearsal.Step {
      Rehearsal.Step(
        situation: situation, truth: truth, option: option, lead: lead, ask: ask, tell: tell,
        outcome: outcome, wishes: wishes, preparations: preparations)
    }
  }

  func quiet(from state: GameState) -> Made? {
    after([(.draw, .generator)], state).map {
      Made(situation: nil, option: nil, lead: nil, ask: nil, tell: [], outcome: nil, state: $0)
    }
  }

  /// - Parameters:
  ///   - truth: behind the card; `nil` when it hides nothing.
  ///   - generator: draws the outcome; without it that one comes which is decided.
  /// - Returns: `nil` when the rules do not go along.
  func make(
    _ decided: SimulatedRound.Decided, from state: GameState, truth: PossibilityID?,
    chance generator: Generator? = nil
  ) -> Made? {
    let (decision, outcome) = (decided.decision, decided.outcome)
    let card = compiled.cards[decided.card]
    let situation = SituationID(card.situation)
    let drawn = truth.map { Chance.card(card.situation, truth: $0.index) }
    let draw: [(Action, Chance)] = [(.draw, drawn ?? .fixed(card.situation))]
    guard var now = after(draw + [(.revealStances, .generator)], state),
      now.situation == situation, now.truth == truth
    else { return nil }
    let lines = card.lines.range.filter { compiled.lines[$0].level == Int(decision.level) }
    let ask = lines.map { AdviceLineID(compiled.lines[$0].number) }.first {
      $0 != unasked && now.refusal(toAsk: $0, in: scenario) == nil
    }
    guard (ask == nil) == (decision.level == 0), let asked = after([(.ask(ask), .generator)], now)
    else { return nil }
    now = asked
    guard decision.option >= 0 else {
      guard let end = after([(.letHappen, .generator), (.proceed, .generator)], now) else {
        return nil
      }
      return Made(
        situation: situation, truth: truth, option: nil, lead: nil, ask: nil, tell: [],
        outcome: nil, state: end)
    }
    let option = OptionID(compiled.options[Int(decision.option)].number)
    guard let chosen = after([(.choose(option), .generator)], now) else { return nil }
    now = chosen
    let lead = decision.lead < 0 ? nil : RoleID(Int(decision.lead))
    if let lead {
      guard let led = after([(.appoint(lead), .generator)], now) else { return nil }
      now = led
    }
    let told = told(in: decision, of: card)
    if now.step == .telling {
      guard let heard = after([(.tell(told), .generator)], now) else { return nil }
      now = heard
    }
    let number = outcome < 0 ? nil : OutcomeID(compiled.outcomes[outcome].number)
    var chance = number.map { Chance.fixed($0.index) } ?? .generator
    if let generator { (now, chance) = (now.seeded(generator.state), .generator) }
    guard let end = after([(.conclude, chance)], now),
      generator != nil || end.outcome == number,
      let proceeded = after([(.proceed, .generator)], end)
    else { return nil }
    return Made(
      situation: situation, truth: truth, option: option, lead: lead, ask: ask, tell: told,
      outcome: end.outcome, state: proceeded)
  }

  /// Those who were told, as far as it counts.
  private func told(in decision: ListedDecision, of card: CompiledCard) -> IDSet<Role> {
    guard scenario.groups.isEmpty else {
      return compiled.groupTellings(of: card, lead: Int(decision.lead))
        .first { $0.bits == decision.told }?.roles ?? []
    }
    var told = IDSet<Role>()
    for role in scenario.roles.indices where decision.lead != Int8(role) {
      let bit = compiled.tellings[card.tellings + role]
      if bit != 0, decision.told & bit != 0 { told.insert(RoleID(role)) }
    }
    return told
  }

  /// The fewest preparations that lead to a state before the next card, found by trying.
  ///
  /// - Parameter isTried: says of each whether it is one of them.
  func prepare(
    _ state: GameState, among isTried: (Preparation) -> Bool = { _ in true },
    until isThere: (GameState) -> Bool
  ) -> (preparations: [Preparation], state: GameState)? {
    func ended(_ state: GameState) -> GameState? {
      let end = state.step == .preparing ? after([(.finishPreparing, .generator)], state) : state
      guard let end else { return nil }
      return isThere(end) ? end : nil
    }
    if let end = ended(state) { return ([], end) }
    guard state.step == .preparing else { return nil }
    var open: [(preparations: [Preparation], state: GameState)] = [([], state)]
    while !open.isEmpty {
      var further: [(preparations: [Preparation], state: GameState)] = []
      for (preparations, state) in open {
        for case .prepare(let preparation) in state.legalActions(in: scenario)
        where isTried(preparation) {
          guard let more = after([(.prepare(preparation), .generator)], state) else { continue }
          if let end = ended(more) { return (preparations + [preparation], end) }
          further.append((preparations + [preparation], more))
        }
      }
      open = further
    }
    return nil
  }

  func after(_ actions: [(Action, Chance)], _ state: GameState) -> GameState? {
    state.after(actions, in: scenario)
  }
}
