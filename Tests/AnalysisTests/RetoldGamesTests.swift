import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Analysis

/// A game that is told is the game that was played: one of the rules, with the same end.
@Suite struct RetoldGamesTests {
  enum Team: CustomTestStringConvertible, CaseIterable, Sendable {
    case random, cautious, best, worst, ordinary, silent, neverPrepares, without, errsAlways
    var testDescription: String { "\(self)" }

    func simulation(_ scenario: Scenario, _ setup: Setup) -> Simulation? {
      func erring(_ errs: Int, _ restriction: Restriction? = nil) -> Simulation? {
        var solver = Solver(scenario, setup: setup)
        solver.errs = errs
        guard case .decided(let team) = solver.solveTeam(heldTo: restriction) else { return nil }
        return Simulation(of: team)
      }
      func knowing(_ policy: Policy) -> Simulation? {
        guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
          return nil
        }
        return Simulation(of: solution, policy: policy)
      }
      switch self {
      case .random: return try? Simulation(scenario: scenario, setup: setup)
      case .cautious: return try? Simulation(scenario: scenario, setup: setup, policy: .cautious)
      case .best: return knowing(.best)
      case .worst: return knowing(.worst)
      case .ordinary: return erring(30)
      case .silent: return erring(30, .silent)
      case .neverPrepares: return erring(30, .neverPrepares)
      case .without: return erring(30, .without([RoleID(0)]))
      case .errsAlways: return erring(100)
      }
    }
  }

  private func compare(_ simulation: Simulation, games: Int, _ name: String) throws {
    for seed in 0..<UInt64(games) {
      let counted = simulation.run(games: 1, seed: seed)
      let game = try #require(simulation.game(seed: seed), "\(name): game \(seed)")
      let end = try #require(game.state.ending, "\(name): game \(seed) does not end")
      #expect(counted.endings[end.index] == 1, "\(name): game \(seed)")
      #expect(
        counted.wishes == game.state.wishesHonoured(in: game.scenario), "\(name): game \(seed)")
      for measure in Measure.allCases {
        #expect(
          counted.measures[measure.rawValue] == game.state.measure(measure),
          "\(name): game \(seed), \(measure)")
      }
    }
  }

  @Test(arguments: Team.allCases) func onMadeUpCases(team: Team) throws {
    for seed in 0..<16 {
      let (scenario, setup) = CaseMaker.hiding(seed, from: 8300)
      let simulation = try #require(team.simulation(scenario, setup), "\(seed): not decided")
      try compare(simulation, games: 25, "\(seed)")
    }
  }

  @Test(arguments: [Team.random, .best, .ordinary, .silent, .neverPrepares, .without])
  func onTheShippedCase(team: Team) throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    try compare(#require(team.simulation(scenario, setup)), games: 30, "\(team)")
  }

  @Test(
    arguments: ["fru-holm", "mor-skal-ikke-flyttes"],
    [Team.random, .cautious, .best, .ordinary, .neverPrepares])
  func onOtherShippedCases(name: String, team: Team) throws {
    let folder = try CaseFolder(opening: "\(Project.scenarios)/\(name)")
    let scenario = try #require(try folder.read().scenario)
    let length: GameLength = name == "fru-holm" ? .full : .lunch
    let setup = Setup.dealt(scenario, length: length, seed: 1)
    try compare(#require(team.simulation(scenario, setup)), games: 20, "\(name), \(team)")
  }

  /// A team that goes without a role does not hear what that role remembers either.
  @Test func withoutWhoRemembers() throws {
    let folder = try CaseFolder(opening: "\(Project.scenarios)/mor-skal-ikke-flyttes")
    let scenario = try #require(try folder.read().scenario)
    let setup = Setup.dealt(scenario, length: .lunch, seed: 1)
    let remembering = Set(scenario.recollections.map(\.role))
    #expect(remembering.count == 3)
    for role in remembering {
      let solver = Solver(scenario, setup: setup)
      guard case .decided(let team) = solver.solveTeam(heldTo: .without([role])) else {
        Issue.record("not decided")
        continue
      }
      let simulation = Simulation(of: team)
      try compare(simulation, games: 60, "without \(role)")
      for seed in 0..<UInt64(60) {
        let events = try #require(simulation.game(seed: seed)).events
        #expect(!events.contains { if case .wishRecalled(_, role, _) = $0 { true } else { false } })
      }
    }
  }

  /// The figures of a team are its own: after its last decision it can expect what then comes, on the
  /// whole.
  @Test(arguments: [Team.best, .ordinary, .silent]) func turningPointsAreThoseOfTheTeam(
    team: Team
  ) throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    let simulation = try #require(team.simulation(scenario, setup))
    let games = 300
    var (expected, came, costs) = (0.0, 0.0, 0)
    for seed in 0..<UInt64(games) {
      let game = try #require(simulation.game(seed: seed))
      let points = try #require(simulation.turningPoints(of: game), "\(seed)")
      #expect(points.count(where: { $0.kind == .decision }) == game.decisions.count)
      expected += points.last?.after ?? 0
      came += Double(game.state.wishesHonoured(in: scenario))
      if points.contains(where: { $0.before - $0.decided > 1 }) { costs += 1 }
      for turn in game.turns where turn.action == .conclude {
        #expect(simulation.worstOption(before: turn) != nil, "\(seed)")
      }
    }
    // The last chance moves a game by at most 50 on either side.
    #expect(abs(expected - came) < 4 * 50 * Double(games).squareRoot(), "\(expected), \(came)")
    // Only who errs pays for what is decided.
    #expect(team == .best ? costs == 0 : costs > games / 4, "\(costs)")
  }

  /// What lies behind cards and what is wished is told as often as it is so.
  @Test(arguments: [Team.best, .ordinary, .silent]) func secretsAreAsLikelyAsTheyAre(
    team: Team
  ) throws {
    let games = 2_000
    var compared = 0
    for seed in 0..<8 {
      let (scenario, setup) = CaseMaker.hiding(seed, from: 8300)
      let simulation = try #require(team.simulation(scenario, setup))
      let start = try Game(setup, of: scenario).state
      var cards: [SituationID: [Int]] = [:]
      var fates = scenario.fates.map { _ in 0 }
      for number in 0..<UInt64(games) {
        let game = try #require(simulation.game(seed: number))
        if let turn = game.turns.first, let card = turn.after.situation,
          let truth = turn.after.truth
        {
          let count = scenario.situations[card.index].truth.count
          cards[card, default: Array(repeating: 0, count: count)][truth.index] += 1
        }
        for fate in game.turns.first?.before.fates ?? [] { fates[fate.index] += 1 }
      }
      for (card, counts) in cards {
        let truth = scenario.situations[card.index].truth
        let open = start.possibilities(behind: card, in: scenario)
        let sum = open.reduce(0) { $0 + truth[$1.index].weight }
        for id in open {
          compared += 1
          expect(
            counts[id.index], of: counts.reduce(0, +), Double(truth[id.index].weight) / Double(sum),
            "\(seed): \(card), \(id)")
        }
      }
      for (number, own) in scenario.index.fatesOfWish.enumerated() {
        let sum = own.reduce(0) { $0 + scenario.fates[$1.index].weight }
        for fate in own {
          compared += 1
          expect(
            fates[fate.index], of: games,
            Double(scenario.fates[fate.index].weight) / Double(sum), "\(seed): wish \(number)")
        }
      }
    }
    #expect(compared > 20)
  }

  /// Within five standard errors.
  private func expect(_ count: Int, of all: Int, _ chance: Double, _ name: String) {
    let give = 5 * (Double(all) * chance * (1 - chance)).squareRoot() + 1e-9
    #expect(abs(Double(count) - Double(all) * chance) <= give, "\(name): \(count) of \(all)")
  }
}
