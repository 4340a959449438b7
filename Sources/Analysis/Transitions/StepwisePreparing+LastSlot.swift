extension StepwisePreparing {
  /// Nobody asks by whom.
  mutating func useLast(from number: Int, of slots: Int, round: Int) {
    let point = levels[slots - 1].pointee[number]
    let row = levels[slots - 1].pointee.row(number)
    let ends = levels[slots]
    let core = point.low.core
    let roles = compiled.roleCount
    var free: UInt64 = 0
    var idle = row[roles] + PreparationChance.unchosen
    for role in 0..<roles where row[role] > 0 {
      free |= 1 << UInt64(role)
      idle += row[role] * tasks[role]
    }
    let end = ends.pointee.place(of: point)
    var used = 0.0
    func chance(_ able: UInt64) -> Double {
      BitPlaces(able).reduce(0) { $0 + row[$1] }
    }
    if free != 0 {
      for item in BitPlaces(liveness.items[round]) {
        let gate = compiled.gate(of: item, round: round)
        let part = compiled.items[item]
        guard gate.by & free != 0,
          compiled.isReady(part, gate, core, slots: 1, round: round)
        else { continue }
        let chance = chance(gate.by & free)
        let place = ends.pointee.place(of: compiled.put(part, point, round: round))
        ends.pointee.row(place)[0] += chance
        used += chance
        work += gate.by.nonzeroBitCount
      }
      for role in BitPlaces(liveness.relieved[round] & compiled.seated)
      where compiled.strain(of: role, core) > 0 {
        let others = free & helping & ~(1 << UInt64(role))
        guard others != 0 else { continue }
        let chance = chance(others)
        let place = ends.pointee.place(of: compiled.relieve(role, point))
        ends.pointee.row(place)[0] += chance
        used += chance
        work += others.nonzeroBitCount
      }
    }
    ends.pointee.row(end)[0] += max(PreparationChance.unchosen, idle - used)
    work += 1
  }
}
