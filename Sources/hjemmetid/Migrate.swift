import ArgumentParser
import Foundation
import ScenarioFormat

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a case to the newest format.",
    discussion: """
      Shows what changes as a unified diff, then rewrites the file. Comments, order and your way of \
      writing stay. A case in an older format can be played as it is.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  func run() throws {
    let file: String
    let bytes: [UInt8]
    do throws(CaseFailure) {
      let folder = try CaseFolder(opening: path)
      file = folder.file
      bytes = try folder.bytes()
    } catch {
      throw stop(error.sentence, ExitCode(error.exitStatus))
    }
    switch Migration.migrate(bytes, file: file) {
    case .isCurrent(let format):
      talk("\(file) is in format \(format), the newest. There is nothing to do.")
    case .isNewer(let format):
      throw stop(
        "\(file) is in format \(format), made for a newer Hjemmetid. Update Hjemmetid.",
        Status.findings)
    case .cannotRead(let findings):
      print(DiagnosticRenderer().render(findings, in: [SourceText(bytes, file: file)]))
      throw stop("\(file) was left as it is.", Status.findings)
    case .migrated(let change):
      try carryOut(change, on: bytes, in: file)
    }
  }

  private func carryOut(_ change: Migration.Change, on bytes: [UInt8], in file: String) throws {
    let (old, new) = (
      String(decoding: bytes, as: UTF8.self), String(decoding: change.bytes, as: UTF8.self)
    )
    print(
      UnifiedDiff.text(from: old, named: "a/\(file)", to: new, named: "b/\(file)"), terminator: "")
    for note in change.notes { talk(note) }
    guard !dryRun else {
      return talk("\(file) was left as it is, in format \(change.from).")
    }
    do throws(FileReplacement.Failure) {
      try FileReplacement.write(change.bytes, to: file)
    } catch {
      throw stop(
        "\(error.path) cannot be written (\(error.reason)). Look at the rights of the folder.",
        Status.inputOutput)
    }
    talk("\(file) is now in format \(change.to).")
  }
}
