import ArgumentParser
import Foundation
import Synchronization
import Wording

/// How many cases have been checked: on one line of a terminal after the first second, and when it
/// is stopped.
final class Progress: Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private let isTerminal = StandardStream.error.isTerminal
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var hasLine = false
    var isOver = false

    mutating func show(_ line: String) {
      hasLine = true
      StandardStream.show(progress: line)
    }

    /// Takes the line away again.
    mutating func end() {
      isOver = true
      guard hasLine else { return }
      StandardStream.show(progress: "")
    }
  }

  init(of total: Int) { self.total = total }

  private var isShown: Bool { isTerminal && ContinuousClock.now - start > .seconds(1) }

  /// From any thread; numbers that come late are left out.
  func show(_ count: Int) {
    state.withLock { state in
      guard count > state.done, !state.isOver else { return }
      state.done = count
      guard isShown else { return }
      let words = ProgramLanguage.talk
      state.show(words("{0} of {1} cases", words.number(count), words.number(total)))
    }
  }

  /// How many states of a game are known, while its plays are followed.
  func show(states: Int) {
    state.withLock { state in
      guard isShown, !state.isOver else { return }
      let words = ProgramLanguage.talk
      state.show(
        words(
          "{0} of {1} cases, {2} states", words.number(state.done), words.number(total),
          words.number(states)))
    }
  }

  func end() { state.withLock { $0.end() } }

  /// Says how far it came.
  ///
  /// - Returns: `nil` when it is over.
  func stopped() -> ExitCode? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      state.end()
      return say(Interruption.checking(done: state.done, of: total))
    }
  }
}
