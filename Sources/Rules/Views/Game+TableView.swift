extension Game {
  /// What the projector shows now.
  public var tableView: TableView {
    let round = state.round(in: scenario)
    let rounds = scenario.index.rounds(of: state.length)
    let refusedLeads = scenario.roles.indices.map {
      state.refusal(toAppoint: RoleID($0), in: scenario)
    }
    return TableView(
      title: scenario.about.title, length: state.length, step: state.step,
      order: state.order,
      phases: scenario.phases.indices.map { phaseFace(PhaseID($0)) },
      opening: openingPhases.map(phaseFace), arrived: arrivedItems,
      heard: heardWishes, recalled: scenario.memories(in: betweenRounds),
      moment: round.moment, roundNumber: min(state.roundsDone + 1, rounds.count),
      roundCount: rounds.count, place: state.place,
      measures: Measure.allCases.map(state.measure), commitment: state.commitment,
      committedRole: scenario.index.committed, roles: roleFaces, seats: seatFaces,
      speakingOrder: speakingOrder, plan: planFaces, wishes: wishFaces,
      unknownWishes: unknownWishes, memories: memories,
      knowledge: openedKnowledge(in: events), card: cardFace,
      quiet: state.step == .preparing && state.situation == nil ? quietText : nil,
      decision: TableView.DecisionFace(
        option: state.option, lead: state.lead, asked: state.asked,
        answer: state.answer(in: scenario), told: state.told,
        differing: isRevealed && state.option != nil
          ? speakingOrder.filter { differs($0) } : [],
        heard: state.seats.filter { state.isHeard($0) }, leadRefusals: refusedLeads),
      advice: adviceFaces, handOvers: handOvers, groups: groupFaces, consequence: consequenceFace,
      slots: state.slots(in: scenario), slotsLeft: state.slotsLeft(in: scenario),
      freeReviews: freeReviews, hasReviewedFree: state.hasReviewedFree,
      ending: state.ending.map { scenario.endings[$0.index] }, legal: legalActions,
      canUndo: canUndo, canRedo: canRedo)
  }

  /// Seats ordered by their least senior role; roles stand in speaking order in the scenario.
  public var speakingOrder: [SeatID] {
    state.seats.sorted { a, b in
      state.roles(at: a).bits.trailingZeroBitCount < state.roles(at: b).bits.trailingZeroBitCount
    }
  }

  private var isRevealed: Bool {
    switch state.step {
    case .drawing, .stances: false
    case .choosing, .appointing, .asking, .telling, .concluding, .consequence, .preparing, .ended:
      true
    }
  }

  private var freeReviews: IDSet<PlanItem> {
    switch state.step {
    case .consequence, .preparing: state.freeReviews(in: scenario)
    case .drawing, .stances, .choosing, .appointing, .asking, .telling, .concluding, .ended: []
    }
  }

  private func differs(_ seat: SeatID) -> Bool {
    guard case .option(let stance) = state.stance(of: seat) else { return false }
    return stance != state.option
  }

  private func phaseFace(_ phase: PhaseID) -> TableView.PhaseFace {
    let rounds = scenario.index.rounds(of: state.length)
    let own = rounds.indices.filter { rounds[$0].phase == phase }
    let hasBegun = state.step == .ended || phase <= state.round(in: scenario).phase
    return TableView.PhaseFace(
      title: scenario.phases[phase.index].title,
      text: hasBegun ? scenario.phases[phase.index].text : "",
      rounds: own.count, roundsDone: own.count { $0 < state.roundsDone },
      isCurrent: state.round(in: scenario).phase == phase,
      start: scenario.phases[phase.index].start)
  }

  /// Phases that began with the step before the card on the table, or before the ending.
  private var openingPhases: [PhaseID] {
    betweenRounds.compactMap { event in
      guard case .phaseBegan(let phase) = event else { return nil }
      return phase
    }
  }

  private var arrivedItems: [PlanItemID] {
    betweenRounds.compactMap { event in
      guard case .planItemCame(let item) = event else { return nil }
      return item
    }
  }

  private var heardWishes: [TableView.WishFace] {
    betweenRounds.compactMap { event in
      guard case .wishRevealed(let id) = event else { return nil }
      let wish = scenario.wishes[id.index]
      return TableView.WishFace(
        text: wish.text, domain: wish.domain, weight: wish.weight, age: .heardSinceTurningPoint)
    }
  }

  /// What has happened before the card on the table, or before the ending.
  private var betweenRounds: [Event] {
    guard state.step == .drawing || state.step == .ended else { return [] }
    return turns.last?.events ?? opening
  }

  private var roleFaces: [TableView.RoleFace] {
    scenario.roles.indices.map { number in
      let role = scenario.roles[number]
      let id = RoleID(number)
      return TableView.RoleFace(
        id: id, title: role.title, sector: role.sector, abilities: role.abilities,
        strain: state.strain(of: id), rests: role.rests, isSeated: state.seated.contains(id),
        isReachable: state.isReachable(id, in: scenario),
        prepareRefusal: state.refusal(toPrepare: id, in: scenario))
    }
  }

  private var seatFaces: [TableView.SeatFace] {
    state.seats.map { seat in
      let roles = Array(state.roles(at: seat))
      let clues = state.situation.map { scenario.situations[$0.index].clues } ?? []
      return TableView.SeatFace(
        id: seat, roles: roles,
        hasClue: clues.contains { roles.contains($0.role) && state.has($0, in: scenario) },
        hasTakenStance: state.stance(of: seat) != nil)
    }
  }

  private var planFaces: [TableView.PlanFace] {
    scenario.plan.indices.map { number in
      let item = scenario.plan[number]
      let id = PlanItemID(number)
      return TableView.PlanFace(
        id: id, title: item.title, text: item.text, level: item.level, effort: item.effort,
        by: item.by, status: state.status(of: id), takes: item.takes,
        roundsLeft: state.orders.rounds(until: id),
        lastPhase: state.isPast(id, in: scenario)
          ? "" : item.until.map { scenario.phases[$0.index].title } ?? "",
        refusal: state.refusal(toPrepare: id, in: scenario),
        closedBecause: ClosedReason.reasons(for: item.condition, in: scenario, at: state),
        closedText: item.closedBecause, isUnanswered: state.isUnanswered(id, in: scenario),
        isSecondTime: item.isMadeTwice && state.isReviewable(id, in: scenario)
          && !state.planMadeAgain.contains(id))
    }
  }

  private var wishFaces: [TableView.WishFace] {
    let events = self.events
    let turning = events.lastIndex { event in
      if case .turningPointReached = event { return true }
      return false
    }
    return state.wishesKnown.map { id in
      let wish = scenario.wishes[id.index]
      let heard = events.lastIndex(of: .wishRevealed(id)) ?? -1
      // A change tells nothing before what came of it is heard.
      let isReplaced = events.indices.dropFirst(heard + 1).contains { place in
        guard case .wishChanged(id, let into) = events[place] else { return false }
        return events[place...].contains { event in
          guard case .wishRevealed(let other) = event else { return false }
          return other == into || scenario.index.becomes[into.index].contains(other)
        }
      }
      return TableView.WishFace(
        text: wish.text, domain: wish.domain, weight: wish.weight,
        age: isReplaced
          ? .replaced : heard > turning ?? -2 ? .heardSinceTurningPoint : .heardBeforeTurningPoint)
    }
  }

  /// A wish counts as asked about when what it has become is known.
  private var unknownWishes: [WishDomain] {
    let same = scenario.index.wishesAtStart.filter { wish in
      var found = scenario.index.becomes[wish.index]
      found.insert(wish)
      return found.intersection(state.wishesKnown).isEmpty
    }
    let drawn = scenario.index.variants.filter { $0.intersection(state.wishesKnown).isEmpty }
      .compactMap { $0.first { _ in true } }
    return (same + drawn).sorted().map { scenario.wishes[$0.index].domain }
  }

  /// Of wishes that are known, nothing is pieced together any more.
  private var memories: [TableView.MemoryFace] {
    let open = events.filter { event in
      guard case .wishRecalled(let id, _, _) = event,
        let drawn = scenario.drawnWish(of: scenario.recollections[id.index].wish)
      else { return false }
      return scenario.index.variants[drawn.index].intersection(state.wishesKnown).isEmpty
    }
    return scenario.memories(in: open)
  }

  private func openedKnowledge(in events: [Event]) -> [KnowledgeCard] {
    var opened: [KnowledgeID] = []
    for case .knowledgeOpened(let card) in events where !opened.contains(card) {
      opened.append(card)
    }
    return opened.map { scenario.knowledge[$0.index] }
  }

  private var cardFace: TableView.CardFace? {
    guard let id = state.situation else { return nil }
    let situation = scenario.situations[id.index]
    let answers: [(SeatID, Stance?)] =
      isRevealed ? speakingOrder.map { ($0, state.stance(of: $0)) } : []
    return TableView.CardFace(
      id: id, title: situation.title, text: situation.text, picture: situation.picture,
      options: situation.options.indices.map { number in
        let option = situation.options[number]
        let id = OptionID(number)
        return TableView.OptionFace(
          id: id, text: option.text, style: option.style, leads: option.leads,
          strain: option.strain, refusal: state.refusal(toChoose: id, in: scenario),
          closedBecause: ClosedReason.reasons(for: option.condition, in: scenario, at: state),
          closedText: option.closedBecause,
          isUnanswered: state.isUnanswered(option, in: scenario),
          stances: answers.filter { $0.1 == .option(id) }.map(\.0))
      },
      unsure: answers.filter { $0.1 == .unsure }.map(\.0))
  }

  private var quietText: String {
    let round = state.round(in: scenario)
    return scenario.phases[round.phase.index].rounds[round.round].quiet
  }

  private var handOvers: Int {
    state.situation.map { scenario.handOvers(on: $0) } ?? scenario.start.handOvers
  }

  private var groupFaces: [TableView.GroupFace] {
    scenario.groups.indices.map { number in
      let id = GroupID(number)
      return TableView.GroupFace(
        id: id, title: scenario.groups[number].title, roles: scenario.groups[number].roles,
        toTell: scenario.toTell(id, lead: state.lead))
    }
  }

  private var adviceFaces: [TableView.AdviceFace] {
    scenario.advice.indices.map { number in
      let line = scenario.advice[number]
      return TableView.AdviceFace(
        id: AdviceLineID(number), title: line.title, level: line.level, answers: line.answers,
        refusal: state.refusal(toAsk: AdviceLineID(number), in: scenario))
    }
  }

  private var consequenceFace: TableView.ConsequenceFace? {
    guard state.step == .consequence, let turn = turns.last, let situation = state.situation else {
      return nil
    }
    guard let option = state.option else {
      return TableView.ConsequenceFace(
        option: nil, text: "", truth: scenario.truthTold(in: turn.events),
        memories: [], changes: [],
        knowledge: [])
    }
    let chosen = scenario.situations[situation.index].options[option.index]
    return TableView.ConsequenceFace(
      option: chosen.text,
      text: state.outcome.map { chosen.outcomes[$0.index].text } ?? chosen.told,
      truth: scenario.truthTold(in: turn.events), memories: scenario.memories(in: turn.events),
      changes: turn.events.filter(\.isForTheTable), knowledge: openedKnowledge(in: turn.events))
  }
}

extension Scenario {
  /// What was remembered, each once.
  fileprivate func memories(in events: [Event]) -> [TableView.MemoryFace] {
    var told: [TableView.MemoryFace] = []
    for case .wishRecalled(let id, let role, let answer) in events {
      let face = TableView.MemoryFace(
        role: role, text: recollections[id.index].text(answer))
      if !told.contains(face) { told.append(face) }
    }
    return told
  }

  /// What was behind a card, in the author's words; empty before it is told.
  func truthTold(in events: [Event]) -> String {
    for case .truthTold(let card, let truth) in events {
      return situations[card.index].truth[truth.index].told
    }
    return ""
  }
}

extension Event {
  /// Whether the projector may show it. A wish that changed, and what the story notes, stay hidden.
  public var isForTheTable: Bool {
    switch self {
    case .wishChanged, .factNoted, .factCleared: false
    case .phaseBegan, .turningPointReached, .planItemWentStale, .planItemCame, .roundBegan,
      .situationDrawn, .quietRound, .truthTold, .stanceTaken, .stancesRevealed, .optionChosen,
      .nobodyCould,
      .leadAppointed, .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .outcomeCame,
      .measureChanged,
      .strainChanged, .planChanged, .wishRevealed, .wishRecalled, .citizenMoved, .knowledgeOpened,
      .prepared,
      .preparationFinished, .roundEnded, .endingReached:
      true
    }
  }
}
