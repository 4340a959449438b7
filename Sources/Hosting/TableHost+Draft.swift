import Analysis
import Rules
import TableUI
import Wording

/// What any table could make of the version that was saved last, worked out beside the preview.
extension TableHost {
  /// Begins with the case at hand, as the game sits or else as it usually is played.
  func beginDraft() {
    guard isPreview, solvesDrafts else { return }
    let chosen =
      play?.caseID ?? self.chosen?.id ?? (library.volumes.count == 1 ? library.volumes[0].id : nil)
    guard let volume = library.volumes.first(where: { $0.id == chosen }),
      let scenario = volume.scenario(in: words.language)
    else {
      draft.cancel()
      presentation.preview?.reach = .unknown
      return
    }
    let setup = play?.game.setup ?? Setup.dealt(scenario, seed: 1)
    guard setup.refusal(in: scenario) == nil else {
      draft.cancel()
      presentation.preview?.reach = .unknown
      return
    }
    draftTitles = scenario.endings.map(\.title)
    draft.begin(scenario, setup)
    presentation.preview?.reach = .working
  }

  /// - Returns: whether the answer has come since the last look.
  func lookForDraft() -> Bool {
    guard isPreview, let news = draft.takeNews() else { return false }
    switch news {
    case .decided(let values, _):
      let rows = rows(values)
      let told = rows.map { row in
        var row = row
        row.before = draftRows.first { $0.title == row.title }?.now
        return row
      }
      presentation.preview?.reach = .known(told)
      draftRows = rows
      if presentation.preview?.findings.isEmpty == true, let wishes = rows.first {
        presentation.notice = words(
          "Wishes honoured: {0} at most, {1} at random, {2} at least. F3 shows more.",
          words.percents(wishes.now.most), words.percents(wishes.now.random),
          words.percents(wishes.now.least))
      }
    case .notDecided(.overBudget), .notCompiled: presentation.preview?.reach = .tooLarge
    case .notDecided(.cancelled): presentation.preview?.reach = .unknown
    }
    return true
  }

  private func rows(_ values: [Objective: TeamValues]) -> [Presentation.Reach.Row] {
    func row(_ title: String, _ objective: Objective, scale: Double) -> Presentation.Reach.Row? {
      values[objective].map {
        Presentation.Reach.Row(
          title: title,
          now: Presentation.Reach.Figures(
            most: scale * $0.highest, random: scale * $0.random, least: scale * $0.lowest))
      }
    }
    let endings = draftTitles.enumerated().compactMap { number, title in
      row(title, .ending(EndingID(number)), scale: 100)
    }
    return [row(words("Wishes honoured"), .wishesHonoured, scale: 1)].compactMap { $0 } + endings
  }

  /// Waits for the answer; for scripts and tests.
  public func waitForDraft() {
    while draft.isWorking { CaseSolver.pause() }
    _ = lookForDraft()
  }
}
