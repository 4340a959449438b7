import Rules

/// Plays one game after the other by the rules themselves, action by action: for cases that remember
/// too much to be compiled.
///
/// It takes the same random numbers for the same choices as ``SimulatedTable``, so that both play
/// the same games: the one is as right as the other, and far faster.
struct RulesTable {
  let scenario: Scenario
  private let policy: Policy
  private let start: GameState
  private var state: GameState
  private var events: [Event] = []
  /// Of the game that is being written down.
  private var steps: [Rehearsal.Step]?
  /// In the game just played.
  private(set) var actionsTaken = 0

  init(_ scenario: Scenario, setup: Setup, policy: Policy) throws(Rejection) {
    self.scenario = scenario
    self.policy = policy
    start = try GameState(setup, in: scenario, events: &events)
    state = start
  }

  /// - Returns: the state at the end.
  mutating func play(seed: UInt64) -> GameState {
    let chance = GameChance(seed: seed)
    actionsTaken = 0
    state = start.fated(scenario.fates(chance), in: scenario)
    while state.step != .ended {
      draw(chance)
      if state.situation != nil { decide(chance) }
      if state.step == .preparing {
        prepare(chance)
        apply(.finishPreparing)
      }
    }
    return state
  }

  /// The same game as an author would write it.
  mutating func rehearsal(seed: UInt64) -> [Rehearsal.Step] {
    steps = []
    _ = play(seed: seed)
    defer { steps = nil }
    return steps ?? []
  }

  private mutating func draw(_ chance: GameChance) {
    var word = word(.card, chance)
    apply(.draw, state.drawnCard(&word, in: scenario)?.chance ?? .generator)
  }

  private mutating func apply(_ action: Action, _ chance: Chance = .generator) {
    events.removeAll(keepingCapacity: true)
    do throws(Rejection) {
      try state.apply(action, in: scenario, chance: chance, events: &events)
    } catch {
      preconditionFailure("\(action) was not possible: \(error)")
    }
    actionsTaken += 1
    steps?.write(action, state, in: scenario)
  }

  private func word(_ step: GameChance.Draw, _ chance: GameChance) -> RandomWord {
    chance.word(for: step, round: state.roundsDone)
  }

  /// The rules' own chance is that of the step.
  private mutating func draw(_ step: GameChance.Draw, _ chance: GameChance) {
    state = state.seeded(chance.generator(for: step, round: state.roundsDone).state)
  }

  // MARK: The decision

  private mutating func decide(_ chance: GameChance) {
    apply(.revealStances)
    var advice = word(.advice, chance)
    apply(.ask(lineToAsk(&advice)))
    var word = word(.decision, chance)
    apply(any(of: state.legalActions(in: scenario), &word))
    guard state.option != nil else {
      apply(.proceed)
      return
    }
    if state.step == .appointing {
      let actions = state.legalActions(in: scenario)
      let leads = IDSet<Role>(
        actions.compactMap { if case .appoint(let role) = $0 { role } else { nil } })
      apply(
        policy == .cautious
          ? leastStrained(leads).map { .appoint($0) } ?? actions[0] : any(of: actions, &word))
    }
    if state.step == .telling { apply(.tell(rolesToTell(&advice))) }
    draw(.outcome, chance)
    apply(.conclude)
    apply(.proceed)
  }

  private func any<Thing>(of things: [Thing], _ word: inout RandomWord) -> Thing {
    things[word.below(things.count)]
  }

  private func level(of line: AdviceLineID?) -> Int {
    line.map { scenario.advice[$0.index].level.rawValue } ?? 0
  }

  private func lineToAsk(_ word: inout RandomWord) -> AdviceLineID? {
    let lines = state.legalActions(in: scenario).map { action -> AdviceLineID? in
      if case .ask(let line) = action { line } else { nil }
    }
    // By level, nobody first; `sorted` may change the order of those that are equal, which does
    // not matter.
    let sorted = lines.sorted { level(of: $0) < level(of: $1) }
    switch policy {
    case .highestAdvice: return sorted.last ?? nil
    case .cautious:
      let needed = state.situation.flatMap { scenario.situations[$0.index].needsAdvice?.rawValue }
      return sorted.first { level(of: $0) >= needed ?? 0 } ?? nil
    case .random, .neverPrepare, .best, .worst: return any(of: sorted, &word)
    }
  }

  private func rolesToTell(_ word: inout RandomWord) -> IDSet<Role> {
    guard let situation = state.situation else { return [] }
    if policy == .cautious {
      return scenario.tellingThoseWhoMustKnow(on: situation, lead: state.lead)
    }
    let counted = IDSet(
      scenario.roles.indices.map { RoleID($0) }.filter {
        // Of what groups make, each set stands by itself.
        !scenario.groups.isEmpty || scenario.index.telling($0, situation) != nil
      })
    let sets = state.legalActions(in: scenario).map { action -> IDSet<Role> in
      if case .tell(let roles) = action { roles } else { [] }
    }
    // Those that come to the same are next to each other.
    let sorted = sets.sorted { $0.intersection(counted).bits < $1.intersection(counted).bits }
    return any(of: sorted, &word)
  }

  // MARK: Preparation

  private mutating func prepare(_ chance: GameChance) {
    switch policy {
    case .neverPrepare: break
    case .cautious: prepareCarefully()
    case .random, .highestAdvice, .best, .worst: prepareAtRandom(chance)
    }
  }

  private mutating func prepareAtRandom(_ chance: GameChance) {
    reviewFirst(chance)
    var slots = state.slots(in: scenario)
    // The rules know nothing of slots that came to nothing.
    var prepared = IDSet<Role>()
    while slots > 0 {
      let free = state.seated.subtracting(prepared).filter {
        state.refusal(toPrepare: $0, in: scenario) == nil
      }
      if free.isEmpty { return }
      var word = word(.slot(left: slots), chance)
      let role = any(of: free, &word)
      prepared.insert(role)
      let tasks = tasks(of: role)
      var second: RoleID?
      let task = any(of: tasks, &word)
      if case .item(let item) = task, scenario.plan[item.index].effort == 2, slots >= 2 {
        let others = free.filter {
          $0 != role && state.refusal(toReach: $0, in: scenario) == nil
        }
        if !others.isEmpty { second = any(of: others, &word) }
      }
      if let second { prepared.insert(second) }
      slots -= second == nil ? 1 : 2
      let preparation = preparation(task, by: role, with: second)
      guard let preparation, state.refusal(to: preparation, in: scenario) == nil else { continue }
      apply(.prepare(preparation))
    }
  }

  private mutating func reviewFirst(_ chance: GameChance) {
    let items = scenario.reviewedFirst(at: state)
    guard !items.isEmpty else { return }
    var word = word(.review, chance)
    let drawn = word.below(1 + items.count)
    guard drawn > 0 else { return }
    let item = items[drawn - 1]
    guard state.freeReviews(in: scenario).contains(item) else { return }
    let able = scenario.plan[item.index].by.first {
      state.refusal(of: .prepare(.review(item, by: $0)), in: scenario) == nil
    }
    if let able { apply(.prepare(.review(item, by: able))) }
  }

  private enum Task {
    case rest
    case relieve(RoleID)
    case item(PlanItemID)
  }

  private func tasks(of role: RoleID) -> [Task] {
    let colleagues = state.seated.filter { $0 != role }.map { Task.relieve($0) }
    let items = scenario.plan.indices.filter { scenario.plan[$0].by.contains(role) }
      .map { Task.item(PlanItemID($0)) }
    return [.rest] + colleagues + items
  }

  private func preparation(_ task: Task, by role: RoleID, with second: RoleID?) -> Preparation? {
    switch task {
    case .rest: nil
    case .relieve(let colleague): .support(colleague, by: role)
    case .item(let item):
      state.isReviewable(item, in: scenario)
        ? .review(item, by: role) : .putInPlace(item, by: role, with: second)
    }
  }

  private mutating func prepareCarefully() {
    for wantsStale in [true, false] {
      for item in scenario.plan.indices.map({ PlanItemID($0) })
      where state.isReviewable(item, in: scenario) == wantsStale
        && state.refusal(toPrepare: item, in: scenario) == nil
      {
        let free = free()
        let part = scenario.plan[item.index]
        let able = part.by.intersection(part.isAnyTime ? free : reached(free))
        guard let role = leastStrained(able) else { continue }
        if wantsStale {
          apply(.prepare(.review(item, by: role)))
        } else if scenario.plan[item.index].effort == 1 {
          apply(.prepare(.putInPlace(item, by: role, with: nil)))
        } else if let second = leastStrained(reached(free).subtracting([role])) {
          apply(.prepare(.putInPlace(item, by: role, with: second)))
        }
      }
    }
    while state.slotsLeft(in: scenario) > 0 {
      let free = reached(free())
      let strained = state.seated.filter {
        state.strain(of: $0) > 0 && !free.subtracting([$0]).isEmpty
      }
      // The first of those with most strain.
      let most = strained.map { state.strain(of: $0) }.max()
      guard let worst = strained.first(where: { state.strain(of: $0) == most }),
        let role = leastStrained(free.subtracting([worst]))
      else { return }
      apply(.prepare(.support(worst, by: role)))
    }
  }

  private func free() -> IDSet<Role> {
    IDSet(state.seated.filter { state.refusal(toPrepare: $0, in: scenario) == nil })
  }

  private func reached(_ roles: IDSet<Role>) -> IDSet<Role> {
    IDSet(roles.filter { state.refusal(toReach: $0, in: scenario) == nil })
  }

  /// The first of those with least strain.
  private func leastStrained(_ roles: IDSet<Role>) -> RoleID? {
    roles.min { state.strain(of: $0) < state.strain(of: $1) }
  }
}

extension [Rehearsal.Step] {
  /// - Parameter state: after the action.
  fileprivate mutating func write(_ action: Action, _ state: GameState, in scenario: Scenario) {
    func last(
      option: OptionID? = nil, lead: RoleID? = nil, ask: AdviceLineID? = nil,
      tell: IDSet<Role> = [], outcome: OutcomeID? = nil, preparation: Preparation? = nil
    ) {
      let step = removeLast()
      append(
        Rehearsal.Step(
          situation: step.situation, truth: step.truth, option: option ?? step.option,
          lead: lead ?? step.lead, ask: ask ?? step.ask, tell: step.tell.union(tell),
          outcome: outcome ?? step.outcome, wishes: step.wishes,
          preparations: step.preparations + (preparation.map { [$0] } ?? [])))
    }
    switch action {
    case .draw:
      append(
        Rehearsal.Step(
          situation: state.situation, truth: state.truth, option: nil, lead: nil, ask: nil,
          tell: [], outcome: nil, wishes: scenario.drawn(state.wishesCurrent), preparations: []))
    case .choose(let option): last(option: option)
    case .appoint(let role): last(lead: role)
    case .ask(let line): last(ask: line)
    case .tell(let roles): last(tell: roles)
    case .conclude: last(outcome: state.outcome)
    case .prepare(let preparation): last(preparation: preparation)
    case .takeStance, .revealStances, .letHappen, .hear, .proceed, .finishPreparing: break
    }
  }
}

/// A card with what is behind it.
struct DrawnCard: Hashable {
  let situation: SituationID
  /// `nil` when it hides nothing.
  let truth: PossibilityID?

  /// That draws it.
  var chance: Chance {
    truth.map { .card(situation.index, truth: $0.index) } ?? .fixed(situation.index)
  }
}

extension GameState {
  /// The card that comes by one number, with what is behind it: shares of shares, as a compiled deck has
  /// them.
  ///
  /// - Returns: `nil` in a quiet round.
  func drawnCard(_ word: inout RandomWord, in scenario: Scenario) -> DrawnCard? {
    let deck = eligibleSituations(in: scenario)
    var cards: [(card: DrawnCard, share: Int)] = []
    let truths = deck.map { possibilities(behind: $0, in: scenario) }
    func weight(_ truths: [PossibilityID], _ card: SituationID) -> Int {
      truths.reduce(0) { $0 + scenario.situations[card.index].truth[$1.index].weight }
    }
    let scale = Shares.scale(of: zip(truths, deck).map(weight).filter { $0 > 0 })
    for (card, open) in zip(deck, truths) {
      let situation = scenario.situations[card.index]
      guard !open.isEmpty else {
        cards.append((DrawnCard(situation: card, truth: nil), situation.weight * scale))
        continue
      }
      let sum = weight(open, card)
      for truth in open {
        let part = scale * situation.truth[truth.index].weight / sum
        cards.append((DrawnCard(situation: card, truth: truth), situation.weight * part))
      }
    }
    var left = cards.isEmpty ? 0 : word.below(cards.reduce(0) { $0 + $1.share })
    return cards.first { card in
      left -= card.share
      return left < 0
    }?.card
  }
}

extension Scenario {
  /// Items that the round at hand may begin by reviewing without a slot, if they are stale and somebody
  /// rests: what a team at random draws from.
  func reviewedFirst(at state: GameState) -> [PlanItemID] {
    guard state.isReviewFree(in: self) else { return [] }
    return becomesStale.filter { item in
      plan[item.index].by.intersection(state.seated).contains {
        plan[item.index].isAnyTime || state.refusal(toReach: $0, in: self) == nil
      }
    }
  }

  /// Those that are drawn.
  fileprivate func drawn(_ wishes: IDSet<Wish>) -> IDSet<Wish> {
    IDSet(wishes.filter { drawnWish(of: $0) != nil })
  }
}
