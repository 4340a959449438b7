import ArgumentParser
import Hosting
import Wording

/// A script could not be played to its end.
struct ScriptFailure: ProgramFailure, Equatable {
  let file: String
  /// From 1.
  let line: Int
  let reason: Reason

  enum Reason: Equatable {
    /// The line says nothing that a script can.
    case noStep(String)
    case played(ScriptPlayer.Failure.Reason)
  }

  var status: ExitCode { Status.findings }

  func sentence(_ words: Words) -> String { words("{0} line {1}: {2}", file, line, what(words)) }

  private func what(_ words: Words) -> String {
    switch reason {
    case .noStep(let text): words("this is no step of a script: {0}", text)
    case .played(.nothingCalled(let id, let there)):
      words(
        "nothing called {0} can be pressed. There is: {1}.", id, there.joined(separator: " "))
    case .played(.stillThere(let id)): words("{0} can be pressed, and should not.", id)
    case .played(.stuck(let there)):
      words("the table does not get on. There is: {0}.", there.joined(separator: " "))
    case .played(.left): words("the table was left before the script was through.")
    }
  }
}
