import Analysis
import ArgumentParser
import Foundation
import Rules
import Wording

/// Writing a case as a process that Storm or PRISM can read, in place of an analysis.
struct ExportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Write the case as a process for a model checker, and do nothing else: drn is one file in \
      Storm's explicit format, prism the files that PRISM imports, named after --output.
      """, valueName: "drn|prism"), transform: chosen)
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
    case drn, prism
  }

  func validate() throws {
    let isAlone = team == nil && output == nil && follow.isEmpty && figures == nil
    guard export != nil || isAlone else {
      throw ValidationError("--team, --output, --follow and --figures go with --export.")
    }
    guard export != nil || !madeUp.isAsked else {
      throw ValidationError("--made-up and --plain go with --export.")
    }
    guard export == nil || output != nil else {
      throw ValidationError("name the file to write with --output.")
    }
  }

  /// The first of what is written, and the figures.
  var files: [String] {
    let first = output.map { export == .prism ? $0 + PrismFile.transitions.suffix : $0 }
    return [first, figures].compactMap { $0 }
  }

  /// - Throws: an exit, with a sentence said. Files are there whole or not at all.
  func write(
    _ format: Format, _ scenario: Scenario, _ setup: Setup, solver: SolverOptions, words: Words
  ) throws {
    let budget = SolverBudget(states: solver.states, threads: solver.cores)
    let output = output ?? ""
    let export: ProcessExport
    do throws(ProcessExport.Failure) {
      export = try ProcessExport(scenario, setup: setup, following: Set(follow), budget: budget)
    } catch {
      throw stop(error.sentence, Status.findings)
    }
    do throws(ReportFile.Failure) {
      switch format {
      case .drn:
        let file = try PendingFile(output)
        try export.writeDRN(team ?? .any, to: file)
        try file.finish()
        print(output)
      case .prism: try writePrism(export, output)
      }
    } catch {
      throw stop(error.sentence, Status.inputOutput)
    }
    if let figures {
      switch try CaseSolving(options: solver, words: words).solve(scenario, setup) {
      case .decided(let solution, _): try write(solution, export, to: figures)
      case .notDecided:
        throw stop("the case is too large to solve. Give it more with --states.", Status.findings)
      }
    }
    if !export.leftOut.isEmpty {
      let names = export.leftOut.map(\.name).joined(separator: ", ")
      FileHandle.standardError.write(
        Data(
          "hjemmetid: nothing in the case reads \(names), so they are left out. --follow brings one in.\n"
            .utf8))
    }
  }

  /// All of them, or none.
  private func writePrism(_ export: ProcessExport, _ output: String) throws(ReportFile.Failure) {
    var files: [PendingFile] = []
    try export.writePrism(team ?? .any) { (file) throws(ReportFile.Failure) in
      let file = try PendingFile(output + file.suffix)
      files.append(file)
      return file
    }
    for file in files { try file.finish() }
    for file in files { print(file.path) }
  }

  private func write(_ solution: Solution, _ export: ProcessExport, to path: String) throws {
    var lines: [String] = []
    func add(_ name: String, _ objective: Objective) {
      guard let values = solution.values[objective] else { return }
      lines.append(
        "  \"\(name)\": {\"lowest\": \(values.lowest), \"random\": \(values.random), \"highest\": \(values.highest)}"
      )
    }
    for (place, label) in export.endingLabels.enumerated() {
      add(label, .ending(EndingID(place)))
    }
    add("honoured_in_full", .honouredInFull)
    add("honoured_at_least_partly", .honouredAtLeastPartly)
    add("wishes", .wishesHonoured)
    add("strain", .strainTaken)
    for measure in Measure.allCases { add(measure.name, .measure(measure)) }
    do throws(ReportFile.Failure) {
      try ReportFile.write("{\n" + lines.joined(separator: ",\n") + "\n}\n", to: path)
    } catch {
      throw stop(error.sentence, Status.inputOutput)
    }
  }

  private static func measure(_ name: String) throws -> Measure {
    guard let measure = Measure.allCases.first(where: { $0.name == name }) else {
      let known = Measure.allCases.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no measure \(name). There are: \(known).")
    }
    return measure
  }
}

extension ProcessExport.Failure {
  var sentence: String {
    switch self {
    case .stopped(.overBudget(let round, let states)):
      "the case has more states than it may look at: \(states) by round \(round + 1). Give it more with --states, or play a shorter --length."
    case .stopped(.cancelled): "stopped."
    case .notCompiled(.tooWide(let bits)):
      "the case reads too many things at once: \(bits) bits, and there is room for 63."
    case .notCompiled(.setup): "nobody can sit down to this case like that."
    }
  }
}
