import Analysis
import ArgumentParser
import Foundation
import Rules
import ScenarioFormat
import Wording

struct Analyse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Solve a case exactly: what the best, the worst and a random team can reach.")

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Option(help: "How much is played: full, lunch or taster.")
  var length = "full"

  @Option(help: "Most states to look at before giving up.")
  var states = 20_000_000

  func run() throws {
    let reading: Reading
    do throws(CaseFailure) { reading = try CaseFolder(opening: path).read() } catch {
      throw stop(error.sentence, ExitCode(error.exitStatus))
    }
    guard let scenario = reading.scenario else {
      throw stop(
        "\(path) has \(reading.findings.count) findings. See them with: hjemmetid check \(path)",
        Status.findings)
    }
    guard let length = GameLength(rawValue: length) else {
      throw ValidationError("there is no length \(length). There are: full, lunch, taster.")
    }
    let setup = Setup.dealt(scenario, length: length, seed: 1)
    let clock = ContinuousClock()
    let begin = clock.now
    let solver = Solver(scenario, setup: setup, budget: SolverBudget(states: states))
    switch solver.solve(progress: { show($0, clock.now - begin) }) {
    case .decided(let solution):
      for (objective, values) in solution.values.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        print("\(objective): \(values.lowest) – \(values.random) – \(values.highest)")
      }
      print("\(solution.states) states, \(clock.now - begin)")
    case .notDecided(let stop): print("not decided: \(stop)")
    case .notCompiled(let failure): print("not decided: \(failure)")
    }
  }

  private func show(_ progress: Solver.Progress, _ time: Duration) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\(progress) \(time)\n".utf8))
  }
}
