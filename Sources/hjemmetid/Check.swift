import ArgumentParser
import Foundation
import Rules
import ScenarioFormat
import Wording

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for mistakes in cases.",
    discussion: """
      Reports everything at once, each with its place in the file and what to do. Plays the \
      rehearsals in the case too. Exit status: 0 clean, 1 findings, 66 no such case, 74 cannot read.
      """)

  @ArgumentParser.Argument(help: "Case folders, or folders of cases.")
  var paths: [String]

  @Option(help: "Only this locality, a file in the folder localities beside the cases.")
  var locality: String?

  func run() throws {
    var bases: [Reading] = []
    var translated: [Reading] = []
    var worst: ExitCode?
    var places = LocalityCheck(named: locality)
    try Localities.expect(locality, from: paths)
    for path in paths {
      do throws(CaseFailure) {
        let shelf = try CaseShelf(opening: path)
        guard !shelf.cases.isEmpty else { throw CaseFailure.noSuchInput(path) }
        for folder in shelf.cases {
          let base = try folder.read(locality: locality)
          bases.append(base)
          places.check(folder, base)
          for language in folder.translations.keys.sorted() where language != base.language {
            let reading = try folder.read(language: language, locality: locality)
            translated.append(reading)
            places.check(folder, reading)
          }
        }
      } catch {
        worst = stop(error.sentence, ExitCode(error.exitStatus))
      }
    }
    var findings = (bases + translated).flatMap(\.findings)
    findings += CaseShelf.findings(among: bases) + places.findings
    var seen: Set<Finding> = []
    findings = findings.filter { seen.insert($0).inserted }.sorted()
    let sources = bases.map(\.source) + places.sources
    for failure in places.failures {
      worst = stop(failure.sentence, ExitCode(failure.exitStatus))
    }
    let renderer = DiagnosticRenderer(style: isTerminal ? .coloured : .plain)
    if !findings.isEmpty { print(renderer.render(findings, in: sources)) }
    let stories = bases.flatMap(failedRehearsals)
    for story in stories { print(story) }
    let cases = bases.count
    let count = findings.count + stories.count
    FileHandle.standardError.write(
      Data(
        "hjemmetid: \(cases) \(cases == 1 ? "case" : "cases"), \(count) \(count == 1 ? "finding" : "findings").\n"
          .utf8))
    if let worst { throw worst }
    if count > 0 { throw Status.findings }
  }

  private var isTerminal: Bool {
    ProcessInfo.processInfo.environment["NO_COLOR"] == nil && isatty(STDOUT_FILENO) == 1
  }

  private func failedRehearsals(_ reading: Reading) -> [String] {
    guard let scenario = reading.scenario else { return [] }
    return scenario.rehearsals.compactMap { rehearsal in
      guard let failure = rehearsal.run(in: scenario).failure else { return String?.none }
      return "\(reading.source.file): the rehearsal “\(rehearsal.name)” does not come out: "
        + Words.english.sentence(failure, in: scenario)
    }
  }
}
