import Analysis
import ArgumentParser
import Foundation
import Synchronization
import Wording

/// How far following every play has come: on a terminal after the first second, and when it is
/// stopped.
final class SolvingReport: Sendable {
  /// What the plays are followed for.
  enum Purpose {
    case solving, exporting
  }

  private struct State {
    var last: Solver.Progress?
    /// Once the process is being written.
    var written: Int?
    var isShown = false
    var isOver = false
  }

  private let purpose: Purpose
  private let words: Words
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  init(_ purpose: Purpose, words: Words) {
    self.purpose = purpose
    self.words = words
  }

  func note(_ progress: Solver.Progress) { state.withLock { $0.last = progress } }

  func note(written bytes: Int) { state.withLock { $0.written = ($0.written ?? 0) + bytes } }

  func begin() {
    Interrupt.watch()
    let thread = Thread { [self] in
      let start = ContinuousClock.now
      var asked: ContinuousClock.Instant?
      while !state.withLock({ $0.isOver }) {
        Thread.sleep(forTimeInterval: 0.1)
        if Interrupt.isAsked, asked == nil { asked = .now }
        // A solver in the middle of a large layer may not hear in time, nor who waits for a pipe.
        if let asked, ContinuousClock.now - asked > .milliseconds(600) {
          Interrupt.leave(stopped())
        }
        if isTerminal, ContinuousClock.now - start > .seconds(1) { show(since: start) }
      }
    }
    thread.start()
  }

  private func show(since start: ContinuousClock.Instant) {
    let seconds = words.number(Int((ContinuousClock.now - start).components.seconds))
    state.withLock { state in
      guard !state.isOver else { return }
      let said =
        switch (state.written, state.last) {
        case (let bytes?, _): words("Writing: {0} MB, {1} s", words.megabytes(bytes), seconds)
        case (nil, .exploring(let round, let states)):
          words(
            "Looking for states: round {0}, {1} found, {2} s", round + 1, words.number(states),
            seconds)
        case (nil, .solving(let round, let states)):
          words(
            "Working backwards: round {0}, {1} solved, {2} s", round + 1, words.number(states),
            seconds)
        case (nil, nil): words("Beginning, {0} s", seconds)
        }
      state.isShown = true
      FileHandle.standardError.write(Data("\r\(said)\u{1B}[K".utf8))
    }
  }

  /// Takes the line away again.
  func end() {
    state.withLock { state in
      state.isOver = true
      if state.isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      state.isShown = false
    }
  }

  /// Says how far it came.
  func stopped() -> ExitCode {
    end()
    let (written, last) = state.withLock { ($0.written, $0.last) }
    let sentence =
      switch (purpose, written, last) {
      case (.exporting, let bytes?, _):
        words(
          "stopped, so nothing is left behind. It had written {0} MB, which are gone again.",
          words.megabytes(bytes))
      case (.exporting, nil, .exploring(let round, let states)):
        words(
          "stopped, so nothing is written. It had found {0} states, to the end of round {1}.",
          words.number(states), round + 1)
      case (.exporting, _, _): words("stopped at the beginning, so nothing is written.")
      case (.solving, _, .exploring(let round, let states)):
        words(
          "stopped, so nothing is decided. It had found {0} states, to the end of round {1}.",
          words.number(states), round + 1)
      case (.solving, _, .solving(let round, let states)):
        words(
          "stopped, so nothing is decided. It had found every state, and solved {0} of them, back to round {1}.",
          words.number(states), round + 1)
      case (.solving, _, nil): words("stopped at the beginning, so nothing is decided.")
      }
    return stop(sentence, Status.findings)
  }
}

extension Words {
  fileprivate func megabytes(_ bytes: Int) -> String { number(bytes / 1_000_000) }
}
