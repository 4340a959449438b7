/// How a team that prepares at random (the uniform scheduler, role by role) fills two slots or one, for one set of free roles.
///
/// For each slot somebody who is free is drawn, and then one of that role's tasks: resting, any item
/// of the plan it may do, or relieving any other seated role. An item of two slots takes a second
/// free role along when two slots are left. What turns out to be impossible (already in place,
/// needs missing, nothing to relieve) leaves the slot unused. So what is drawn does not depend on
/// the plan, and an item nobody reads any more need not be remembered.
struct RandomPreparation {
  /// Tasks are numbered: 0 is nothing, then the items, then relieving each role.
  let tasks: Int
  /// The chance that the only or only joint task is this one, with all slots that are left.
  private(set) var single: [Double]
  /// The chance of the first task and then the second, one slot each; by rows.
  private(set) var pair: [Double]
  /// Which tasks somebody could do with all slots; for two slots, which could follow which.
  private(set) var canSingle: UInt64 = 0
  private(set) var canPair: [UInt64]
  /// The sums of `pair` by row and by column.
  private(set) var rows: [Double]
  private(set) var columns: [Double]

  /// - Parameters:
  ///   - slots: 1 or 2.
  ///   - free: roles that are seated, not overloaded and have not prepared, a bit each.
  init(of compiled: CompiledCase, slots: Int, free: UInt64) {
    let items = compiled.items.count
    let roles = compiled.roleCount
    tasks = 1 + items + roles
    single = Array(repeating: 0, count: tasks)
    pair = Array(repeating: 0, count: tasks * tasks)
    canPair = Array(repeating: 0, count: tasks)
    rows = single
    columns = single
    let choices = (0..<roles).map { role -> [Int] in
      let own: UInt64 = 1 << UInt64(role)
      return [0] + (0..<items).filter { compiled.items[$0].by & own != 0 }.map { 1 + $0 }
        + (0..<roles).filter { $0 != role && compiled.seated & (1 << UInt64($0)) != 0 }
        .map { 1 + items + $0 }
    }
    let freeRoles = (0..<roles).filter { free & (1 << UInt64($0)) != 0 }
    canSingle = 1
    canPair[0] = 1
    guard !freeRoles.isEmpty else {
      single[0] = 1
      return
    }
    let overloaded = compiled.seated & ~free
    for first in freeRoles {
      let chance = 1 / Double(freeRoles.count) / Double(choices[first].count)
      for task in choices[first] {
        let isLong = task > 0 && task <= items && compiled.items[task - 1].effort == 2
        var others = free & ~(1 << UInt64(first))
        // Whoever is relieved of too much can prepare at once.
        if task > items { others |= 1 << UInt64(task - 1 - items) & overloaded }
        if slots == 1 || others == 0 {
          single[task] += chance
          canSingle |= 1 << UInt64(task)
          continue
        }
        if isLong {
          single[task] += chance
          canSingle |= 1 << UInt64(task)
        }
        for second in 0..<roles where others & (1 << UInt64(second)) != 0 {
          for other in choices[second] {
            canPair[task] |= 1 << UInt64(other)
            guard !isLong else { continue }
            pair[task * tasks + other] +=
              chance / Double(others.nonzeroBitCount) / Double(choices[second].count)
          }
        }
      }
    }
    for first in 0..<tasks {
      for second in 0..<tasks {
        rows[first] += pair[first * tasks + second]
        columns[second] += pair[first * tasks + second]
      }
    }
  }
}
