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
      throw ValidationError("--round goes with --rehearsal.")
    }
  }

  func open(_ host: TableHost, _ library: Library) throws {
    guard let rehearsal else { return }
    guard library.volumes.count == 1 else {
      throw stop(
        "--rehearsal goes with one case, and there are \(library.volumes.count). Name its folder.",
        Status.usage)
    }
    do throws(TableHost.RehearsalFailure) {
      try host.open(rehearsal: rehearsal, atRound: round)
    } catch {
      throw stop(error.sentence, Status.usage)
    }
  }
}

extension TableHost.RehearsalFailure {
  var sentence: String {
    switch self {
    case .noRehearsal(let name, let there):
      there.isEmpty
        ? "the case has no rehearsals."
        : "the case has no rehearsal \(name). It has: \(there.joined(separator: "; "))."
    case .cannotBegin(let why): "the rehearsal cannot begin: \(why)"
    case .noRound(let round, let played):
      "the rehearsal does not come to round \(round). It plays \(played)."
    }
  }
}
