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
  /// What it is held to, unless it errs.
  let restriction: Restriction?
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
    /// What a line may tell: how it divides what may be behind the card, and what is chosen then, with
    /// the chance of that.
    case told(level: Int, parts: Set<Set<Int>>, [Consequence: Int])
  }

  private typealias Way = (consequence: Consequence, isAllowed: Bool)

  /// What follows a moment, and which consequences of each choice it may go for.
  private struct Found {
    var states: [Reached: GameState] = [:]
    var allowed: [Consequence: Set<Consequence>] = [:]

    mutating func among(_ ways: [Way]) -> Way {
      let different = Set(ways.map(\.consequence))
      let isAllowed = ways.contains { $0.isAllowed }
      if let only = different.first, different.count == 1 { return (only, isAllowed) }
      let choice = Consequence.choice(different)
      allowed[choice, default: []].formUnion(ways.filter(\.isAllowed).map(\.consequence))
      return (choice, isAllowed)
    }
  }

  private typealias Belief = [(state: GameState, chance: Double)]
  private typealias Comes = (state: GameState, chance: Double, strain: Int)

  init(
    _ scenario: Scenario, setup: Setup, grain: OrdinaryFigure.Grain, errs: Int,
    heldTo restriction: Restriction? = nil, limit: Int
  ) throws {
    self.restriction = restriction
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
      state.seated.contains($0.role) && state.has($0, in: scenario) && isHeard($0.role, about: card)
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
    var found = Found()
    let strain = Int(belief[0].state.strains)
    let actions = belief[0].state.legalActions(in: scenario)
    let highest = actions.map(level).max() ?? 0
    var ways: [Way] = []
    for action in actions {
      let level = level(action)
      let way = told(by: action, belief, level, from: strain, &found)
      let isAllowed: Bool =
        switch restriction {
        case .neverAsks: level == 0
        case .highestAdvice: level == highest
        case .withoutLine(let line): action != .ask(line)
        default: true
        }
      ways.append((way.consequence, way.isAllowed && isAllowed))
    }
    return try value(of: found.among(ways).consequence, found)
  }

  private func told(
    by action: Action, _ belief: Belief, _ level: Int, from strain: Int, _ found: inout Found
  ) -> Way {
    let asked = after(action, belief).map { ($0.state, $0.chance) }
    let parts = NaiveSolver.divided(asked, in: scenario)
    guard parts.count > 1 else { return chosen(after(action, belief), from: strain, &found) }
    var chances: [Consequence: Double] = [:]
    var isAllowed = false
    for (members, chance) in parts {
      let way = chosen(members.map { (state: $0.0, chance: $0.1) }, from: strain, &found)
      chances[way.consequence, default: 0] += chance
      isAllowed = isAllowed || way.isAllowed
    }
    let truths = parts.map { Set($0.0.map { $0.0.truth?.index ?? -1 }) }
    return (
      .told(
        level: level, parts: Set(truths), chances.mapValues { Int(($0 * 1e12).rounded()) }),
      isAllowed
    )
  }

  private func chosen(_ belief: Belief, from strain: Int, _ found: inout Found) -> Way {
    var ways: [Way] = []
    for option in belief[0].state.legalActions(in: scenario) {
      let chosen = after(option, belief)
      let mayChoose = mayChoose(option, chosen[0].state)
      guard chosen[0].state.step == .appointing else {
        let way = told(chosen, from: strain, &found)
        ways.append((way.consequence, way.isAllowed && mayChoose))
        continue
      }
      for lead in chosen[0].state.legalActions(in: scenario) {
        let way = told(after(lead, chosen), from: strain, &found)
        ways.append((way.consequence, way.isAllowed && mayChoose && mayLead(lead)))
      }
    }
    return found.among(ways)
  }

  private func level(_ action: Action) -> Int {
    guard case .ask(let line?) = action else { return 0 }
    return scenario.advice[line.index].level.rawValue
  }

  private func told(
    _ belief: Belief, from strain: Int, _ found: inout Found
  ) -> Way {
    guard belief[0].state.step == .telling else {
      return (concluded(belief, from: strain, &found), true)
    }
    var ways: [Way] = []
    for action in belief[0].state.legalActions(in: scenario) {
      let consequence = concluded(after(action, belief), from: strain, &found)
      ways.append((consequence, restriction != .neverTells || action == .tell([])))
    }
    return found.among(ways)
  }

  private func concluded(
    _ belief: Belief, from strain: Int, _ found: inout Found
  ) -> Consequence {
    var chances: [Reached: Double] = [:]
    for (state, chance) in belief {
      for (end, share) in outcomes(of: state) {
        let reached = reached(end, strain: taken(from: strain, to: Int(end.strains)))
        found.states[reached] = end
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
      guard case .chance = outcomes[outcome.index].kind else { return [(next, 1)] }
      if outcome.index == number {
        found.append((next, naive.weight(of: outcomes[number], after: state)))
      }
    }
    guard !found.isEmpty else { return [(naive.after(.conclude, state), 1)] }
    let total = found.reduce(0) { $0 + $1.1 }
    return found.map { ($0.0, $0.1 / total) }
  }

  // MARK: Preparing

  /// Every set that can be prepared, by every way to it.
  private mutating func prepared(_ state: GameState) throws -> [Double] {
    var found = Found()
    let allowed = Set(ends(of: state) { mayPrepare($0, state) }.map { reached($0, strain: 0) })
    let ways = ends(of: state) { _ in true }.map { end -> Way in
      let reached = reached(end, strain: 0)
      found.states[reached] = end
      return (.states([reached: 1_000_000_000_000]), allowed.contains(reached))
    }
    return try value(of: found.among(ways).consequence, found)
  }

  private func ends(of state: GameState, where isOpen: (Preparation) -> Bool) -> [GameState] {
    var met: Set<GameState> = [state]
    var open = [state]
    var ends: [GameState] = []
    while let moment = open.popLast() {
      for action in moment.legalActions(in: scenario) {
        if case .prepare(let preparation) = action, !isOpen(preparation) { continue }
        let next = naive.after(action, moment)
        if case .finishPreparing = action {
          ends.append(next)
        } else if met.insert(next).inserted {
          open.append(next)
        }
      }
    }
    return ends
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
    of consequence: Consequence, _ found: Found
  ) throws -> [Double] {
    switch consequence {
    case .states(let chances):
      var sum: [Double] = []
      for (reached, chance) in chances {
        guard let state = found.states[reached] else { continue }
        var value = try self.value(of: state)
        if grain == .whole { value[0] -= Double(reached.strain) }
        Self.add(Double(chance) / 1e12, value, to: &sum)
      }
      return sum
    case .told(_, _, let chances):
      var sum: [Double] = []
      for (consequence, chance) in chances {
        Self.add(Double(chance) / 1e12, try value(of: consequence, found), to: &sum)
      }
      return sum
    case .choice(let choices):
      let allowed = found.allowed[consequence] ?? []
      var (values, sought): ([[Double]], [[Double]]) = ([], [])
      for choice in choices {
        let value = try value(of: choice, found)
        values.append(value)
        if allowed.isEmpty || allowed.contains(choice) { sought.append(value) }
      }
      return values[0].indices.map { place in
        let mean = values.reduce(0) { $0 + $1[place] } / Double(values.count)
        return (1 - errs) * (sought.map { $0[place] }.max() ?? 0) + errs * mean
      }
    }
  }

  private static func add(_ weight: Double, _ value: [Double], to sum: inout [Double]) {
    if sum.isEmpty { sum = Array(repeating: 0, count: value.count) }
    for place in value.indices { sum[place] += weight * value[place] }
  }
}
