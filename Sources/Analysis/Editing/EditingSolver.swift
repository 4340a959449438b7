public import Rules
import Synchronization

/// Solves one version of a case after the other, as an author writes it.
///
/// The states and figures of the last version are kept. Where a step is the same, and so are the states
/// before it, what can follow is not looked for again; where a step is the same and so are the figures
/// after it, neither are the figures before it. An edit of texts alone is answered at once.
public final class EditingSolver: Sendable {
  /// More states than this are solved, but not kept: a state takes some hundred bytes.
  public static let mostKept = 2_000_000

  private let kept = Mutex<KeptLayers?>(nil)

  /// Knows no version yet: the first is solved from nothing.
  public init() {}

  /// How much of a version had to be worked out, in states.
  public struct Work: Hashable, Sendable {
    /// Whose successors were looked for.
    public var explored = 0
    /// Whose figures were worked out.
    public var solved = 0
  }

  /// What an author looks at while writing: the wishes, and the endings with what tells them apart.
  public static func objectives(of scenario: Scenario) -> Set<Objective> {
    var objectives: Set<Objective> = [.wishesHonoured]
    for ending in scenario.endings.indices.map({ Objective.ending(EndingID($0)) }) {
      objectives.insert(ending)
      switch scenario.sameFigure(as: ending) {
      case .is(let other), .isNot(let other): objectives.insert(other)
      case nil: break
      }
    }
    return objectives
  }

  /// The figures of ``Solver/solveFigures(following:progress:)`` for ``objectives(of:)``.
  public func solve(
    _ scenario: Scenario, setup: Setup, budget: SolverBudget = SolverBudget()
  ) -> (figures: Solver.Figures, work: Work) {
    var work = Work()
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup)
    } catch {
      return (.notCompiled(error), work)
    }
    let liveness = Liveness(of: compiled, atEnd: 0)
    let objectives = Self.objectives(of: scenario)
    let plain = Solver.plainObjectives(of: compiled).filter(objectives.contains)
    let rows = RowLayout(
      plain: plain, lanes: [], ordinary: Solver.ordinaryObjectives(plain, of: compiled))
    let budget = budget.shared
    let before = kept.withLock { $0 }.flatMap { $0.layout == compiled.layout ? $0 : nil }
    // Another case: nothing of the last one is of use, and both together take twice the memory.
    if before == nil { kept.withLock { $0 = nil } }
    let prints = TransitionFingerprints(of: compiled, liveness)
    do throws(ExplorationStop) {
      let known = Exploration.Known(
        decided: { round, states in
          let layer = before?.decided(states, round, prints)
          if layer == nil { work.explored += states.count }
          return layer
        },
        prepared: { round, states in
          let layer = before?.prepared(states, round, prints)
          if layer == nil { work.explored += states.count }
          return layer
        }, deciding: { before?.deciding($0, prints) }, preparing: { before?.preparing($0, prints) })
      let exploration = try Exploration(
        of: compiled, liveness: liveness, budget: budget, keepsSteps: true, known: known)
      let backward = BackwardInduction(
        compiled: compiled, liveness: liveness, exploration: exploration, layout: rows,
        budget: budget, memory: before?.memory ?? RowMemory(least: 1))
      let layers = try solve(backward, before, prints, &work)
      let values = Solver.values(of: layers.drawing[0], backward)
      kept.withLock { $0 = exploration.count <= Self.mostKept ? layers : nil }
      return (.decided(values, states: exploration.count), work)
    } catch {
      return (.notDecided(error), work)
    }
  }

  private func solve(
    _ backward: BackwardInduction, _ before: KeptLayers?, _ prints: TransitionFingerprints,
    _ work: inout Work
  ) throws(ExplorationStop) -> KeptLayers {
    let exploration = backward.exploration
    let meter = backward.meter
    let rounds = exploration.preparing.count
    let known = before.flatMap { $0.rows == backward.layout.plain ? $0 : nil }
    var drawing: [SolvedLayer] = []
    var preparing: [SolvedLayer] = []
    // Layers are counted from the start, so a version with more rounds shares none at the end.
    let end = known?.exploration.preparing.count == rounds ? known : nil
    // Whether all that comes after the layer worked on last is what it was.
    var isSame = end.map { $0.prints.end == prints.end } ?? false
    func take(
      _ states: OrderedStates, _ kept: (states: OrderedStates, layer: SolvedLayer)?,
      isSameStep: Bool, _ make: (KnownRows?) -> SolvedLayer
    ) -> SolvedLayer {
      isSame = isSame && isSameStep
      let hasSameStates = kept.map { $0.states.keys == states.keys } ?? false
      if let kept, isSame, hasSameStates { return kept.layer }
      var rows: KnownRows?
      if let kept, isSame, kept.states.order == states.order {
        rows = KnownRows(kept.layer, of: kept.states.keys, for: states)
      }
      let layer = make(rows)
      work.solved += states.keys.count - (rows?.count ?? 0)
      guard let kept, hasSameStates,
        layer.hasSameFigures(as: kept.layer, count: states.keys.count)
      else { return layer }
      isSame = true
      return kept.layer
    }
    drawing.append(
      take(exploration.drawn(rounds), end?.drawn(rounds), isSameStep: true) { _ in backward.end() })
    try meter.check(round: rounds, states: work.solved)
    for round in stride(from: rounds - 1, through: 0, by: -1) {
      preparing.append(
        take(
          exploration.prepared(round), end?.prepared(round),
          isSameStep: end?.prints.preparing[round] == prints.preparing[round]
        ) {
          backward.preparing(
            round: round, next: drawing[drawing.count - 1], audit: nil, known: $0)
        })
      try meter.check(round: round, states: work.solved)
      drawing.append(
        take(
          exploration.drawn(round), end?.drawn(round),
          isSameStep: end?.prints.deciding[round] == prints.deciding[round]
        ) {
          backward.drawing(
            round: round, next: preparing[preparing.count - 1], audit: nil, known: $0)
        })
      try meter.check(round: round, states: work.solved)
    }
    return KeptLayers(
      layout: backward.compiled.layout, rows: backward.layout.plain, prints: prints,
      exploration: exploration, drawing: drawing.reversed(), preparing: preparing.reversed(),
      memory: backward.memory)
  }
}

/// What is kept of a version.
private struct KeptLayers: Sendable {
  let layout: StateLayout
  let rows: [Objective]
  let prints: TransitionFingerprints
  let exploration: Exploration
  let drawing: [SolvedLayer]
  let preparing: [SolvedLayer]
  let memory: RowMemory

  /// The layer before a round's card, or at the end.
  func drawn(_ round: Int) -> (states: OrderedStates, layer: SolvedLayer) {
    (exploration.drawn(round), drawing[round])
  }

  /// The layer before a round's preparation.
  func prepared(_ round: Int) -> (states: OrderedStates, layer: SolvedLayer) {
    (exploration.prepared(round), preparing[round])
  }

  private func hasSameDeciding(_ round: Int, _ prints: TransitionFingerprints) -> Bool {
    exploration.preparing.indices.contains(round)
      && self.prints.deciding[round] == prints.deciding[round]
  }

  private func hasSamePreparing(_ round: Int, _ prints: TransitionFingerprints) -> Bool {
    exploration.preparing.indices.contains(round)
      && self.prints.preparing[round] == prints.preparing[round]
  }

  /// The step of a round's cards, if it is the same, whatever it is taken from.
  func deciding(_ round: Int, _ prints: TransitionFingerprints) -> LayerTransition<
    DecisionTemplates
  >? {
    hasSameDeciding(round, prints) ? exploration.steps.deciding[round] : nil
  }

  /// The same of its preparation.
  func preparing(_ round: Int, _ prints: TransitionFingerprints) -> LayerTransition<
    PreparationTemplates
  >? {
    hasSamePreparing(round, prints) ? exploration.steps.preparing[round] : nil
  }

  /// What follows the states of a round before its card, if the step is the same and so are they.
  func decided(
    _ states: [UInt64], _ round: Int, _ prints: TransitionFingerprints
  ) -> Exploration.DecidedLayer? {
    guard hasSameDeciding(round, prints), exploration.drawing[round] == states else { return nil }
    return (exploration.prepared(round), exploration.steps.deciding[round])
  }

  /// The same before its preparation.
  func prepared(
    _ states: [UInt64], _ round: Int, _ prints: TransitionFingerprints
  ) -> Exploration.PreparedLayer? {
    guard hasSamePreparing(round, prints), exploration.preparing[round] == states
    else { return nil }
    return (exploration.drawn(round + 1), exploration.steps.preparing[round])
  }
}
