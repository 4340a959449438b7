extension GameState {
  /// A table that has sat down, before its first card.
  public init(
    _ setup: Setup, in scenario: Scenario, events: inout [Event]
  ) throws(Rejection) {
    if let refusal = setup.refusal(in: scenario) { throw refusal }
    var seatRoles = SIMD8<UInt16>(repeating: 0)
    var seated = IDSet<Role>()
    for (number, roles) in setup.seats.enumerated() {
      for role in roles {
        seatRoles[number] |= 1 << UInt16(role.index)
        seated.insert(role)
      }
    }
    var measures = SIMD4<Int8>()
    for measure in Measure.allCases {
      measures[measure.rawValue] = Int8(scenario.start.measures[measure.rawValue])
    }
    self.init(
      seatRoles: seatRoles, seatCount: setup.seats.count, seated: seated,
      commitment: scenario.index.committed == nil ? 0 : setup.commitment, length: setup.length,
      order: setup.order,
      measures: measures, strains: 0, planInPlace: scenario.start.planInPlace, planStale: [],
      facts: [], wishesKnown: scenario.start.knownWishes,
      wishesCurrent: scenario.index.wishesAtStart, fates: [],
      possibleFates: .first(scenario.index.fates.count), askedWishes: [],
      place: scenario.start.place, drawn: [],
      tellings: 0, ending: nil, roundsDone: 0, step: .drawing, situation: nil,
      truth: nil, stances: Self.noStances, heard: 0, option: nil, lead: nil, asked: nil, told: [],
      outcome: nil, slotsUsed: 0, preparedBy: [], generator: Generator(seed: setup.seed),
      secret: setup.seed)
    drawFates(named: setup.fates, in: scenario)
    if let committed = scenario.index.committed, seated.contains(committed) {
      setStrain(of: committed, to: max(0, commitment - 1))
    }
    beginRound(in: scenario, comingFrom: nil, events: &events)
  }

  /// The same table with another seed. At the start of a game it is the game of that seed, but for
  /// what is hidden.
  public func seeded(_ seed: UInt64) -> GameState {
    var state = self
    state.generator = Generator(seed: seed)
    return state
  }

  /// Opens the round at `roundsDone`. Phases without a round in this length of game are told all
  /// the same, and their turning points happen.
  mutating func beginRound(
    in scenario: Scenario, comingFrom last: PhaseID?, events: inout [Event]
  ) {
    let round = self.round(in: scenario)
    beginPhases(upTo: round.phase, comingFrom: last, in: scenario, events: &events)
    if last != nil {
      receiveOrders(in: scenario, events: &events)
      hearAskedWishes(in: scenario, events: &events)
    }
    events.append(.roundBegan(number: round.number, round.moment))
    step = .drawing
  }

  mutating func beginPhases(
    upTo phase: PhaseID, comingFrom last: PhaseID?, in scenario: Scenario, events: inout [Event]
  ) {
    var next = last.map { $0.index + 1 } ?? 0
    while next <= phase.index {
      begin(PhaseID(next), in: scenario, events: &events)
      next += 1
    }
  }

  private mutating func begin(
    _ phase: PhaseID, in scenario: Scenario, events: inout [Event]
  ) {
    events.append(.phaseBegan(phase))
    changeDrawnWishes(in: phase, of: scenario, events: &events)
    if phase.index > 0 {
      for role in scenario.roles.indices where scenario.roles[role].rests {
        changeStrain(of: RoleID(role), by: -1, events: &events)
      }
    }
    guard scenario.phases[phase.index].start == .turningPoint else { return }
    events.append(.turningPointReached(phase))
    let ageing = planInPlace.intersection(scenario.index.ageing)
    for item in ageing {
      setPlan(item, to: .stale, in: scenario, events: &events)
    }
    for number in scenario.wishes.indices {
      guard let change = scenario.wishes[number].change, change.phase == phase,
        wishesCurrent.contains(WishID(number)), holds(change.condition, in: scenario)
      else { continue }
      changeWish(WishID(number), into: change.into, events: &events)
    }
  }

  /// What is due is in place, in the order of the file, and its effects happen; all other orders come
  /// closer. After phases have begun, so that what comes at a turning point is fresh.
  private mutating func receiveOrders(in scenario: Scenario, events: inout [Event]) {
    for item in orders.due where orders.due.contains(item) {
      orders.remove(item)
      planInPlace.insert(item)
      events.append(.planItemCame(item))
      carryOut(scenario.plan[item.index].effects(.put), in: scenario, events: &events)
    }
    orders.comeCloser()
  }

  mutating func end(in scenario: Scenario, comingFrom last: PhaseID, events: inout [Event]) {
    beginPhases(
      upTo: PhaseID(scenario.phases.count - 1), comingFrom: last, in: scenario, events: &events)
    receiveOrders(in: scenario, events: &events)
    tellFates(in: scenario)
    let fitting = scenario.endings.firstIndex { holds($0.condition, in: scenario) }
    let ending = EndingID(fitting ?? scenario.endings.count - 1)
    self.ending = ending
    step = .ended
    events.append(.endingReached(ending))
  }
}
