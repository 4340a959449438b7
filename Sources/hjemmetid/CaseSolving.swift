import Analysis
import ArgumentParser
import Foundation
import Rules
import Wording

/// What a solver may spend.
struct SolverOptions: ParsableArguments {
  /// What is looked at where nothing is said.
  static let usualStates = 20_000_000

  @Option(help: "Most states to look at before giving up.")
  var states = usualStates

  @Option(help: "How many cores to work with; all of them if left out.")
  var threads: Int?

  func validate() throws {
    guard states > 0 else {
      throw ValidationError(AskedFailure.number(option: "--states", 1...Int.max))
    }
    guard (1...256).contains(threads ?? 1) else {
      throw ValidationError(AskedFailure.number(option: "--threads", 1...256))
    }
  }

  var cores: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// Solves a case for a command: shows how far it is and stops at Ctrl-C.
struct CaseSolving {
  let options: SolverOptions
  /// How often an ordinary team errs in a step, in percent; as usual if left out.
  var errs: Int?

  enum Outcome {
    /// With the seconds it took.
    case decided(Solution, Double)
    case notDecided(Stop)
  }

  /// Why a case was not solved.
  enum Stop: Equatable {
    /// In which round, from 1.
    case tooManyStates(round: Int, states: Int)
    case tooMuchWork(round: Int, states: Int)
    case tooWide(bits: Int)
  }

  /// - Throws: ``Interruption``, or ``AskedFailure`` when the table cannot sit down so.
  func solve(_ scenario: Scenario, _ setup: Setup) throws -> Outcome {
    let report = SolvingReport(.solving)
    report.begin()
    defer { report.end() }
    let clock = ContinuousClock()
    let begin = clock.now
    let budget = SolverBudget(
      states: options.states, threads: options.cores, isCancelled: { Interrupt.isAsked })
    var solver = Solver(scenario, setup: setup, budget: budget)
    if let errs { solver.errs = errs }
    let outcome = solver.solve { report.note($0) }
    switch outcome {
    case .decided(let solution):
      let time = (clock.now - begin).components
      let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
      return .decided(solution, seconds)
    case .notDecided(.cancelled): throw report.stopped()
    case .notDecided(.overBudget(let round, let states)):
      return .notDecided(.tooManyStates(round: round + 1, states: states))
    case .notDecided(.overWork(let round, let states)):
      return .notDecided(.tooMuchWork(round: round + 1, states: states))
    case .notCompiled(.tooWide(let bits)): return .notDecided(.tooWide(bits: bits))
    case .notCompiled(.setup(let rejection)):
      throw AskedFailure.refused(rejection, Names(scenario))
    }
  }
}
