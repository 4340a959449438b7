public import Rules
import ScenarioFormat
public import Sessions
public import TableUI
public import Wording

/// Owns the game, the shelf and the record; answers what the table asks for.
///
/// Every step is on disk before the table is shown what it led to. Where the disk fails, the table goes
/// on, and is told with every step that it is not kept.
public final class TableHost {
  let languages: Languages
  var library: Library
  /// The preview of a case that is being written, if this is one.
  var companion: (any Companion)?
  /// Where games are kept, or why they cannot be; `nil` when they are not meant to be.
  var store: Result<SessionStore, StoreFailure>?
  /// Folders to save a game in when its own place fails; the first that takes it.
  public var otherPlaces: [String] = []
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
  /// Why sessions could not be opened when somebody tried; found out anew each time.
  var troubles: [SessionID: String] = [:]
  /// What the shelf has to say when it is shown next.
  var shelfNotice: String?
  /// Whether the table was told that quitting lets go of steps.
  var isWarned = false

  /// A game that is being played, with the texts it is played from.
  struct Play {
    var game: Game
    let contents: CaseFolder.Contents
    /// Every entry so far, undo and redo included.
    var log: [Recording.Entry]
    var record: GameRecord
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

  /// - Parameter store: `nil` to play without keeping anything; a failure to play without being able to.
  public init(
    languages: Languages, words: Words, library: Library,
    store: Result<SessionStore, StoreFailure>?,
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
    isWarned = false
    presentation.isKept = store != nil
    presentation.canSaveElsewhere = false
    presentation.canSetAside = damagedStore != nil
    solver?.cancel()
    presentation.game = nil
    presentation.image = nil
    presentation.seat = nil
    presentation.debrief = nil
    presentation.turns = .unknown
    presentation.facilitator = nil
    presentation.shelf = library.volumes.map { $0.card(in: words.language) }
    presentation.shelfTroubles = library.troubles.map { words.sentence($0) }
    if store == nil, companion == nil {
      presentation.shelfTroubles.append(
        words("This game is not being kept: it was started with --no-save."))
    }
    shelfNotice = standingNotice
    presentation.sessions = cards()
    presentation.notice = shelfNotice
  }

  /// Why no game of this table is kept that should be.
  private var standingNotice: String? {
    switch store {
    case nil: nil
    case .failure(.corrupt(let path, _))?:
      words(
        "The file with your games, {0}, is damaged. It was left untouched. You can play, but nothing is kept until it is put aside.",
        path)
    case .failure(let failure)?: words.warning(failure)
    case .success(let store)?:
      store.access == .readWrite ? nil : words.warning(.readOnly(path: store.path))
    }
  }

  func showGame() {
    guard let play else { return }
    presentation.game = play.game.tableView
    presentation.isKept = store != nil && play.record.failure == nil
    presentation.canSaveElsewhere = play.record.failure != nil
    showImage(of: play)
    presentation.chosen = CaseView(play.game.scenario)
    presentation.debrief = play.game.debriefView
    showTurns()
    companion?.gameShown()
    if presentation.facilitator != nil { presentation.facilitator = play.game.facilitatorView }
    if let seat = presentation.seat { presentation.seat = play.game.seatView(seat.seat) }
  }
}
