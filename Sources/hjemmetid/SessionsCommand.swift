import ArgumentParser
import Foundation
import Sessions

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "See the games that were kept, and bring back what was put away.",
    subcommands: [SessionsList.self, SessionsRestore.self])

  /// SQLite takes some names for something else than a file.
  static func expectFile(_ name: String?) throws(AskedFailure) {
    guard let name, name.isEmpty || name.hasPrefix(":") || name.hasPrefix("file:") else { return }
    throw .noSessionsFile(name)
  }

  /// Which file, for all that have to do with it.
  struct Options: ParsableArguments {
    @Option(help: "The session database; the standard one is in your data folder.")
    var sessions: String?

    func validate() throws {
      do { try SessionsCommand.expectFile(sessions) } catch { throw ValidationError(error) }
    }

    var path: String {
      sessions ?? SessionStore.standardPath(environment: ProcessInfo.processInfo.environment)
    }
  }
}
