import Rules
import Sessions

/// How a game is kept: every step on disk before it is shown. Where that cannot be done, the table goes
/// on, says so, and what is missing on disk is added as soon as it can be.
struct GameRecord {
  private var store: SessionStore?
  /// `nil` for a game that is not meant to be kept.
  private var beginning: NewSession?
  private(set) var session: SessionID?
  /// How many entries are known to be on disk.
  private var stored = 0
  /// Why the last steps are in memory alone.
  private(set) var failure: StoreFailure?

  /// For rehearsals, previews, and tables that want nothing kept.
  static let none = GameRecord()

  private init() {}

  /// - Parameters:
  ///   - store: where it is kept, or why nothing can be.
  ///   - log: what has been played already, of which `session` has the whole.
  init(
    _ beginning: NewSession, in store: Result<SessionStore, StoreFailure>,
    session: SessionID? = nil, log: [Recording.Entry] = []
  ) {
    self.beginning = beginning
    self.session = session
    stored = session == nil ? 0 : log.count
    switch store {
    case .success(let store): self.store = store
    case .failure(let failure): self.failure = failure
    }
  }

  /// A game that has begun, before the first step.
  mutating func begin() {
    guard let store, let beginning, session == nil else { return }
    do throws(StoreFailure) { session = try store.begin(beginning) } catch { failure = error }
  }

  /// - Parameter log: everything that was played, with what has just been.
  /// - Throws: ``StoreFailure/takenOver(_:)`` when somebody else has gone on with the game: then there is
  ///   another line of it, and this step belongs to none.
  mutating func keep(_ log: [Recording.Entry]) throws(StoreFailure) {
    guard let store, beginning != nil else { return }
    do throws(StoreFailure) {
      if let session, failure == nil, stored == log.count - 1, let last = log.last {
        try store.append(last, after: stored, to: session)
      } else {
        try complete(log, in: store)
      }
      stored = log.count
      failure = nil
    } catch {
      switch error {
      case .takenOver: throw error
      case .noSuchSession, .entriesMissing:
        // Another file lies in its place. In that one the game begins anew, with everything.
        session = nil
        failure = error
        try keepAnew(log, in: store)
      case .folderNotWritable, .readOnly, .cannotOpen, .corrupt, .notOurs, .newerVersion, .busy,
        .diskFull, .diskFailed, .moved, .nothingToSetAside, .damaged, .other:
        failure = error
      }
    }
  }

  /// Goes on in another file, with everything that was played.
  mutating func move(to other: SessionStore, _ log: [Recording.Entry]) throws(StoreFailure) {
    var moved = self
    moved.store = other
    moved.session = nil
    try moved.complete(log, in: other)
    moved.stored = log.count
    moved.failure = nil
    self = moved
  }

  func finish() throws(StoreFailure) {
    guard let store, let session else { return }
    try store.finish(session)
  }

  private mutating func keepAnew(
    _ log: [Recording.Entry], in store: SessionStore
  ) throws(StoreFailure) {
    do throws(StoreFailure) {
      try complete(log, in: store)
      stored = log.count
      failure = nil
    } catch { failure = error }
  }

  private mutating func complete(
    _ log: [Recording.Entry], in store: SessionStore
  ) throws(StoreFailure) {
    guard let beginning else { return }
    let id: SessionID
    if let session { id = session } else { id = try store.begin(beginning) }
    session = id
    try store.complete(log, of: id)
  }
}
