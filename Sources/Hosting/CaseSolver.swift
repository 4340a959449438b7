import Analysis
import Dispatch
public import Foundation
import Rules
import Synchronization

/// Solves the case at hand beside the game, so that the debrief can show where the story turned.
///
/// One thread of low priority, at most one case at a time: when a table goes from case to case, what was
/// begun for the one before has ended before the next is looked at, and memory holds one. What was solved
/// once is kept on disk.
public final class CaseSolver: Sendable {
  /// Where solved cases are kept; `nil` keeps none.
  private let folder: SolvedFolder?
  let queue = DispatchQueue(label: "solved", qos: .utility)
  private let state = Mutex(State())

  private struct State {
    /// Counts the cases begun, so that the answer for an old one is not taken for the new.
    var number = 0
    var name: String?
    var progress = Progress.idle
    /// Whether the latest answer has been looked at.
    var isNew = false
    /// Cases that were solved to the end, not read.
    var solved = 0
  }

  /// How far the case at hand is.
  enum Progress {
    case idle
    case working
    case solved(SolvedValues)
    /// Too large, or a table it cannot be solved for.
    case notDecided
  }

  /// A few hundred megabytes, so that a small laptop still plays smoothly.
  private static let mostStates = 6_000_000

  public init(folder: URL?) { self.folder = folder.map { SolvedFolder(folder: $0) } }

  var progress: Progress { state.withLock { $0.progress } }

  /// Cases that were solved to the end so far, not read from disk.
  var solvedCount: Int { state.withLock { $0.solved } }

  /// Whether there is an answer that nobody has asked for since it came.
  func takeNews() -> Bool {
    state.withLock { state in
      defer { state.isNew = false }
      return state.isNew
    }
  }

  /// Begins with this case, unless it is the one at hand.
  func begin(_ scenario: Scenario, _ setup: Setup, caseText: [UInt8]) {
    let name = SolvedValues.name(caseText: caseText, setup: setup)
    let number: Int? = state.withLock {
      guard $0.name != name else { return nil }
      $0.number += 1
      $0.name = name
      $0.progress = .working
      return $0.number
    }
    guard let number else { return }
    queue.async { [self] in
      @Sendable func isLeft() -> Bool { state.withLock { $0.number != number } }
      guard !isLeft() else { return }
      if let known = folder?.read(name, of: scenario, setup: setup) {
        finish(number, .solved(known))
        return
      }
      let budget = SolverBudget(states: Self.mostStates, threads: 1, isCancelled: isLeft)
      guard let values = Solver(scenario, setup: setup, budget: budget).solveValues() else {
        finish(number, .notDecided)
        return
      }
      state.withLock { $0.solved += 1 }
      finish(number, .solved(values))
      folder?.keep(values, as: name)
    }
  }

  /// Waits until the case at hand is done.
  func wait() {
    if case .working = progress { queue.sync {} }
  }

  /// Lets go of the case at hand: nobody plays it any more.
  func cancel() {
    state.withLock {
      $0.number += 1
      $0.name = nil
      $0.progress = .idle
      $0.isNew = false
    }
  }

  private func finish(_ number: Int, _ progress: Progress) {
    state.withLock {
      guard $0.number == number else { return }
      $0.progress = progress
      $0.isNew = true
    }
  }
}
