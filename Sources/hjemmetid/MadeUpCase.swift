import Analysis
import ArgumentParser
import Rules

/// A case that nobody wrote, to be measured and compared: in place of a folder.
struct MadeUpCase: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A made-up case of about so many states: small, 1e4, 1e5, 1e6, 1e7 or 1e8.",
      valueName: "size"), transform: chosen)
  var madeUp: MadeUpSize?

  @Option(
    help: ArgumentHelp(
      "Changes to a made-up case: \(CaseMaker.Size.parts.joined(separator: ", ")).",
      valueName: "part=number"), transform: MadeUpCase.change)
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
      throw ValidationError(AskedFailure.noChange(text))
    }
    return Change(part: words[0], value: value)
  }

  func validate() throws {
    guard (1...20).contains(plain ?? 1) else {
      throw ValidationError(AskedFailure.number(option: "--plain", 1...20))
    }
  }

  var isAsked: Bool { madeUp != nil || plain != nil }

  func expectOne(orCase path: String?) throws {
    guard [path != nil, madeUp != nil, plain != nil].count(where: \.self) == 1 else {
      throw ValidationError(AskedFailure.oneCaseOrMadeUp)
    }
  }

  /// - Parameter seed: which made-up case; `nil` for the one that sizes are told of.
  /// - Returns: `nil` when none is asked for.
  func made(seed: UInt64?) -> (Scenario, Setup)? {
    if let madeUp {
      return madeUp.made(seed: seed) { size in
        for change in change { size.change(change.part, to: change.value) }
      }
    }
    return plain.map { PlainCase.made(rounds: $0) }
  }
}
