import Analysis
import ArgumentParser
import Foundation
import Rules

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a case as a process that Storm or PRISM can read.",
    discussion: """
      drn is one file in Storm's explicit format. prism is the files that PRISM imports, named after \
      --output: .tra, .sta, .lab, one .srew for each reward, and .strain.trew.

      Labels: ending_NAME for each ending, honoured_in_full, honoured_at_least_partly, over. Rewards: \
      wishes (0 to 100, at the end), strain (when it is taken), and each measure that something in \
      the case reads (0 to 10, at the end); --follow brings in others.
      """)

  @OptionGroup var source: CaseSource

  @Option(name: .customLong("as"), help: "The format: drn or prism.", transform: chosen)
  var format: Format = .drn

  @Option(
    help: "Who chooses: any (choices are left open) or random (the random team).",
    transform: chosen)
  var team: ProcessExport.Team = .any

  @Option(help: "The file to write.")
  var output: String

  @Option(help: "A measure to bring in although nothing reads it. Can be given again.")
  var follow: [String] = []

  @Option(help: "Also solve the case, and write what that finds to this file as JSON.")
  var figures: String?

  @Option(help: "Most states to look at before giving up.")
  var states = 20_000_000

  enum Format: String, CaseIterable {
    case drn, prism
  }

  func run() throws {
    let followed = try Set(follow.map(Self.measure))
    let (scenario, setup) = try source.read()
    let budget = SolverBudget(states: states)
    let export: ProcessExport
    do throws(ProcessExport.Failure) {
      export = try ProcessExport(scenario, setup: setup, following: followed, budget: budget)
    } catch {
      throw stop(error.sentence, Status.findings)
    }
    do throws(ReportFile.Failure) {
      switch format {
      case .drn:
        let file = try PendingFile(output)
        try export.writeDRN(team, to: file)
        try file.finish()
        print(output)
      case .prism: try writePrism(export)
      }
    } catch {
      throw stop(error.sentence, Status.inputOutput)
    }
    if let figures { try writeFigures(to: figures, scenario, setup, export) }
    if !export.leftOut.isEmpty {
      let names = export.leftOut.map(\.name).joined(separator: ", ")
      FileHandle.standardError.write(
        Data(
          "hjemmetid: nothing in the case reads \(names), so they are left out. --follow brings one in.\n"
            .utf8))
    }
  }

  /// All of them, or none.
  private func writePrism(_ export: ProcessExport) throws(ReportFile.Failure) {
    var files: [PendingFile] = []
    try export.writePrism(team) { (file) throws(ReportFile.Failure) in
      let file = try PendingFile(output + file.suffix)
      files.append(file)
      return file
    }
    for file in files { try file.finish() }
    for file in files { print(file.path) }
  }

  private func writeFigures(
    to path: String, _ scenario: Scenario, _ setup: Setup, _ export: ProcessExport
  ) throws {
    let solver = Solver(scenario, setup: setup, budget: SolverBudget(states: states))
    guard case .decided(let solution) = solver.solve() else {
      throw stop("the case is too large to solve. Give it more with --states.", Status.findings)
    }
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
