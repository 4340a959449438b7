import ArgumentParser
import Foundation
import Wording

/// Why the program ends without having done what it was asked for. A value first; its words come
/// last, in the language the program talks in, and nobody reads anything back from them.
protocol ProgramFailure: Error {
  /// What is wrong and the way out. Said after the name of the program.
  func sentence(_ words: Words) -> String
  var status: ExitCode { get }
}

/// Exit statuses, as in `sysexits.h`.
enum Status {
  static let findings = ExitCode(1)
  static let usage = ExitCode(64)
  static let noInput = ExitCode(66)
  static let internalError = ExitCode(70)
  static let inputOutput = ExitCode(74)
}

/// Says a sentence on standard error and goes on.
func talk(_ sentence: String) {
  FileHandle.standardError.write(Data("hjemmetid: \(sentence)\n".utf8))
}

/// Says on standard error what went wrong.
///
/// - Returns: the status to end with, now or after what is left to do.
func say(_ failure: some ProgramFailure) -> ExitCode {
  talk(failure.sentence(ProgramLanguage.talk))
  return failure.status
}

extension Hjemmetid {
  /// Ends the program with the words of a failure, or as the parser of its arguments does.
  static func leave(because error: any Error) -> Never {
    if let failure = error as? any ProgramFailure { exit(withError: say(failure)) }
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let told = fullMessage(for: error)
    let mark = "Error: "
    talk(told.hasPrefix(mark) ? String(told.dropFirst(mark.count)) : told)
    exit(withError: ExitCode.validationFailure)
  }
}

extension ValidationError {
  /// What the parser says before how a command is used.
  init(_ failure: some ProgramFailure) { self.init(failure.sentence(ProgramLanguage.talk)) }
}
