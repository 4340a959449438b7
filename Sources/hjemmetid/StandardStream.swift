import ArgumentParser
import Foundation
import Markup
import ScenarioFormat
import Synchronization

private let isErrorLost = Atomic<Bool>(false)

/// Standard output and standard error. Whatever the program says goes through here, so that what
/// cannot be written is never lost in silence.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Before anything is opened or said.
  ///
  /// A number that was closed when the program was started would be given to the first file that is
  /// opened, and what is said would end up there. A reader that has gone and a file that may grow no
  /// larger are told of by `write`, not by a signal.
  static func prepare() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      // Nothing comes from there, and nothing can be written to what is open for reading.
      _ = open("/dev/null", O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Whether what is shown may have colours.
  var isColoured: Bool {
    isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// A text as it is.
  ///
  /// - Throws: ``FileFailure/outputLost(_:)``, or ``Status/readerGone`` when whoever read it has gone,
  ///   about which there is nothing to say.
  func write(_ text: String) throws {
    do throws(OpenFile.Failure) {
      try OpenFile(rawValue).write(text)
    } catch {
      if error.code == EPIPE { throw Status.readerGone }
      throw FileFailure.outputLost(SystemReason(error.code))
    }
  }

  /// A text for people, on lines of its own: whatever came into it from a file or an argument is seen
  /// and does nothing. Without a text nothing is written.
  func show(_ text: String) throws {
    guard !text.isEmpty else { return }
    let lines = TerminalText.lines(text)
    try write(Self.inLog(lines.hasSuffix("\n") ? lines : lines + "\n"))
  }

  /// Says something beside the work, which goes on when nobody can hear it; ``status(_:)`` knows.
  static func tell(_ text: String) {
    hear(inLog(TerminalText.lines(text)))
  }

  /// Shows on one line of a terminal how far the work is, in place of what was shown before.
  static func show(progress: String) {
    hear("\r\u{1B}[K" + TerminalText.line(progress))
  }

  private static func hear(_ text: String) {
    do { try error.write(text) } catch { isErrorLost.store(true, ordering: .relaxed) }
  }

  /// A workflow of GitHub takes lines of its log for commands.
  private static func inLog(_ lines: String) -> String {
    let isLog = ProcessInfo.processInfo.environment["GITHUB_ACTIONS"] != nil
    return isLog ? TerminalText.withoutCommands(lines) : lines
  }

  /// The status to end with: work that was done is no success when something said of it was lost.
  static func status(_ status: ExitCode) -> ExitCode {
    let isLost = isErrorLost.load(ordering: .relaxed)
    return status.isSuccess && isLost ? Status.inputOutput : status
  }
}
