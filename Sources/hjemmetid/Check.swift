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

      Many cases on several machines: each checks its part (--shard 3/10 --format json=3.json), and \
      --merge makes one report of all parts: hjemmetid check --merge *.json --format sarif. What was \
      found is kept in hjemmetid/checked of $XDG_CACHE_HOME or ~/.cache, and used again where nothing \
      has changed.
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

  @Flag(
    name: .customLong("no-cache"),
    help: "Look at everything anew, and keep nothing of what is found.")
  var isWithoutCache = false

  @Option(
    help: ArgumentHelp(
      "Only a part of the cases: the K-th of N. Which part a case is in depends on its path alone.",
      valueName: "K/N"),
    transform: Check.shard)
  var shard: Shard?

  @Flag(help: "Put JSON reports of all parts together: the paths are reports made with --shard.")
  var merge = false

  func validate() throws {
    if merge, shard != nil {
      throw ValidationError(AskedFailure.onlyOne(of: ["--merge", "--shard"]))
    }
    guard states > 0 else {
      throw ValidationError(AskedFailure.number(option: "--states", 1...Int.max))
    }
  }

  func run() throws {
    let language = try ProgramLanguage.reports(in: self.language)
    let targets = try ReportTarget.all(formats: format, outputs: output)
    guard !merge else { return try putTogether(targets, language) }
    let words = language.words
    try Localities.expect(locality, from: paths)
    let asked = asked()
    let part = part(of: asked)
    let progress = Progress(of: part.folders.count)
    Interrupt.watch { progress.stopped() }
    let kept = isWithoutCache ? nil : CheckedFolder.ofProgram
    let check = CaseCheck(
      in: words, locality: locality,
      analysis: isWithoutAnalysis ? nil : CaseAnalysis(states: states), kept: kept)
    let (report, failures) = check.check(
      part.folders, localities: part.localities, others: part.others, order: part.order,
      sentence: { words.sentence($0) },
      progress: { progress.show($0) }, following: { progress.show(states: $0) })
    progress.end()
    kept?.makeRoom()
    var worst: ExitCode?
    for failure in asked.missing + failures { worst = say(failure) }
    let all = CheckedCases(
      cases: report.cases, localities: report.localities,
      failures: asked.missing.map { .init(path: $0.path, sentence: words.sentence($0)) }
        + report.failures)
    let place = Self.place
    let whole = shard.map {
      ShardReport(
        all, $0, version: place.version, language: words.language,
        asked: ["states \(states)", "analysis \(!isWithoutAnalysis)", "in \(locality ?? "")"],
        all: part.order, folder: place.folder,
        statuses: (asked.missing + failures).map(\.status.rawValue))
    }
    for target in targets {
      do { try write(all, target, language, place, whole) } catch { worst = said(error) }
    }
    try end(all, words, worst)
  }

  func end(_ report: CheckedCases, _ words: Words, _ worst: ExitCode?) throws {
    summarize(report, words)
    if let worst { throw worst }
    if report.count(atOrAbove: threshold) > 0 { throw Status.findings }
  }

  private static var place: Surroundings {
    place(in: FileManager.default.currentDirectoryPath)
  }

  static func place(in folder: String) -> Surroundings {
    let repository = Repository()
    return Surroundings(
      folder: folder, version: Hjemmetid.configuration.version,
      named: { repository.name(of: $0) })
  }

  private struct Asked {
    var cases: [CaseFolder] = []
    var localities: [LocalityReading] = []
    var missing: [CaseFailure] = []
  }

  private struct Part {
    let folders: [CaseFolder]
    let localities: [LocalityReading]
    let others: [CaseFolder]
    /// All that was asked for, in order.
    let order: [String]
  }

  /// What this machine looks at.
  private func part(of asked: Asked) -> Part {
    let order =
      asked.missing.map(\.path) + asked.cases.map(\.file) + asked.localities.map(\.file)
    guard let shard else {
      return Part(folders: asked.cases, localities: asked.localities, others: [], order: order)
    }
    let place = Self.place
    func isOwn(_ file: String) -> Bool { shard.holds(place.relative(file)) }
    return Part(
      folders: asked.cases.filter { isOwn($0.file) },
      localities: asked.localities.filter { isOwn($0.file) },
      others: asked.cases.filter { !isOwn($0.file) }, order: order)
  }

  /// Each case and locality once, in the order asked for.
  private func asked() -> Asked {
    var asked = Asked()
    var files: Set<String> = []
    for path in paths {
      if let shelf = LocalityShelf(named: path) {
        asked.localities += shelf.readings.filter { files.insert($0.file).inserted }
        asked.missing += shelf.strays
        continue
      }
      do throws(CaseFailure) {
        let shelf = try CaseShelf(opening: path)
        asked.missing += shelf.strays
        let cases = shelf.cases
        guard !cases.isEmpty || !shelf.strays.isEmpty else { throw CaseFailure.noSuchInput(path) }
        asked.cases += cases.filter { files.insert($0.file).inserted }
      } catch {
        asked.missing.append(error)
      }
    }
    return asked
  }
}
