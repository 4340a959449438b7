import Foundation
import Synchronization

/// How far a long piece of work has come, on one line of a terminal; nothing for the first second.
final class Progress: Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let shown = Mutex(0)
  private let hasLine = Atomic(false)

  init(of total: Int) { self.total = total }

  /// From any thread; numbers that come late are left out.
  func show(_ done: Int) {
    guard isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    shown.withLock { shown in
      guard done > shown else { return }
      shown = done
      FileHandle.standardError.write(Data("\r\(done) of \(total) cases".utf8))
    }
  }

  /// How many states of a game are known, while its plays are followed.
  func show(states: Int) {
    guard isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    shown.withLock { shown in
      let line = "\r\u{1B}[K\(shown) of \(total) cases, \(states) states"
      hasLine.store(true, ordering: .relaxed)
      FileHandle.standardError.write(Data(line.utf8))
    }
  }

  /// Takes the line away again.
  func end() {
    shown.withLock { shown in
      guard shown > 0 || hasLine.load(ordering: .relaxed) else { return }
      FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
  }
}
