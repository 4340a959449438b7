import ArgumentParser
import Foundation
import Hosting
import Reports
import Rules
import ScenarioFormat

struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play the rehearsals of a case and tell how they go.",
    discussion: """
      Tells every round: the card, what was decided, what followed and what was prepared. Where a \
      rehearsal comes out otherwise than expected, says what was expected and what came. Exit \
      status: 0 all come out, 1 some do not.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Option(help: "Only the rehearsal of this name.")
  var name: String?

  func run() throws {
    let folder: CaseFolder
    let reading: Reading
    do throws(CaseFailure) {
      folder = try CaseFolder(opening: path)
      reading = try folder.read()
    } catch {
      throw stop(error.sentence, ExitCode(error.exitStatus))
    }
    guard let scenario = reading.scenario else {
      throw stop(
        "\(path) has \(reading.findings.count) findings. See them with: hjemmetid check \(path)",
        Status.findings)
    }
    let chosen = scenario.rehearsals.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else {
      let failure = TableHost.RehearsalFailure.noRehearsal(
        name ?? "", there: scenario.rehearsals.map(\.name))
      throw stop(failure.sentence, Status.usage)
    }
    let told = chosen.map { RehearsalStory($0, in: scenario, of: folder, reading) }
    print(told.map(\.text).joined(separator: "\n"))
    let wrong = told.count { !$0.isAsSaid }
    FileHandle.standardError.write(
      Data("hjemmetid: \(told.count - wrong) of \(told.count) rehearsals come out as said.\n".utf8))
    if wrong > 0 { throw Status.findings }
  }
}
