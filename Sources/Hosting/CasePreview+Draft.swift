import Analysis
import Checking
import Rules
import ScenarioFormat
import TableUI
import Wording

/// What is worked out beside the preview of the version that was saved last: first what any table could
/// make of it, then what following every play finds.
extension CasePreview {
  /// Begins with the figures of the case at hand, as the game sits or else as it usually is played.
  func beginFigures() {
    draft.cancel()
    shown?.reach = .unknown
    shown?.following = .notDone
    guard solvesDrafts else { return }
    let chosen =
      host.play?.caseID ?? host.chosen?.id
      ?? (host.library.volumes.count == 1 ? host.library.volumes[0].id : nil)
    guard let volume = host.library.volumes.first(where: { $0.id == chosen }),
      let scenario = volume.scenario(in: words.language)
    else { return }
    let setup = host.play?.game.setup ?? Setup.dealt(scenario, seed: 1)
    guard setup.refusal(in: scenario) == nil else { return }
    if draftCase != volume.id { draftRows = [] }
    draftCase = volume.id
    draftEndings = scenario.endings
    draft.begin(scenario, setup)
    shown?.reach = .working
  }

  /// Looks for what `check` finds, plays left out but those that are known to come out the same.
  ///
  /// - Parameter known: cases that have been read already, by their own files.
  func readDraft(_ paths: [String], known: [String: CaseReadings] = [:]) {
    var report = DraftFindings(of: paths, known: known, in: words)
    for reading in report.readings {
      if let result = draft.result(of: reading) { report.add(result, in: reading.source) }
    }
    draftFindings = report
    sayFindings()
  }

  private func sayFindings() {
    let lines = draftFindings?.lines(host.languages.rules(words.language), words) ?? []
    shown?.findings = lines
  }

  /// Follows every play of the cases whose plays are not known, once the figures are there.
  func follow() {
    guard solvesDrafts, let report = draftFindings else { return }
    let open = report.readings.filter { draft.result(of: $0) == nil }
    draft.follow(open)
    shown?.following = open.isEmpty ? followed(report) : .working
  }

  private func followed(_ report: DraftFindings) -> Presentation.Following {
    if report.readings.isEmpty { return .notDone }
    let isCut = report.readings.contains { draft.result(of: $0)?.isOverBudget == true }
    return isCut ? .inPart : .done
  }

  /// Nobody looks at the case any more.
  func tableLeft() {
    draft.cancel()
    if shown?.reach == .working { shown?.reach = .unknown }
    if shown?.following == .working { shown?.following = .notDone }
  }

  /// Takes up what was left when the table went back to the shelf.
  func caseOpened() {
    guard let preview = shown else { return }
    if preview.reach == .unknown || host.chosen?.id != draftCase {
      beginFigures()
      follow()
    } else if preview.following == .notDone {
      follow()
    }
  }

  /// - Returns: whether something has come since the last look.
  func lookForDraft() -> Bool {
    let news = draft.takeNews()
    guard !news.isEmpty else { return false }
    if let figures = news.figures { tell(figures) }
    for followed in news.followed { tell(followed) }
    if news.isFollowed, let draftFindings {
      shown?.following = followed(draftFindings)
    }
    return true
  }

  private func tell(_ figures: Solver.Figures) {
    switch figures {
    case .decided(let values, _):
      let rows = rows(values)
      let told = rows.map { row in
        var row = row
        row.before = draftRows.first { $0.title == row.title }?.now
        return row
      }
      shown?.reach = .known(told)
      draftRows = rows
      if shown?.findings.isEmpty == true, isNoticeFree, let wishes = rows.first {
        notice = words(
          "Wishes honoured: {0} at most, {1} by a team like most, {2} at random. F3 shows more.",
          words.percents(wishes.now.most), wishes.now.ordinary.map { words.percents($0) } ?? "–",
          words.percents(wishes.now.random))
        draftNotice = notice
      }
    case .notDecided(.overBudget), .notDecided(.overWork), .notCompiled: shown?.reach = .tooLarge
    case .notDecided(.cancelled): shown?.reach = .unknown
    }
  }

  private func tell(_ followed: DraftSolver.Followed) {
    // The file may have been read again meanwhile, in another language.
    guard
      let reading = draftFindings?.readings.first(where: { $0.isSameGame(as: followed.reading) })
    else { return }
    let before = shown?.findings
    draftFindings?.add(followed.result.moved(to: reading), in: reading.source)
    sayFindings()
    if isNoticeFree, shown?.findings != before { show() }
  }

  /// What the game says is not talked over.
  private var isNoticeFree: Bool {
    notice == nil || notice == draftNotice
  }

  private func rows(_ values: [Objective: TeamValues]) -> [Presentation.Reach.Row] {
    // A team like most does its best for the wishes: of an ending that leaves some of them open it would be
    // told how likely it is for a team that plays for just that.
    func row(
      _ title: String, _ objective: Objective, scale: Double, isGood: Bool = true
    ) -> Presentation.Reach.Row? {
      values[objective].map {
        Presentation.Reach.Row(
          title: title,
          now: Presentation.Reach.Figures(
            most: scale * $0.highest, ordinary: isGood ? $0.ordinary.map { scale * $0 } : nil,
            random: scale * $0.random, least: scale * $0.lowest))
      }
    }
    let endings = draftEndings.enumerated().compactMap { number, ending in
      row(
        ending.title, .ending(EndingID(number)), scale: 100, isGood: ending.honoured == .full)
    }
    return [row(words("Wishes honoured"), .wishesHonoured, scale: 1)].compactMap { $0 } + endings
  }

  /// Waits for the figures; for scripts and tests.
  func waitForDraft() {
    draft.waitForFigures()
    _ = lookForDraft()
  }

  /// Waits for the findings too; for tests.
  func waitForFindings() {
    waitForDraft()
    draft.waitForFindings()
    _ = lookForDraft()
  }
}
