// A walk through a game knows what is on the table.
// swift-format-ignore-file: NeverForceUnwrap

import Rules

/// Solves a case by walking the rules themselves, with nothing clever: what the solver has to agree
/// with. Only for tiny cases.
struct NaiveSolver {
  struct Values: Hashable {
    /// Shares of wishes honoured, then the chance of the first ending, then each measure at the end.
    var random: [Double]
    var best: [Double]
    var worst: [Double]
  }

  let scenario: Scenario
  private(set) var known: [GameState: Values] = [:]
  private var prepared: [Moment: Values] = [:]
  private var believed: [[Belief]: Values] = [:]
  private(set) var visits = 0
  private let limit: Int

  private struct Moment: Hashable {
    let state: GameState
    /// Roles that have rested or wasted a slot, and slots that went with it: the rules know of
    /// neither.
    let idle: IDSet<Role>
    let slots: Int
  }

  private struct Belief: Hashable {
    let state: GameState
    let chance: Double
  }

  init(_ scenario: Scenario, limit: Int = 400_000) {
    self.scenario = scenario
    self.limit = limit
  }

  struct TooLarge: Error {}

  mutating func solve(_ setup: Setup) throws -> Values {
    var events: [Event] = []
    let start = try GameState(setup, in: scenario, events: &events)
    return try value(of: start)
  }

  mutating func value(of state: GameState) throws -> Values {
    if let value = known[state] { return value }
    visits += 1
    if visits > limit { throw TooLarge() }
    let value: Values
    switch state.step {
    case .ended:
      let figures =
        [Double(state.wishesHonoured(in: scenario)), state.ending == EndingID(0) ? 1 : 0]
        + Measure.allCases.map { Double(state.measure($0)) }
      value = Values(random: figures, best: figures, worst: figures)
    case .drawing:
      let cards = state.eligibleSituations(in: scenario)
      if cards.isEmpty {
        value = try self.value(of: after(.draw, state))
      } else {
        let total = cards.reduce(0) { $0 + scenario.situations[$1.index].weight }
        var ways: [(Values, Double)] = []
        for card in cards {
          let share = Double(scenario.situations[card.index].weight) / Double(total)
          ways += try drawn(card, state).map { ($0, share * $1) }
        }
        value = Self.sum(ways)
      }
    case .stances: value = try self.value(of: after(.revealStances, state))
    case .choosing, .appointing, .asking, .telling:
      value = try choice(state.legalActions(in: scenario).map { after($0, state) })
    case .concluding:
      let options = scenario.situations[state.situation!.index].options
      let outcomes = options[state.option!.index].outcomes
      var found: [(GameState, Double)] = []
      for number in outcomes.indices {
        let next = after(.conclude, state, .fixed(number))
        guard let outcome = next.outcome else { continue }
        if case .chance = outcomes[outcome.index].kind {
          guard outcome.index == number else { continue }
          found.append((next, weight(of: outcomes[number], after: state)))
        } else {
          found = [(next, 1)]
          break
        }
      }
      if found.isEmpty { found = [(after(.conclude, state), 1)] }
      value = try expectation(found.map(\.0), weights: found.map(\.1))
    case .consequence: value = try self.value(of: after(.proceed, state))
    case .preparing:
      let random = try begin(
        Moment(state: state, idle: [], slots: state.slotsLeft(in: scenario)))
      let all = try choice(state.legalActions(in: scenario).map { after($0, state) })
      value = Values(random: random.random, best: all.best, worst: all.worst)
    }
    known[state] = value
    return value
  }

  // MARK: What is behind a card

  /// By what is heard of it at the table, each with its chance: whoever decides knows no more.
  private mutating func drawn(
    _ card: SituationID, _ state: GameState
  ) throws -> [(Values, Double)] {
    let situation = scenario.situations[card.index]
    let open = state.possibilities(behind: card, in: scenario)
    guard !open.isEmpty else {
      return [(try value(of: after(.draw, state, .fixed(card.index))), 1)]
    }
    let clues = situation.clues.filter {
      state.seated.contains($0.role) && state.has($0, in: scenario)
    }
    let total = open.reduce(0) { $0 + situation.truth[$1.index].weight }
    var beliefs: [[Int?]: [(GameState, Double)]] = [:]
    for truth in open {
      let next = after(.draw, state, .card(card.index, truth: truth.index))
      let heard = clues.map { $0.line(where: truth) }
      let chance = Double(situation.truth[truth.index].weight) / Double(total)
      beliefs[heard, default: []].append((next, chance))
    }
    var ways: [(Values, Double)] = []
    for belief in beliefs.values {
      let chance = belief.reduce(0) { $0 + $1.1 }
      ways.append((try value(of: belief.map { ($0.0, $0.1 / chance) }), chance))
    }
    return ways
  }

  private func after(
    _ action: Action, _ belief: [(GameState, Double)]
  ) -> [(GameState, Double)] {
    belief.map { (after(action, $0.0), $0.1) }
  }

  /// What is decided is decided for all that may be behind the card; what comes of it is not.
  private mutating func value(of belief: [(GameState, Double)]) throws -> Values {
    guard belief.count > 1 else { return try value(of: belief[0].0) }
    let key = belief.map { Belief(state: $0.0, chance: $0.1) }
    if let value = believed[key] { return value }
    visits += 1
    if visits > limit { throw TooLarge() }
    let value = try worked(out: belief)
    believed[key] = value
    return value
  }

  private mutating func worked(out belief: [(GameState, Double)]) throws -> Values {
    let state = belief[0].0
    switch state.step {
    case .stances: return try value(of: after(.revealStances, belief))
    case .asking:
      var values: [Values] = []
      for action in state.legalActions(in: scenario) {
        var ways: [(Values, Double)] = []
        for (told, chance) in Self.divided(after(action, belief), in: scenario) {
          ways.append((try value(of: told), chance))
        }
        values.append(Self.sum(ways))
      }
      return choice(values)
    case .choosing, .appointing, .telling:
      var values: [Values] = []
      for action in state.legalActions(in: scenario) {
        values.append(try value(of: after(action, belief)))
      }
      return choice(values)
    case .concluding, .consequence, .drawing, .preparing, .ended:
      return try expectation(belief.map(\.0), weights: belief.map(\.1))
    }
  }

  /// By what was told by the line that was asked.
  static func divided(
    _ belief: [(GameState, Double)], in scenario: Scenario
  ) -> [([(GameState, Double)], Double)] {
    var parts: [(told: String?, members: [(GameState, Double)])] = []
    for member in belief {
      let told = member.0.answer(in: scenario)
      if let place = parts.firstIndex(where: { $0.told == told }) {
        parts[place].members.append(member)
      } else {
        parts.append((told, [member]))
      }
    }
    return parts.map { part in
      let chance = part.members.reduce(0) { $0 + $1.1 }
      return (part.members.map { ($0.0, $0.1 / chance) }, chance)
    }
  }

  /// What could be stale, and could be reviewed by somebody who is there.
  private func reviewedFirst(_ state: GameState) -> [PlanItemID] {
    let rounds = scenario.index.rounds(of: state.length)
    guard scenario.start.freeReviews > 0, state.roundsDone + 1 < rounds.count else { return [] }
    let options = scenario.situations.flatMap(\.options)
    let effects =
      options.flatMap { $0.effects + $0.outcomes.flatMap(\.effects) }
      + scenario.plan.flatMap(\.allEffects)
    return scenario.plan.indices.map { PlanItemID($0) }.filter { item in
      let part = scenario.plan[item.index]
      let isOld = part.ages || effects.contains(.plan(item, .stale))
      return isOld
        && part.by.contains {
          state.seated.contains($0)
            && (part.isAnyTime || state.refusal(toReach: $0, in: scenario) == nil)
        }
    }
  }

  /// What a team comes to that reviews at random and then prepares at random.
  private mutating func begin(_ moment: Moment) throws -> Values {
    let items = reviewedFirst(moment.state)
    guard !items.isEmpty else { return try prepare(moment) }
    var ways = [(try prepare(moment), 1 / Double(1 + items.count))]
    for item in items {
      let isStale = moment.state.status(of: item) == .stale
      let review = scenario.plan[item.index].by.map { Action.prepare(.review(item, by: $0)) }
        .first { isStale && moment.state.refusal(of: $0, in: scenario) == nil }
      let next = review.map { after($0, moment.state) } ?? moment.state
      ways.append(
        (
          try prepare(Moment(state: next, idle: [], slots: moment.slots)),
          1 / Double(1 + items.count)
        ))
    }
    return Self.sum(ways)
  }

  /// What a team comes to that prepares at random, as ``Policy/random`` says it.
  private mutating func prepare(_ moment: Moment) throws -> Values {
    if let value = prepared[moment] { return value }
    let state = moment.state
    let free = state.seated.subtracting(moment.idle).filter {
      state.refusal(toPrepare: $0, in: scenario) == nil
    }
    let value: Values
    if moment.slots == 0 || free.isEmpty {
      value = try self.value(of: after(.finishPreparing, state))
    } else {
      var ways: [(Values, Double)] = []
      for role in free {
        let items = scenario.plan.indices.filter { scenario.plan[$0].by.contains(role) }
        let colleagues = state.seated.filter { $0 != role }
        let chance = 1 / Double(free.count) / Double(1 + items.count + colleagues.count)
        func go(_ action: Preparation?, slots: Int, _ idle: IDSet<Role>, _ chance: Double) throws {
          var next = state
          if let action, state.refusal(of: .prepare(action), in: scenario) == nil {
            next = after(.prepare(action), state)
          }
          ways.append(
            (
              try prepare(
                Moment(
                  state: next, idle: moment.idle.union(idle), slots: moment.slots - slots)), chance
            ))
        }
        try go(nil, slots: 1, [role], chance)
        for colleague in colleagues {
          try go(.support(colleague, by: role), slots: 1, [role], chance)
        }
        for number in items {
          let item = PlanItemID(number)
          let others = free.filter {
            $0 != role && state.refusal(toReach: $0, in: scenario) == nil
          }
          let isStale = state.isReviewable(item, in: scenario)
          if scenario.plan[number].effort == 2, moment.slots >= 2, !others.isEmpty {
            for second in others {
              try go(
                isStale
                  ? .review(item, by: role) : .putInPlace(item, by: role, with: second),
                slots: 2, [role, second], chance / Double(others.count))
            }
          } else if isStale {
            try go(.review(item, by: role), slots: 1, [role], chance)
          } else {
            let action = Preparation.putInPlace(item, by: role, with: nil)
            try go(
              scenario.plan[number].effort == 1 ? action : nil, slots: 1, [role], chance)
          }
        }
      }
      value = Self.sum(ways)
    }
    prepared[moment] = value
    return value
  }

  /// Its share of a draw when the decision at hand is concluded.
  func weight(of outcome: Outcome, after state: GameState) -> Double {
    guard case .chance(var weight) = outcome.kind else { return 0 }
    let decided = state.decided(in: scenario)
    for lean in outcome.leans where decided.holds(lean.condition, in: scenario) {
      weight += lean.by
    }
    return Double(weight)
  }

  func after(_ action: Action, _ state: GameState, _ chance: Chance = .fixed(-1))
    -> GameState
  {
    var next = state
    var events: [Event] = []
    do { try next.apply(action, in: scenario, chance: chance, events: &events) } catch {
      preconditionFailure("\(action): \(error)")
    }
    return next.seeded(0)
  }

  private mutating func expectation(_ states: [GameState], weights: [Double]) throws -> Values {
    let total = weights.reduce(0, +)
    var ways: [(Values, Double)] = []
    for (state, weight) in zip(states, weights) {
      ways.append((try value(of: state), weight / total))
    }
    return Self.sum(ways)
  }

  private static func sum(_ ways: [(Values, Double)]) -> Values {
    let count = ways[0].0.random.count
    var sum = Values(
      random: Array(repeating: 0, count: count), best: Array(repeating: 0, count: count),
      worst: Array(repeating: 0, count: count))
    for (value, weight) in ways {
      for place in 0..<count {
        sum.random[place] += weight * value.random[place]
        sum.best[place] += weight * value.best[place]
        sum.worst[place] += weight * value.worst[place]
      }
    }
    return sum
  }

  private mutating func choice(_ states: [GameState]) throws -> Values {
    var values: [Values] = []
    for state in states { values.append(try value(of: state)) }
    return choice(values)
  }

  private func choice(_ values: [Values]) -> Values {
    let ways = values.map { ($0, 1 / Double(values.count)) }
    var chosen = Self.sum(ways)
    for place in chosen.best.indices {
      chosen.best[place] = ways.map { $0.0.best[place] }.max() ?? 0
      chosen.worst[place] = ways.map { $0.0.worst[place] }.min() ?? 0
    }
    return chosen
  }
}
