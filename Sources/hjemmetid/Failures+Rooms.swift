import ArgumentParser
import Foundation
import Hosting
import Reports
import ScenarioFormat
import Sessions
public import TableSDL
import Wording

// The failures of other rooms, as the program ends with them.

extension CaseFailure: ProgramFailure {
  var status: ExitCode { ExitCode(exitStatus) }
  func sentence(_ words: Words) -> String { words.sentence(self) }
}

extension StoreFailure: ProgramFailure {
  var status: ExitCode { Status.inputOutput }
  func sentence(_ words: Words) -> String { words.sentence(self) }
}

extension FirstCase.Problem: ProgramFailure {
  var status: ExitCode { Status.usage }
  func sentence(_ words: Words) -> String { words.sentence(self) }
}

extension TableHost.RehearsalFailure: ProgramFailure {
  var status: ExitCode { Status.usage }
  func sentence(_ words: Words) -> String { words.sentence(self) }
}

extension FileReplacement.Failure: ProgramFailure {
  var status: ExitCode { Status.inputOutput }
  func sentence(_ words: Words) -> String {
    FileFailure(self).sentence(words)
  }
}

extension FileFailure {
  init(_ failure: FileReplacement.Failure) {
    self =
      failure.code == EISDIR
      ? .isFolder(failure.path) : .notWritten(failure.path, SystemReason(failure.code))
  }
}

extension ReportTarget.Mistake: ProgramFailure {
  var status: ExitCode { Status.usage }

  func sentence(_ words: Words) -> String {
    switch self {
    case .unknownFormat(let word):
      words(
        "there is no format {0}. There are: {1}.", word,
        ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))
    case .noFile(let format):
      words(
        "after {0}= the name of a file is missing, such as {0}=report.txt.", format.rawValue)
    case .unpaired(let formats, let files):
      words(
        "the numbers of --format and --output do not fit each other ({0} and {1}), so it is not clear which goes where. Write it as --format sarif=report.sarif.",
        formats, files)
    case .twoOnStandardOutput:
      words(
        "two formats cannot both go to standard output. Give one a file, as in --format sarif=report.sarif."
      )
    case .oneFileTwice(let file):
      words("two formats cannot both go to {0}. Give each a file of its own.", file)
    }
  }
}

extension WindowFailure: ProgramFailure {
  var status: ExitCode { Status.inputOutput }

  func sentence(_ words: Words) -> String {
    switch self {
    case .noDisplay(let reason):
      words(
        "no window can be opened ({0}). Start it on a desktop, or play with --script.",
        "SDL: \(reason)")
    case .nothingSeen(let driver):
      words(
        "no window can be opened: there is no screen here, only the driver {0}, which shows nothing. Start it on a desktop, or play with --script.",
        driver)
    case .noFontAtAll: words("no font was found. Install one: apt-get install fonts-inter.")
    case .noFont(let reason):
      words(
        "a font cannot be opened ({0}). Install another: apt-get install fonts-inter.",
        "SDL: \(reason)")
    case .sdl(let call, let reason):
      words("the screen gave an error ({0}: {1}). Start the program again.", "SDL, \(call)", reason)
    }
  }
}

extension FontSubstitution {
  func sentence(_ words: Words) -> String {
    words(
      "the font Inter was not found, so another is used. Install it: apt-get install fonts-inter.")
  }
}
