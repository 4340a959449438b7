import Rules
import ScenarioFormat
import Sessions

/// A stored session played again, from its own text or, where that is damaged or can no longer be read,
/// from the shelf's: fingerprints tell whether a text is the one that was played.
struct SessionReplay {
  let game: Game
  let contents: CaseFolder.Contents
  let source: Source
  /// How many entries were played again.
  let count: Int

  enum Source: Hashable {
    case own
    /// The shelf's text, where the stored one is damaged or not readable.
    case shelf
    /// The stored text although it is damaged: no other fits.
    case damaged
  }

  /// `nil` when not even a beginning of it can be played.
  init?(_ stored: StoredSession, shelf: CaseFolder.Contents?, language: String) {
    let own = CaseFolder.Contents(yaml: stored.caseText, translations: stored.translations)
    let isDamaged = stored.damage.contains(.caseText)
    var texts: [(CaseFolder.Contents, Source)] = isDamaged ? [] : [(own, .own)]
    if let shelf { texts.append((shelf, .shelf)) }
    if isDamaged { texts.append((own, .damaged)) }
    var best: SessionReplay?
    for (contents, source) in texts where best?.count != stored.entries.count {
      guard let next = SessionReplay(stored, contents, source, language) else { continue }
      if next.count > best?.count ?? 0 || next.count == stored.entries.count { best = next }
    }
    guard let best else { return nil }
    self = best
  }

  private init?(
    _ stored: StoredSession, _ contents: CaseFolder.Contents, _ source: Source, _ language: String
  ) {
    let reading = contents.read(language: language, file: stored.summary.caseID)
    guard let scenario = reading.scenario, var recording = try? stored.recording(in: scenario)
    else { return nil }
    do throws(Recording.Failure) {
      self.init(
        game: try recording.replay(of: scenario), contents: contents, source: source,
        count: recording.entries.count)
    } catch {
      // As far as it fits.
      guard let entry = error.entry, entry > 1 else { return nil }
      recording.entries = Array(recording.entries.prefix(entry - 1))
      guard let game = try? recording.replay(of: scenario) else { return nil }
      self.init(game: game, contents: contents, source: source, count: entry - 1)
    }
  }

  private init(game: Game, contents: CaseFolder.Contents, source: Source, count: Int) {
    self.game = game
    self.contents = contents
    self.source = source
    self.count = count
  }
}

extension Recording.Failure {
  /// From 1; `nil` when it does not even begin.
  fileprivate var entry: Int? {
    switch self {
    case .refusedSetup: nil
    case .unreadable(let entry, _), .refused(let entry, _, _), .diverged(let entry, _): entry
    }
  }
}
