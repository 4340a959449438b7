import Rules

/// Every way a table can play a case, one after the other: each is told what it comes to, over all that
/// chance and hidden things may be. What a table sees is what the views show of the game, those for
/// everybody and those of all its seats; a policy does the same wherever it has seen and done the same.
/// Nothing is optimised and no chance is ever reckoned backwards. Only for the tiniest of cases.
struct TablePolicies {
  /// The most and the least over all policies, by figure as ``NaiveSolver/Values`` lists them.
  private(set) var best: [Double] = []
  private(set) var worst: [Double] = []
  private(set) var count = 0

  enum Sight {
    case table
    /// What is behind the card as well, which no table sees.
    case truth
  }

  /// - Parameter fates: how the drawn wishes go, if whoever plays is to know it; all ways if left out.
  /// - Throws: ``NaiveSolver/TooLarge`` when there are more policies.
  init(
    of scenario: Scenario, _ setup: Setup, sees sight: Sight = .table,
    knowing fates: IDSet<Fate>? = nil, most: Int
  ) throws {
    var tree = PlayTree(scenario, sight)
    let root = try tree.root(
      setup,
      fates.map { [($0, 1)] } ?? BeliefSolver.fates(of: scenario).map { ($0.fates, $0.chance) })
    var chosen = Array(repeating: -1, count: tree.sets.count)
    var order: [Int] = []
    while true {
      count += 1
      if count > most { throw NaiveSolver.TooLarge() }
      let figures = Self.follow(root, &chosen, &order)
      best = best.isEmpty ? figures : zip(best, figures).map { max($0, $1) }
      worst = worst.isEmpty ? figures : zip(worst, figures).map { min($0, $1) }
      // The next one: another choice where the last was made, and all after it anew.
      while let last = order.last, chosen[last] + 1 == tree.sets[last] {
        chosen[last] = -1
        order.removeLast()
      }
      guard let last = order.last else { return }
      chosen[last] += 1
    }
  }

  /// - Parameters:
  ///   - chosen: what the policy does, by what was seen; −1 where that is settled when it first comes.
  ///   - order: where it was settled, as it came.
  private static func follow(
    _ node: PlayTree.Node, _ chosen: inout [Int], _ order: inout [Int]
  ) -> [Double] {
    switch node {
    case .end(let figures): return figures
    case .chance(let ways):
      var sum: [Double] = []
      for (way, chance) in ways {
        let own = follow(way, &chosen, &order).map { chance * $0 }
        sum = sum.isEmpty ? own : zip(sum, own).map { $0 + $1 }
      }
      return sum
    case .decision(let seen, let ways):
      if chosen[seen] < 0 {
        chosen[seen] = 0
        order.append(seen)
      }
      return follow(ways[chosen[seen]], &chosen, &order)
    }
  }
}

/// All plays of a case, by the rules.
private struct PlayTree {
  indirect enum Node {
    case end([Double])
    case chance([(Node, Double)])
    /// By what was seen and done before, and then by action.
    case decision(Int, [Node])
  }

  /// What was seen and done: this, after all that came before it.
  private struct History: Hashable {
    let before: Int
    /// Among those that were legal; −1 where nobody decided anything.
    let action: Int
    let table: TableView
    let seats: [SeatView]
    let hidden: Int?
  }

  /// How many actions are legal, by what was seen and done; 0 where nothing is decided.
  private(set) var sets: [Int] = []
  private var histories: [History: Int] = [:]
  private let scenario: Scenario
  private let naive: NaiveSolver
  private let sight: TablePolicies.Sight

  init(_ scenario: Scenario, _ sight: TablePolicies.Sight) {
    self.scenario = scenario
    self.sight = sight
    naive = NaiveSolver(scenario)
  }

  mutating func root(_ setup: Setup, _ fates: [(IDSet<Fate>, Double)]) throws -> Node {
    var ways: [(Node, Double)] = []
    for (own, chance) in fates {
      var setup = setup
      setup.fates = own
      ways.append((try node(Game(setup, of: scenario), -1, -1), chance))
    }
    return .chance(ways)
  }

  private mutating func node(_ game: Game, _ before: Int, _ action: Int) throws -> Node {
    let state = game.state
    let seen = see(game, before, action)
    switch state.step {
    case .ended:
      return .end(
        [Double(state.wishesHonoured(in: scenario)), state.ending == EndingID(0) ? 1 : 0]
          + Measure.allCases.map { Double(state.measure($0)) })
    case .stances: return try node(after(.revealStances, game), seen, -1)
    case .consequence: return try node(after(.proceed, game), seen, -1)
    case .drawing:
      return .chance(
        try draws(state).map { chance, share in
          (try node(after(.draw, game, chance), seen, -1), share)
        })
    case .concluding:
      return .chance(
        try outcomes(state).map { chance, share in
          (try node(after(.conclude, game, chance), seen, -1), share)
        })
    case .choosing, .appointing, .asking, .telling, .preparing:
      let actions = game.legalActions
      sets[seen] = actions.count
      return .decision(
        seen, try actions.enumerated().map { try node(after($1, game), seen, $0) })
    }
  }

  private func after(_ action: Action, _ game: Game, _ chance: Chance = .fixed(-1)) throws -> Game {
    var next = game
    try next.apply(action, chance: chance)
    return next
  }

  private mutating func see(_ game: Game, _ before: Int, _ action: Int) -> Int {
    let state = game.state
    let table = game.tableView
    let hidden = sight == .truth ? state.truth?.index : nil
    let history = History(
      before: before, action: action, table: table,
      seats: table.seats.compactMap { game.seatView($0.id) }, hidden: hidden)
    if let known = histories[history] { return known }
    histories[history] = sets.count
    sets.append(0)
    return sets.count - 1
  }

  private func draws(_ state: GameState) -> [(Chance, Double)] {
    let cards = state.eligibleSituations(in: scenario)
    guard !cards.isEmpty else { return [(.fixed(-1), 1)] }
    let total = cards.reduce(0) { $0 + scenario.situations[$1.index].weight }
    return cards.flatMap { card -> [(Chance, Double)] in
      let situation = scenario.situations[card.index]
      let share = Double(situation.weight) / Double(total)
      let open = state.possibilities(behind: card, in: scenario)
      guard !open.isEmpty else { return [(.fixed(card.index), share)] }
      let weights = open.reduce(0) { $0 + situation.truth[$1.index].weight }
      return open.map { truth in
        let part = Double(situation.truth[truth.index].weight) / Double(weights)
        return (.card(card.index, truth: truth.index), share * part)
      }
    }
  }

  private func outcomes(_ state: GameState) -> [(Chance, Double)] {
    guard let card = state.situation, let option = state.option else { return [(.fixed(-1), 1)] }
    let outcomes = scenario.situations[card.index].options[option.index].outcomes
    var found: [(Chance, Double)] = []
    for number in outcomes.indices {
      let next = naive.after(.conclude, state, .fixed(number))
      guard let outcome = next.outcome else { continue }
      guard case .chance = outcomes[outcome.index].kind else { return [(.fixed(number), 1)] }
      if outcome.index == number {
        found.append((.fixed(number), naive.weight(of: outcomes[number], after: state)))
      }
    }
    let total = found.reduce(0) { $0 + $1.1 }
    return found.isEmpty ? [(.fixed(-1), 1)] : found.map { ($0.0, $0.1 / total) }
  }
}
