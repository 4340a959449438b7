import ArgumentParser
import Wording

/// What kept something from being measured.
enum BenchFailure: ProgramFailure, Equatable {
  case notSolved(states: Int)
  case tooMuchWork(states: Int)
  case notPlayable
  case keptUnreadable
  case noCardMet
  /// No option whose strain an author could change.
  case noStrain
  /// With what the system says of it.
  case notCopied(reason: String)

  var status: ExitCode {
    switch self {
    case .notSolved, .tooMuchWork, .notPlayable, .keptUnreadable, .noCardMet, .noStrain:
      Status.findings
    case .notCopied: Status.noInput
    }
  }

  func sentence(_ words: Words) -> String {
    switch self {
    case .notSolved(let states):
      words(
        "the case cannot be solved within {0} states. Allow more with --states.",
        words.number(states))
    case .tooMuchWork(let states):
      words(
        "there are too many ways to go on: {0} states, and too much work to follow them. Make the case smaller: fewer plan items, slots for preparation, roles or options. More with --states only lets it work longer.",
        words.number(states))
    case .notPlayable:
      words("this case cannot be played like that. Choose another --length.")
    case .keptUnreadable:
      words("what was kept cannot be read again. Is the folder for temporary files full?")
    case .noCardMet: words("no game met a card. Play more with --games.")
    case .noStrain:
      words("no option has `strain: 0`, which is what is edited. Choose another case.")
    case .notCopied(let reason): words("the case cannot be copied: {0}", reason)
    }
  }
}
