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
    case .setAside(let id): setAside(SessionID(rawValue: id))
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
    case .quit: return .quit
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
    var session: SessionID?
    if let store, let record = SetupRecord(setup, in: scenario) {
      let new = NewSession(
        caseID: chosen.id, caseTitle: scenario.about.title, language: words.language,
        caseText: chosen.contents.yaml, translations: chosen.contents.kept, setup: record)
      do throws(StoreFailure) { session = try store.begin(new) } catch {
        presentation.notice = words.sentence(error)
        return
      }
    }
    play = Play(
      game: game, contents: chosen.contents, log: [], session: session, caseID: chosen.id)
    presentation.notice = nil
    beginSolving()
    showGame()
  }

  private func resume(_ id: SessionID) {
    guard let store else { return }
    do throws(StoreFailure) {
      let stored = try store.load(id)
      let contents = CaseFolder.Contents(
        yaml: stored.caseText, translations: stored.translations)
      guard let game = replay(stored, contents) else {
        try store.setAside(id)
        showShelf()
        presentation.notice = words(
          "This game cannot be continued: its record does not fit this version. It is kept, and put aside."
        )
        return
      }
      play = Play(
        game: game, contents: contents, log: stored.entries, session: id,
        caseID: stored.summary.caseID)
      presentation.notice = nil
      beginSolving()
      showGame()
    } catch {
      presentation.notice = words.sentence(error)
    }
  }

  /// `nil` when the record does not replay.
  private func replay(_ stored: StoredSession, _ contents: CaseFolder.Contents) -> Game? {
    let reading = contents.read(language: words.language, file: stored.summary.caseID)
    guard let scenario = reading.scenario,
      let recording = try? stored.recording(in: scenario)
    else { return nil }
    return try? recording.replay(of: scenario)
  }

  private func setAside(_ id: SessionID) {
    guard let store else { return }
    do throws(StoreFailure) {
      try store.abandon(id)
      showShelf()
    } catch {
      presentation.notice = words.sentence(error)
    }
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
    if let store, let session = play.session {
      do throws(StoreFailure) {
        try store.append(kept, after: play.log.count, to: session)
      } catch {
        presentation.notice = words.sentence(error)
        return
      }
    }
    play.log.append(kept)
    self.play = play
    presentation.notice = nil
    showGame()
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
    if let store, let session = play?.session {
      do throws(StoreFailure) { try store.finish(session) } catch {
        presentation.notice = words.sentence(error)
        return
      }
    }
    leave()
  }

  private func leave() {
    companion?.tableLeft()
    showShelf()
  }
}
