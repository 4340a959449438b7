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
}

/// Lists what preparation can lead to. One for each thread: it keeps tables it has worked out.
struct Preparing<Aside: MeasuresAside> {
  typealias State = PackedState<Aside>

  private let compiled: CompiledCase
  private let liveness: Liveness
  /// By slots and free roles.
  private var tables: [Int: RandomPreparation] = [:]
  private var lastTable: (key: Int, table: RandomPreparation)?
  /// Items whose effects change strain, so that who is free changes in the middle.
  let isPlain: Bool

  init(of compiled: CompiledCase, liveness: Liveness) {
    self.compiled = compiled
    self.liveness = liveness
    isPlain = (0..<compiled.items.count).allSatisfy { number in
      compiled.items[number].effects.range.allSatisfy {
        compiled.effects[$0].kind != .strain && compiled.effects[$0].kind != .rest
      }
    }
  }

  /// Whether a round is prepared with who is free asked anew before each slot.
  func isStepwise(round: Int) -> Bool { !isPlain || compiled.rounds[round].slots > 2 }

  /// - Parameter results: is emptied, then filled.
  mutating func list(
    from state: State, round: Int, into results: inout PreparationResults<Aside>
  ) {
    results.removeAll()
    let slots = compiled.rounds[round].slots
    if slots == 0 || liveness.items[round] | liveness.relieved[round] == 0 {
      results.append(state, 1)
      return
    }
    let free = compiled.seated & ~compiled.overloaded(state.core)
    guard !isStepwise(round: round) else {
      listStepwise(from: state, slots: slots, round: round, into: &results)
      return
    }
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
      if compiled.isReady(compiled.items[number], core, slots: slots) {
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

  // MARK: Step by step

  private struct Moment: Hashable {
    let state: State
    let prepared: UInt64
    let slots: Int
  }

  /// Any number of slots, with who is free asked anew before each. Slower.
  private func listStepwise(
    from state: State, slots: Int, round: Int, into results: inout PreparationResults<Aside>
  ) {
    var open = [Chances<Moment>](repeating: Chances(), count: slots + 1)
    var done = Chances<State>()
    open[slots].add(1, to: Moment(state: state, prepared: 0, slots: slots))
    for left in stride(from: slots, to: 0, by: -1) {
      let moments = open[left]
      for (moment, weight) in zip(moments.keys, moments.chances) {
        step(moment, weight, round: round, open: &open, done: &done)
      }
    }
    for (moment, weight) in zip(open[0].keys, open[0].chances) {
      done.add(weight, to: moment.state)
    }
    for (state, weight) in zip(done.keys, done.chances) { results.append(state, weight) }
  }

  private func step(
    _ moment: Moment, _ weight: Double, round: Int, open: inout [Chances<Moment>],
    done: inout Chances<State>
  ) {
    let core = moment.state.core
    let free = compiled.seated & ~compiled.overloaded(core) & ~moment.prepared
    guard free != 0 else {
      done.add(weight, to: moment.state)
      return
    }
    func go(to state: State, by roles: UInt64, slots: Int, _ weight: Double) {
      let left = moment.slots - slots
      open[left].add(
        weight, to: Moment(state: state, prepared: moment.prepared | roles, slots: left))
    }
    // Stopping early is always possible.
    done.add(0, to: moment.state)
    for role in IDSet<Role>(bits: free).map(\.index) {
      let own: UInt64 = 1 << UInt64(role)
      let items = (0..<compiled.items.count).filter { compiled.items[$0].by & own != 0 }
      let colleagues = IDSet<Role>(bits: compiled.seated & ~own).map(\.index)
      let chance =
        weight / Double(free.nonzeroBitCount) / Double(1 + items.count + colleagues.count)
      go(to: moment.state, by: own, slots: 1, chance)
      for colleague in colleagues {
        var state = moment.state
        if liveness.relieved[round] & (1 << UInt64(colleague)) != 0 {
          compiled.relieve(colleague, &state)
        }
        go(to: state, by: own, slots: 1, chance)
      }
      for number in items {
        let item = compiled.items[number]
        let matters = liveness.items[round] & (1 << UInt64(number)) != 0
        func put(slots: Int) -> State {
          guard matters, compiled.isReady(item, core, slots: slots) else { return moment.state }
          var state = moment.state
          compiled.put(item, &state, round: round)
          return state
        }
        let others = free & ~own
        if item.effort == 2, moment.slots >= 2, others != 0 {
          for second in IDSet<Role>(bits: others).map(\.index) {
            go(
              to: put(slots: 2), by: own | 1 << UInt64(second), slots: 2,
              chance / Double(others.nonzeroBitCount))
          }
          // A review takes one slot; a team that knows what it does leaves the other free.
          go(to: put(slots: 1), by: own, slots: 1, 0)
        } else {
          go(to: put(slots: 1), by: own, slots: 1, chance)
        }
      }
    }
  }
}
