/// Makes templates of a round's preparation, with what lies between it and the next round.
struct PreparationTemplates: ~Copyable, TemplateMaker {
  var store: TemplateStore
  private let compiled: CompiledCase
  private let round: Int
  private let live: UInt64
  private let dependencies: Dependencies
  private let isAsked: Bool
  private var comparisons: ItemComparisons
  private var sides: [TemplateItem.Side] = []
  private var preparing: Preparing<MeasureShifts>
  private var low = PreparationResults<MeasureShifts>()
  private var high = PreparationResults<MeasureShifts>()

  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ dependencies: Dependencies, round: Int,
    lanes: [Int], items: UInt64
  ) {
    self.compiled = compiled
    self.round = round
    self.dependencies = dependencies
    preparing = Preparing(of: compiled, liveness: liveness)
    isAsked = items != 0
    comparisons = ItemComparisons(
      compiled, liveness, round: round, asked: items,
      isStepwise: preparing.isStepwise(round: round))
    live = liveness.drawing[round + 1]
    store = TemplateStore(lanes: lanes)
  }

  mutating func make(_ key: UInt64) {
    store.begin(key, counted: dependencies.counted.shared(in: key))
    let idle = PackedState(core: key, aside: MeasureShifts())
    let other = PackedState(core: key | dependencies.copied, aside: MeasureShifts())
    preparing.list(from: idle, round: round, into: &low)
    if dependencies.copied != 0 { preparing.list(from: other, round: round, into: &high) }
    for place in 0..<low.count {
      let start = store.branches.count
      let branch = branch(
        low.states[place], dependencies.copied == 0 ? low.states[place] : high.states[place])
      store.add(branch)
      store.addResult(from: start, weight: low.weights[place])
    }
    if isAsked { listItems(from: ItemComparisons.Point(low: idle, high: other)) }
    store.end(active: comparisons.active, doable: comparisons.doable)
  }

  /// After what lies between the rounds.
  @inline(__always)
  private mutating func branch(
    _ low: PackedState<MeasureShifts>, _ high: PackedState<MeasureShifts>
  ) -> TemplateBranch {
    var low = low
    compiled.pass(from: round, &low)
    let set = low.core & live
    var other = set
    if dependencies.copied != 0 {
      var high = high
      compiled.pass(from: round, &high)
      other = high.core & live
    }
    return TemplateBranch(
      successor: store.addSuccessor(low: set, high: other, live: live),
      shift: store.number(of: low.aside), chance: 1, strain: 0)
  }

  private mutating func listItems(from start: ItemComparisons.Point) {
    comparisons.list(from: start)
    sides.removeAll(keepingCapacity: true)
    for place in comparisons.points.indices {
      let branch = branch(comparisons.points[place].low, comparisons.points[place].high)
      sides.append(TemplateItem.Side(successor: branch.successor, shift: branch.shift))
    }
    for comparison in comparisons.comparisons {
      store.add(
        TemplateItem(
          item: Int32(comparison.item), with: sides[comparison.with],
          without: sides[comparison.without]))
    }
  }
}
