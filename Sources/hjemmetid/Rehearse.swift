import Analysis
import ArgumentParser
import Foundation
import Hosting
import Reports
import Rules
import ScenarioFormat
import Wording

struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play the rehearsals of a case and tell how they go.",
    discussion: """
      Tells every round: the card, what was decided, what followed and what was prepared. Where a \
      rehearsal comes out otherwise than expected, says what was expected and what came. Exit \
      status: 0 all come out, 1 some do not.

      With --witness the case is solved, and a play that comes to the address is printed as a \
      rehearsal to be pasted under `rehearsals:`.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Option(help: "Only the rehearsal of this name.")
  var name: String?

  @Option(help: "Where it is played: a file in the folder localities.")
  var locality: String?

  @Option(help: "The language of what is said: \(ProgramLanguage.known).")
  var language: String?

  @OptionGroup var witnessing: WitnessOptions

  func validate() throws {
    guard name == nil || witnessing.witness == nil else {
      throw ValidationError(AskedFailure.onlyOne(of: ["--name", "--witness"]))
    }
  }

  func run() throws {
    let words = try ProgramLanguage.words(for: language)
    try Localities.expect(locality, from: [path])
    if let address = witnessing.witness { return try printWitness(address, words) }
    let opened = try CaseReading(path, locality: locality)
    let scenario = opened.scenario
    let chosen = scenario.rehearsals.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else {
      let failure = TableHost.RehearsalFailure.noRehearsal(
        name ?? "", there: scenario.rehearsals.map(\.name))
      throw failure
    }
    let told = chosen.map {
      RehearsalStory(
        $0, in: scenario, of: opened.folder, opened.reading, words: words, locality: locality)
    }
    try StandardStream.output.show(told.map(\.text).joined(separator: "\n") + "\n")
    let wrong = told.count { !$0.isAsSaid }
    let summary = words.plural(
      "{1} of {0} rehearsal comes out as said.", "{1} of {0} rehearsals come out as said.",
      told.count, told.count - wrong)
    talk(summary)
    if wrong > 0 { throw Status.findings }
  }

  private func printWitness(_ address: String, _ words: Words) throws {
    let scenario = try CaseReading(path, locality: locality).scenario
    let found = try witnessing.find(address, in: scenario)
    var expected: [Rehearsal.Expectation] = []
    if case .ending(let ending) = found.target { expected = [.ending(ending)] }
    try StandardStream.output.write(
      RehearsalText(scenario).rehearsal(
        String(words("a play to {0}", address).prefix(80)), of: found.setup, steps: found.steps,
        expected: expected))
  }
}
