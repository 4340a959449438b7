import Analysis
import Dispatch
import Rules
import Synchronization

/// Solves each saved version of the case that is being written, beside the preview.
///
/// A version that is saved while the one before is still being solved takes its place.
final class DraftSolver: Sendable {
  private let solver = EditingSolver()
  private let queue = DispatchQueue(label: "draft", qos: .userInitiated)
  private let state = Mutex(State())

  private struct State {
    var number = 0
    var isWorking = false
    var answer: Solver.Figures?
  }

  var isWorking: Bool { state.withLock { $0.isWorking } }

  func begin(_ scenario: Scenario, _ setup: Setup) {
    let number = state.withLock {
      $0.number += 1
      $0.isWorking = true
      $0.answer = nil
      return $0.number
    }
    queue.async { [self] in
      guard state.withLock({ $0.number == number }) else { return }
      let budget = SolverBudget(states: EditingSolver.mostKept) { [self] in
        state.withLock { $0.number != number }
      }
      let figures = solver.solve(scenario, setup: setup, budget: budget).figures
      state.withLock {
        guard $0.number == number else { return }
        $0.isWorking = false
        $0.answer = figures
      }
    }
  }

  /// The answer that came since this was last asked.
  func takeNews() -> Solver.Figures? {
    state.withLock { state in
      defer { state.answer = nil }
      return state.answer
    }
  }

  func cancel() {
    state.withLock {
      $0.number += 1
      $0.isWorking = false
      $0.answer = nil
    }
  }
}
