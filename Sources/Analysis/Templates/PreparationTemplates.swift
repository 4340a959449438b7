import Rules

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
  /// Ways that were looked at for all templates so far.
  private var listed = 0
  private let restriction: Restriction?

  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ dependencies: Dependencies, round: Int,
    lanes: [Int], items: UInt64, restriction: Restriction? = nil
  ) {
    self.restriction = restriction
    self.compiled = compiled
    self.round = round
    self.dependencies = dependencies
    preparing = Preparing(of: compiled, liveness: liveness)
    isAsked = items != 0
    comparisons = ItemComparisons(
      compiled, liveness, round: round, asked: items)
    live = liveness.drawing[round + 1]
    store = TemplateStore(lanes: lanes)
  }

  mutating func make(_ key: UInt64) {
    store.begin(key, counted: dependencies.counted.shared(in: key))
    let idle = PackedState(core: key, aside: MeasureShifts())
    let start = PreparationPoint(
      low: idle, high: PackedState(core: key | dependencies.copied, aside: MeasureShifts()))
    if dependencies.copied == 0 {
      preparing.list(from: idle, round: round, into: &low)
    } else {
      preparing.list(from: start, round: round, into: &low, &high)
    }
    let allowed = restriction.flatMap { compiled.ends(from: idle, round: round, allowedBy: $0) }
    for place in 0..<low.count {
      let first = store.branches.count
      let branch = branch(
        low.states[place], dependencies.copied == 0 ? low.states[place] : high.states[place])
      store.add(branch)
      let result = store.addResult(from: first, weight: low.weights[place])
      guard let allowed else { continue }
      store.add(
        TemplateWay(
          result: result, decided: 0, level: 0, isAllowed: allowed.contains(low.states[place])))
    }
    if isAsked { listItems(from: start) }
    let all = preparing.work + comparisons.work
    store.end(
      active: comparisons.active, doable: comparisons.doable, listed: low.count + all - listed)
    listed = all
  }

  /// Of one combination by itself.
  mutating func successors(of key: UInt64) -> [TemplateSuccessor] {
    removeAll()
    make(key)
    let template = store.template(0)
    return (0..<template.successorCount).map { template.successors[$0] }
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

  private mutating func listItems(from start: PreparationPoint<MeasureShifts>) {
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
