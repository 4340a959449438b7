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
      throw ValidationError("--length, --commitment and --states go with --witness.")
    }
  }

  struct Found {
    let address: String
    let target: Target
    let setup: Setup
    let steps: [Rehearsal.Step]
  }

  /// - Throws: an exit, with a sentence said, when there is no such thing, it cannot be reached, or
  ///   nothing is decided.
  func find(_ address: String, in scenario: Scenario, words: Words) throws -> Found {
    guard let target = Target(address: address, in: scenario) else {
      throw stop(
        words("the case has nothing at {0}. {1}", address, near(address, scenario, words)),
        Status.usage)
    }
    var setup = Setup.dealt(scenario, length: length ?? .full, seed: 1)
    if let commitment { setup.commitment = commitment }
    let options = SolverOptions.standard(states: states)
    switch try CaseSolving(options: options, words: words).solve(scenario, setup) {
    case .notDecided:
      throw stop(
        words(
          "it is not decided whether {0} can come about: there are too many ways to play. Try --length taster.",
          address), Status.findings)
    case .decided(let solution, _):
      guard let steps = solution.witness(of: target) else {
        throw stop(
          solution.isReachable(target)
            ? words("{0} can come about, but nothing in the case depends on it.", address)
            : isItem(target)
              ? words("no play comes to {0} while anything in the case depends on it.", address)
              : words("no play comes to {0}.", address), Status.findings)
      }
      return Found(address: address, target: target, setup: setup, steps: steps)
    }
  }

  /// The solver does not follow a plan item where nothing depends on it any more.
  private func isItem(_ target: Target) -> Bool {
    if case .planItem = target { true } else { false }
  }

  /// Addresses that begin alike, or the kinds there are.
  private func near(_ address: String, _ scenario: Scenario, _ words: Words) -> String {
    let all = Target.all(in: scenario).map { $0.address(in: scenario) }
    var start = Substring(address)
    while let dot = start.lastIndex(of: ".") {
      start = start[..<dot]
      let parts = start.split(separator: ".").count + 1
      let alike = all.filter {
        $0.hasPrefix("\(start).") && $0.split(separator: ".").count == parts
      }
      if !alike.isEmpty {
        return words("There is: {0}.", alike.prefix(12).joined(separator: ", "))
      }
    }
    let kinds = ["endings.…", "situations.…", "plan.…", "knowledge.…", "doomed"]
    return words("There is: {0}.", kinds.joined(separator: ", "))
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
