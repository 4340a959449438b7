import ArgumentParser
import Hosting

/// Opening the table in the middle of a rehearsal.
struct RehearsalOptions: ParsableArguments {
  @Option(help: "Open at the point where this rehearsal of the case comes out otherwise.")
  var rehearsal: String?

  @Option(help: "With --rehearsal: open at the start of this round.")
  var round: Int?

  func validate() throws {
    guard round == nil || rehearsal != nil else {
      throw ValidationError(
        AskedFailure.goesWith(options: ["--round"], others: ["--rehearsal"]))
    }
  }

  func open(_ host: TableHost, _ library: Library) throws {
    guard let rehearsal else { return }
    guard library.volumes.count == 1 else {
      throw AskedFailure.oneCase(option: "--rehearsal", named: library.volumes.count)
    }
    try host.open(rehearsal: rehearsal, atRound: round)
  }
}
