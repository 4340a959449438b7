public import Rules

/// The process a table plays with all that is hidden in it: a partially observable Markov decision process.
///
/// It is made from the rules, action by action, and not from the compiled case. What is hidden is drawn when the rules
/// draw it: wishes before the first card, the truth with its card. A state is where the table has something
/// to choose; what it observes there is all that the views of everybody and of its seats have shown
/// since it last chose. So what other programs find in it tries that the solver, which draws late, draws right.
/// For small cases: what the solver does without is all there.
public struct PartiallyObservableProcess: Sendable {
  /// From one state to the next.
  struct Branch: Hashable, Sendable {
    let target: Int
    /// Those of one choice add up to 1.
    var chance: Double
  }

  /// What came of a game.
  struct End: Hashable, Sendable {
    let ending: EndingID
    /// 0 to 100.
    let wishes: Int
    /// In the order of `Measure.allCases`, 0 to 10.
    let measures: [Int]
  }

  struct State: Hashable, Sendable {
    /// From 0, in the order in which they come among the states. States of one observation have the same choices in
    /// the same order.
    let observation: Int
    /// `nil` before the end.
    let end: End?
    /// In the order of ``Game/legalActions``; a single one where nothing is chosen.
    let choices: [[Branch]]
  }

  /// Room for a case to try the solver with, and an end to one that is far too large.
  public static let usualStates = 1_000_000

  /// State 0 is the start, and from every state a branch leads to a later one. In the last, the game is
  /// over and stays over.
  let states: [State]
  let labels: [String]
  private let scenario: Scenario

  /// - Parameter budget: its states are those that are walked to; the same numbers come of any.
  public init(
    _ scenario: Scenario, setup: Setup, budget: SolverBudget = SolverBudget(),
    progress: @escaping (Solver.Progress) -> Void = { _ in }
  ) throws(ProcessExport.Failure) {
    do throws(Rejection) { _ = try Game(setup, of: scenario) } catch {
      throw .notCompiled(.setup(error))
    }
    var walk = HiddenWalk(scenario, setup, budget, progress)
    do throws(ExplorationStop) { states = try walk.states() } catch { throw .stopped(error) }
    labels = ProcessFigures.labels(of: scenario)
    self.scenario = scenario
  }

  /// How many things the table can observe.
  public var observations: Int { (states.map(\.observation).max() ?? -1) + 1 }

  /// The labels of endings, in the order of the scenario.
  public var endingLabels: [String] { Array(labels.dropLast(3)) }

  /// Storm's explicit format. Rewards are given on leaving an end of the game: wishes, and every measure.
  public func writeDRN<Output: ByteOutput>(to output: Output) throws(Output.Failure) {
    var writer = ObservationWriter(output)
    try writer.write(self)
  }

  /// Of a state in which a game has ended, or is over.
  func labels(of number: Int) -> [String] {
    if let end = states[number].end {
      return ProcessFigures.labels(of: end.ending.index, in: scenario).map { labels[$0] }
    }
    return number == states.count - 1 ? labels.suffix(1) : []
  }
}
