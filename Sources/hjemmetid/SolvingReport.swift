import Analysis
import ArgumentParser
import Foundation
import Synchronization
import Wording

/// How far following every play has come: on a terminal after the first second, and when it is
/// stopped.
final class SolvingReport: Sendable {
  private struct State {
    var last: Solver.Progress?
    /// Once the process is being written.
    var written: Int?
    var isShown = false
    var isOver = false
  }

  private let purpose: Interruption.Purpose
  private let isTerminal = StandardStream.error.isTerminal
  private let state = Mutex(State())

  init(_ purpose: Interruption.Purpose) {
    self.purpose = purpose
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
          Interrupt.leave(say(stopped()))
        }
        if isTerminal, ContinuousClock.now - start > .seconds(1) { show(since: start) }
      }
    }
    thread.start()
  }

  private func show(since start: ContinuousClock.Instant) {
    let words = ProgramLanguage.talk
    let seconds = words.number(Int((ContinuousClock.now - start).components.seconds))
    state.withLock { state in
      guard !state.isOver else { return }
      let said =
        switch (state.written, state.last) {
        case (let bytes?, _):
          words("Writing: {0} MB, {1} s", words.number(bytes / 1_000_000), seconds)
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
      StandardStream.show(progress: said)
    }
  }

  /// Takes the line away again.
  func end() {
    state.withLock { state in
      state.isOver = true
      if state.isShown { StandardStream.show(progress: "") }
      state.isShown = false
    }
  }

  /// How far it came.
  func stopped() -> Interruption {
    end()
    let (written, last) = state.withLock { ($0.written, $0.last) }
    return switch (written, last) {
    case (let bytes?, _) where purpose == .exporting: .writing(bytes: bytes)
    case (_, .exploring(let round, let states)):
      .exploring(purpose, states: states, round: round + 1)
    case (_, .solving(let round, let states)) where purpose == .solving:
      .solving(states: states, round: round + 1)
    case (_, _): .atBeginning(purpose)
    }
  }
}
