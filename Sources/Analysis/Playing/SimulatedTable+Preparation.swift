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
    if compiled.rounds[round].freeReviews != 0 { reviewFirst(&game, round) }
    var slots = pages.rounds[round].slots
    let helping = compiled.rounds[round].helping
    let present = compiled.rounds[round].present
    var prepared: UInt64 = 0
    while slots > 0 {
      let free = present & ~overloaded(game.state.core) & ~prepared
      if free == 0 { return }
      var word = game.chance.word(for: .slot(left: slots), round: round)
      let role = pages.picks.any(of: free, &word)
      prepared |= 1 &<< UInt64(role)
      let duty = pages.duties[role]
      let drawn = Int(duty.first) &+ word.below(Int(duty.end &- duty.first))
      let task = pages.tasks.pointer + drawn
      var used = 1
      if task.pointee.effort == 2, slots >= 2 {
        let others = free & helping & ~prepared
        if others != 0 {
          prepared |= 1 &<< UInt64(pages.picks.any(of: others, &word))
          used = 2
        }
      }
      guard !pages.hasGates || isOpen(task, by: role, game.state.core, round) else {
        slots &-= used
        continue
      }
      carryOut(task, slots: used, &game, round)
      slots &-= used
    }
  }

  /// Nothing, or any item that the round may begin by reviewing; what cannot be reviewed now is left.
  @inline(never)
  private func reviewFirst(_ game: inout SimulatedGame, _ round: Int) {
    let items = compiled.rounds[round].freeReviews
    var word = game.chance.word(for: .review, round: round)
    let drawn = word.below(1 &+ items.nonzeroBitCount)
    guard drawn > 0 else { return }
    let item = pages.picks.member(drawn &- 1, of: items)
    guard compiled.freeReviews(game.state.core, round: round) & (1 << UInt64(item)) != 0 else {
      return
    }
    compiled.put(compiled.items[item], &game.state, round: round)
    game.actions &+= 1
  }

  @inline(never)
  private func isOpen(
    _ task: UnsafePointer<Task>, by role: Int, _ core: UInt64, _ round: Int
  ) -> Bool {
    let own: UInt64 = 1 << UInt64(role)
    guard task.pointee.item >= 0 else { return compiled.rounds[round].helping & own != 0 }
    let gate = compiled.gate(of: task.pointee.item, round: round)
    let isMade = compiled.isMade(compiled.items[task.pointee.item], core)
    return gate.by & own != 0 && (isMade ? gate.isReviewed : gate.isPut)
      && compiled.holds(gate.condition, core, Circumstances(round: round))
  }

  @inline(__always)
  private func carryOut(
    _ task: UnsafePointer<Task>, slots: Int, _ game: inout SimulatedGame, _ round: Int
  ) {
    guard !task.pointee.isMadeTwice else {
      let item = compiled.items[task.pointee.item]
      let gate = compiled.gate(of: item.number, round: round)
      guard compiled.isReady(item, gate, game.state.core, slots: slots, round: round) else {
        return
      }
      compiled.put(item, &game.state, round: round)
      game.actions &+= 1
      return
    }
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
    let (present, helping) = (compiled.rounds[round].present, compiled.rounds[round].helping)
    var prepared: UInt64 = 0
    var (isFree, isFirst) = (compiled.rounds[round].freeReviews != 0, true)
    for wantsStale in [true, false] {
      for number in 0..<compiled.items.count where slots > 0 || isFree && isFirst {
        if isFree, isFirst, wantsStale,
          compiled.freeReviews(game.state.core, round: round) & (1 << UInt64(number)) != 0
        {
          compiled.put(compiled.items[number], &game.state, round: round)
          game.actions &+= 1
          isFree = false
          continue
        }
        let item = compiled.items[number]
        let gate = compiled.gate(of: number, round: round)
        guard compiled.isMade(item, game.state.core) == wantsStale,
          compiled.isReady(item, gate, game.state.core, slots: slots, round: round)
        else { continue }
        let free = present & ~overloaded(game.state.core) & ~prepared
        guard free & gate.by != 0 else { continue }
        let role = leastStrained(free & gate.by, game.state.core)
        let effort = compiled.effort(item, game.state.core)
        let others = free & helping & ~(1 << UInt64(role))
        if effort == 2 {
          guard others != 0 else { continue }
          prepared |= 1 << UInt64(leastStrained(others, game.state.core))
        }
        prepared |= 1 << UInt64(role)
        slots -= effort
        isFirst = false
        compiled.put(item, &game.state, round: round)
        game.actions &+= 1
      }
    }
    while slots > 0 {
      let free = helping & ~overloaded(game.state.core) & ~prepared
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
