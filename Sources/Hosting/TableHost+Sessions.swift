import Foundation
import Rules
import ScenarioFormat
import Sessions
import TableUI
import Wording

/// Games that were played at other times.
extension TableHost {
  func cards() -> [Presentation.SessionCard] {
    guard case .success(let store)? = store else { return [] }
    do throws(StoreFailure) {
      return try store.all().map { summary in
        Presentation.SessionCard(
          id: summary.id.rawValue, title: summary.caseTitle, when: when(summary, in: store),
          standing: standing(summary.status), trouble: troubles[summary.id])
      }
    } catch {
      shelfNotice = words.sentence(error)
      return []
    }
  }

  private func standing(_ status: SessionStatus) -> Presentation.SessionCard.Standing {
    switch status {
    case .unfinished: .unfinished
    case .finished: .finished
    case .abandoned: .putAway
    }
  }

  /// A clock that was set wrong then, or is now, is not repeated.
  private func when(_ summary: SessionSummary, in store: SessionStore) -> String {
    summary.saidTime(now: store.now) { words("Last played {0}", clock.said($0, in: words)) }
      ?? words("Last played at a time the clock did not know")
  }

  func resume(_ id: SessionID) {
    guard case .success(let store)? = store else { return }
    do throws(StoreFailure) {
      let stored = try store.load(id)
      let shelf = library.volumes.first { $0.id == stored.summary.caseID }?.contents
      guard let replay = SessionReplay(stored, shelf: shelf, language: words.language) else {
        tell(
          words(
            "This game cannot be continued with this version of the program: its record does not fit the case. It stays in the list."
          ), of: id)
        return
      }
      troubles[id] = nil
      open(stored, replay, in: store)
    } catch {
      tell(words.sentence(error), of: id)
    }
  }

  /// Nothing is written: what cannot be played today may be played tomorrow.
  private func tell(_ trouble: String, of id: SessionID) {
    troubles[id] = trouble
    showShelf()
    presentation.notice = trouble
  }

  private func open(_ stored: StoredSession, _ replay: SessionReplay, in store: SessionStore) {
    let summary = stored.summary
    let log = Array(stored.entries.prefix(replay.count))
    let isWhole = log.count == summary.entryCount
    let beginning = NewSession(
      caseID: summary.caseID, caseTitle: summary.caseTitle, language: summary.language,
      caseText: replay.contents.yaml, translations: replay.contents.kept, setup: stored.setup)
    play = Play(
      game: replay.game, contents: replay.contents, log: log,
      record: GameRecord(
        beginning, in: .success(store), session: isWhole ? summary.id : nil, log: log),
      caseID: summary.caseID)
    if replay.source == .shelf, isWhole, stored.damage.contains(.caseText) {
      // Where it cannot be written, the shelf's text is found again the next time.
      try? store.mend(summary.id, caseText: replay.contents.yaml)
    }
    beginSolving()
    showGame()
    presentation.notice = notice(stored, replay, isWhole: isWhole)
  }

  private func notice(_ stored: StoredSession, _ replay: SessionReplay, isWhole: Bool) -> String? {
    guard isWhole else {
      return words(
        "The record of this game is damaged after {0} steps. The table stands where it was then; when you go on, it is kept as a new game.",
        replay.count)
    }
    switch replay.source {
    case .shelf:
      return words(
        "The text of this case was damaged in the session database. The one on the shelf fits the record, so the game goes on with it."
      )
    case .damaged:
      return words(
        "The text of this case is damaged in the session database, so a word may be wrong. The record fits it, and the game can go on."
      )
    case .own:
      return stored.damage.isEmpty
        ? nil
        : words(
          "A translation of this case is damaged in the session database, so some of it is shown in the language it was written in."
        )
    }
  }

  func putAway(_ id: SessionID) { change { store throws(StoreFailure) in try store.abandon(id) } }

  func bringBack(_ id: SessionID) {
    change { store throws(StoreFailure) in try store.bringBack(id) }
  }

  private func change(_ work: (SessionStore) throws(StoreFailure) -> Void) {
    guard case .success(let store)? = store else { return }
    do throws(StoreFailure) {
      try work(store)
      showShelf()
    } catch {
      presentation.notice = words.sentence(error)
    }
  }

  // MARK: Elsewhere

  /// Keeps the game in a new file, in the first folder that takes one.
  func saveElsewhere() {
    guard var play, play.record.failure != nil else { return }
    for folder in otherPlaces {
      guard let path = Self.freePath(in: folder, play.caseID),
        let other = try? SessionStore(path: path), other.access == .readWrite
      else { continue }
      do throws(StoreFailure) {
        try play.record.move(to: other, play.log)
      } catch {
        try? FileManager.default.removeItem(atPath: path)
        continue
      }
      self.play = play
      showGame()
      presentation.notice = words(
        "The game is kept in {0} from now on. Go on from there with: hjemmetid play --sessions {0}",
        path)
      return
    }
    presentation.notice = words(
      "No other folder takes the game either. Make room or put in a stick, and choose “Save elsewhere” again."
    )
  }

  private static func freePath(in folder: String, _ caseID: String) -> String? {
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    let names = (1...999).lazy.map { "hjemmetid-\(caseID)\($0 == 1 ? "" : "-\($0)").sqlite" }
    return names.map { "\(folder)/\($0)" }.first { !FileManager.default.fileExists(atPath: $0) }
  }
}
