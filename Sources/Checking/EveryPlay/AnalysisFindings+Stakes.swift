import Analysis
import Rules
import ScenarioFormat

/// Claims about what hangs on decisions, held to the games that were played for them.
extension AnalysisFindings {
  mutating func find(
    _ stakes: Claim.Stakes, _ bounds: [Claim.Bound], _ kind: GameKind, at address: String
  ) {
    for bound in bounds {
      guard let found = games.stakes(stakes, of: bound.team, in: kind) else {
        addUndecided(kind, at: address)
        continue
      }
      guard bound.holds(within: found.figure...found.figure, give: 1e-9) == false else { continue }
      let figure = Figure.text(found.figure, missing: bound.value)
      let card = found.card.map { " (\(scenario.situations[$0.index].name))" } ?? ""
      add(
        .claimFails,
        [
          "game": name(of: kind),
          "figure": .phrase(
            .inGamesPlayed,
            [
              "figure": .quote("\(bound.team.rawValue): \(figure) %\(card)"),
              "games": .number(SolvedGames.playedGames),
            ]),
        ], at: address)
    }
  }
}
