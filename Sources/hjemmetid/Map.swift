import ArgumentParser
import Foundation
import Hosting
import Markup
import Rules
import ScenarioFormat
import Wording

struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a case: phases, cards, what opens what, and endings.",
    discussion: """
      Writes one picture that needs nothing else: a page for the browser, or an .svg when the file \
      is called so. Graphviz lays it out: apt-get install graphviz.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Option(help: "The file to write: .html or .svg. Named after the case if left out.")
  var output: String?

  @Option(help: "The language of the case and the picture: \(ProgramLanguage.known).")
  var language: String?

  func run() throws {
    let scenario = try CaseReading(path, language: language).scenario
    let file = output ?? "\(scenario.about.id).html"
    guard file.hasSuffix(".html") || file.hasSuffix(".svg") else {
      throw AskedFailure.noPicture(file: file)
    }
    let words = ProgramLanguage.words(forCaseIn: language ?? scenario.about.language)
    let svg = try Graphviz.svg(CaseMap(scenario, labels: words.caseMap).dot)
    let page = CaseMapPage(
      title: scenario.about.title, language: scenario.about.language,
      fullSize: words("Full size"), svg: svg)
    try ReportFile.write(file.hasSuffix(".svg") ? svg : page.html, to: file)
    try StandardStream.output.show(TerminalText.line(file))
  }
}
