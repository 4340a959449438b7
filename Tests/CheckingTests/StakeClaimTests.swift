import Analysis
import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// Claims about what hangs on decisions.
@Suite struct StakeClaimTests {
  private static let claims = """
    claims:
      - {stakes: mean, best: at most 99%, ordinary: at most 100%}
      - {stakes: largest, ordinary: at most 60%}
      - {stakes: first-third, best: at least 1%}
      - {stakes: mean, best: at least 0%, ordinary: at most 100%}

    """

  private func found(_ yaml: String, _ analysis: CaseAnalysis = CaseAnalysis()) throws -> [Finding]
  {
    let reading = ScenarioReader.read(yaml: Array((yaml + "\n" + Self.claims).utf8), file: "t.yaml")
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.message))")
    return analysis.result(of: reading, scenario).findings
  }

  private func brief(_ findings: [Finding], _ code: String) -> [String] {
    findings.filter { $0.code == code }.map { "\($0.address): \($0.message)" }
  }

  /// By night it is all or nothing; by day nothing hangs on what is chosen, and two rounds have no third.
  @Test func aCardThatDecidesEverythingBreaksThem() throws {
    let decisive = try found(TinyCase.yaml)
    #expect(
      brief(decisive, "A202") == [
        "claims.1: This claim does not hold for the full game: `best: 100.0 % (breath)`, in 10000 games.",
        "claims.2: This claim does not hold for the full game: `ordinary: 100.0 % (breath)`, in 10000 games.",
        "claims.3: This claim does not hold for the full game: `best: 0.0 %`, in 10000 games.",
      ])
    let mild = try found(
      TinyCase.yaml.replacing("effects: {place: hospital}", with: "effects: {safety: -1}"))
    #expect(brief(mild, "A202").map { String($0.prefix(8)) } == ["claims.3"])
    #expect(brief(decisive, "A202") == brief(try found(TinyCase.yaml), "A202"), "each time")
  }

  /// What half the wishes hang on is half at stake.
  @Test func partOfTheWishesIsPartOfTheStake() throws {
    let half = try found(
      TinyCase.yaml.replacing(
        "plan:\n",
        with:
          "  calm: {domain: social, weight: 3, text: Calm., honoured: {safety: at least 1}}\nplan:\n"
      ))
    #expect(brief(half, "A202").map { String($0.prefix(8)) } == ["claims.3"])
  }

  /// The first case draws a wish that changes and hides something behind cards: both are what `simulate`
  /// shows.
  @Test func sharingAndChangeAreThoseOfThePlayedGames() throws {
    let scenario = try ShippedCase.scenario()
    let kind = GameKind(length: .taster, commitment: scenario.claimed)
    let claim = Claim(
      subject: .stakes(.decidedByClues),
      statement: .figures([Claim.Bound(team: .ordinary, relation: .atLeast, value: 0)]),
      length: .taster, commitment: nil)
    var games = SolvedGames(scenario.claiming([claim]), budget: SolverBudget())
    games.solve(for: .claims) { _ in }
    let shared = try #require(games.stakes(.decidedByClues, of: .ordinary, in: kind)?.figure)
    #expect(shared > 1 && shared < 100)
    let played = try #require(games.played[SolvedGames.Player(kind: kind, team: .ordinary)])
    #expect(shared == 100 * (played.shareDecidedByClues ?? -1))
    let changed = games.stakes(.changedWish, of: .ordinary, in: kind)?.figure
    let means = [played.wishesByChange.meanWhereChanged, played.wishesByChange.meanWhereUnchanged]
    let both = means.compactMap { $0 }
    #expect(changed == (both.count == 2 ? abs(both[0] - both[1]) : nil))
  }

  @Test func aGameThatIsTooLargeIsNotDecided() throws {
    let open = try found(TinyCase.yaml, CaseAnalysis(states: 2))
    #expect(
      brief(open, "A217").map { String($0.prefix(8)) }.prefix(2) == ["claims.1", "claims.1"])
    #expect(brief(open, "A202") == [])
  }

  /// They are what `simulate` shows of the same team.
  @Test func areThoseOfGamesThatCanBePlayedAgain() throws {
    let scenario = try ShippedCase.scenario()
    let lunch = GameKind(length: .lunch, commitment: scenario.claimed)
    let claim = Claim(
      subject: .stakes(.mean),
      statement: .figures([
        Claim.Bound(team: .ordinary, relation: .atMost, value: 0),
        Claim.Bound(team: .best, relation: .atMost, value: 0),
      ]), length: .lunch, commitment: nil)
    var games = SolvedGames(scenario.claiming([claim]), budget: SolverBudget())
    games.solve(for: .claims) { _ in }
    let solver = Solver(scenario, setup: games.setup(lunch))
    guard case .decided(let team) = solver.solveTeam(heldTo: nil) else {
      Issue.record("not decided")
      return
    }
    let played = Simulation(of: team).run(games: 10_000, seed: 1)
    let stake = try #require(games.stakes(.mean, of: .ordinary, in: lunch))
    #expect(stake.figure == played.cardStakes.compactMap(\.mean).max())
    let early = try #require(games.stakes(.firstThird, of: .ordinary, in: lunch)?.figure)
    #expect(early == 100 * (played.earlyShareOfStakes ?? -1))
    #expect(early > 0 && stake.figure > 0 && stake.card != nil)
    let largest = try #require(games.stakes(.largest, of: .ordinary, in: lunch)?.figure)
    #expect(largest == played.cardStakes.map(\.most).max() && largest >= stake.figure)
    #expect(games.stakes(.mean, of: .best, in: lunch)?.figure != stake.figure)
  }
}

extension Scenario {
  /// What general practice promises when nothing else is said.
  fileprivate var claimed: Int { roles.compactMap(\.commitment).first?.standard ?? 0 }
}
