import ArgumentParser

@main
struct Hjemmetid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hjemmetid",
    abstract: "A cooperative learning game about time at home.",
    discussion: """
      The game teaches no doses and replaces no local guideline. Nothing in it names a real \
      participant, patient or member of staff.
      """,
    version: "0.1.0",
    subcommands: [
      Play.self, Check.self, Explain.self, New.self, Map.self, Schema.self, Rehearse.self,
      Simulate.self, Analyse.self, Bench.self, Translate.self, Migrate.self,
      SessionsCommand.self, Doctor.self,
    ])

  static func main() {
    StandardStream.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(because: error)
    }
    leave(with: .success)
  }
}
