import Rules

/// What each item adds to one round's preparation, wherever in it the item can be prepared.
///
/// A comparison is a pair of points: the preparation with the item, and the same without it. The item is the
/// last thing that is prepared, or what follows it is only possible because of it. So an item that needs
/// another of the same round is judged after that one, and the other by what it makes possible; an item
/// that is as good in any order is judged after each of the others. Nothing else need be compared: where
/// something follows that was possible anyway, another order has the item last.
struct ItemComparisons: ~Copyable {
  typealias Point = PreparationPoint<MeasureShifts>

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
  /// See ``CompiledRound``.
  private let present: UInt64
  private let helping: UInt64
  /// What a preparation slot by slot comes to, by slots used; and where each point stands among all.
  private let sets: RoleSets
  private let levels: FixedList<PreparationPoints<MeasureShifts>>
  private var places = ScratchTable()
  /// Points and ways that were looked at slot by slot.
  private(set) var work = 0

  /// - Parameter asked: items that are asked after, a bit each.
  init(
    _ compiled: CompiledCase, _ liveness: Liveness, round: Int, asked: UInt64
  ) {
    self.compiled = compiled
    self.round = round
    self.asked = asked & (compiled.items.count < 64 ? (1 << UInt64(compiled.items.count)) - 1 : ~0)
    isStepwise = compiled.isStepwise(round: round)
    let items = liveness.items[round] & self.asked
    self.items = items
    // Of an item that nothing depends on any more, some of what is asked about it is forgotten. Nobody is
    // to be called idle who could prepare it, so it counts as if all that were in its favour.
    parts = (0..<compiled.items.count).map { number in
      let item = compiled.items[number]
      let by = compiled.gate(of: number, round: round).by
      let isLong = item.effort == 2 && by != 0
      let isAsked = items & (1 << UInt64(number)) != 0
      return CompiledItem(
        number: number, inPlace: item.inPlace, stale: item.stale, ordered: item.ordered,
        order: item.order,
        madeAgain: item.madeAgain, justMade: item.justMade,
        needs: isAsked ? item.needs : item.needs & liveness.preparing[round],
        by: isAsked ? by : isLong ? compiled.rounds[round].helping : by,
        effort: isAsked ? item.effort : 1)
    }
    (present, helping) = (compiled.rounds[round].present, compiled.rounds[round].helping)
    relieved = liveness.relieved[round]
    slots = min(compiled.rounds[round].slots, compiled.seated.nonzeroBitCount)
    if isStepwise, asked != 0 {
      sets = RoleSets(of: compiled.seated, roles: compiled.roleCount, slots: max(1, slots))
      levels = FixedList(count: slots) { PreparationPoints() }
    } else {
      sets = RoleSets(of: 0, roles: 0, slots: 1)
      levels = FixedList(count: 0) { PreparationPoints() }
    }
  }

  /// Lists the comparisons anew.
  mutating func list(from start: Point) {
    points.removeAll(keepingCapacity: true)
    comparisons.removeAll(keepingCapacity: true)
    (active, doable) = (0, 0)
    places.removeAll()
    guard compiled.isPrepared(round: round), asked != 0 else { return }
    listSlots(from: start)
    let core = start.low.core
    for number in BitPlaces(compiled.freeReviews(core, round: round) & asked) {
      active |= parts[number].by & free(core)
      guard items & (1 << UInt64(number)) != 0 else { continue }
      doable |= 1 << UInt64(number)
      let reviewed = put(number, start)
      comparisons.append(
        Comparison(item: number, with: add(reviewed), without: add(start)))
      listSlots(from: reviewed)
    }
  }

  private mutating func listSlots(from start: Point) {
    guard slots > 0 else { return }
    if isStepwise { listStepwise(from: start) } else { listPairs(from: start) }
  }

  // MARK: Parts

  private func free(_ core: UInt64) -> UInt64 { present & ~compiled.overloaded(core) }

  private func isReady(_ number: Int, _ core: UInt64, slots: Int) -> Bool {
    // What is asked of an item that nothing depends on may be forgotten too.
    let isFollowed = items & (1 << UInt64(number)) != 0
    let known = compiled.gate(of: number, round: round)
    let gate = CompiledGate(
      by: parts[number].by, condition: isFollowed ? known.condition : .always,
      isPut: known.isPut, isReviewed: known.isReviewed, effects: known.effects, later: known.later)
    return compiled.isReady(parts[number], gate, core, slots: slots, round: round)
  }

  /// Who of those that are free can be the second role.
  private func mates(of role: Int, _ free: UInt64) -> UInt64 {
    free & helping & ~(1 << UInt64(role))
  }

  private func canPrepare(_ number: Int, _ core: UInt64, slots: Int, free: UInt64) -> Bool {
    let item = parts[number]
    return item.by & free != 0 && isReady(number, core, slots: slots)
      && (compiled.effort(item, core) == 1
        || BitPlaces(item.by & free).contains { mates(of: $0, free) != 0 })
  }

  private func put(_ number: Int, _ point: Point) -> Point {
    compiled.put(parts[number], point, round: round)
  }

  private func relieve(_ role: Int, _ point: Point) -> Point { compiled.relieve(role, point) }

  /// - Returns: its place; step by step, each point is there once.
  private mutating func add(_ point: Point) -> Int {
    guard !isStepwise else { return once(point) }
    points.append(point)
    return points.count - 1
  }

  private mutating func noteDoers(of number: Int, _ core: UInt64, free: UInt64) {
    let item = parts[number]
    guard compiled.effort(item, core) == 2 else {
      active |= item.by & free
      return
    }
    for role in BitPlaces(item.by & free) where mates(of: role, free) != 0 {
      active |= 1 << UInt64(role) | mates(of: role, free)
    }
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
      let doers = free & helping & ~(1 << UInt64(role))
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
        isReady(number, core, slots: 1)
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

  /// Any number of slots, with who is free asked anew before each. All who may have prepared what came to
  /// a point are looked at together.
  private mutating func listStepwise(from start: Point) {
    for used in 0..<slots { levels[used].pointee.begin(width: sets.count(of: used)) }
    let first = levels[0].pointee.place(of: start)
    levels[0].pointee.row(first)[0] = 1
    for used in 0..<slots {
      var number = 0
      while number < levels[used].pointee.count {
        look(number, used: used)
        number += 1
      }
    }
  }

  /// - Returns: its place among the points; each is there once.
  private mutating func once(_ point: Point) -> Int {
    let place = places.place(of: point.hash, next: points.count) { points[$0] == point }
    if place == points.count { points.append(point) }
    return place
  }

  /// What can be prepared from one point, by whomever.
  private mutating func look(_ number: Int, used: Int) {
    let point = levels[used].pointee[number]
    let left = slots - used
    let core = point.low.core
    let rested = free(core)
    for item in BitPlaces(asked)
    where isReady(item, core, slots: left) && parts[item].by & rested != 0 {
      let isFollowed = items & (1 << UInt64(item)) != 0
      var able = false
      for set in 0..<sets.count(of: used) where levels[used].pointee.row(number)[set] > 0 {
        let free = rested & ~sets.bits(set, of: used)
        work += 1
        guard canPrepare(item, core, slots: left, free: free) else { continue }
        noteDoers(of: item, core, free: free)
        able = true
        if isFollowed { follow(item, number, set, used: used, free: free) }
      }
      guard able, isFollowed else { continue }
      doable |= 1 << UInt64(item)
      let here = once(point)
      let with = put(item, point)
      comparisons.append(Comparison(item: item, with: once(with), without: here))
      addOpened(by: item, from: number, used: used, to: with, here)
    }
    guard left > 1 else { return }
    for role in BitPlaces(relieved) where compiled.strain(of: role, core) > 0 {
      let after = levels[used + 1].pointee.place(of: relieve(role, point))
      for set in 0..<sets.count(of: used) where levels[used].pointee.row(number)[set] > 0 {
        let free = rested & helping & ~sets.bits(set, of: used) & ~(1 << UInt64(role))
        for doer in BitPlaces(free) {
          levels[used + 1].pointee.row(after)[sets.number(set, of: used, with: doer)] = 1
        }
        work += free.nonzeroBitCount
      }
    }
  }

  /// Goes on from an item that was prepared, by everybody who could; nowhere when no slot is left then.
  private mutating func follow(_ item: Int, _ number: Int, _ set: Int, used: Int, free: UInt64) {
    let point = levels[used].pointee[number]
    let effort = compiled.effort(parts[item], point.low.core)
    guard slots - used > effort else { return }
    let after = levels[used + effort].pointee.place(of: put(item, point))
    for role in BitPlaces(parts[item].by & free) {
      let one = sets.number(set, of: used, with: role)
      work += 1
      if effort == 1 {
        levels[used + 1].pointee.row(after)[one] = 1
      } else {
        for second in BitPlaces(mates(of: role, free)) {
          let both = sets.number(one, of: used + 1, with: second)
          levels[used + 2].pointee.row(after)[both] = 1
          work += 1
        }
      }
    }
  }

  /// Where a preparation stands, with who has prepared.
  private struct Moment: Hashable {
    var point: Point
    var slots: Int
    /// Roles that have prepared something already, a bit each.
    var prepared: UInt64
  }

  /// What only the item makes possible: by what needs it, or by whom it relieves.
  private mutating func addOpened(
    by item: Int, from number: Int, used: Int, to with: Point, _ here: Int
  ) {
    let before = levels[used].pointee[number].low.core
    let rested = free(before)
    let effort = compiled.effort(parts[item], before)
    guard
      opens(with.low.core, slots: slots - used - effort, before: before, slots: slots - used)
    else { return }
    for set in 0..<sets.count(of: used) where levels[used].pointee.row(number)[set] > 0 {
      let prepared = sets.bits(set, of: used)
      let base = Moment(
        point: levels[used].pointee[number], slots: slots - used, prepared: prepared)
      let able = rested & ~prepared
      guard canPrepare(item, before, slots: base.slots, free: able) else { continue }
      var seen: Set<Moment> = []
      var open = after(item, base, able)
      while let now = open.popLast() {
        guard seen.insert(now).inserted else { continue }
        let core = now.point.low.core
        let free = free(core) & ~now.prepared
        for next in BitPlaces(items)
        where canPrepare(next, core, slots: now.slots, free: free)
          && !canPrepare(next, before, slots: base.slots, free: able)
        {
          comparisons.append(
            Comparison(item: item, with: once(put(next, now.point)), without: here))
          open += after(next, now, free)
        }
        work += 1 + items.nonzeroBitCount
      }
    }
  }

  /// Whether anything may be possible after an item that was not before, whoever has prepared.
  private func opens(_ after: UInt64, slots left: Int, before: UInt64, slots: Int) -> Bool {
    guard left > 0 else { return false }
    let isRelieved = free(after) & ~free(before) != 0
    return BitPlaces(items).contains { number in
      isReady(number, after, slots: left)
        && (isRelieved || !isReady(number, before, slots: slots)
          || compiled.effort(parts[number], after) < compiled.effort(parts[number], before))
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
        for second in BitPlaces(free & helping & ~own) {
          next.append(
            Moment(point: point, slots: moment.slots - 2, prepared: own | 1 << UInt64(second)))
        }
      }
    }
    return next
  }
}
