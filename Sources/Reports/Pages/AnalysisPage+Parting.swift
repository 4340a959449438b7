import Analysis
import Rules
import Wording

/// Where a team loses that goes without something.
extension AnalysisPage {
  /// Empty where no such games were asked for.
  var whereTeamsPart: FigurePage.Section {
    FigurePage.Section(
      words("Where each thing counts: two games with the same luck"),
      intro: [
        words(
          "For each team that loses something: two games with the same luck, one of a team that may do everything and one of this team. Both play as well as they can and never err, and the games are the same up to what is told here, where more is lost than anywhere else. Of the games that show it, it is one that comes out about as far apart as is usual there."
        )
      ],
      plays: figures.held.compactMap { team in
        guard let parting = team.parting,
          let play = PartingPlay(parting, of: scenario, figures.setup)
        else { return nil }
        let title = label(team.difference)
        return FigurePage.Play(
          title: title, place: play.place(words),
          story: play.story(words, clue: clue(team.difference)),
          lines: play.rehearsal(words("two games: {0}", title)))
      },
      playsElsewhere: words(
        "The first of the two games, ready to be pasted into the case, is in the files of --html and --json."
      ))
  }

  /// That is not told, if that is what the team goes without.
  private func clue(_ difference: HeldTeam.Difference) -> Clue? {
    guard case .heldTo(.unheard(let role, let card)) = difference else { return nil }
    return scenario.situations[card.index].clue(of: role)
  }
}
