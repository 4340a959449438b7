// A walk through a game knows what is on the table.
// swift-format-ignore-file: NeverForceUnwrap

import Rules
import Testing

@testable import Analysis

/// What decisions change of the wishes honoured, by the rules: over every card of a solved game.
private struct NaiveChoices {
  private let naive: NaiveSolver
  private let next: Solution.Continuation
  /// By situation: `nil` when it never comes.
  private(set) var swings: [Double?]
  /// By level of advice, 0 to 3.
  private(set) var levels = [0.0, 0, 0, 0]
  /// By round and role.
  private(set) var leads: [[Double]]

  private struct Decision {
    var option: OptionID?
    var lead: RoleID?
    var level = 0
    var worth = 0.0
  }

  init(_ naive: NaiveSolver, rounds: Int, then next: Solution.Continuation) {
    self.naive = naive
    self.next = next
    swings = naive.scenario.situations.map { _ in nil }
    leads = (0..<rounds).map { _ in naive.scenario.roles.map { _ in 0 } }
    for state in naive.known.keys where state.step == .asking { note(state) }
  }

  private func decisions(from state: GameState, _ so: Decision = Decision()) -> [Decision] {
    guard state.step != .concluding else {
      var decision = so
      let values = naive.known[state]!
      decision.worth = next == .best ? values.best[0] : values.random[0]
      return [decision]
    }
    return state.legalActions(in: naive.scenario).flatMap { action -> [Decision] in
      var decision = so
      switch action {
      case .choose(let option): decision.option = option
      case .appoint(let role): decision.lead = role
      case .ask(let line?): decision.level = naive.scenario.advice[line.index].level.rawValue
      case .ask(nil), .tell: break
      default: return []
      }
      return decisions(from: naive.after(action, state), decision)
    }
  }

  private mutating func note(_ state: GameState) {
    let all = decisions(from: state)
    func most(_ isMeant: (Decision) -> Bool) -> Double? {
      all.lazy.filter(isMeant).map(\.worth).max()
    }
    let id = state.situation!.index
    let options = Set(all.compactMap(\.option)).compactMap { option in most { $0.option == option }
    }
    swings[id] = max(swings[id] ?? 0, options.max()! - options.min()!)
    if let nobody = most({ $0.level == 0 }) {
      for level in 1...3 {
        if let asked = most({ $0.level == level }) {
          levels[level] = max(levels[level], asked - nobody)
        }
      }
    }
    for role in Set(all.compactMap(\.lead)) {
      guard let own = most({ $0.lead == role }), let others = most({ $0.lead != role })
      else { continue }
      let round = state.roundsDone
      leads[round][role.index] = max(leads[round][role.index], own - others)
    }
  }
}

/// What a decision is worth, to a team that goes on as the best and to one that goes on at random.
@Suite struct ChoiceWorthTests {
  private struct Missing: Error {}

  @Test(arguments: 0..<SolverTests.cases)
  func agreesWithWalkingTheRules(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(9000 + seed), size: SolverTests.size(seed))
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    var naive = NaiveSolver(scenario)
    do { _ = try naive.solve(setup) } catch is NaiveSolver.TooLarge { return }
    let outcome = Solver(scenario, setup: setup, budget: SolverBudget(threads: 1 + seed % 2))
      .solve()
    guard case .decided(let solution) = outcome else { throw Missing() }
    for next in [Solution.Continuation.best, .random] { expect(solution, as: naive, then: next) }
  }

  private func expect(
    _ solution: Solution, as naive: NaiveSolver, then next: Solution.Continuation
  ) {
    let choices = NaiveChoices(naive, rounds: solution.rounds, then: next)
    func isSame(_ own: Double, _ other: Double) -> Bool { abs(own - other) < 1e-9 }
    for number in solution.scenario.situations.indices {
      let own = solution.swing(of: SituationID(number), then: next)
      #expect((own == nil) == (choices.swings[number] == nil), "situation \(number), \(next)")
      #expect(isSame(own ?? 0, choices.swings[number] ?? 0), "situation \(number), \(next)")
    }
    for level in KnowledgeLevel.allCases {
      #expect(
        isSame(solution.gain(of: level, then: next), choices.levels[level.rawValue]), "\(next)")
    }
    for number in solution.scenario.roles.indices {
      let gains = solution.leadGains(of: RoleID(number), then: next)
      for round in gains.indices {
        #expect(isSame(gains[round], choices.leads[round][number]), "role \(number), \(next)")
      }
    }
  }

  /// Some of those cases have early choices that only a random team cannot make up for.
  @Test func aBestTeamMakesUpForMore() throws {
    var differ = 0
    for seed in 0..<20 {
      let (scenario, setup) = MadeUpSize.tenThousand.made(seed: UInt64(seed))
      let outcome = Solver(scenario, setup: setup, budget: SolverBudget(states: 200_000)).solve()
      guard case .decided(let solution) = outcome else { continue }
      let ids = scenario.situations.indices.map { SituationID($0) }
      if ids.contains(where: {
        (solution.swing(of: $0) ?? 0) < 1 && (solution.swing(of: $0, then: .random) ?? 0) > 2
      }) {
        differ += 1
      }
    }
    #expect(differ > 0)
  }
}
