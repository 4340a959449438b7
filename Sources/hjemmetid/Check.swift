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

  @Option(help: "The language of the findings: da, nb or en.")
  var language: String?

  func run() throws {
    let words = try FindingLanguage.rules(for: language)
    var reviews: [Review] = []
    var worst: ExitCode?
    for path in paths {
      do throws(CaseFailure) {
        let shelf = try CaseShelf(opening: path)
        guard !shelf.cases.isEmpty else { throw CaseFailure.noSuchInput(path) }
        for folder in shelf.cases { reviews.append(try folder.review()) }
      } catch {
        worst = stop(error.sentence, ExitCode(error.exitStatus))
      }
    }
    let review = Review(of: reviews)
    let bases = reviews.compactMap(\.base)
    let findings = review.findings
    let renderer = DiagnosticRenderer(
      style: isTerminal ? .coloured : .plain, sentences: words.sentences)
    if !findings.isEmpty { print(renderer.render(findings, in: review.sources)) }
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
