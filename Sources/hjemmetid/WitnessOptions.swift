import Analysis
import ArgumentParser
import Foundation
import Rules
import Wording

/// A play that comes to something in the case, found by solving it.
struct WitnessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Play to this address: endings.at-home, situations.x.options.y.outcomes.2, plan.x, doomed.",
      valueName: "address"))
  var witness: String?

  @Option(
    help: "With --witness: how much is played: full, lunch or taster.", transform: chosen)
  var length: GameLength?

  @Option(help: "With --witness: what general practice promises, 0 to 3.")
  var commitment: Int?

  @Option(help: "With --witness: most states to look at before giving up.")
  var states: Int?

  func validate() throws {
    guard witness != nil || (length == nil && commitment == nil && states == nil) else {
      throw ValidationError(
        AskedFailure.goesWith(
          options: ["--length", "--commitment", "--states"], others: ["--witness"]))
    }
  }

  struct Found {
    let address: String
    let target: Target
    let setup: Setup
    let steps: [Rehearsal.Step]
  }

  /// - Throws: ``SolvingFailure`` when there is no such thing, it cannot be reached, or nothing is
  ///   decided.
  func find(_ address: String, in scenario: Scenario) throws -> Found {
    guard let target = Target(address: address, in: scenario) else {
      throw SolvingFailure.nothing(at: address, there: near(address, scenario))
    }
    var setup = Setup.dealt(scenario, length: length ?? .full, seed: 1)
    if let commitment { setup.commitment = commitment }
    let options = SolverOptions.standard(states: states)
    switch try CaseSolving(options: options).solve(scenario, setup) {
    case .notDecided(let stop):
      throw SolvingFailure.witnessNotDecided(address, stop)
    case .decided(let solution, _):
      guard let steps = solution.witness(of: target) else {
        if solution.isReachable(target) { throw SolvingFailure.withoutConsequence(address) }
        throw isItem(target)
          ? SolvingFailure.neverWhileNeeded(address) : SolvingFailure.never(address)
      }
      return Found(address: address, target: target, setup: setup, steps: steps)
    }
  }

  /// The solver does not follow a plan item where nothing depends on it any more.
  private func isItem(_ target: Target) -> Bool {
    if case .planItem = target { true } else { false }
  }

  /// Addresses that begin alike, or the kinds there are.
  private func near(_ address: String, _ scenario: Scenario) -> [String] {
    let all = Target.all(in: scenario).map { $0.address(in: scenario) }
    var start = Substring(address)
    while let dot = start.lastIndex(of: ".") {
      start = start[..<dot]
      let parts = start.split(separator: ".").count + 1
      let alike = all.filter {
        $0.hasPrefix("\(start).") && $0.split(separator: ".").count == parts
      }
      if !alike.isEmpty { return Array(alike.prefix(12)) }
    }
    return ["endings.…", "situations.…", "plan.…", "knowledge.…", "doomed"]
  }
}

extension SolverOptions {
  static func standard(states: Int?) -> SolverOptions {
    var options = SolverOptions()
    options.states = states ?? 20_000_000
    options.threads = nil
    return options
  }
}
