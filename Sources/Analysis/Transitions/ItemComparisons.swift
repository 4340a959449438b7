import Rules

/// What each item adds to one round's preparation, wherever in it the item can be prepared.
///
/// A comparison is a pair of points: the preparation with the item, and the same without it. The item is the
/// last thing that is prepared, or what follows it is only possible because of it. So an item that needs
/// another of the same round is judged after that one, and the other by what it makes possible; an item
/// that is as good in any order is judged after each of the others. Nothing else need be compared: where
/// something follows that was possible anyway, another order has the item last.
struct ItemComparisons {
  typealias State = PackedState<MeasureShifts>

  /// For states that agree in the bits the step reads: with none and with all of the others.
  struct Point: Hashable {
    var low: State
    var high: State
  }

  struct Comparison {
    let item: Int
    /// Places among the points.
    let with: Int
    let without: Int
  }

  private(set) var points: [Point] = []
  private(set) var comparisons: [Comparison] = []
  /// Roles that could prepare any item, a bit each.
  private(set) var active: UInt64 = 0
  /// Items that could be prepared and that something depends on, a bit each.
  private(set) var doable: UInt64 = 0

  private let compiled: CompiledCase
  /// Items as they are looked at here.
  private let parts: [CompiledItem]
  private let round: Int
  private let asked: UInt64
  /// Items and reliefs that matter.
  private let items: UInt64
  private let relieved: UInt64
  private let slots: Int
  private let isStepwise: Bool

  /// - Parameter asked: items that are asked after, a bit each.
  init(
    _ compiled: CompiledCase, _ liveness: Liveness, round: Int, asked: UInt64, isStepwise: Bool
  ) {
    self.compiled = compiled
    self.round = round
    self.asked = asked & (compiled.items.count < 64 ? (1 << UInt64(compiled.items.count)) - 1 : ~0)
    self.isStepwise = isStepwise
    let items = liveness.items[round] & self.asked
    self.items = items
    // Of an item that nothing depends on any more, some of what is asked about it is forgotten. Nobody is
    // to be called idle who could prepare it, so it counts as if all that were in its favour.
    parts = (0..<compiled.items.count).map { number in
      let item = compiled.items[number]
      guard items & (1 << UInt64(number)) == 0 else { return item }
      return CompiledItem(
        inPlace: item.inPlace, stale: item.stale, needs: item.needs & liveness.preparing[round],
        by: item.effort == 2 && item.by != 0 ? compiled.seated : item.by, effort: 1,
        effects: item.effects)
    }
    relieved = liveness.relieved[round]
    slots = compiled.rounds[round].slots
  }

  /// Lists the comparisons anew.
  mutating func list(from start: Point) {
    points.removeAll(keepingCapacity: true)
    comparisons.removeAll(keepingCapacity: true)
    (active, doable) = (0, 0)
    guard slots > 0, asked != 0 else { return }
    if isStepwise { listStepwise(from: start) } else { listPairs(from: start) }
  }

  // MARK: Parts

  private func free(_ core: UInt64) -> UInt64 { compiled.seated & ~compiled.overloaded(core) }

  private func canPrepare(_ number: Int, _ core: UInt64, slots: Int, free: UInt64) -> Bool {
    let item = parts[number]
    return item.by & free != 0 && compiled.isReady(item, core, slots: slots)
      && (compiled.effort(item, core) == 1 || free.nonzeroBitCount > 1)
  }

  private func put(_ number: Int, _ point: Point) -> Point {
    var point = point
    compiled.put(parts[number], &point.low, round: round)
    compiled.put(parts[number], &point.high, round: round)
    return point
  }

  private func relieve(_ role: Int, _ point: Point) -> Point {
    var point = point
    compiled.relieve(role, &point.low)
    compiled.relieve(role, &point.high)
    return point
  }

  /// - Returns: its place.
  private mutating func add(_ point: Point) -> Int {
    points.append(point)
    return points.count - 1
  }

  private mutating func noteDoers(of number: Int, _ core: UInt64, free: UInt64) {
    let item = parts[number]
    active |= compiled.effort(item, core) == 2 ? free : item.by & free
  }

  // MARK: One or two slots

  /// Nothing that is prepared changes who is free, but relief.
  private mutating func listPairs(from start: Point) {
    let core = start.low.core
    let free = free(core)
    guard free != 0 else { return }
    let idle = add(start)
    var possible: UInt64 = 0
    for number in BitPlaces(asked) where canPrepare(number, core, slots: slots, free: free) {
      possible |= 1 << UInt64(number)
      noteDoers(of: number, core, free: free)
    }
    var places: [(task: Int, place: Int)] = []
    for number in BitPlaces(possible & items) {
      let place = add(put(number, start))
      comparisons.append(Comparison(item: number, with: place, without: idle))
      places.append((number, place))
    }
    doable |= possible & items
    guard slots > 1 else { return }
    for (number, place) in places
    where compiled.effort(parts[number], core) == 1 {
      follow(
        place, item: number, doers: parts[number].by & free, idle: idle,
        possible: possible)
    }
    for role in BitPlaces(relieved) where compiled.strain(of: role, core) > 0 {
      let doers = free & ~(1 << UInt64(role))
      guard doers != 0 else { continue }
      follow(
        add(relieve(role, start)), item: nil, doers: doers, idle: idle, possible: possible)
    }
  }

  /// What can be prepared in the second slot.
  ///
  /// - Parameters:
  ///   - doers: who could do the first.
  ///   - possible: items that could be prepared at the start.
  private mutating func follow(
    _ first: Int, item: Int?, doers: UInt64, idle: Int, possible: UInt64
  ) {
    let point = points[first]
    let core = point.low.core
    let free = free(core)
    for number in BitPlaces(asked) {
      let able = parts[number].by & free
      // Somebody does the first and somebody else this.
      guard able != 0, (able | doers).nonzeroBitCount > 1,
        compiled.isReady(parts[number], core, slots: 1)
      else { continue }
      active |= doers & (doers - 1) == 0 ? able & ~doers : able
      guard items & (1 << UInt64(number)) != 0 else { continue }
      doable |= 1 << UInt64(number)
      let place = add(put(number, point))
      comparisons.append(Comparison(item: number, with: place, without: first))
      if let item, possible & (1 << UInt64(number)) == 0 {
        comparisons.append(Comparison(item: item, with: place, without: idle))
      }
    }
  }

  // MARK: Step by step

  private struct Moment: Hashable {
    var point: Point
    var slots: Int
    /// Roles that have prepared something already, a bit each.
    var prepared: UInt64
  }

  /// Any number of slots, with who is free asked anew before each. Slower.
  private mutating func listStepwise(from start: Point) {
    var seen: Set<Moment> = []
    var open = [Moment(point: start, slots: slots, prepared: 0)]
    while let moment = open.popLast() {
      guard seen.insert(moment).inserted else { continue }
      let core = moment.point.low.core
      let free = free(core) & ~moment.prepared
      guard free != 0 else { continue }
      let here = add(moment.point)
      for number in BitPlaces(asked)
      where canPrepare(number, core, slots: moment.slots, free: free) {
        noteDoers(of: number, core, free: free)
        guard items & (1 << UInt64(number)) != 0 else { continue }
        doable |= 1 << UInt64(number)
        comparisons.append(
          Comparison(item: number, with: add(put(number, moment.point)), without: here))
        for next in after(number, moment, free) {
          open.append(next)
          addOpened(by: number, at: moment, here, next)
        }
      }
      guard moment.slots > 1 else { continue }
      for role in BitPlaces(relieved) where compiled.strain(of: role, core) > 0 {
        for doer in BitPlaces(free & ~(1 << UInt64(role))) {
          open.append(
            Moment(
              point: relieve(role, moment.point), slots: moment.slots - 1,
              prepared: moment.prepared | 1 << UInt64(doer)))
        }
      }
    }
  }

  /// Everybody who could do it; nothing when no slot is left then.
  private func after(_ number: Int, _ moment: Moment, _ free: UInt64) -> [Moment] {
    let item = parts[number]
    let effort = compiled.effort(item, moment.point.low.core)
    guard moment.slots > effort else { return [] }
    let point = put(number, moment.point)
    var next: [Moment] = []
    for role in BitPlaces(item.by & free) {
      let own = moment.prepared | 1 << UInt64(role)
      if effort == 1 {
        next.append(Moment(point: point, slots: moment.slots - 1, prepared: own))
      } else {
        for second in BitPlaces(free & ~own) {
          next.append(
            Moment(point: point, slots: moment.slots - 2, prepared: own | 1 << UInt64(second)))
        }
      }
    }
    return next
  }

  /// What only the item makes possible.
  private mutating func addOpened(by item: Int, at base: Moment, _ place: Int, _ now: Moment) {
    let before = base.point.low.core
    let freeBefore = free(before) & ~base.prepared
    let core = now.point.low.core
    let free = free(core) & ~now.prepared
    for number in BitPlaces(items)
    where canPrepare(number, core, slots: now.slots, free: free)
      && !canPrepare(number, before, slots: base.slots, free: freeBefore)
    {
      comparisons.append(Comparison(item: item, with: add(put(number, now.point)), without: place))
      for next in after(number, now, free) { addOpened(by: item, at: base, place, next) }
    }
  }
}

/// The places of the bits that are set, in ascending order.
private struct BitPlaces: Sequence, IteratorProtocol {
  private var left: UInt64

  init(_ bits: UInt64) { left = bits }

  mutating func next() -> Int? {
    guard left != 0 else { return nil }
    defer { left &= left - 1 }
    return left.trailingZeroBitCount
  }
}
