import Rules

/// How any number of slots can be used, with who is free asked anew before each: the same as
/// ``RandomPreparation`` has it for two slots that change nobody's strain.
///
/// All ways to a point are followed together, however many there are: by how many slots are used, which
/// point that came to and which roles have prepared. In the last slot it is no longer asked by whom.
struct StepwisePreparing<Aside: MeasuresAside>: ~Copyable {
  typealias Point = PreparationPoint<Aside>

  private let compiled: CompiledCase
  private let liveness: Liveness
  /// More slots than there are roles are not used.
  private let slots: [Int]
  private let sets: RoleSets
  /// By slots used.
  private let levels: FixedList<PreparationPoints<Aside>>
  /// Items of two slots, a bit each.
  private let long: UInt64
  /// How many tasks each role has.
  private let tasks: Buffer<Double>
  /// Where each item leads from the point at hand: with one slot, and with two.
  private let short: Buffer<Int>
  private let joint: Buffer<Int>
  /// Where relieving each role leads.
  private let relief: Buffer<Int>
  /// By role: the chance that it has the last slot.
  private let shares: Buffer<Double>
  /// How many ways of using a slot were looked at.
  private(set) var work = 0

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
    tasks = Buffer(
      (0..<roles).map { Double(1 + compiled.duties[$0].nonzeroBitCount + colleagues) })
    short = Buffer(repeating: 0, count: compiled.items.count)
    joint = Buffer(repeating: 0, count: compiled.items.count)
    relief = Buffer(repeating: 0, count: roles)
    shares = Buffer(repeating: 0, count: roles)
  }

  /// Visits every point that the round's preparation can end at, with the chance that a team that
  /// prepares at random does; some only other teams come to.
  mutating func forEachEnd(
    from start: Point, round: Int, _ visit: (Point, _ weight: Double) -> Void
  ) {
    let slots = slots[round]
    for used in 0...slots {
      levels[used].pointee.begin(width: used == slots ? 1 : sets.count(of: used))
    }
    let first = levels[0].pointee.place(of: start)
    levels[0].pointee.row(first)[0] = 1
    for used in 0..<slots {
      var number = 0
      while number < levels[used].pointee.count {
        step(from: number, used: used, of: slots, round: round)
        number += 1
      }
    }
    for number in 0..<levels[slots].pointee.count {
      let weight = levels[slots].pointee.row(number)[0]
      if weight >= 0 { visit(levels[slots].pointee[number], weight) }
    }
  }

  private typealias Row = UnsafeMutablePointer<Double>

  @inline(__always)
  private func add(_ weight: Double, _ set: Int, to row: Row) {
    row[set] = max(row[set], 0) + weight
  }

  /// What the next slot can be used for from one point, by whomever.
  private mutating func step(from number: Int, used: Int, of slots: Int, round: Int) {
    let point = levels[used].pointee[number]
    let end = levels[slots].pointee.place(of: point)
    let rested = compiled.seated & ~compiled.overloaded(point.low.core)
    // Stopping early is always possible, and all there is when nobody is free.
    var stopped = 0.0
    var (someFree, twoFree): (UInt64, UInt64) = (0, 0)
    let row = levels[used].pointee.row(number)
    for set in 0..<levels[used].pointee.width where row[set] >= 0 {
      let free = rested & ~sets.bits(set, of: used)
      someFree |= free
      if free & (free &- 1) != 0 { twoFree |= free }
      if free == 0 { stopped += row[set] }
    }
    add(stopped, 0, to: levels[slots].pointee.row(end))
    guard someFree != 0 else { return }
    let moves = moves(
      from: point, used: used, of: slots, round: round, someFree: someFree, twoFree: twoFree)
    if used + 1 == slots {
      useLast(moves, from: number, rested: rested, used: used)
    } else {
      use(moves, from: number, rested: rested, used: used, of: slots)
    }
  }

  /// What changes a point, and where nothing leads.
  private struct Moves {
    /// Items that can be put in place or reviewed with one slot, or with two, a bit each.
    var short: UInt64 = 0
    var joint: UInt64 = 0
    /// Roles that can be relieved, a bit each.
    var relief: UInt64 = 0
    /// The point itself, with one slot used more, and with two.
    var idle = 0
    var idleTwice = 0
  }

  /// Where each task leads, so that points that are met first have their rows before chances are added.
  @inline(__always)
  private mutating func moves(
    from point: Point, used: Int, of slots: Int, round: Int, someFree: UInt64, twoFree: UInt64
  ) -> Moves {
    let next = levels[used + 1]
    let core = point.low.core
    let mayJoin = used + 2 <= slots && twoFree != 0
    var moves = Moves()
    moves.idle = next.pointee.place(of: point)
    if mayJoin { moves.idleTwice = levels[used + 2].pointee.place(of: point) }
    for item in BitPlaces(liveness.items[round])
    where compiled.items[item].by & someFree != 0 {
      let part = compiled.items[item]
      let isShort = compiled.isReady(part, core, slots: 1)
      let isJoint = mayJoin && part.effort == 2 && compiled.isReady(part, core, slots: 2)
      guard isShort || isJoint else { continue }
      let put = compiled.put(part, point, round: round)
      if isShort {
        moves.short |= 1 << UInt64(item)
        short[item] = next.pointee.place(of: put)
      }
      if isJoint {
        moves.joint |= 1 << UInt64(item)
        joint[item] = levels[used + 2].pointee.place(of: put)
      }
    }
    for role in BitPlaces(liveness.relieved[round] & compiled.seated)
    where compiled.strain(of: role, core) > 0 && someFree & ~(1 << UInt64(role)) != 0 {
      moves.relief |= 1 << UInt64(role)
      relief[role] = next.pointee.place(of: compiled.relieve(role, point))
    }
    return moves
  }

  /// Nobody asks by whom: chances are added up by role first.
  private mutating func useLast(_ moves: Moves, from number: Int, rested: UInt64, used: Int) {
    let row = levels[used].pointee.row(number)
    var found: UInt64 = 0
    for set in 0..<levels[used].pointee.width where row[set] >= 0 {
      let free = rested & ~sets.bits(set, of: used)
      let chance = row[set] / Double(max(1, free.nonzeroBitCount))
      for role in BitPlaces(free) {
        let before = found & (1 << UInt64(role)) == 0 ? 0 : shares[role]
        shares[role] = before + chance / tasks[role]
        found |= 1 << UInt64(role)
      }
      work += free.nonzeroBitCount
    }
    for role in BitPlaces(found) {
      useAlone(moves, by: role, compiled.duties[role], shares[role], to: 0, in: used + 1)
    }
  }

  /// One role has a slot by itself.
  ///
  /// - Parameters:
  ///   - tasks: items that it may do with one slot, a bit each.
  ///   - chance: of each of its tasks.
  ///   - set: of the roles that will have prepared.
  @inline(__always)
  private mutating func useAlone(
    _ moves: Moves, by role: Int, _ tasks: UInt64, _ chance: Double, to set: Int, in level: Int
  ) {
    let next = levels[level]
    let (first, width) = (next.pointee.row(0), next.pointee.width)
    let others = moves.relief & ~(1 << UInt64(role))
    let changing = tasks & moves.short
    let (items, roles) = (short.pointer, relief.pointer)
    for item in BitPlaces(changing) { add(chance, set, to: first + items[item] &* width) }
    for other in BitPlaces(others) { add(chance, set, to: first + roles[other] &* width) }
    // Resting, and what would change nothing.
    let idle =
      compiled.seated.nonzeroBitCount - others.nonzeroBitCount
      + (tasks & ~changing).nonzeroBitCount
    add(chance * Double(idle), set, to: first + moves.idle &* width)
    work += 1 + changing.nonzeroBitCount + others.nonzeroBitCount
  }

  private mutating func use(
    _ moves: Moves, from number: Int, rested: UInt64, used: Int, of slots: Int
  ) {
    let row = levels[used].pointee.row(number)
    for set in 0..<levels[used].pointee.width where row[set] >= 0 {
      let free = rested & ~sets.bits(set, of: used)
      let share = row[set] / Double(max(1, free.nonzeroBitCount))
      for role in BitPlaces(free) {
        let chance = share / tasks[role]
        let duties = compiled.duties[role]
        let after = sets.number(set, of: used, with: role)
        let others = free & ~(1 << UInt64(role))
        let shared = others == 0 ? 0 : duties & long
        useAlone(moves, by: role, duties & ~shared, chance, to: after, in: used + 1)
        guard shared != 0 else { continue }
        // A review takes one slot; a team that knows what it does leaves the other free.
        for item in BitPlaces(shared & moves.short) {
          add(0, after, to: levels[used + 1].pointee.row(short[item]))
        }
        guard used + 2 < slots else {
          useTogether(moves, shared, chance, to: 0, in: used + 2)
          continue
        }
        let part = chance / Double(others.nonzeroBitCount)
        for second in BitPlaces(others) {
          let both = sets.number(after, of: used + 1, with: second)
          useTogether(moves, shared, part, to: both, in: used + 2)
        }
      }
    }
  }

  /// Two roles have two slots together.
  @inline(__always)
  private mutating func useTogether(
    _ moves: Moves, _ items: UInt64, _ chance: Double, to set: Int, in level: Int
  ) {
    let next = levels[level]
    let changing = items & moves.joint
    for item in BitPlaces(changing) { add(chance, set, to: next.pointee.row(joint[item])) }
    let idle = (items & ~changing).nonzeroBitCount
    if idle > 0 { add(chance * Double(idle), set, to: next.pointee.row(moves.idleTwice)) }
    work += 1 + changing.nonzeroBitCount
  }
}
