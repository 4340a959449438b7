import ArgumentParser
import Foundation
import Hosting
import Markup
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
  /// Whoever read standard output has gone: what a shell tells of a program that `SIGPIPE` ended.
  static let readerGone = ExitCode(141)
}

/// Says a sentence on standard error and goes on.
func talk(_ sentence: String) {
  // A line break in a name must not begin a sentence of its own.
  StandardStream.tell("hjemmetid: \(TerminalText.line(sentence))\n")
}

/// Says on standard error what went wrong.
///
/// - Returns: the status to end with, now or after what is left to do.
func say(_ failure: some ProgramFailure) -> ExitCode {
  talk(failure.sentence(ProgramLanguage.talk))
  return failure.status
}

/// Says what went wrong, unless what is thrown is but a status.
///
/// - Returns: the status to end with.
func said(_ error: any Error) -> ExitCode {
  if let failure = error as? any ProgramFailure { return say(failure) }
  return error as? ExitCode ?? Status.internalError
}

extension Hjemmetid {
  /// Ends the program with the words of a failure, or with what the parser of its arguments has to
  /// say: help on standard output, mistakes on standard error.
  static func leave(because error: any Error) -> Never {
    if error is any ProgramFailure || error is ExitCode { leave(with: said(error)) }
    let status = exitCode(for: error)
    let (words, english) = (ProgramLanguage.talk, fullMessage(for: error))
    let help = ProgramLanguage.languages.help(words.language)
    guard !status.isSuccess else {
      let page = help.isEmpty ? nil : HelpPage(english: english, in: words, help)?.text
      do { try StandardStream.output.show(page ?? english) } catch { leave(with: said(error)) }
      leave(with: status)
    }
    let mark = "Error: "
    let message = english.hasPrefix(mark) ? String(english.dropFirst(mark.count)) : english
    let told = help.isEmpty ? message : ParserSentence.translated(message, words, help)
    StandardStream.tell("hjemmetid: \(told)\n")
    leave(with: status)
  }

  static func leave(with status: ExitCode) -> Never {
    Foundation.exit(StandardStream.status(status).rawValue)
  }
}

extension ValidationError {
  /// What the parser says before how a command is used.
  init(_ failure: some ProgramFailure) { self.init(failure.sentence(ProgramLanguage.talk)) }
}
