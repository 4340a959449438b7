import Analysis
import ArgumentParser
import Foundation
import Markup
import Rules
import ScenarioFormat
import Wording

/// Writing a case as a process that Storm or PRISM can read, in place of an analysis.
struct ExportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Write the case as a process for a model checker, and do nothing else: drn is one file in \
      Storm's explicit format, prism the files that PRISM imports, named after --output, pomdp \
      one file for Storm in which what is hidden is drawn and what the table sees is told.
      """, valueName: "drn|prism|pomdp"), transform: chosen)
  var export: Format?

  @Option(
    help: ArgumentHelp(
      "With --export, who chooses: any (choices are left open) or random (the random team).",
      valueName: "any|random"), transform: chosen)
  var team: ProcessExport.Team?

  @Option(help: ArgumentHelp("With --export: the file to write.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "With --export: a measure to bring in although nothing reads it. Can be given again.",
      valueName: "measure"), transform: ExportOptions.measure)
  var follow: [Measure] = []

  @Option(
    help: ArgumentHelp(
      "With --export: also solve the case, and write what that finds to this file as JSON.",
      valueName: "file"))
  var figures: String?

  /// For measurements and comparisons of the program itself.
  @OptionGroup(visibility: .hidden) var madeUp: MadeUpCase

  enum Format: String, CaseIterable {
    case drn, prism, pomdp
  }

  func validate() throws {
    let isAlone = team == nil && output == nil && follow.isEmpty && figures == nil
    guard export != nil || isAlone else {
      throw ValidationError(
        AskedFailure.goesWith(
          options: ["--team", "--output", "--follow", "--figures"], others: ["--export"]))
    }
    guard export != nil || !madeUp.isAsked else {
      throw ValidationError(
        AskedFailure.goesWith(options: ["--made-up", "--plain"], others: ["--export"]))
    }
    guard export == nil || output != nil else {
      throw ValidationError(AskedFailure.noOutput)
    }
    // Choices are open there, and every measure is in sight.
    guard export != .pomdp || (team ?? .any == .any && follow.isEmpty) else {
      throw ValidationError(
        AskedFailure.notWith(option: "--export pomdp", others: ["--team random", "--follow"]))
    }
  }

  /// The first of what is written, and the figures.
  var files: [String] {
    let first = output.map { export == .prism ? $0 + PrismFile.transitions.suffix : $0 }
    return [first, figures].compactMap { $0 }
  }

  /// What is said of a process that was written.
  private struct Written {
    /// In the order of the case's endings.
    let endingLabels: [String]
    /// Nothing reads them, so they are no part of the process.
    var leftOut: [Measure] = []
  }

  /// Files are there whole or not at all.
  func write(
    _ format: Format, _ scenario: Scenario, _ setup: Setup, solver: SolverOptions
  ) throws {
    let written = try write(format, scenario, setup, solver)
    if let figures {
      switch try CaseSolving(options: solver).solve(scenario, setup) {
      case .decided(let solution, _): try write(solution, written, to: figures)
      case .notDecided(let stop):
        throw SolvingFailure.notDecided(stop)
      }
    }
    if !written.leftOut.isEmpty {
      let names = written.leftOut.map(\.name).joined(separator: ", ")
      let words = ProgramLanguage.talk
      talk(
        words(
          "nothing in the case reads this, so it is left out: {0}. --follow brings one in.", names))
    }
  }

  private func write(
    _ format: Format, _ scenario: Scenario, _ setup: Setup, _ solver: SolverOptions
  ) throws -> Written {
    let report = SolvingReport(.exporting)
    report.begin()
    defer { report.end() }
    var budget = SolverBudget(
      states: solver.states, threads: solver.cores, isCancelled: { Interrupt.isAsked })
    var files: [PendingFile] = []
    func open(_ path: String) throws(ExportFile.Failure) -> ExportFile {
      let file = try ExportFile(path, report)
      files.append(file.file)
      return file
    }
    let output = output ?? ""
    let written: Written
    do {
      switch format {
      case .drn, .prism:
        let export = try ProcessExport(
          scenario, setup: setup, following: Set(follow), budget: budget,
          progress: { report.note($0) })
        written = Written(endingLabels: export.endingLabels, leftOut: export.leftOut)
        if format == .drn {
          try export.writeDRN(team ?? .any, to: open(output))
        } else {
          try export.writePrism(team ?? .any) { (file) throws(ExportFile.Failure) in
            try open(output + file.suffix)
          }
        }
      case .pomdp:
        if solver.states == SolverOptions.usualStates {
          budget.states = PartiallyObservableProcess.usualStates
        }
        let export = try PartiallyObservableProcess(
          scenario, setup: setup, budget: budget, progress: { report.note($0) })
        written = Written(endingLabels: export.endingLabels)
        try export.writeDRN(to: open(output))
      }
      try ExportFile.finish(files)
    } catch let failure as ProcessExport.Failure {
      if case .stopped(.cancelled) = failure { throw report.stopped() }
      throw SolvingFailure.notExported(failure)
    } catch let failure as ExportFile.Failure {
      switch failure {
      case .stopped: throw report.stopped()
      case .file(let failure): throw failure
      }
    }
    report.end()
    try StandardStream.output.show(files.map(\.path).joined(separator: "\n"))
    return written
  }

  private func write(_ solution: Solution, _ written: Written, to path: String) throws {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ objective: Objective) {
      guard let values = solution.values[objective] else { return }
      members.append(
        .init(
          key: name,
          value: .object([
            "lowest": .real(values.lowest), "random": .real(values.random),
            "highest": .real(values.highest),
          ])))
    }
    for (place, label) in written.endingLabels.enumerated() {
      add(label, .ending(EndingID(place)))
    }
    add("honoured_in_full", .honouredInFull)
    add("honoured_at_least_partly", .honouredAtLeastPartly)
    add("wishes", .wishesHonoured)
    add("strain", .strainTaken)
    for measure in Measure.allCases { add(measure.name, .measure(measure)) }
    try ReportFile.write(JSONValue.object(members).document(), to: path)
  }

  private static func measure(_ name: String) throws -> Measure {
    guard let measure = Measure.allCases.first(where: { $0.name == name }) else {
      throw ValidationError(AskedFailure.notOneOf(name, there: Measure.allCases.map(\.name)))
    }
    return measure
  }
}

/// A file of a process: tells how far it has come, and stops at Ctrl-C.
private struct ExportFile: ByteOutput {
  enum Failure: Error {
    case file(FileFailure)
    case stopped
  }

  let file: PendingFile
  private let report: SolvingReport

  init(_ path: String, _ report: SolvingReport) throws(Failure) {
    do throws(FileReplacement.Failure) { file = try PendingFile(path) } catch {
      throw .file(FileFailure(error))
    }
    self.report = report
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    guard !Interrupt.isAsked else { throw .stopped }
    do throws(FileReplacement.Failure) { try file.write(bytes) } catch {
      throw .file(FileFailure(error))
    }
    report.note(written: bytes.count)
  }

  /// All of them are put in their places, or none.
  static func finish(_ files: [PendingFile]) throws(Failure) {
    do throws(FileReplacement.Failure) {
      for file in files { try file.finish() }
    } catch { throw .file(FileFailure(error)) }
  }
}
