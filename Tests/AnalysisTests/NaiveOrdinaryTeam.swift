import Rules

@testable import Analysis

/// What a team comes to that does its best and errs, by walking the rules themselves with everything
/// that may be behind the cards at once, and nothing clever: what the solver has to agree with. Only for
/// tiny cases.
///
/// It shares with the solver what a state is, as far as the rest of a game goes.
struct NaiveOrdinaryTeam {
  let scenario: Scenario
  let grain: OrdinaryFigure.Grain
  let errs: Double
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let naive: NaiveSolver
  private var known: [GameState: [Double]] = [:]
  private var visits = 0
  private let limit: Int

  /// A state and what a figure counts on the way to it.
  private struct Reached: Hashable {
    let step: String
    let core: UInt64
    let strain: Int
  }

  /// What is told apart in a step.
  private indirect enum Consequence: Hashable {
    case states([Reached: Int])
    case choice(Set<Consequence>)

    static func among(_ choices: [Consequence]) -> Consequence {
      let different = Set(choices)
      guard let only = different.first, different.count == 1 else { return .choice(different) }
      return only
    }
  }

  private typealias Belief = [(state: GameState, chance: Double)]
  private typealias Comes = (state: GameState, chance: Double, strain: Int)

  init(
    _ scenario: Scenario, setup: Setup, grain: OrdinaryFigure.Grain, errs: Int, limit: Int
  ) throws {
    self.scenario = scenario
    self.grain = grain
    self.errs = Double(errs) / 100
    self.limit = limit
    compiled = try CompiledCase(scenario, setup: setup)
    liveness =
      switch grain {
      case .future: Liveness(of: compiled, atEnd: 0)
      case .whole:
        Liveness(of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
      }
    naive = NaiveSolver(scenario)
  }

  /// Of the wishes and the endings; or of strain, less of which is better, and the measures.
  private func figures(_ state: GameState) -> [Double] {
    switch grain {
    case .whole: [0] + Measure.allCases.map { Double(state.measure($0)) }
    case .future:
      [Double(state.wishesHonoured(in: scenario))]
        + scenario.endings.indices.map { state.ending == EndingID($0) ? 1 : 0 }
    }
  }

  mutating func solve(_ setup: Setup) throws -> [Double] {
    var events: [Event] = []
    return try value(of: GameState(setup, in: scenario, events: &events))
  }

  private mutating func value(of state: GameState) throws -> [Double] {
    if let value = known[state] { return value }
    visits += 1
    if visits > limit { throw NaiveSolver.TooLarge() }
    let value: [Double]
    switch state.step {
    case .ended: value = figures(state)
    case .drawing: value = try drawn(state)
    case .preparing: value = try prepared(state)
    case .consequence: value = try self.value(of: naive.after(.proceed, state))
    case .stances, .choosing, .appointing, .asking, .telling, .concluding:
      preconditionFailure("\(state.step)")
    }
    known[state] = value
    return value
  }

  // MARK: Cards

  private mutating func drawn(_ state: GameState) throws -> [Double] {
    let cards = state.eligibleSituations(in: scenario)
    guard !cards.isEmpty else { return try value(of: naive.after(.draw, state)) }
    let total = cards.reduce(0) { $0 + scenario.situations[$1.index].weight }
    var sum: [Double] = []
    for card in cards {
      let share = Double(scenario.situations[card.index].weight) / Double(total)
      for (belief, chance) in beliefs(card, state) {
        let stances = belief.map { (naive.after(.revealStances, $0.state), $0.chance) }
        Self.add(share * chance, try decided(stances), to: &sum)
      }
    }
    return sum
  }

  /// By what is heard of a card at the table.
  private func beliefs(_ card: SituationID, _ state: GameState) -> [(Belief, Double)] {
    let situation = scenario.situations[card.index]
    let open = state.possibilities(behind: card, in: scenario)
    guard !open.isEmpty else {
      return [([(naive.after(.draw, state, .fixed(card.index)), 1)], 1)]
    }
    let clues = situation.clues.filter {
      state.seated.contains($0.role) && state.has($0, in: scenario)
    }
    let total = open.reduce(0) { $0 + situation.truth[$1.index].weight }
    var heard: [[Int?]: Belief] = [:]
    for truth in open {
      let next = naive.after(.draw, state, .card(card.index, truth: truth.index))
      let chance = Double(situation.truth[truth.index].weight) / Double(total)
      heard[clues.map { $0.line(where: truth) }, default: []].append((next, chance))
    }
    return heard.values.map { belief in
      let chance = belief.reduce(0) { $0 + $1.chance }
      return (belief.map { ($0.state, $0.chance / chance) }, chance)
    }
  }

  // MARK: Deciding

  private func after(_ action: Action, _ belief: Belief) -> Belief {
    belief.map { (naive.after(action, $0.state), $0.chance) }
  }

  private mutating func decided(_ belief: Belief) throws -> [Double] {
    var comes: [Reached: GameState] = [:]
    let strain = belief[0].state.strains
    var decisions: [Consequence] = []
    for option in belief[0].state.legalActions(in: scenario) {
      let chosen = after(option, belief)
      if chosen[0].state.step == .appointing {
        for lead in chosen[0].state.legalActions(in: scenario) {
          decisions.append(asked(after(lead, chosen), from: Int(strain), &comes))
        }
      } else {
        decisions.append(asked(chosen, from: Int(strain), &comes))
      }
    }
    return try value(of: .among(decisions), comes)
  }

  private func asked(
    _ belief: Belief, from strain: Int, _ comes: inout [Reached: GameState]
  ) -> Consequence {
    guard belief[0].state.step == .asking else { return told(belief, from: strain, &comes) }
    return .among(
      belief[0].state.legalActions(in: scenario).map {
        told(after($0, belief), from: strain, &comes)
      })
  }

  private func told(
    _ belief: Belief, from strain: Int, _ comes: inout [Reached: GameState]
  ) -> Consequence {
    guard belief[0].state.step == .telling else { return concluded(belief, from: strain, &comes) }
    return .among(
      belief[0].state.legalActions(in: scenario).map {
        concluded(after($0, belief), from: strain, &comes)
      })
  }

  private func concluded(
    _ belief: Belief, from strain: Int, _ comes: inout [Reached: GameState]
  ) -> Consequence {
    var chances: [Reached: Double] = [:]
    for (state, chance) in belief {
      for (end, share) in outcomes(of: state) {
        let reached = reached(end, strain: taken(from: strain, to: Int(end.strains)))
        comes[reached] = end
        chances[reached, default: 0] += chance * share
      }
    }
    return .states(chances.mapValues { Int(($0 * 1e12).rounded()) })
  }

  private func taken(from before: Int, to after: Int) -> Int {
    scenario.roles.indices.reduce(0) {
      $0 + max(0, (after >> (2 * $1) & 3) - (before >> (2 * $1) & 3))
    }
  }

  /// Up to what follows the decision.
  private func outcomes(of state: GameState) -> [(GameState, Double)] {
    guard state.step == .concluding else { return [(state, 1)] }
    guard let situation = state.situation, let option = state.option else { return [] }
    let outcomes = scenario.situations[situation.index].options[option.index].outcomes
    var found: [(GameState, Double)] = []
    for number in outcomes.indices {
      let next = naive.after(.conclude, state, .fixed(number))
      guard let outcome = next.outcome else { continue }
      guard case .chance(let weight) = outcomes[outcome.index].kind else { return [(next, 1)] }
      if outcome.index == number { found.append((next, Double(weight))) }
    }
    guard !found.isEmpty else { return [(naive.after(.conclude, state), 1)] }
    let total = found.reduce(0) { $0 + $1.1 }
    return found.map { ($0.0, $0.1 / total) }
  }

  // MARK: Preparing

  /// Every set that can be prepared, by every way to it.
  private mutating func prepared(_ state: GameState) throws -> [Double] {
    var comes: [Reached: GameState] = [:]
    var met: Set<GameState> = [state]
    var open = [state]
    var ends: [Consequence] = []
    while let moment = open.popLast() {
      for action in moment.legalActions(in: scenario) {
        let next = naive.after(action, moment)
        if case .finishPreparing = action {
          let reached = reached(next, strain: 0)
          comes[reached] = next
          ends.append(.states([reached: 1_000_000_000_000]))
        } else if met.insert(next).inserted {
          open.append(next)
        }
      }
    }
    return try value(of: .among(ends), comes)
  }

  // MARK: Values

  private func reached(_ state: GameState, strain: Int) -> Reached {
    let round = state.roundsDone
    let live: UInt64
    switch state.step {
    case .drawing, .ended: live = liveness.drawing[round]
    case .consequence, .preparing: live = liveness.preparing[round]
    case .stances, .choosing, .appointing, .asking, .telling, .concluding: live = 0
    }
    return Reached(
      step: "\(state.step)", core: compiled.layout.pack(state).core & live,
      strain: grain == .whole ? strain : 0)
  }

  private mutating func value(
    of consequence: Consequence, _ comes: [Reached: GameState]
  ) throws -> [Double] {
    switch consequence {
    case .states(let chances):
      var sum: [Double] = []
      for (reached, chance) in chances {
        guard let state = comes[reached] else { continue }
        var value = try self.value(of: state)
        if grain == .whole { value[0] -= Double(reached.strain) }
        Self.add(Double(chance) / 1e12, value, to: &sum)
      }
      return sum
    case .choice(let choices):
      let values = try choices.map { try value(of: $0, comes) }
      return values[0].indices.map { place in
        let all = values.map { $0[place] }
        let mean = all.reduce(0, +) / Double(all.count)
        return (1 - errs) * (all.max() ?? 0) + errs * mean
      }
    }
  }

  private static func add(_ weight: Double, _ value: [Double], to sum: inout [Double]) {
    if sum.isEmpty { sum = Array(repeating: 0, count: value.count) }
    for place in value.indices { sum[place] += weight * value[place] }
  }
}
