import ArgumentParser
import Checking
import Foundation
import ScenarioFormat

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the page of a rule: why it is there, an example, and a way out.",
    discussion: """
      The code stands in each finding of `hjemmetid check`. Without a code all rules are listed.
      """)

  @ArgumentParser.Argument(help: "The code of a rule, such as C011.")
  var code: String?

  @Option(help: "The language of the page: \(ProgramLanguage.known).")
  var language: String?

  func run() throws {
    let words = try ProgramLanguage.rules(for: language)
    guard let code else { return try StandardStream.output.show(RulePage.list(in: words)) }
    let named = Rule.all.first { $0.name == code.lowercased() }
    guard let rule = Rule.coded(code.uppercased()) ?? named else {
      throw AskedFailure.noRule(
        code, near: Rule.near(code).map { "\($0.code) (\(words.title(of: $0)))" })
    }
    let page = RulePage(
      rule, in: words, style: StandardStream.output.isColoured ? .coloured : .plain,
      played: CaseCheck().played,
      analyse: { CaseAnalysis.findings(in: $0, within: $1) })
    try StandardStream.output.write(page.text)
  }
}
