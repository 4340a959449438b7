/// Makes templates of a round's preparation, with what lies between it and the next round.
struct PreparationTemplates: ~Copyable, TemplateMaker {
  var store: TemplateStore
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let round: Int
  private let live: UInt64
  private let control: StepControl
  /// Items that are asked after alone, a bit each.
  private let items: UInt64
  private var preparing: Preparing<MeasureShifts>
  private var low = PreparationResults<MeasureShifts>()
  private var high = PreparationResults<MeasureShifts>()

  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ control: StepControl, round: Int,
    lanes: [Int], items: UInt64
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.round = round
    self.items = items
    self.control = control
    preparing = Preparing(of: compiled, liveness: liveness)
    live = liveness.drawing[round + 1]
    store = TemplateStore(lanes: lanes)
  }

  deinit {
    low.deallocate()
    high.deallocate()
  }

  mutating func make(_ key: UInt64) {
    store.begin()
    let idle = PackedState(core: key, aside: MeasureShifts())
    let other = PackedState(core: key | control.passing, aside: MeasureShifts())
    preparing.list(from: idle, round: round, into: &low)
    if !control.isWhole { preparing.list(from: other, round: round, into: &high) }
    for place in 0..<low.count {
      let start = store.branches.count
      let branch = branch(
        low.states[place], control.isWhole ? low.states[place] : high.states[place])
      store.add(branch)
      store.addResult(from: start, weight: low.weights[place])
    }
    let active = items == 0 ? 0 : listItems(key)
    store.end(idle: branch(idle, other).successor, active: active)
  }

  /// After what lies between the rounds.
  @inline(__always)
  private mutating func branch(
    _ low: PackedState<MeasureShifts>, _ high: PackedState<MeasureShifts>
  ) -> TemplateBranch {
    var low = low
    compiled.pass(from: round, &low)
    let set = low.core & live
    var keep: UInt64 = 0
    if !control.isWhole {
      var high = high
      compiled.pass(from: round, &high)
      keep = high.core & live & ~set
    }
    return TemplateBranch(
      successor: store.add(TemplateSuccessor(keep: keep, set: set)),
      shift: store.number(of: low.aside), chance: 1, strain: 0)
  }

  /// - Returns: roles that could do any of them.
  private mutating func listItems(_ core: UInt64) -> UInt64 {
    var active: UInt64 = 0
    let slots = compiled.rounds[round].slots
    let able = compiled.seated & ~compiled.overloaded(core)
    guard slots > 0, able != 0 else { return 0 }
    for number in 0..<compiled.items.count where items & (1 << UInt64(number)) != 0 {
      let item = compiled.items[number]
      guard item.by & able != 0, compiled.isReady(item, core, slots: slots) else { continue }
      let isLong = compiled.effort(item, core) == 2
      if isLong, able.nonzeroBitCount < 2 { continue }
      active |= isLong ? able : item.by & able
      guard liveness.items[round] & (1 << UInt64(number)) != 0 else { continue }
      var low = PackedState(core: core, aside: MeasureShifts())
      var high = PackedState(core: core | control.passing, aside: MeasureShifts())
      compiled.put(item, &low, round: round)
      compiled.put(item, &high, round: round)
      let branch = branch(low, high)
      store.add(
        TemplateItem(item: Int32(number), successor: branch.successor, shift: branch.shift))
    }
    return active
  }
}
