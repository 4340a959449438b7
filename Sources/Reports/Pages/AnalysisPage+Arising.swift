import Analysis
import Rules
import Wording

/// Where figures are the most.
extension AnalysisPage {
  var whereFiguresArise: FigurePage.Section {
    let plan = zip(scenario.plan, figures.plan).map { (item, gain) in
      play(of: item.title, item.name, gain.arises)
    }
    let advice = zip(KnowledgeLevel.allCases, figures.advice).map { level, gain in
      play(of: words("Asking: {0}", words.name(level)), level.name, gain.arises)
    }
    let roles = zip(scenario.roles, figures.roles).map { role, own in
      play(of: role.title, role.name, own.arises)
    }
    return FigurePage.Section(
      words("Where the figures arise"),
      intro: [
        words(
          "For each plan item, each level of advice and each role that counts: where it counts most for a team that goes on playing its best, and what the story has come to by then."
        )
      ], plays: (plan + advice + roles).compactMap { $0 },
      playsElsewhere: words(
        "The plays that come there, ready to be pasted into the case, are in the files of --html and --json."
      ))
  }

  private func play(of title: String, _ name: String, _ arising: Arising?) -> FigurePage.Play? {
    guard let arising, let play = ArisingPlay(arising, of: scenario, figures.setup) else {
      return nil
    }
    return FigurePage.Play(
      title: title, place: play.place(words), story: [play.story(words)],
      lines: play.rehearsal(words("where {0} counts most", name)))
  }
}
