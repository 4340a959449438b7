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
  private var lows: [(state: PackedState<MeasureShifts>, chance: Double)] = []
  private var highs: [UInt64] = []
  private var preparing: Preparing<MeasureShifts>
  private var low = PreparationResults<MeasureShifts>()
  private var high = PreparationResults<MeasureShifts>()
  /// Ways that were looked at for all templates so far.
  private var listed = 0
  private let teams: HeldTeams

  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ dependencies: Dependencies, round: Int,
    lanes: [Int], items: UInt64, teams: HeldTeams = HeldTeams()
  ) {
    self.teams = teams
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
    let allowed = teams.restrictions.map { compiled.ends(from: idle, round: round, allowedBy: $0) }
    let isHeld = allowed.contains { $0 != nil }
    for place in 0..<low.count {
      let first = store.branches.count
      addBranches(
        low.states[place], dependencies.copied == 0 ? low.states[place] : high.states[place])
      let result = store.addResult(from: first, weight: low.weights[place])
      guard isHeld else { continue }
      let state = low.states[place]
      store.add(
        TemplateWay(
          result: result, decided: 0, level: 0,
          teams: teams.bits { allowed[$0]?.contains(state) ?? true }))
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

  /// After what lies between the rounds: one, but where something is heard.
  @inline(__always)
  private mutating func addBranches(
    _ low: PackedState<MeasureShifts>, _ high: PackedState<MeasureShifts>
  ) {
    guard compiled.drawsWishes else {
      var (low, high) = (low, high)
      compiled.pass(from: round, &low)
      if dependencies.copied != 0 { compiled.pass(from: round, &high) }
      add(low, dependencies.copied == 0 ? low.core : high.core, 1)
      return
    }
    // What is heard hangs on bits that both have in common, so both lists run side by side.
    lows.removeAll(keepingCapacity: true)
    highs.removeAll(keepingCapacity: true)
    compiled.forEachPassed(from: round, low) { lows.append(($0, $1)) }
    compiled.forEachPassed(from: round, high) { state, _ in highs.append(state.core) }
    for place in lows.indices { add(lows[place].state, highs[place], lows[place].chance) }
  }

  private mutating func add(
    _ low: PackedState<MeasureShifts>, _ high: UInt64, _ chance: Double
  ) {
    store.add(
      TemplateBranch(
        successor: store.addSuccessor(low: low.core & live, high: high & live, live: live),
        shift: store.number(of: low.aside), chance: chance, strain: 0))
  }

  private mutating func listItems(from start: PreparationPoint<MeasureShifts>) {
    comparisons.list(from: start)
    sides.removeAll(keepingCapacity: true)
    for place in comparisons.points.indices {
      sides.append(side(comparisons.points[place]))
    }
    for comparison in comparisons.comparisons {
      store.add(
        TemplateItem(
          item: Int32(comparison.item), with: sides[comparison.with],
          without: sides[comparison.without]))
    }
  }

  private mutating func side(_ point: PreparationPoint<MeasureShifts>) -> TemplateItem.Side {
    let first = store.branches.count
    addBranches(point.low, point.high)
    return store.takeSide(from: first)
  }
}
