import Rules
import ScenarioFormat
import Sessions
public import TableUI
import Wording

extension TableHost {
  public func carryOut(_ request: Request) -> Answer {
    switch request {
    case .language(let code): speak(code)
    case .openCase(let id): open(id)
    case .start(let setup): start(setup)
    case .resume(let id): resume(SessionID(rawValue: id))
    case .putAway(let id): putAway(SessionID(rawValue: id))
    case .bringBack(let id): bringBack(SessionID(rawValue: id))
    case .saveElsewhere: saveElsewhere()
    case .setAside: setAside()
    case .apply(let action): take { game throws(Rejection) in try game.apply(action) }
    case .undo: take("undo") { game throws(Rejection) in try game.undo() }
    case .redo: take("redo") { game throws(Rejection) in try game.redo() }
    case .rewind(let step): rewind(to: step)
    case .goBack(let decision): goBack(to: decision)
    case .look(let seat):
      presentation.seat = seat.flatMap { play?.game.seatView($0) }
    case .facilitator(.shown): presentation.facilitator = play?.game.facilitatorView
    case .facilitator(.hidden): presentation.facilitator = nil
    case .jump(let card): companion?.jump(to: card)
    case .finish: finish()
    case .leave: leave()
    case .toggleFullScreen: return .toggleFullScreen
    case .quit: return isReadyToQuit() ? .quit : .go
    }
    return .go
  }

  /// Opens a case as if it had been chosen from the shelf.
  func open(_ id: String) {
    guard let volume = library.volumes.first(where: { $0.id == id }) else { return }
    chosen = volume
    presentation.chosen = volume.scenario(in: words.language).map { CaseView($0) }
    companion?.caseOpened()
  }

  private func speak(_ code: String) {
    guard let words = languages.words(code) else { return }
    presentation.words = words
    defer { companion?.languageChanged() }
    if let chosen {
      presentation.chosen = chosen.scenario(in: code).map { CaseView($0) }
    }
    guard var play else {
      showShelf()
      return
    }
    let reading = play.contents.read(language: code, file: play.caseID)
    guard let scenario = reading.scenario else { return }
    let recording = Recording(setup: play.game.setup, entries: play.log)
    do throws(Recording.Failure) {
      play.game = try recording.retell(in: scenario)
      self.play = play
    } catch {
      // The texts differ, the rules do not, so this cannot happen; if it does, the language stays.
      return
    }
    showGame()
  }

  private func start(_ setup: Setup) {
    guard let chosen, let scenario = chosen.scenario(in: words.language) else { return }
    var setup = setup
    setup.seed = seeds()
    let game: Game
    do throws(Rejection) { game = try Game(setup, of: scenario) } catch {
      presentation.notice = words.sentence(error, Names(scenario))
      return
    }
    var record = GameRecord.none
    if let store, let setup = SetupRecord(setup, in: scenario) {
      let new = NewSession(
        caseID: chosen.id, caseTitle: scenario.about.title, language: words.language,
        caseText: chosen.contents.yaml, translations: chosen.contents.kept, setup: setup)
      record = GameRecord(new, in: store)
      record.begin()
    }
    play = Play(
      game: game, contents: chosen.contents, log: [], record: record, caseID: chosen.id)
    beginSolving()
    showGame()
    presentation.notice = record.failure.map { words.warning($0) }
  }

  /// Takes a step: tried on a copy, kept on disk, and only then shown.
  ///
  /// - Parameter words: the entry, when it is not the action's own.
  private func take(
    _ entry: String? = nil, _ step: (inout Game) throws(Rejection) -> Void
  ) {
    guard var play else { return }
    do throws(Rejection) { try step(&play.game) } catch {
      presentation.notice = words.sentence(error, Names(play.game.scenario))
      return
    }
    let kept: Recording.Entry?
    if let entry {
      kept = Recording.Entry(
        text: entry, chance: nil, fingerprint: play.game.state.fingerprint)
    } else {
      kept = play.game.lastEntry
    }
    guard let kept else { return }
    play.log.append(kept)
    let before = play.record.failure
    do throws(StoreFailure) { try play.record.keep(play.log) } catch {
      presentation.notice = words.sentence(error)
      return
    }
    self.play = play
    showGame()
    if let failure = play.record.failure {
      presentation.notice = words.warning(failure)
    } else {
      presentation.notice = before == nil ? nil : words("Everything is kept again.")
    }
  }

  func undoOnce() { take("undo") { game throws(Rejection) in try game.undo() } }

  /// Takes back until the round is at `step`; stops at the first step that cannot be taken back.
  private func rewind(to step: GameState.Step) {
    while let game = play?.game, game.state.step != step, game.canUndo {
      let before = game.turns.count
      undoOnce()
      guard let now = play?.game.turns.count, now < before else { return }
    }
  }

  private func finish() {
    var trouble: StoreFailure?
    do throws(StoreFailure) { try play?.record.finish() } catch { trouble = error }
    leave()
    if let trouble { presentation.notice = words.sentence(trouble) }
  }

  private func leave() {
    companion?.tableLeft()
    showShelf()
  }

  /// Steps that are in memory alone are not let go of without a word.
  private func isReadyToQuit() -> Bool {
    guard var play, play.record.failure != nil, !isWarned else { return true }
    try? play.record.keep(play.log)
    self.play = play
    isWarned = true
    guard play.record.failure != nil else { return true }
    showGame()
    presentation.notice = words(
      "The last steps of this game are not kept anywhere. Choose “Save elsewhere” in the menu, or quit once more to let go of them."
    )
    return false
  }
}
