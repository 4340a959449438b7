public import Rules
import ScenarioFormat
public import Sessions
public import TableUI
public import Wording

/// Owns the game, the shelf and the record; answers what the table asks for.
///
/// Every step is on disk before the table is shown what it led to. A step that cannot be kept is not
/// taken.
public final class TableHost {
  let languages: Languages
  var library: Library
  /// The preview of a case that is being written, if this is one.
  var companion: (any Companion)?
  let store: SessionStore?
  /// Seconds since 1970, and how to say a time of day; for the list of unfinished games.
  let clock: any Clock
  /// Where chance begins in the next game.
  let seeds: () -> UInt64
  public internal(set) var presentation: Presentation
  /// Works out beside the game where the story turned; `nil` leaves that out.
  public var solver: CaseSolver?
  var play: Play?
  var chosen: Library.Volume?
  /// The picture that was last shown or tried, so that a file is read once for a card.
  var lastImage: LastImage?

  /// A game that is being played, with the texts it is played from.
  struct Play {
    var game: Game
    let contents: CaseFolder.Contents
    /// Every entry so far, undo and redo included.
    var log: [Recording.Entry]
    let session: SessionID?
    let caseID: String
  }

  /// What a host needs of the outside world's time.
  public protocol Clock {
    /// "yesterday at 14:05", in the given language.
    func said(_ unixSeconds: Int64, in words: Words) -> String
  }

  public enum Answer: Hashable, Sendable {
    case go
    case toggleFullScreen
    case quit
  }

  /// - Parameter store: `nil` to play without keeping anything.
  public init(
    languages: Languages, words: Words, library: Library, store: SessionStore?,
    clock: any Clock, seeds: @escaping () -> UInt64
  ) {
    self.seeds = seeds
    self.languages = languages
    self.library = library
    self.store = store
    self.clock = clock
    presentation = Presentation(words: words, languages: languages.choices)
    presentation.isKept = store != nil
    showShelf()
  }

  var words: Words { presentation.words }

  /// What was done at the table so far, oldest first; empty at the shelf.
  public var entries: [Recording.Entry] { play?.log ?? [] }

  // MARK: What is shown

  func showShelf() {
    play = nil
    solver?.cancel()
    presentation.game = nil
    presentation.image = nil
    presentation.seat = nil
    presentation.debrief = nil
    presentation.turns = .unknown
    presentation.facilitator = nil
    presentation.shelf = library.volumes.map { $0.card(in: words.language) }
    presentation.shelfTroubles = library.troubles.map { words.sentence($0) }
    presentation.resumable = unfinished()
    presentation.notice =
      store == nil && companion == nil
      ? words("This game is not being kept: it was started with --no-save.") : nil
  }

  private func unfinished() -> [Presentation.ResumeCard] {
    guard let store else { return [] }
    do throws(StoreFailure) {
      return try store.unfinished().map { summary in
        Presentation.ResumeCard(
          id: summary.id.rawValue, title: summary.caseTitle,
          when: words("Last played {0}", clock.said(summary.last, in: words)))
      }
    } catch {
      presentation.notice = words.sentence(error)
      return []
    }
  }

  func showGame() {
    guard let play else { return }
    presentation.game = play.game.tableView
    showImage(of: play)
    presentation.chosen = CaseView(play.game.scenario)
    presentation.debrief = play.game.debriefView
    showTurns()
    companion?.gameShown()
    if presentation.facilitator != nil { presentation.facilitator = play.game.facilitatorView }
    if let seat = presentation.seat { presentation.seat = play.game.seatView(seat.seat) }
  }
}
