import Rules
import Synchronization
import TestSupport
import Testing

@testable import Analysis

/// Two games with the same luck tell where a team loses that goes without something.
@Suite struct PartingTests {
  private static let restrictions: [Restriction] = [
    .silent, .neverPrepares, .neverTells, .neverAsks, .alone, .neverTalks,
    .without([RoleID(0)]), .withoutItem(PlanItemID(0)), .withoutLine(AdviceLineID(0)),
    .unheard(RoleID(0), at: SituationID(0)),
  ]

  private static func solver(_ scenario: Scenario, _ setup: Setup) -> Solver {
    var solver = Solver(scenario, setup: setup)
    solver.errs = 0
    return solver
  }

  private static func team(_ solver: Solver, _ restriction: Restriction?) throws -> SolvedTeam {
    guard case .decided(let team) = solver.solveTeam(heldTo: restriction) else {
      throw NotDecided()
    }
    return team
  }

  private struct NotDecided: Error {}

  /// How often somebody asked.
  private final class Asked: Sendable {
    private let count = Mutex(0)

    func isMore(than most: Int) -> Bool {
      count.withLock {
        $0 += 1
        return $0 > most
      }
    }
  }

  /// What is lost at all moments of a game is, on average, the difference of what the solver says of the
  /// two teams: within five standard errors of the games that were played.
  @Test(arguments: 0..<12) func whatIsLostAddsUp(seed: Int) throws {
    let (scenario, setup) = CaseMaker.hiding(seed, from: 9100)
    let solver = Self.solver(scenario, setup)
    let free = try Self.team(solver, nil)
    let count = 400
    let games = solver.games(of: free, count: count)
    try #require(games.count == count, "every game is played to its end")
    for restriction in Self.restrictions {
      let held = try Self.team(solver, restriction)
      var finder = PartingFinder(free, held, games, setup: setup, skipping: 0)
      var sums = [Double](repeating: 0, count: count)
      for loss in finder.losses().values.joined() { sums[loss.game] += loss.points }
      let mean = sums.reduce(0, +) / Double(count)
      // What a role remembers is not heard without it: of what the free team knows by it, the held one
      // cannot say what it is worth.
      if case .without(let roles) = restriction,
        scenario.recollections.contains(where: { roles.contains($0.role) })
      {
        continue
      }
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      let worth = free.wishesHonoured - held.wishesHonoured
      #expect(
        abs(mean - worth) < 5 * (variance / Double(count)).squareRoot() + 1e-6,
        "\(restriction): \(mean), solved \(worth)")
    }
  }

  /// A game that is given its luck is one of those that are simulated: the same mean.
  @Test func playsAsItsFigureSays() throws {
    for seed in 0..<6 {
      let (scenario, setup) = CaseMaker.hiding(seed, from: 9100)
      let solver = Self.solver(scenario, setup)
      for restriction in [nil, .neverPrepares, .silent] as [Restriction?] {
        let team = try Self.team(solver, restriction)
        let games = solver.games(of: team, count: 2_000)
        let mean =
          games.reduce(0.0) { sum, game in
            let end = game.rounds.last?.prepared.after
            return sum + Double(end?.wishesHonoured(in: scenario) ?? 0)
          } / Double(games.count)
        #expect(games.count == 2_000)
        #expect(
          abs(mean - team.wishesHonoured) < 4 * 50 / 2_000.0.squareRoot(),
          "\(seed), \(restriction.map { "\($0)" } ?? "free"): \(mean), \(team.wishesHonoured)")
      }
    }
  }

  /// The play is one of the rules and ends as told; the other team does something else at the moment, and
  /// it costs it. Who loses nothing has none.
  @Test func eachPlayIsOneOfTheRules() throws {
    var (found, nothing) = (0, 0)
    for seed in 0..<24 {
      let (scenario, setup) = CaseMaker.hiding(seed, from: 9100)
      let solver = Self.solver(scenario, setup)
      let partings = solver.partings(of: Self.restrictions)
      #expect(solver.partings(of: Self.restrictions) == partings, "\(seed): the same again")
      let free = try Self.team(solver, nil).wishesHonoured
      for restriction in Self.restrictions {
        let lost = free - (try Self.team(solver, restriction).wishesHonoured)
        guard let parting = partings[restriction] else {
          if lost < Solver.leastParting { nothing += 1 }
          continue
        }
        found += 1
        #expect(lost >= Solver.leastParting, "\(seed), \(restriction)")
        let played = setup.playing(parting.steps, of: scenario)
        let game = try #require(
          Game(played, of: scenario, playing: parting.steps), "\(seed), \(restriction)")
        #expect(game.state.ending == parting.end.ending)
        #expect(game.state.wishesHonoured(in: scenario) == parting.end.wishesHonoured)
        #expect(parting.otherEnd.wishesHonoured < parting.end.wishesHonoured)
        let (own, other) = (parting.steps[parting.round], try #require(parting.instead))
        #expect(own.situation == parting.situation && other.situation == parting.situation)
        #expect(own.truth == other.truth, "the same is behind the card")
        if parting.isPreparing {
          #expect(own.preparations != other.preparations, "\(seed), \(restriction)")
        } else {
          #expect(
            own.option != other.option || own.lead != other.lead || own.ask != other.ask
              || own.tell != other.tell, "\(seed), \(restriction)")
        }
        check(other, restriction, in: scenario)
      }
    }
    #expect(found > 20 && nothing > 50, "\(found) with a play, \(nothing) worth nothing")
  }

  /// Whenever somebody stops it, there is either all or nothing.
  @Test func isWholeOrNothingWhenItIsStopped() throws {
    let (scenario, setup) = CaseMaker.hiding(2, from: 9100)
    let whole = Self.solver(scenario, setup).partings(of: Self.restrictions)
    try #require(!whole.isEmpty)
    var stopped = 0
    for most in [0, 10, 300, 1_200, 2_000, 4_000, 8_000, 1_000_000] {
      let asked = Asked()
      var solver = Self.solver(scenario, setup)
      solver.budget.isCancelled = { asked.isMore(than: most) }
      let found = solver.partings(of: Self.restrictions)
      #expect(found == whole || found.isEmpty, "after \(most)")
      if found.isEmpty { stopped += 1 }
    }
    #expect(stopped > 2 && stopped < 8, "\(stopped) of 8")
  }

  /// What the other team does is not what it goes without.
  private func check(_ step: Rehearsal.Step, _ restriction: Restriction, in scenario: Scenario) {
    switch restriction {
    case .neverPrepares:
      #expect(step.preparations.allSatisfy { if case .support = $0 { true } else { false } })
    case .neverTells: #expect(step.tell.isEmpty)
    case .neverAsks: #expect(step.ask == nil)
    case .without(let roles): #expect(step.lead.map { !roles.contains($0) } ?? true)
    case .withoutLine(let line): #expect(step.ask != line)
    case .withoutItem(let item):
      for case .putInPlace(let own, _, _) in step.preparations { #expect(own != item) }
    case .silent, .prepares, .highestAdvice, .alone, .neverTalks, .talks, .begins, .unheard:
      break
    }
  }
}
