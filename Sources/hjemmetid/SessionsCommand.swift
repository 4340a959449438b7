import ArgumentParser
import Foundation
import Sessions

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "See the games that were kept, and bring back what was put away.",
    subcommands: [SessionsList.self, SessionsRestore.self])

  /// Which file, for all that have to do with it.
  struct Options: ParsableArguments {
    @Option(help: "The session database; the standard one is in your data folder.")
    var sessions: String?

    var path: String {
      sessions ?? SessionStore.standardPath(environment: ProcessInfo.processInfo.environment)
    }
  }
}
