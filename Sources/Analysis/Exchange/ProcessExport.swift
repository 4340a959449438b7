public import Rules

/// The process of a case, for model checkers.
///
/// The states are those the exact solver finds, without its values. Made to check the solver with
/// programs that others have written, and to let others ask what it does not answer.
public struct ProcessExport: Sendable {
  /// Why there is no process.
  public enum Failure: Error, Hashable, Sendable {
    case notCompiled(CompilationFailure)
    case stopped(ExplorationStop)
  }

  /// Who chooses: the scheduler that is left open, or the random one put in.
  public enum Team: String, CaseIterable, Sendable {
    /// Decisions and preparations are left open; cards and outcomes are chance: a Markov decision
    /// process.
    case any
    /// Everything is chance, as ``Policy/random`` says it: a Markov chain.
    case random
  }

  private let process: ExplicitProcess
  private let figures: ProcessFigures
  /// Measures that nothing reads before the end and nobody asked for: they are no part of the
  /// process, and have no reward.
  public let leftOut: [Measure]

  /// - Parameter following: measures to bring in although nothing reads them; each makes the process
  ///   up to eleven times as large.
  public init(
    _ scenario: Scenario, setup: Setup, following: Set<Measure> = [],
    budget: SolverBudget = SolverBudget(), progress: (Solver.Progress) -> Void = { _ in }
  ) throws(Failure) {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup, following: following)
    } catch { throw .notCompiled(error) }
    do throws(ExplorationStop) {
      process = try ExplicitProcess(of: compiled, budget: budget, progress: progress)
    } catch { throw .stopped(error) }
    figures = ProcessFigures(of: compiled)
    leftOut = Measure.allCases.filter { compiled.layout.measures[$0.rawValue] == nil }
  }

  /// With the states in which a card lies open, and the one in which the game is over.
  public var states: Int { process.stateCount }

  /// The labels of endings, in the order of the scenario.
  public var endingLabels: [String] { Array(figures.labels.dropLast(3)) }

  /// Storm's explicit format.
  public func writeDRN<Output: ByteOutput>(
    _ team: Team, to output: Output
  ) throws(Output.Failure) {
    var writer = DRNWriter(output, figures: figures)
    try writer.write(process, ExplicitProcess.Team(team))
  }

  /// PRISM's explicit format, file by file.
  ///
  /// - Parameter open: the place a file goes to.
  public func writePrism<Output: ByteOutput>(
    _ team: Team, open: (PrismFile) throws(Output.Failure) -> Output
  ) throws(Output.Failure) {
    let writer = PrismWriter<Output>(process, ExplicitProcess.Team(team), figures: figures)
    for file in writer.files { try writer.write(file, to: open(file)) }
  }
}

extension ExplicitProcess.Team {
  fileprivate init(_ team: ProcessExport.Team) {
    switch team {
    case .any: self = .any
    case .random: self = .random
    }
  }
}
