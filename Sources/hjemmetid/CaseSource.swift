import Analysis
import ArgumentParser
import Foundation
import Rules
import ScenarioFormat

/// Where a case to be solved comes from: a folder, or one that is made up.
struct CaseSource: ParsableArguments {
  @ArgumentParser.Argument(help: "The case. Leave it out with --made-up.")
  var path: String?

  @Option(help: "How much is played: full, lunch or taster.", transform: chosen)
  var length: GameLength = .full

  @Option(
    help: ArgumentHelp(
      "A made-up case of about so many states: small, 1e4, 1e5 or 1e6.",
      valueName: "size"), transform: chosen)
  var madeUp: MadeUpSize?

  @Option(help: "Which made-up case. The same number gives the same case.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Changes to a made-up case: \(CaseMaker.Size.parts.joined(separator: ", ")).",
      valueName: "part=number"), transform: CaseSource.change)
  var change: [Change] = []

  @Option(
    help: ArgumentHelp(
      "The case with simple rules that Tests/Benchmarks/plain.cpp solves too.",
      valueName: "rounds"))
  var plain: Int?

  struct Change {
    let part: String
    let value: Int
  }

  private static func change(_ text: String) throws -> Change {
    let words = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard words.count == 2, CaseMaker.Size.parts.contains(words[0]),
      let value = Int(words[1]), (words[0] == "wishes" ? 1 : 0)...20 ~= value
    else {
      throw ValidationError("\(text) is no change of a made-up case. One is items=8.")
    }
    return Change(part: words[0], value: value)
  }

  func validate() throws {
    guard [path != nil, madeUp != nil, plain != nil].count(where: \.self) == 1 else {
      throw ValidationError("name a case, or a size with --made-up, or --plain; one of them.")
    }
    guard (1...20).contains(plain ?? 1) else {
      throw ValidationError("the number of rounds has to be 1 to 20.")
    }
  }

  /// - Throws: an exit status, after a sentence on standard error.
  func read() throws -> (Scenario, Setup) {
    if let madeUp {
      return madeUp.made(seed: seed) { size in
        for change in change { size.change(change.part, to: change.value) }
      }
    }
    if let plain { return PlainCase.made(rounds: plain) }
    let path = path ?? ""
    let reading: Reading
    do throws(CaseFailure) { reading = try CaseFolder(opening: path).read() } catch {
      throw stop(error.sentence, ExitCode(error.exitStatus))
    }
    guard let scenario = reading.scenario else {
      throw stop(
        "\(path) has \(reading.findings.count) findings. See them with: hjemmetid check \(path)",
        Status.findings)
    }
    return (scenario, Setup.dealt(scenario, length: length, seed: 1))
  }
}

/// One of a few words.
func chosen<Value: RawRepresentable & CaseIterable>(
  _ text: String
) throws -> Value where Value.RawValue == String {
  guard let value = Value(rawValue: text) else {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(text) is not one of: \(known).")
  }
  return value
}
