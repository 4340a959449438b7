import ArgumentParser
import Wording

/// How far long work had come when it was stopped with Ctrl-C.
enum Interruption: ProgramFailure, Equatable {
  /// What every play is followed for.
  enum Purpose: Equatable {
    case solving, exporting
  }

  case atBeginning(Purpose)
  /// In which round, from 1.
  case exploring(Purpose, states: Int, round: Int)
  case solving(states: Int, round: Int)
  case writing(bytes: Int)
  case checking(done: Int, of: Int)
  case playing(done: Int, of: Int)
  case packing

  var status: ExitCode { Status.findings }

  func sentence(_ words: Words) -> String {
    switch self {
    case .atBeginning(.exporting): words("stopped at the beginning, so nothing is written.")
    case .atBeginning(.solving): words("stopped at the beginning, so nothing is decided.")
    case .exploring(.exporting, let states, let round):
      words(
        "stopped, so nothing is written. It had found {0} states, to the end of round {1}.",
        words.number(states), round)
    case .exploring(.solving, let states, let round):
      words(
        "stopped, so nothing is decided. It had found {0} states, to the end of round {1}.",
        words.number(states), round)
    case .solving(let states, let round):
      words(
        "stopped, so nothing is decided. It had found every state, and solved {0} of them, back to round {1}.",
        words.number(states), round)
    case .writing(let bytes):
      words(
        "stopped, so nothing is left behind. It had written {0} MB, which are gone again.",
        words.number(bytes / 1_000_000))
    case .checking(let done, let total):
      words(
        "stopped, so nothing is reported. {0} of {1} cases were checked.", words.number(done),
        words.number(total))
    case .playing(let done, let total):
      words("stopped after {0} of {1} games.", done, total)
    case .packing: words("stopped before the plays were found.")
    }
  }
}
