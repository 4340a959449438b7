import Analysis
import Rules
import ScenarioFormat

/// Claims about teams that go without something: figures of theirs, or what they lose by it.
extension AnalysisFindings {
  mutating func find(
    _ claim: Claim, _ bounds: [Claim.Bound], _ team: SolvedGames.HeldTeam, at address: String
  ) {
    guard let free = games.solved[team.kind], games.held[team] != nil else {
      return addUndecided(team.kind, at: address)
    }
    // The file is refused when it claims the worst or the random one.
    for bound in bounds where bound.team == .best || bound.team == .ordinary {
      guard let value = games.figure(of: bound, in: claim) else {
        addUndecided(team.kind, at: address)
        continue
      }
      // Both figures of a difference are rounded.
      let give = 200 * free.errorBound + 1e-9
      guard bound.holds(within: value...value, give: give) == false else { continue }
      let unit = bound.quantity == .loss ? " below" : " %"
      let figure = Figure.text(value, missing: bound.value) + unit
      add(
        .claimFails,
        [
          "game": name(of: team.kind), "figure": .quote("\(bound.team.rawValue): \(figure)"),
        ], at: address)
    }
  }

  /// No random game and no bound says anything of such a team.
  mutating func addUndecided(_ kind: GameKind, at address: String) {
    guard !isOfDraft else { return }
    add(
      .claimNotDecided,
      [
        "game": name(of: kind), "proved": .names([]), "games": .number(0),
        "samples": .names([]),
      ], at: address)
  }
}
