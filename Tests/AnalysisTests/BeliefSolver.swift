// A walk through a game knows what is on the table.
// swift-format-ignore-file: NeverForceUnwrap

import Rules

/// Solves a case by walking the rules with explicit beliefs: every way the hidden things may be, each
/// with its chance. A team chooses one action for all that it cannot tell apart. Nothing is drawn late,
/// and nothing is clever. Only for tiny cases.
struct BeliefSolver {
  /// As ``NaiveSolver/Values`` lists figures.
  struct Values: Hashable {
    var best: [Double]
    var worst: [Double]
  }

  private struct Member: Hashable {
    let state: GameState
    let chance: Double
  }

  /// What the table sees of a state, beside what it did itself.
  private struct Seen: Hashable {
    let known: IDSet<Wish>
    /// What was told leaves so much open.
    let possible: IDSet<Fate>
    let outcome: OutcomeID?
    let heard: [Int?]
    let told: String?
  }

  private let scenario: Scenario
  private let naive: NaiveSolver
  private let limit: Int
  private var visits = 0
  private var solved: [[Member]: Values] = [:]

  init(_ scenario: Scenario, limit: Int) {
    self.scenario = scenario
    self.limit = limit
    naive = NaiveSolver(scenario)
  }

  /// All ways drawn wishes may go, with their chances.
  static func fates(of scenario: Scenario) -> [(fates: IDSet<Fate>, chance: Double)] {
    var ways: [(fates: IDSet<Fate>, chance: Double)] = [([], 1)]
    for wish in scenario.drawnWishes.indices {
      let own = scenario.fates.indices.filter { scenario.fates[$0].wish == DrawnWishID(wish) }
      let all = own.reduce(0) { $0 + scenario.fates[$1].weight }
      ways = ways.flatMap { way in
        own.map { fate in
          (
            way.fates.union([FateID(fate)]),
            way.chance * Double(scenario.fates[fate].weight) / Double(all)
          )
        }
      }
    }
    return ways
  }

  mutating func solve(_ setup: Setup) throws -> Values {
    var belief: [Member] = []
    for way in Self.fates(of: scenario) {
      var setup = setup
      setup.fates = way.fates
      var events: [Event] = []
      let state = try GameState(setup, in: scenario, events: &events)
      belief.append(Member(state: state.seeded(0), chance: way.chance))
    }
    return try value(of: belief)
  }

  private mutating func value(of belief: [Member]) throws -> Values {
    if let value = solved[belief] { return value }
    visits += belief.count
    if visits > limit { throw NaiveSolver.TooLarge() }
    let value = try work(out: belief)
    solved[belief] = value
    return value
  }

  private mutating func work(out belief: [Member]) throws -> Values {
    let state = belief[0].state
    switch state.step {
    case .ended:
      var sum = Array(repeating: 0.0, count: 2 + Measure.allCases.count)
      for member in belief {
        let state = member.state
        let figures =
          [Double(state.wishesHonoured(in: scenario)), state.ending == EndingID(0) ? 1 : 0]
          + Measure.allCases.map { Double(state.measure($0)) }
        for place in sum.indices { sum[place] += member.chance * figures[place] }
      }
      return Values(best: sum, worst: sum)
    case .drawing: return try draw(belief)
    case .stances: return try value(of: belief.map { after(.revealStances, $0) })
    case .choosing, .appointing, .asking, .telling, .preparing:
      var value: Values?
      for action in state.legalActions(in: scenario) {
        let next = try seen(belief.map { after(action, $0) })
        value =
          value.map { now in
            Values(
              best: zip(now.best, next.best).map { max($0, $1) },
              worst: zip(now.worst, next.worst).map { min($0, $1) })
          } ?? next
      }
      return value!
    case .concluding: return try seen(belief.flatMap { outcomes($0) })
    case .consequence: return try seen(belief.map { after(.proceed, $0) })
    }
  }

  private func after(_ action: Action, _ member: Member, _ chance: Chance = .fixed(-1)) -> Member {
    Member(state: naive.after(action, member.state, chance), chance: member.chance)
  }

  /// Divided by what the table sees.
  private mutating func seen(_ members: [Member]) throws -> Values {
    try divided(members.map { member in (member, []) })
  }

  private mutating func divided(_ members: [(Member, heard: [Int?])]) throws -> Values {
    var parts: [(seen: Seen, members: [Member])] = []
    for (member, heard) in members {
      let seen = Seen(
        known: member.state.wishesKnown, possible: member.state.possibleFates,
        outcome: member.state.outcome, heard: heard, told: member.state.answer(in: scenario))
      if let place = parts.firstIndex(where: { $0.seen == seen }) {
        parts[place].members.append(member)
      } else {
        parts.append((seen, [member]))
      }
    }
    var sum: Values?
    for part in parts {
      let chance = part.members.reduce(0) { $0 + $1.chance }
      var value = try value(
        of: part.members.map { Member(state: $0.state, chance: $0.chance / chance) })
      for place in value.best.indices {
        value.best[place] = value.best[place] * chance + (sum?.best[place] ?? 0)
        value.worst[place] = value.worst[place] * chance + (sum?.worst[place] ?? 0)
      }
      sum = value
    }
    return sum!
  }

  private mutating func draw(_ belief: [Member]) throws -> Values {
    let state = belief[0].state
    let cards = state.eligibleSituations(in: scenario)
    guard !cards.isEmpty else { return try value(of: belief.map { after(.draw, $0) }) }
    let total = cards.reduce(0) { $0 + scenario.situations[$1.index].weight }
    var members: [(Member, heard: [Int?])] = []
    for card in cards {
      let situation = scenario.situations[card.index]
      let share = Double(situation.weight) / Double(total)
      let open = state.possibilities(behind: card, in: scenario)
      let clues = situation.clues.filter {
        state.seated.contains($0.role) && state.has($0, in: scenario)
      }
      let weights = open.reduce(0) { $0 + situation.truth[$1.index].weight }
      for member in belief {
        if open.isEmpty {
          let next = after(.draw, member, .fixed(card.index))
          members.append((Member(state: next.state, chance: next.chance * share), [card.index]))
        }
        for truth in open {
          let next = after(.draw, member, .card(card.index, truth: truth.index))
          let chance = share * Double(situation.truth[truth.index].weight) / Double(weights)
          members.append(
            (
              Member(state: next.state, chance: next.chance * chance),
              [card.index] + clues.map { $0.line(where: truth) }
            ))
        }
      }
    }
    return try divided(members)
  }

  private func outcomes(_ member: Member) -> [Member] {
    let state = member.state
    let outcomes = scenario.situations[state.situation!.index].options[state.option!.index].outcomes
    var found: [(Member, Double)] = []
    for number in outcomes.indices {
      let next = after(.conclude, member, .fixed(number))
      guard let outcome = next.state.outcome else { continue }
      if case .chance = outcomes[outcome.index].kind {
        guard outcome.index == number else { continue }
        found.append((next, naive.weight(of: outcomes[number], after: state)))
      } else {
        return [next]
      }
    }
    guard !found.isEmpty else { return [after(.conclude, member)] }
    let total = found.reduce(0) { $0 + $1.1 }
    return found.map { Member(state: $0.0.state, chance: member.chance * $0.1 / total) }
  }
}
