extension SimulatedTable {
  @inline(__always)
  func prepare(_ game: inout SimulatedGame, _ round: Int) {
    switch policy {
    case .neverPrepare: return
    case .cautious:
      prepareCarefully(&game, round)
      return
    case .random, .highestAdvice, .best, .worst: break
    }
    var slots = pages.rounds[round].slots
    var prepared: UInt64 = 0
    while slots > 0 {
      let free = seated & ~overloaded(game.state.core) & ~prepared
      if free == 0 { return }
      var word = game.chance.word(for: .slot(left: slots), round: round)
      let role = pages.picks.any(of: free, &word)
      prepared |= 1 &<< UInt64(role)
      let duty = pages.duties[role]
      let drawn = Int(duty.first) &+ word.below(Int(duty.end &- duty.first))
      let task = pages.tasks.pointer + drawn
      var used = 1
      if task.pointee.effort == 2, slots >= 2 {
        let others = free & ~prepared
        if others != 0 {
          prepared |= 1 &<< UInt64(pages.picks.any(of: others, &word))
          used = 2
        }
      }
      carryOut(task, slots: used, &game, round)
      slots &-= used
    }
  }

  @inline(__always)
  private func carryOut(
    _ task: UnsafePointer<Task>, slots: Int, _ game: inout SimulatedGame, _ round: Int
  ) {
    let core = game.state.core
    let isEased = core & task.pointee.eased != 0
    let isPossible = core & task.pointee.needs == task.pointee.needs && slots >= task.pointee.effort
    let isReady = core & task.pointee.forbidden == 0 && (isEased || isPossible)
    let after = (core & ~task.pointee.clear | task.pointee.set) &- task.pointee.less
    game.state.core = isReady ? after : core
    game.actions &+= isReady ? 1 : 0
    guard isReady, task.pointee.change != Task.none else { return }
    if task.pointee.change > Task.none {
      carryOut(change: task.pointee.change, &game.state, Circumstances(round: round))
    } else {
      let item = compiled.items[Task.ordering - task.pointee.change]
      compiled.put(item, &game.state, round: round)
    }
  }

  @inline(never)
  private func prepareCarefully(_ game: inout SimulatedGame, _ round: Int) {
    var slots = pages.rounds[round].slots
    var prepared: UInt64 = 0
    for wantsStale in [true, false] {
      for number in 0..<compiled.items.count where slots > 0 {
        let item = compiled.items[number]
        guard (game.state.core & item.stale != 0) == wantsStale,
          compiled.isReady(item, game.state.core, slots: slots)
        else { continue }
        let free = seated & ~overloaded(game.state.core) & ~prepared
        guard free & item.by != 0 else { continue }
        let role = leastStrained(free & item.by, game.state.core)
        let effort = compiled.effort(item, game.state.core)
        let others = free & ~(1 << UInt64(role))
        if effort == 2 {
          guard others != 0 else { continue }
          prepared |= 1 << UInt64(leastStrained(others, game.state.core))
        }
        prepared |= 1 << UInt64(role)
        slots -= effort
        compiled.put(item, &game.state, round: round)
        game.actions &+= 1
      }
    }
    while slots > 0 {
      let free = seated & ~overloaded(game.state.core) & ~prepared
      guard let worst = mostStrained(with: free, game.state.core) else { return }
      prepared |= 1 << UInt64(leastStrained(free & ~(1 << UInt64(worst)), game.state.core))
      compiled.relieve(worst, &game.state)
      slots -= 1
      game.actions &+= 1
    }
  }

  /// Whom somebody who is free could relieve, the first of those with most strain.
  private func mostStrained(with free: UInt64, _ core: UInt64) -> Int? {
    var worst: Int?
    for role in 0..<compiled.roleCount
    where seated & (1 << UInt64(role)) != 0 && free & ~(1 << UInt64(role)) != 0
      && compiled.strain(of: role, core)
        > (worst.map { compiled.strain(of: $0, core) } ?? 0)
    {
      worst = role
    }
    return worst
  }
}
