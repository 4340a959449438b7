import Rules

/// How any number of slots can be used, with who is free asked anew before each: the same as
/// ``RandomPreparation`` has it for two slots that change nobody's strain.
///
/// All ways to a point are followed together, however many there are: by how many slots are used, which
/// point that came to and which roles have prepared; before the last slot, by whose it may be. What a
/// slot adds is the same for all that a role can use it for, so it is worked out once for each role, and
/// each task takes the sum of those who may do it.
struct StepwisePreparing<Aside: MeasuresAside>: ~Copyable {
  typealias Point = PreparationPoint<Aside>
  private typealias Row = UnsafeMutablePointer<Double>

  let compiled: CompiledCase
  let liveness: Liveness
  /// More slots than there are roles are not used.
  private let slots: [Int]
  private let sets: RoleSets
  /// By slots used.
  let levels: FixedList<PreparationPoints<Aside>>
  /// In the round at hand: see ``CompiledRound``.
  private var present: UInt64 = 0
  private(set) var helping: UInt64 = 0
  /// By role, the items it can do in the round at hand, a bit each.
  private var able: [UInt64] = []
  /// Items of two slots, a bit each.
  private let long: UInt64
  /// How many tasks each role has, and the chance of each.
  let tasks: Buffer<Double>
  private let shares: Buffer<Double>
  /// The chance of each of so many roles.
  private let parts: Buffer<Double>
  /// By role, what its slot adds from the point at hand.
  private var rows = SlotRows()
  /// Of several roles together.
  private var sum = Buffer<Double>()
  /// How many ways of using a slot were looked at.
  var work = 0
  /// So many chances of a row are added in the time that a way takes to look at.
  private static var together: Int { 8 }

  init(of compiled: CompiledCase, liveness: Liveness) {
    let roles = compiled.roleCount
    self.compiled = compiled
    self.liveness = liveness
    slots = (0..<compiled.rounds.count).map {
      min(compiled.rounds[$0].slots, compiled.seated.nonzeroBitCount)
    }
    let most = slots.max() ?? 0
    sets = RoleSets(of: compiled.seated, roles: roles, slots: max(1, most))
    levels = FixedList(count: most + 1) { PreparationPoints() }
    long = (0..<compiled.items.count).reduce(0) {
      compiled.items[$1].effort == 2 ? $0 | 1 << UInt64($1) : $0
    }
    let colleagues = compiled.seated.nonzeroBitCount - 1
    let counts = (0..<roles).map { 1 + compiled.duties[$0].nonzeroBitCount + colleagues }
    tasks = Buffer(counts.map { Double($0) })
    shares = Buffer(counts.map { 1 / Double(max(1, $0)) })
    parts = Buffer((0...roles).map { 1 / Double(max(1, $0)) })
  }

  /// Visits every point that the round's preparation can end at, with the chance that a team that
  /// prepares at random does; some only other teams come to.
  mutating func forEachEnd(
    from start: Point, round: Int, _ visit: (Point, _ weight: Double) -> Void
  ) {
    follow(from: start, round: round)
    let ends = levels[slots[round]]
    for number in 0..<ends.pointee.count {
      let weight = ends.pointee.row(number)[0]
      visit(ends.pointee[number], weight < PreparationChance.least ? 0 : weight)
    }
  }

  /// Visits every point at which slots are left, the first as well, whoever has prepared by then; some
  /// several times, with more slots left or with fewer.
  mutating func forEachMoment(
    from start: Point, round: Int, _ visit: (Point, _ left: Int) -> Void
  ) {
    follow(from: start, round: round)
    let all = compiled.rounds[round].slots
    for used in 0...slots[round] where used < all {
      let level = levels[used]
      for number in 0..<level.pointee.count { visit(level.pointee[number], all - used) }
    }
  }

  private mutating func follow(from start: Point, round: Int) {
    let slots = slots[round]
    begin(round)
    for used in 0...slots {
      let width =
        used == slots ? 1 : used == slots - 1 ? compiled.roleCount + 1 : sets.count(of: used)
      levels[used].pointee.begin(width: width)
    }
    let first = levels[0].pointee.place(of: start)
    if slots == 1 {
      var certain = 1.0
      divide(&certain, size: 0, rested: rested(start), to: levels[0].pointee.row(first))
    } else {
      levels[0].pointee.row(first)[0] = 1
    }
    for used in 0..<slots {
      var number = 0
      while number < levels[used].pointee.count {
        if used == slots - 1 {
          useLast(from: number, of: slots, round: round)
        } else {
          use(from: number, used: used, of: slots, round: round)
        }
        number += 1
      }
    }
  }

  private mutating func begin(_ round: Int) {
    (present, helping) = (compiled.rounds[round].present, compiled.rounds[round].helping)
    able = (0..<compiled.roleCount).map { role in
      BitPlaces(compiled.duties[role]).reduce(0) { items, item in
        compiled.gate(of: item, round: round).by & (1 << UInt64(role)) != 0
          ? items | 1 << UInt64(item) : items
      }
    }
  }

  @inline(__always)
  private func rested(_ point: Point) -> UInt64 {
    present & ~compiled.overloaded(point.low.core)
  }

  /// From chances by who has prepared to those of each role's having the last slot, for each of its
  /// tasks, and of nobody's.
  @inline(__always)
  private func divide(_ chances: Row, size: Int, rested: UInt64, to row: Row) {
    for set in 0..<sets.count(of: size) where chances[set] > 0 {
      let free = rested & ~sets.bits(set, of: size)
      let chance = chances[set] * parts[free.nonzeroBitCount]
      if free == 0 { row[compiled.roleCount] += chance }
      for role in BitPlaces(free) { row[role] += chance * shares[role] }
    }
  }

  // MARK: Before the last slot

  /// What the next slot can be used for from one point, by whomever.
  private mutating func use(from number: Int, used: Int, of slots: Int, round: Int) {
    let point = levels[used].pointee[number]
    let rested = rested(point)
    let (stopped, free) = begin(from: number, used: used, of: slots, rested: rested)
    // Stopping early is always possible, and all there is when nobody is free.
    let end = levels[slots].pointee.place(of: point)
    levels[slots].pointee.row(end)[0] += stopped + PreparationChance.unchosen
    guard free != 0 else { return }
    let core = point.low.core
    let step = Step(used: used, slots: slots, rested: rested)
    var short: UInt64 = 0
    var joint: UInt64 = 0
    for item in BitPlaces(liveness.items[round]) {
      let gate = compiled.gate(of: item, round: round)
      guard gate.by & free != 0 else { continue }
      let part = compiled.items[item]
      let isLong = part.effort == 2
      let isShort = compiled.isReady(part, gate, core, slots: 1, round: round)
      let isJoint =
        isLong && gate.by & rows.paired != 0
        && compiled.isReady(part, gate, core, slots: 2, round: round)
      guard isShort || isJoint else { continue }
      let put = compiled.put(part, point, round: round)
      if isShort {
        short |= 1 << UInt64(item)
        if isLong {
          review(gate.by, at: put, step)
        } else {
          give(rows.all, gate.by & free, to: put, step)
        }
      }
      if isJoint {
        joint |= 1 << UInt64(item)
        giveTogether(gate.by & rows.paired, to: put, step)
      }
    }
    var strained: UInt64 = 0
    for role in BitPlaces(liveness.relieved[round] & compiled.seated)
    where compiled.strain(of: role, core) > 0 {
      strained |= 1 << UInt64(role)
      let others = free & helping & ~(1 << UInt64(role))
      if others != 0 { give(rows.all, others, to: compiled.relieve(role, point), step) }
    }
    rest(at: point, free: free, short: short, joint: joint, strained: strained, step)
  }

  private struct Step {
    let used: Int
    let slots: Int
    /// Who has not too much to bear, a bit each.
    let rested: UInt64

    /// Whether the next slot is the last.
    var isLastNext: Bool { used + 2 == slots }
  }

  /// Works out what each role's slot adds.
  ///
  /// - Returns: the chance that nobody is free, and who may be, a bit each.
  private mutating func begin(
    from number: Int, used: Int, of slots: Int, rested: UInt64
  ) -> (stopped: Double, free: UInt64) {
    let row = levels[used].pointee.row(number)
    let (width, pairWidth) = (
      sets.count(of: used + 1), used + 2 == slots ? 1 : sets.count(of: used + 2)
    )
    rows.begin(roles: compiled.roleCount, width: width, pairWidth: pairWidth)
    var (stopped, some) = (0.0, UInt64(0))
    for set in 0..<levels[used].pointee.width where row[set] > 0 {
      let free = rested & ~sets.bits(set, of: used)
      guard free != 0 else {
        stopped += row[set]
        continue
      }
      some |= free
      let others = free.nonzeroBitCount - 1
      let chance = row[set] * parts[others + 1]
      for role in BitPlaces(free) {
        let each = chance * shares[role]
        let after = sets.number(set, of: used, with: role)
        rows.all[role * width + after] = each
        if used + 2 == slots {
          let left = free & ~(1 << UInt64(role))
          rows.leave(each * parts[others], to: left, after: role, shares.pointer)
        }
        guard compiled.duties[role] & long != 0 else { continue }
        let mates = free & helping & ~(1 << UInt64(role))
        guard mates != 0 else {
          rows.lone |= 1 << UInt64(role)
          rows.single[role * width + after] = each
          continue
        }
        rows.paired |= 1 << UInt64(role)
        guard used + 2 < slots else {
          rows.pairs[role] += each
          continue
        }
        let part = each * parts[mates.nonzeroBitCount]
        for second in BitPlaces(mates) {
          rows.pairs[role * pairWidth + sets.number(after, of: used + 1, with: second)] += part
        }
        work += mates.nonzeroBitCount
      }
      work += others + 1
    }
    return (stopped, some)
  }

  /// Gives a point with one slot used more what some roles' slot adds.
  ///
  /// - Parameter source: rows by role.
  @inline(__always)
  private mutating func give(_ source: Row, _ roles: UInt64, to point: Point, _ step: Step) {
    let level = levels[step.used + 1]
    let place = level.pointee.place(of: point)
    let row = level.pointee.row(place)
    let width = rows.width
    work += 1 + roles.nonzeroBitCount * (1 + width / Self.together)
    guard step.isLastNext else {
      for role in BitPlaces(roles) { add(source + role &* width, 1, count: width, to: row) }
      return
    }
    let after = rested(point)
    if after == step.rested, source == rows.all {
      let count = compiled.roleCount &+ 1
      for role in BitPlaces(roles) { add(rows.last + role &* count, 1, count: count, to: row) }
      return
    }
    let sum = cleared(width)
    for role in BitPlaces(roles) { add(source + role &* width, 1, count: width, to: sum) }
    divide(sum, size: step.used + 1, rested: after, to: row)
  }

  /// An item of two slots that one role reviews: with others free a team at random has two do it, and one
  /// that knows what it does leaves the other slot free.
  private mutating func review(_ by: UInt64, at point: Point, _ step: Step) {
    if by & rows.lone != 0 { give(rows.single, by & rows.lone, to: point, step) }
    let able = by & rows.paired
    guard able != 0 else { return }
    give(rows.mark(able), 1, to: point, step)
  }

  /// Gives a point with two slots used more what two roles' slots add.
  private mutating func giveTogether(_ roles: UInt64, to point: Point, _ step: Step) {
    let level = levels[step.used + 2]
    let row = level.pointee.row(level.pointee.place(of: point))
    let width = rows.pairWidth
    work += 1 + roles.nonzeroBitCount * (1 + width / Self.together)
    guard step.used + 3 == step.slots else {
      for role in BitPlaces(roles) { add(rows.pairs + role &* width, 1, count: width, to: row) }
      return
    }
    let sum = cleared(width)
    for role in BitPlaces(roles) { add(rows.pairs + role &* width, 1, count: width, to: sum) }
    divide(sum, size: step.used + 2, rested: rested(point), to: row)
  }

  /// Resting, and what would change nothing.
  private mutating func rest(
    at point: Point, free: UInt64, short: UInt64, joint: UInt64, strained: UInt64, _ step: Step
  ) {
    let (width, last) = (rows.width, compiled.roleCount + 1)
    let level = levels[step.used + 1]
    let place = level.pointee.place(of: point)
    let row = level.pointee.row(place)
    let lone = free & rows.lone
    for role in BitPlaces(free) {
      let duties = compiled.duties[role]
      let relievable = helping & (1 << UInt64(role)) != 0 ? strained & ~(1 << UInt64(role)) : 0
      let changing =
        (able[role] & short & ~long).nonzeroBitCount + relievable.nonzeroBitCount
        + (duties & long).nonzeroBitCount
      let count = tasks[role] - Double(changing)
      if step.isLastNext {
        add(rows.last + role * last, count, count: last, to: row)
      } else {
        add(rows.all + role * width, count, count: width, to: row)
      }
    }
    for role in BitPlaces(lone) {
      let idle = (compiled.duties[role] & long & ~(short & able[role])).nonzeroBitCount
      guard idle > 0 else { continue }
      let single = rows.single + role * width
      if step.isLastNext {
        let sum = cleared(width)
        add(single, Double(idle), count: width, to: sum)
        divide(sum, size: step.used + 1, rested: step.rested, to: row)
      } else {
        add(single, Double(idle), count: width, to: row)
      }
    }
    work += free.nonzeroBitCount * (1 + width / Self.together)
    restTogether(at: point, joint: joint, step)
  }

  /// Two roles at what they cannot do now.
  private mutating func restTogether(at point: Point, joint: UInt64, _ step: Step) {
    let idle = BitPlaces(rows.paired).filter {
      compiled.duties[$0] & long & ~(joint & able[$0]) != 0
    }
    guard !idle.isEmpty else { return }
    let level = levels[step.used + 2]
    let row = level.pointee.row(level.pointee.place(of: point))
    let width = rows.pairWidth
    let sum = cleared(width)
    for role in idle {
      let count = (compiled.duties[role] & long & ~(joint & able[role])).nonzeroBitCount
      add(rows.pairs + role * width, Double(count), count: width, to: sum)
    }
    if step.used + 3 == step.slots {
      divide(sum, size: step.used + 2, rested: step.rested, to: row)
    } else {
      add(sum, 1, count: width, to: row)
    }
  }

  private mutating func cleared(_ width: Int) -> Row {
    sum.clear(for: width)
    sum.pointer.update(repeating: 0, count: width)
    return sum.pointer
  }

  @inline(__always)
  private func add(_ figures: Row, _ times: Double, count: Int, to row: Row) {
    var place = 0
    while place < count {
      row[place] += times * figures[place]
      place &+= 1
    }
  }
}
