import Synchronization

/// Room for what is known of single states of solved games. What was asked for last is kept; the rest is
/// let go, and worked out again when somebody asks for it.
///
/// So any number of games can be solved together in bounded memory: figures and judgements of a game are
/// small and stay with it.
public final class StateRoom: Sendable {
  /// What a laptop with 8 GB can spare beside the game that is being solved.
  public static let standardBytes = 600_000_000
  /// For all games that are not given another.
  public static let standard = StateRoom()

  let bytes: Int
  private let kept = Mutex(Kept())

  private struct Kept {
    /// What was asked for last stands last.
    var pieces: [Piece] = []
    var bytes = 0
    /// How often something had to be worked out again.
    var repeats = 0
  }

  private struct Piece {
    let owner: ObjectIdentifier
    let content: any StateRoomContent
  }

  /// - Parameter bytes: the most to keep. One thing alone is kept even if it takes more.
  public init(bytes: Int = standardBytes) { self.bytes = bytes }

  /// Bytes that are kept, about.
  public var keptBytes: Int { kept.withLock { $0.bytes } }

  /// How often something was asked for that had been let go.
  public var repeats: Int { kept.withLock { $0.repeats } }

  func keep(_ content: some StateRoomContent, of owner: ObjectIdentifier) {
    kept.withLock { kept in
      kept.pieces.append(Piece(owner: owner, content: content))
      kept.bytes += content.bytes
      while kept.bytes > bytes, kept.pieces.count > 1 {
        kept.bytes -= kept.pieces.removeFirst().content.bytes
      }
    }
  }

  func content<Content: StateRoomContent>(
    of owner: ObjectIdentifier, again make: () -> Content
  ) -> Content {
    let found: Content? = kept.withLock { kept in
      let place = kept.pieces.lastIndex { $0.owner == owner && $0.content is Content }
      guard let place else {
        kept.repeats += 1
        return nil
      }
      let piece = kept.pieces.remove(at: place)
      kept.pieces.append(piece)
      return piece.content as? Content
    }
    if let found { return found }
    let content = make()
    keep(content, of: owner)
    return content
  }

  func forget(_ owner: ObjectIdentifier) {
    kept.withLock { kept in
      kept.pieces.removeAll { piece in
        guard piece.owner == owner else { return false }
        kept.bytes -= piece.content.bytes
        return true
      }
    }
  }
}

/// What a ``StateRoom`` keeps.
protocol StateRoomContent: Sendable {
  /// Memory it takes, about.
  var bytes: Int { get }
}

extension Exploration: StateRoomContent {
  var bytes: Int { 8 * count }
}

extension SolvedValues: StateRoomContent {
  var bytes: Int { 24 * states }
}

/// The states of one game, as long as there is room for them.
final class GameStates: Sendable {
  /// States in all layers.
  let count: Int
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let threads: Int
  private let room: StateRoom

  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ exploration: Exploration, threads: Int,
    in room: StateRoom
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.threads = threads
    self.room = room
    count = exploration.count
    room.keep(exploration, of: ObjectIdentifier(self))
  }

  deinit { room.forget(ObjectIdentifier(self)) }

  func keep(_ values: SolvedValues) { room.keep(values, of: ObjectIdentifier(self)) }

  var exploration: Exploration { room.content(of: ObjectIdentifier(self)) { explored() } }

  var values: SolvedValues {
    room.content(of: ObjectIdentifier(self)) {
      let budget = SolverBudget(states: count, work: .max, threads: threads)
      let values = Solver.values(of: compiled, liveness, explored(), budget: budget)
      guard let values else { preconditionFailure("nobody can stop it") }
      return values
    }
  }

  private func explored() -> Exploration {
    let budget = SolverBudget(states: count, work: .max, threads: threads)
    guard let found = try? Exploration(of: compiled, liveness: liveness, budget: budget) else {
      preconditionFailure("its states have been found before")
    }
    return found
  }
}
