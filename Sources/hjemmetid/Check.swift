import ArgumentParser
import Checking
import Foundation
import Hosting
import Reports
import ScenarioFormat
import Wording

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for mistakes in cases.",
    discussion: """
      Reports everything at once, each with its place in the file and what to do. Plays the \
      rehearsals in the case too, in every locality that fits, and follows every possible play of a \
      case without errors: what can never come, claims that do not hold, choices that decide \
      nothing. A case too large for that is not decided, which counts as a finding; its claims are \
      held to what is proved of it and to what random games show. Exit status: 0 clean, 1 findings, \
      64 usage, 66 no such case, 74 cannot read or write.

      Several reports at once: --format text --format sarif=report.sarif --format junit=report.xml, \
      or one --output for each --format, in their order: --format sarif --output report.sarif \
      --format junit --output report.xml.
      """)

  @ArgumentParser.Argument(help: "Case folders, folders of cases, or a folder of localities.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "What to write: text, json, sarif, junit or github. Can be given several times.",
      valueName: "format[=file]"))
  var format: [String] = []

  @Option(help: ArgumentHelp("The file for a format; - is standard output.", valueName: "file"))
  var output: [String] = []

  @Option(
    help: "What counts for the exit status: error, or warning for both.",
    transform: Check.threshold)
  var threshold: Rule.Severity = .warning

  @Option(help: "Only this locality, a file in the folder localities beside the cases.")
  var locality: String?

  @Option(help: "The language of what is said: \(ProgramLanguage.known).")
  var language: String?

  @Flag(name: .customLong("no-analysis"), help: "Do not follow every possible play.")
  var isWithoutAnalysis = false

  @Option(
    help: ArgumentHelp(
      "Most states of a game to look at before it is not decided; ten million take up to 3 GiB.",
      valueName: "number"))
  var states = CaseAnalysis.standardStates

  func validate() throws {
    guard states > 0 else {
      throw ValidationError(AskedFailure.number(option: "--states", 1...Int.max))
    }
  }

  func run() throws {
    let language = try ProgramLanguage.reports(in: self.language)
    let words = language.words
    try Localities.expect(locality, from: paths)
    let targets = try ReportTarget.all(formats: format, outputs: output)
    let (folders, localities, missing) = asked()
    let progress = Progress(of: folders.count)
    Interrupt.watch { progress.stopped() }
    let check = CaseCheck(
      in: words, locality: locality,
      analysis: isWithoutAnalysis ? nil : CaseAnalysis(states: states))
    let (report, failures) = check.check(
      folders, localities: localities, sentence: { words.sentence($0) },
      progress: { progress.show($0) }, following: { progress.show(states: $0) })
    progress.end()
    var worst: ExitCode?
    for failure in missing + failures { worst = say(failure) }
    let all = CheckedCases(
      cases: report.cases, localities: report.localities,
      failures: missing.map { .init(path: $0.path, sentence: words.sentence($0)) } + report.failures
    )
    for target in targets {
      do { try write(all, target, language) } catch { worst = said(error) }
    }
    summarize(all, words)
    if let worst { throw worst }
    if all.count(atOrAbove: threshold) > 0 { throw Status.findings }
  }

  /// Each case and locality once, in the order asked for.
  private func asked() -> (
    cases: [CaseFolder], localities: [LocalityReading], missing: [CaseFailure]
  ) {
    var found: [CaseFolder] = []
    var localities: [LocalityReading] = []
    var files: Set<String> = []
    var missing: [CaseFailure] = []
    for path in paths {
      if let shelf = LocalityShelf(named: path) {
        localities += shelf.readings.filter { files.insert($0.file).inserted }
        missing += shelf.strays
        continue
      }
      do throws(CaseFailure) {
        let shelf = try CaseShelf(opening: path)
        missing += shelf.strays
        let cases = shelf.cases
        guard !cases.isEmpty || !shelf.strays.isEmpty else { throw CaseFailure.noSuchInput(path) }
        found += cases.filter { files.insert($0.file).inserted }
      } catch {
        missing.append(error)
      }
    }
    return (found, localities, missing)
  }

  // MARK: What comes out

  private func write(
    _ report: CheckedCases, _ target: ReportTarget, _ language: ReportLanguage
  ) throws {
    let repository = Repository()
    let place = Surroundings(
      folder: FileManager.default.currentDirectoryPath, version: Hjemmetid.configuration.version,
      named: { repository.name(of: $0) })
    let text: String
    switch target.format {
    case .text:
      let isColoured = target.file == nil && StandardStream.output.isColoured
      let renderer = DiagnosticRenderer(
        style: isColoured ? .coloured : .plain, sentences: language.rules.sentences)
      text = TextReport(renderer).text(report)
      if target.file == nil, !isColoured { return try StandardStream.output.show(text) }
    case .json: text = JSONReport.text(report, in: place, language: language)
    case .sarif: text = SARIFReport.text(report, in: place, language: language)
    case .junit:
      text = JUnitReport.text(report, in: place, threshold: threshold, language: language)
    case .github: text = try github(report, place, language)
    }
    if let file = target.file {
      try ReportFile.write(text, to: file)
    } else {
      try StandardStream.output.write(text)
    }
  }

  private func github(
    _ report: CheckedCases, _ place: Surroundings, _ language: ReportLanguage
  ) throws(FileFailure) -> String {
    let file = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] ?? ""
    let told = GitHubReport(
      report, in: place, rest: file.isEmpty ? .counted : .inSummary, language: language)
    if !told.summary.isEmpty { try ReportFile.append(told.summary, to: file) }
    return told.commands
  }

  private func summarize(_ report: CheckedCases, _ words: Words) {
    var looked: [String] = []
    if !report.cases.isEmpty || report.localities.isEmpty {
      looked.append(words.plural("{0} case", "{0} cases", report.cases.count))
    }
    if !report.localities.isEmpty {
      looked.append(words.plural("{0} locality", "{0} localities", report.localities.count))
    }
    let errors = report.count(atOrAbove: .error)
    let warnings = report.count(atOrAbove: .warning) - errors
    var found: [String] = []
    if errors > 0 { found.append(words.plural("{0} error", "{0} errors", errors)) }
    if warnings > 0 { found.append(words.plural("{0} warning", "{0} warnings", warnings)) }
    if found.isEmpty { found.append(words.plural("{0} finding", "{0} findings", 0)) }
    talk("\(words.list(looked)), \(found.joined(separator: ", ")).")
  }

  private static func threshold(_ text: String) throws -> Rule.Severity {
    guard let threshold = Rule.Severity(rawValue: text) else {
      throw ValidationError(AskedFailure.notOneOf(text, there: ["error", "warning"]))
    }
    return threshold
  }
}
