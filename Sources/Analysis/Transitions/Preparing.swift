import Rules

/// What can come of one round's preparation, from one state.
///
/// A buffer that is used again: the states after preparation, before what lies between the rounds,
/// each with the chance that a team that prepares at random ends there.
struct PreparationResults<Aside: MeasuresAside>: ~Copyable {
  private(set) var states = Buffer<PackedState<Aside>>(capacity: 256)
  private(set) var weights = Buffer<Double>(capacity: 256)

  var count: Int { states.count }

  mutating func removeAll() {
    states.removeAll()
    weights.removeAll()
  }

  @inline(__always)
  mutating func append(_ state: PackedState<Aside>, _ weight: Double) {
    states.append(state)
    weights.append(weight)
  }

  /// Makes all from one place on less likely.
  mutating func scale(from first: Int, by share: Double) {
    for place in first..<count { weights[place] *= share }
  }
}

/// Lists what preparation can lead to. One for each thread: it keeps tables it has worked out.
struct Preparing<Aside: MeasuresAside>: ~Copyable {
  typealias State = PackedState<Aside>

  private let compiled: CompiledCase
  private let liveness: Liveness
  /// By slots and free roles.
  private var tables: [Int: RandomPreparation] = [:]
  private var lastTable: (key: Int, table: RandomPreparation)?
  private let isStepwise: [Bool]
  private var stepwise: StepwisePreparing<Aside>

  init(of compiled: CompiledCase, liveness: Liveness) {
    self.compiled = compiled
    self.liveness = liveness
    isStepwise = (0..<compiled.rounds.count).map { compiled.isStepwise(round: $0) }
    stepwise = StepwisePreparing(of: compiled, liveness: liveness)
  }

  /// Ways of using a slot that were looked at one by one.
  var work: Int { stepwise.work }

  /// - Parameter results: is emptied, then filled.
  mutating func list(
    from state: State, round: Int, into results: inout PreparationResults<Aside>
  ) {
    results.removeAll()
    guard !isIdle(round: round) else {
      results.append(state, 1)
      return
    }
    forEachBeginning(PreparationPoint(state), round: round) { preparing, point, share in
      let first = results.count
      preparing.listSlots(from: point.low, round: round, into: &results)
      results.scale(from: first, by: share)
    }
  }

  /// With nothing reviewed, and with each item that can be before the first slot.
  ///
  /// - Parameter visit: is given, too, the chance that a team that prepares at random begins so: it draws
  ///   nothing or any item that can be reviewed so in the round, and what cannot be now leaves it at nothing.
  private mutating func forEachBeginning(
    _ start: PreparationPoint<Aside>, round: Int,
    _ visit: (inout Self, PreparationPoint<Aside>, _ share: Double) -> Void
  ) {
    let items = compiled.rounds[round].freeReviews
    guard items != 0 else { return visit(&self, start, 1) }
    let now = compiled.freeReviews(start.low.core, round: round) & liveness.items[round]
    let share = 1 / Double(1 + items.nonzeroBitCount)
    visit(&self, start, 1 - share * Double(now.nonzeroBitCount))
    for item in BitPlaces(now) {
      visit(&self, compiled.put(compiled.items[item], start, round: round), share)
    }
  }

  private mutating func listSlots(
    from state: State, round: Int, into results: inout PreparationResults<Aside>
  ) {
    if compiled.rounds[round].slots == 0 {
      results.append(state, 1)
    } else if isStepwise[round] {
      stepwise.forEachEnd(from: PreparationPoint(state), round: round) { point, weight in
        results.append(point.low, weight)
      }
    } else {
      listPairs(from: state, round: round, into: &results)
    }
  }

  /// The same for all states that agree in the bits the step reads: with none of the others, and with
  /// all of them.
  ///
  /// - Parameters: are emptied, then filled, in the same order.
  mutating func list(
    from point: PreparationPoint<Aside>, round: Int, into low: inout PreparationResults<Aside>,
    _ high: inout PreparationResults<Aside>
  ) {
    low.removeAll()
    high.removeAll()
    guard isStepwise[round], compiled.rounds[round].slots > 0, !isIdle(round: round) else {
      list(from: point.low, round: round, into: &low)
      list(from: point.high, round: round, into: &high)
      return
    }
    forEachBeginning(point, round: round) { preparing, point, share in
      let first = low.count
      preparing.stepwise.forEachEnd(from: point, round: round) { point, weight in
        low.append(point.low, weight)
        high.append(point.high, weight)
      }
      low.scale(from: first, by: share)
      high.scale(from: first, by: share)
    }
  }

  /// Nothing that can be prepared is asked about any more.
  private func isIdle(round: Int) -> Bool {
    !compiled.isPrepared(round: round)
      || liveness.items[round] | liveness.relieved[round] == 0
  }

  private mutating func listPairs(
    from state: State, round: Int, into results: inout PreparationResults<Aside>
  ) {
    let slots = compiled.rounds[round].slots
    let free = compiled.seated & ~compiled.overloaded(state.core)
    let key = slots << 32 | Int(free)
    if lastTable?.key != key {
      if tables[key] == nil {
        tables[key] = RandomPreparation(of: compiled, slots: slots, free: free)
      }
      lastTable = tables[key].map { (key, $0) }
    }
    guard let table = lastTable?.table else { return }
    let longSlots = slots == 2 && free.nonzeroBitCount > 1 ? 2 : 1
    list(from: state, table, longSlots: longSlots, round: round, into: &results)
  }

  /// The tasks that change this state, a bit each.
  @inline(__always)
  private func ready(_ core: UInt64, slots: Int, round: Int) -> UInt64 {
    var tasks: UInt64 = 0
    var items = liveness.items[round]
    while items != 0 {
      let number = items.trailingZeroBitCount
      items &= items - 1
      let gate = compiled.gate(of: number, round: round)
      if compiled.isReady(compiled.items[number], gate, core, slots: slots, round: round) {
        tasks |= 2 << UInt64(number)
      }
    }
    let strained = (core | core >> 1) & 0x5555_5555_5555_5555 & compiled.layout.strainBits
    var roles = liveness.relieved[round]
    let first = UInt64(1 + compiled.items.count)
    while roles != 0 {
      let role = roles.trailingZeroBitCount
      roles &= roles - 1
      if strained & (1 << UInt64(2 * role)) != 0 { tasks |= 1 << (first + UInt64(role)) }
    }
    return tasks
  }

  @inline(__always)
  private func after(_ task: Int, _ state: State, round: Int) -> State {
    var state = state
    if task <= compiled.items.count {
      compiled.put(compiled.items[task - 1], &state, round: round)
    } else {
      compiled.relieve(task - 1 - compiled.items.count, &state)
    }
    return state
  }

  private func list(
    from state: State, _ table: RandomPreparation, longSlots: Int, round: Int,
    into results: inout PreparationResults<Aside>
  ) {
    let tasks = table.tasks
    let ready = ready(state.core, slots: 1, round: round)
    // What the idle ways come to, counted down as others are found.
    var idle = 1.0
    var singles = self.ready(state.core, slots: longSlots, round: round) & table.canSingle
    while singles != 0 {
      let task = singles.trailingZeroBitCount
      singles &= singles - 1
      results.append(after(task, state, round: round), table.single[task])
      idle -= table.single[task]
    }
    var firsts = ready
    while firsts != 0 {
      let a = firsts.trailingZeroBitCount
      firsts &= firsts - 1
      let afterFirst = after(a, state, round: round)
      let then = self.ready(afterFirst.core, slots: 1, round: round)
      var rest = table.rows[a]
      var alone = table.canPair[a] != 0
      // Nothing else: the second slot is idle or wasted, or the first was.
      var wasted = table.columns[a]
      var others = ready
      while others != 0 {
        let b = others.trailingZeroBitCount
        others &= others - 1
        wasted -= table.pair[b * tasks + a]
      }
      var seconds = then & table.canPair[a]
      while seconds != 0 {
        let b = seconds.trailingZeroBitCount
        seconds &= seconds - 1
        rest -= table.pair[a * tasks + b]
        let both = after(b, afterFirst, round: round)
        idle -= table.pair[a * tasks + b]
        if ready & (1 << UInt64(b)) != 0, table.canPair[b] & (1 << UInt64(a)) != 0, a != b {
          let otherWay = after(b, state, round: round)
          if self.ready(otherWay.core, slots: 1, round: round) & (1 << UInt64(a)) != 0,
            after(a, otherWay, round: round) == both
          {
            // Both orders come to the same: list it once, with the first of them.
            if b < a { continue }
            results.append(both, table.pair[a * tasks + b] + table.pair[b * tasks + a])
            continue
          }
        }
        results.append(both, table.pair[a * tasks + b])
      }
      if !alone { alone = wasted > 0 }
      idle -= rest + wasted
      if alone { results.append(afterFirst, rest + wasted) }
    }
    results.append(state, max(0, idle))
  }
}
