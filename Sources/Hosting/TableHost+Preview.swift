import Rules
import ScenarioFormat
import TableUI
import Wording

/// The live preview: the case is read again whenever it is saved, and the game goes on in it.
extension TableHost {
  /// Begins to watch the files of the cases. Nothing is kept on disk in a preview.
  public func beginPreview(of paths: [String]) {
    watch = CaseWatch(paths: paths)
    readAgain(paths)
  }

  public var isPreview: Bool { watch != nil }

  /// Looks whether something was saved, and takes it in.
  ///
  /// - Returns: whether there is something new to show.
  public func lookForChanges() -> Bool {
    // The files first: what was worked out of the version before is not shown for the new one.
    if let paths = watch?.paths, watch?.hasChanged() == true {
      readAgain(paths)
      return true
    }
    return lookForTurns() || lookForDraft()
  }

  private func readAgain(_ paths: [String]) {
    // What is worked out of the version before is of no use, and would slow down the reading.
    draft.cancel()
    presentation.preview = Presentation.Preview(findings: [], cards: [])
    var known: [String: CaseReadings] = [:]
    let keep = { (folder: CaseFolder, readings: CaseReadings) in known[folder.file] = readings }
    if let library = try? Library(opening: paths, keeping: keep) { self.library = library }
    beginFigures()
    readDraft(paths, known: known)
    follow()
    lastImage = nil
    guard var play else {
      showShelf()
      showPreview()
      if library.volumes.count == 1, presentation.chosen == nil {
        open(library.volumes[0].id)
      } else if let chosen {
        open(chosen.id)
      }
      return
    }
    guard let volume = library.volumes.first(where: { $0.id == play.caseID }),
      let scenario = volume.scenario(in: words.language)
    else {
      // The mistake is shown; the game stays as it was before it.
      showPreview()
      return
    }
    chosen = volume
    do throws(Rejection) {
      let retelling = try play.game.retold(in: scenario)
      play = Play(
        game: retelling.game, contents: volume.contents, log: retelling.game.recording.entries,
        session: nil, caseID: play.caseID)
      self.play = play
      presentation.notice = nil
      showGame()
      showPreview()
      // What happened to the game is seen first; the findings are a key away.
      if let stop = retelling.stoppedAt {
        presentation.notice = words(
          "The game stops here, because this is no longer possible: {0}", stop)
      }
    } catch {
      showPreview()
      presentation.notice = words.sentence(error, Names(scenario))
    }
  }

  /// What an author sees besides the game.
  func showPreview() {
    guard isPreview else { return }
    let scenario = play?.game.scenario
    presentation.preview?.cards = scenario?.situations.map(\.title) ?? []
    if let first = presentation.preview?.findings.first {
      let count = presentation.preview?.findings.count ?? 0
      presentation.notice =
        count == 1
        ? first : words("{0} (and {1} more: see F3)", first, count - 1)
      draftNotice = presentation.notice
    }
  }

  /// Says the findings again, in the language that is spoken now.
  func sayFindingsAgain() {
    guard let paths = watch?.paths else { return }
    readDraft(paths)
    showPreview()
  }

  /// Goes to a card in a state that play can reach.
  func jump(to card: SituationID) {
    guard isPreview, let play, play.game.scenario.situations.indices.contains(card.index) else {
      return
    }
    let scenario = play.game.scenario
    guard
      let game = Game.leading(to: card, play.game.setup, of: scenario, tries: Self.tries)
    else {
      presentation.notice = words(
        "No way to this card was found in {0} games. Look at when it can come.", Self.tries)
      return
    }
    self.play = Play(
      game: game, contents: play.contents, log: game.recording.entries, session: nil,
      caseID: play.caseID)
    presentation.notice = nil
    showGame()
    showPreview()
  }

  private static let tries = 3_000
}
