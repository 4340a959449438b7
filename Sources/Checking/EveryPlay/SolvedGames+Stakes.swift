import Analysis
import Rules

/// What hangs on decisions is a mean over plays and no figure of one state, so it is played and not worked
/// out: always the same games, so that a claim about it comes out the same every time.
extension SolvedGames {
  /// Of each team in each game, from seed 1 on: those that `simulate` plays when nothing else is asked.
  static let playedGames = 10_000

  /// A team that knows what it can expect, in one game.
  struct Player: Hashable {
    let kind: GameKind
    let team: Claim.Team
  }

  /// For all claims about them, in games that were decided.
  func playedForStakes(_ solver: (GameKind) -> Solver) -> [Player: SimulationResult] {
    typealias Teams = Set<Claim.Team>
    var asked: [(kind: GameKind, teams: Teams, watching: Teams)] = []
    for claim in scenario.claims {
      guard case .stakes(let stakes) = claim.subject, case .figures(let bounds) = claim.statement,
        let kind = kinds(of: claim).first, solved[kind] != nil
      else { continue }
      let place = asked.firstIndex { $0.kind == kind } ?? asked.count
      if place == asked.count { asked.append((kind, [], [])) }
      asked[place].teams.formUnion(bounds.map(\.team))
      if stakes == .decidedByClues { asked[place].watching.formUnion(bounds.map(\.team)) }
    }
    var played: [Player: SimulationResult] = [:]
    for (kind, names, watching) in asked where !budget.isCancelled() {
      guard let teams = solver(kind).solveBestAndOrdinary() else { continue }
      let players = [(Claim.Team.best, teams.best), (.ordinary, teams.ordinary)]
      for (name, team) in players where names.contains(name) {
        var team = team
        team.watchesClues = watching.contains(name)
        played[Player(kind: kind, team: name)] = Simulation(of: team).run(
          games: Self.playedGames, seed: 1, threads: budget.threads,
          isCancelled: budget.isCancelled)
      }
    }
    return played
  }

  /// In percentage points, or in percent of all there are, with the card on which it is so much.
  ///
  /// - Returns: `nil` where it was not played.
  func stakes(
    _ stakes: Claim.Stakes, of team: Claim.Team, in kind: GameKind
  ) -> (figure: Double, card: SituationID?)? {
    guard let result = played[Player(kind: kind, team: team)] else { return nil }
    func most(_ figures: [Double]) -> (figure: Double, card: SituationID?) {
      let most = figures.max() ?? 0
      return (most, figures.firstIndex(of: most).map { SituationID($0) })
    }
    switch stakes {
    case .mean: return most(result.cardStakes.map { $0.mean ?? 0 })
    case .largest: return most(result.cardStakes.map(\.most))
    case .firstThird: return (100 * (result.earlyShareOfStakes ?? 0), nil)
    case .decidedByClues: return (100 * (result.shareDecidedByClues ?? 0), nil)
    case .changedWish:
      let change = result.wishesByChange
      guard let changed = change.meanWhereChanged, let unchanged = change.meanWhereUnchanged else {
        return nil
      }
      return (abs(changed - unchanged), nil)
    }
  }
}
