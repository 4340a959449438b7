import Rules

/// The states that some team can reach, layer by layer: the state space, explored breadth first as
/// explicit-state model checkers do (Baier and Katoen 2008, *Principles of Model Checking*; Hensel and
/// others 2022 for Storm). No state comes twice in a game, so a layer needs only the one before it.
struct Exploration: Sendable {
  /// Before each round's card, and at the end: only the bits that are still read.
  private(set) var drawing: [[UInt64]]
  /// Before each round's preparation.
  private(set) var preparing: [[UInt64]]
  private var drawingOrder: [UInt64] = [0]
  private var preparingOrder: [UInt64] = []

  /// The layer before a round's card, or at the end.
  func drawn(_ round: Int) -> OrderedStates {
    OrderedStates(keys: drawing[round], order: drawingOrder[round])
  }

  /// The layer before a round's preparation.
  func prepared(_ round: Int) -> OrderedStates {
    OrderedStates(keys: preparing[round], order: preparingOrder[round])
  }

  /// States in all layers.
  var count: Int { drawing.reduce(0) { $0 + $1.count } + preparing.reduce(0) { $0 + $1.count } }

  var largestLayer: Int { max(drawing.map(\.count).max() ?? 0, preparing.map(\.count).max() ?? 0) }

  /// The most states in two layers that follow each other, whose values are in memory together.
  var largestPair: Int {
    var largest = 0
    for round in preparing.indices {
      let here = preparing[round].count
      largest = max(largest, here + drawing[round].count, here + drawing[round + 1].count)
    }
    return largest
  }

  /// The steps between the layers, if they were to be kept.
  private(set) var steps = KeptTransitions(telling: StepTelling())

  /// Leaves the states alone.
  mutating func forgetSteps() { steps = KeptTransitions(telling: steps.telling) }

  /// What follows the states of a layer, where that is known already.
  struct Known {
    var decided: (_ round: Int, _ states: [UInt64]) -> DecidedLayer? = { _, _ in nil }
    var prepared: (_ round: Int, _ states: [UInt64]) -> PreparedLayer? = { _, _ in nil }
    /// The same step after other states.
    var deciding: (_ round: Int) -> LayerTransition<DecisionTemplates>? = { _ in nil }
    var preparing: (_ round: Int) -> LayerTransition<PreparationTemplates>? = { _ in nil }
  }

  typealias DecidedLayer = (
    states: OrderedStates, step: LayerTransition<DecisionTemplates>?
  )
  typealias PreparedLayer = (
    states: OrderedStates, step: LayerTransition<PreparationTemplates>?
  )

  /// - Parameters:
  ///   - keepsSteps: to solve with the same steps.
  ///   - telling: what else those tell.
  /// - Throws: ``ExplorationStop`` when there are more states than the budget, or it is cancelled.
  init(
    of compiled: CompiledCase, liveness: Liveness, budget: SolverBudget,
    keepsSteps: Bool = false, telling: StepTelling = StepTelling(), known: Known = Known(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(ExplorationStop) {
    drawing = [[compiled.start.core & liveness.drawing[0]]]
    preparing = []
    let meter = budget.meter
    let steps = LayerTransitions(
      compiled: compiled, liveness: liveness, threads: budget.threads, lanes: telling.lanes,
      teams: telling.teams, meter: meter)
    self.steps = KeptTransitions(telling: telling)
    if compiled.isTooWideToPrepare || compiled.isTooWideToTell {
      throw .overWork(round: 0, states: 1)
    }
    for round in 0..<compiled.rounds.count {
      let decided: DecidedLayer
      if let layer = known.decided(round, drawing[round]) {
        decided = layer
      } else {
        let step = steps.decision(
          round: round, from: drawing[round], earlier: known.deciding(round))
        try meter.check(round: round, states: count)
        decided = try Self.decided(step, drawing[round], round, steps, budget, reached: count)
      }
      preparing.append(decided.states.keys)
      preparingOrder.append(decided.states.order)
      if keepsSteps { self.steps.keep(deciding: decided.step) }
      progress(round, count)
      let prepared: PreparedLayer
      if let layer = known.prepared(round, preparing[round]) {
        prepared = layer
      } else {
        let step = steps.preparation(
          round: round, from: preparing[round], items: telling.items,
          earlier: known.preparing(round))
        try meter.check(round: round, states: count)
        prepared = try Self.prepared(
          step, preparing[round], round, budget, meter, reached: count)
      }
      drawing.append(prepared.states.keys)
      drawingOrder.append(prepared.states.order)
      if keepsSteps { self.steps.keep(preparing: prepared.step) }
      progress(round, count)
    }
  }

  private static func decided(
    _ step: LayerTransition<DecisionTemplates>, _ states: [UInt64], _ round: Int,
    _ steps: LayerTransitions,
    _ budget: SolverBudget, reached: Int
  ) throws(ExplorationStop) -> DecidedLayer {
    let compiled = steps.compiled
    let cards = compiled.rounds[round].cards.range
    let live = steps.liveness.preparing[round]
    let meter = steps.meter
    if let blocks = step.blocks {
      return (try next(blocks, round, budget, meter, reached: reached), step)
    }
    let decided = try collected(states, round, budget, meter, reached: reached) { piece, keys in
      let finders = FixedList(step.tables) { TemplateFinder($0, meter: meter) }
      var probes = KeyProbes()
      var work = 0
      defer { meter.add(work) }
      for number in piece {
        let core = states[number]
        var isQuiet = true
        for place in cards where compiled.canHappen(compiled.cards[place], core, round: round) {
          isQuiet = false
          let (template, _) = finders[place - cards.lowerBound].pointee.find(core)
          keys.insert(template.successorCount, &probes) {
            template.successors[$0].after(core)
          }
          work += template.successorCount
        }
        if isQuiet { keys.insert(core & live) }
        guard work > WorkMeter.step || number & 1023 == 1023 else { continue }
        meter.take(&work)
        if keys.count > budget.states || meter.isStopped { return }
      }
    }
    return (OrderedStates(keys: decided, order: 0), step)
  }

  private static func prepared(
    _ step: LayerTransition<PreparationTemplates>, _ states: [UInt64], _ round: Int,
    _ budget: SolverBudget, _ meter: WorkMeter, reached: Int
  ) throws(ExplorationStop) -> PreparedLayer {
    if let blocks = step.blocks {
      return (try next(blocks, round, budget, meter, reached: reached), step)
    }
    let prepared = try collected(states, round, budget, meter, reached: reached) { piece, keys in
      var finder = TemplateFinder(step.tables[0], meter: meter)
      var probes = KeyProbes()
      var work = 0
      defer { meter.add(work) }
      for number in piece {
        let core = states[number]
        let (template, _) = finder.find(core)
        keys.insert(template.successorCount, &probes) {
          template.successors[$0].after(core)
        }
        work += template.successorCount
        guard work > WorkMeter.step || number & 1023 == 1023 else { continue }
        meter.take(&work)
        if keys.count > budget.states || meter.isStopped { return }
      }
    }
    return (OrderedStates(keys: prepared, order: 0), step)
  }

  private static func next(
    _ blocks: LayerBlocks, _ round: Int, _ budget: SolverBudget, _ meter: WorkMeter, reached: Int
  ) throws(ExplorationStop) -> OrderedStates {
    try meter.check(round: round, states: reached)
    if reached + blocks.nextCount > budget.states {
      throw .overBudget(round: round, states: reached + blocks.nextCount)
    }
    return OrderedStates(keys: blocks.next(threads: budget.threads), order: blocks.copied)
  }

  /// In ascending order: neighbours share what comes after them, so their rows lie close together.
  private static func collected(
    _ states: [UInt64], _ round: Int, _ budget: SolverBudget, _ meter: WorkMeter, reached: Int,
    _ collect: @Sendable (Range<Int>, inout KeySet) -> Void
  ) throws(ExplorationStop) -> [UInt64] {
    let all = KeySet.collected(
      from: states.count, threads: budget.threads, capacity: states.count, collect)
    try meter.check(round: round, states: reached)
    if reached + all.count > budget.states {
      throw .overBudget(round: round, states: reached + all.count)
    }
    return all
  }
}

/// The states of a layer, in the order of their rows: first by some bits, then by the others.
struct OrderedStates: Sendable {
  let keys: [UInt64]
  let order: UInt64
}

/// Why not all states were found.
public enum ExplorationStop: Error, Hashable, Sendable {
  /// More states than the budget; in which round (from 0), and how many had been found.
  case overBudget(round: Int, states: Int)
  case cancelled(round: Int, states: Int)
  /// Too many ways to go on from too few states: see ``SolverBudget/work``.
  case overWork(round: Int, states: Int)
}

extension WorkMeter {
  /// Work that is counted together.
  static var step: Int { 65_536 }

  /// Takes over what one thread counted by itself.
  @inline(__always)
  func take(_ work: inout Int) {
    add(work)
    work = 0
  }

  /// - Throws: when the work is to stop.
  func check(round: Int, states: Int) throws(ExplorationStop) {
    guard isStopped else { return }
    throw isTooMuch
      ? .overWork(round: round, states: states) : .cancelled(round: round, states: states)
  }
}

/// What a solver may spend.
public struct SolverBudget: Sendable {
  /// Most states in all layers together. One takes about 25 bytes, and while its layer or the next is
  /// being solved some 300 more, and as much again for each measure that is followed.
  public var states: Int
  /// Most ways of going on that are looked at, over all states, in all that one solving does: some tens
  /// of nanoseconds each.
  public var work: Int
  /// What several solvings may spend together; each has its own if left out.
  public var allowance: WorkAllowance?
  /// Any number gives the same figures, bit for bit.
  public var threads: Int
  /// For the values of two layers at a time.
  public var bytes = 1_600_000_000
  /// Asked often, from any thread; `true`, which it then has to stay, stops the work within a tenth
  /// of a second.
  public var isCancelled: @Sendable () -> Bool

  /// - Parameter work: what so many states take at most in a case somebody would play, and some
  ///   seconds, if left out.
  public init(
    states: Int = 20_000_000, work: Int? = nil, threads: Int = 2,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.states = states
    self.work = work ?? Self.work(states)
    self.threads = threads
    self.isCancelled = isCancelled
  }

  /// A state takes some thirty to eighty, 160 with three slots of preparation and 430 with four, and
  /// cases with many slots have few states.
  private static func work(_ states: Int) -> Int {
    500_000_000 + 75 * min(max(0, states), 1_000_000_000)
  }

  /// Counts from nothing.
  var meter: WorkMeter { WorkMeter(most: work, within: allowance, isCancelled: isCancelled) }

  /// The same for all that one solving does together, unless it shares with others already.
  var shared: SolverBudget {
    var budget = self
    budget.allowance = allowance ?? WorkAllowance(most: work)
    return budget
  }
}
