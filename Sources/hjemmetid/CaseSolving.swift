import Analysis
import ArgumentParser
import Foundation
import Rules
import Synchronization
import Wording

/// What a solver may spend.
struct SolverOptions: ParsableArguments {
  @Option(help: "Most states to look at before giving up.")
  var states = 20_000_000

  @Option(help: "How many cores to work with; all of them if left out.")
  var threads: Int?

  func validate() throws {
    guard states > 0 else { throw ValidationError("the number of states has to be at least 1.") }
    guard (1...256).contains(threads ?? 1) else {
      throw ValidationError("the number of threads has to be 1 to 256.")
    }
  }

  var cores: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// Solves a case for a command: shows how far it is and stops at Ctrl-C.
struct CaseSolving {
  let options: SolverOptions
  let words: Words

  enum Outcome {
    /// With the seconds it took.
    case decided(Solution, Double)
    case notDecided(Stop)
  }

  /// Why a case was not solved.
  enum Stop {
    /// In which round, from 1.
    case tooManyStates(round: Int, states: Int)
    case tooWide(bits: Int)
  }

  /// - Throws: an exit, with a sentence said, when it is stopped or the table cannot sit down so.
  func solve(_ scenario: Scenario, _ setup: Setup) throws -> Outcome {
    let report = SolvingReport(words: words)
    report.begin()
    defer { report.end() }
    let clock = ContinuousClock()
    let begin = clock.now
    let budget = SolverBudget(
      states: options.states, threads: options.cores, isCancelled: { Interrupt.isAsked })
    let outcome = Solver(scenario, setup: setup, budget: budget).solve { report.note($0) }
    switch outcome {
    case .decided(let solution):
      let time = (clock.now - begin).components
      let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
      return .decided(solution, seconds)
    case .notDecided(.cancelled): throw report.stopped()
    case .notDecided(.overBudget(let round, let states)):
      return .notDecided(.tooManyStates(round: round + 1, states: states))
    case .notCompiled(.tooWide(let bits)): return .notDecided(.tooWide(bits: bits))
    case .notCompiled(.setup(let rejection)):
      throw stop(words.sentence(rejection, Names(scenario)), Status.usage)
    }
  }
}

/// How far solving has come: on a terminal after the first second, and when it is stopped.
final class SolvingReport: Sendable {
  private struct State {
    var last: Solver.Progress?
    var isShown = false
    var isOver = false
  }

  private let words: Words
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  init(words: Words) { self.words = words }

  func note(_ progress: Solver.Progress) { state.withLock { $0.last = progress } }

  func begin() {
    Interrupt.watch()
    let thread = Thread { [self] in
      let start = ContinuousClock.now
      var asked: ContinuousClock.Instant?
      while !state.withLock({ $0.isOver }) {
        Thread.sleep(forTimeInterval: 0.1)
        if Interrupt.isAsked, asked == nil { asked = .now }
        // A solver in the middle of a large layer may not hear in time.
        if let asked, ContinuousClock.now - asked > .milliseconds(600) { exit(stopped().rawValue) }
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
        switch state.last {
        case .exploring(let round, let states):
          words(
            "Looking for states: round {0}, {1} found, {2} s", round + 1, words.number(states),
            seconds)
        case .solving(let round, let states):
          words(
            "Working backwards: round {0}, {1} solved, {2} s", round + 1, words.number(states),
            seconds)
        case nil: words("Beginning, {0} s", seconds)
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
    let sentence =
      switch state.withLock({ $0.last }) {
      case .exploring(let round, let states):
        words(
          "stopped, so nothing is decided. It had found {0} states, to the end of round {1}.",
          words.number(states), round + 1)
      case .solving(let round, let states):
        words(
          "stopped, so nothing is decided. It had found every state, and solved {0} of them, back to round {1}.",
          words.number(states), round + 1)
      case nil: words("stopped at the beginning, so nothing is decided.")
      }
    return stop(sentence, Status.findings)
  }
}
