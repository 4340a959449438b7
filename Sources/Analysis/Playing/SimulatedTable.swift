import Rules

/// Plays one game after the other on a compiled case, without allocating.
struct SimulatedTable {
  let compiled: CompiledCase
  let policy: Policy
  /// In the game just played, as the rules would count them.
  private(set) var actionsTaken = 0
  private var chance = Generator(seed: 0)

  init(compiled: CompiledCase, policy: Policy) {
    self.compiled = compiled
    self.policy = policy
  }

  /// - Returns: the state at the end.
  mutating func play(seed: UInt64) -> PackedState<PackedMeasures> {
    chance = Generator(seed: seed)
    actionsTaken = 0
    var state = compiled.start
    for round in 0..<compiled.rounds.count {
      actionsTaken += 1
      if let card = draw(state.core, round: round) {
        state.core |= card.drawn
        decide(card, &state, round: round)
      }
      prepare(&state, round: round)
      compiled.pass(from: round, &state)
    }
    return state
  }

  private mutating func draw(_ core: UInt64, round: Int) -> CompiledCard? {
    var eligible: UInt64 = 0
    var total = 0
    let first = Int(compiled.rounds[round].cards.first)
    for place in compiled.rounds[round].cards.range
    where compiled.canHappen(compiled.cards[place], core, round: round) {
      eligible |= 1 << UInt64(place - first)
      total += compiled.cards[place].weight
    }
    guard total > 0 else { return nil }
    if eligible & (eligible - 1) == 0 {
      return compiled.cards[first + eligible.trailingZeroBitCount]
    }
    var left = chance.below(total)
    while true {
      let card = compiled.cards[first + eligible.trailingZeroBitCount]
      left -= card.weight
      if left < 0 { return card }
      eligible &= eligible - 1
    }
  }

  private mutating func decide(
    _ card: CompiledCard, _ state: inout PackedState<PackedMeasures>, round: Int
  ) {
    let overloaded = compiled.overloaded(state.core)
    var open: UInt64 = 0
    let first = Int(card.options.first)
    for place in card.options.range
    where compiled.isOpen(
      compiled.options[place], state.core, overloaded: overloaded, round: round)
    {
      open |= 1 << UInt64(place - first)
    }
    // Revealing, choosing, asking, concluding and going on.
    actionsTaken += 5
    guard open != 0 else {
      actionsTaken -= 2
      return
    }
    let option = compiled.options[first + any(of: open)]
    var circumstances = Circumstances(round: round)
    if option.needsLead {
      let leads = compiled.leads(of: option, overloaded: overloaded)
      circumstances.lead = policy == .cautious ? leastStrained(leads, state.core) : any(of: leads)
      actionsTaken += 1
    }
    circumstances.level = ask(card, state.core, circumstances)
    var told: UInt64 = 0
    if option.mayTell {
      told = tell(card, lead: circumstances.lead)
      actionsTaken += 1
    }
    compiled.conclude(option, of: card, told: told, &state, circumstances)
    let (branches, weights) = compiled.branches(of: option, of: card, state.core, circumstances)
    guard branches != 0 else { return }
    var left = weights == 0 ? 0 : chance.below(weights)
    var bits = branches
    while true {
      let outcome = compiled.outcomes[Int(option.outcomes.first) + bits.trailingZeroBitCount]
      left -= max(1, outcome.weight)
      bits &= bits - 1
      if left < 0 || bits == 0 {
        compiled.carryOut(outcome.effects, &state, circumstances)
        return
      }
    }
  }

  /// The level asked; 0 for nobody.
  private mutating func ask(
    _ card: CompiledCard, _ core: UInt64, _ circumstances: Circumstances
  ) -> Int {
    // How many ways there are to ask each level, four bits each.
    var ways: UInt64 = 1
    var count = 1
    for place in compiled.rounds[circumstances.round].lines.range {
      let line = compiled.lines[place]
      guard compiled.holds(line.condition, core, circumstances) else { continue }
      ways += 1 << UInt64(16 * line.level)
      count += 1
    }
    switch policy {
    case .highestAdvice:
      return (63 - ways.leadingZeroBitCount) / 16
    case .cautious:
      for level in card.needed...3 where ways >> UInt64(16 * level) & 0xFFFF != 0 { return level }
      return 0
    case .random, .neverPrepare, .best, .worst: break
    }
    var left = chance.below(count)
    for level in 0..<3 {
      left -= Int(ways >> UInt64(16 * level) & 0xFFFF)
      if left < 0 { return level }
    }
    return 3
  }

  /// The bits for one of all sets of roles that may be told: first how many, in proportion to the
  /// number of such sets, then whom.
  private mutating func tell(_ card: CompiledCard, lead: Int) -> UInt64 {
    let roles = compiled.roleCount
    if policy == .cautious { return tellThoseWhoMustKnow(card, lead: lead) }
    let others = lead < 0 ? roles : roles - 1
    let limit = min(compiled.handOvers, others)
    var sets = 0
    var ofSize = 1
    for size in 0...limit {
      sets += ofSize
      ofSize = ofSize * (others - size) / (size + 1)
    }
    var left = chance.below(sets)
    var size = 0
    ofSize = 1
    while left >= ofSize {
      left -= ofSize
      ofSize = ofSize * (others - size) / (size + 1)
      size += 1
    }
    var told: UInt64 = 0
    var bits: UInt64 = 0
    while size > 0 {
      let role = chance.below(roles)
      guard role != lead, told & (1 << UInt64(role)) == 0 else { continue }
      told |= 1 << UInt64(role)
      bits |= compiled.tellings[card.tellings + role]
      size -= 1
    }
    return bits
  }

  private func tellThoseWhoMustKnow(_ card: CompiledCard, lead: Int) -> UInt64 {
    var left = compiled.handOvers
    var bits: UInt64 = 0
    let mustKnow = compiled.scenario.situations[card.situation].mustKnow
    for role in mustKnow where role.index != lead && left > 0 {
      bits |= compiled.tellings[card.tellings + role.index]
      left -= 1
    }
    return bits
  }

  // MARK: Preparation

  private mutating func prepare(_ state: inout PackedState<PackedMeasures>, round: Int) {
    var slots = compiled.rounds[round].slots
    guard slots > 0 else { return }
    actionsTaken += 1
    if policy == .neverPrepare { return }
    if policy == .cautious {
      prepareCarefully(&state, round: round)
      return
    }
    var prepared: UInt64 = 0
    while slots > 0 {
      let free = compiled.seated & ~compiled.overloaded(state.core) & ~prepared
      if free == 0 { return }
      let role = any(of: free)
      prepared |= 1 << UInt64(role)
      slots -= task(of: role, &state, &prepared, free: free, slots: slots, round: round)
    }
  }

  /// - Returns: the slots it took, whether or not it worked.
  private mutating func task(
    of role: Int, _ state: inout PackedState<PackedMeasures>, _ prepared: inout UInt64,
    free: UInt64, slots: Int, round: Int
  ) -> Int {
    let own = compiled.duties[role]
    let colleagues = compiled.seated & ~(1 << UInt64(role))
    var task = chance.below(1 + own.nonzeroBitCount + colleagues.nonzeroBitCount)
    if task == 0 { return 1 }
    task -= 1
    if task < colleagues.nonzeroBitCount {
      let colleague = member(task, of: colleagues)
      if compiled.strain(of: colleague, state.core) > 0 { actionsTaken += 1 }
      compiled.relieve(colleague, &state)
      return 1
    }
    let item = compiled.items[member(task - colleagues.nonzeroBitCount, of: own)]
    let others = free & ~(1 << UInt64(role))
    let isLong = item.effort == 2 && slots >= 2 && others != 0
    if isLong { prepared |= 1 << UInt64(any(of: others)) }
    if compiled.isReady(item, state.core, slots: isLong ? 2 : 1) {
      compiled.put(item, &state, round: round)
      actionsTaken += 1
    }
    return isLong ? 2 : 1
  }

  private mutating func prepareCarefully(
    _ state: inout PackedState<PackedMeasures>, round: Int
  ) {
    var slots = compiled.rounds[round].slots
    var prepared: UInt64 = 0
    for wantsStale in [true, false] {
      for number in 0..<compiled.items.count where slots > 0 {
        let item = compiled.items[number]
        guard (state.core & item.stale != 0) == wantsStale,
          compiled.isReady(item, state.core, slots: slots)
        else { continue }
        let free = compiled.seated & ~compiled.overloaded(state.core) & ~prepared
        guard free & item.by != 0 else { continue }
        let role = leastStrained(free & item.by, state.core)
        let effort = compiled.effort(item, state.core)
        let others = free & ~(1 << UInt64(role))
        if effort == 2 {
          guard others != 0 else { continue }
          prepared |= 1 << UInt64(leastStrained(others, state.core))
        }
        prepared |= 1 << UInt64(role)
        slots -= effort
        compiled.put(item, &state, round: round)
        actionsTaken += 1
      }
    }
    while slots > 0 {
      let free = compiled.seated & ~compiled.overloaded(state.core) & ~prepared
      var worst = -1
      for role in 0..<compiled.roleCount
      where compiled.seated & (1 << UInt64(role)) != 0 && free & ~(1 << UInt64(role)) != 0
        && compiled.strain(of: role, state.core) > 0
        && (worst < 0
          || compiled.strain(of: role, state.core) > compiled.strain(of: worst, state.core))
      {
        worst = role
      }
      guard worst >= 0 else { return }
      prepared |= 1 << UInt64(leastStrained(free & ~(1 << UInt64(worst)), state.core))
      compiled.relieve(worst, &state)
      slots -= 1
      actionsTaken += 1
    }
  }

  // MARK: Drawing

  private mutating func any(of bits: UInt64) -> Int {
    let count = bits.nonzeroBitCount
    return count == 1 ? bits.trailingZeroBitCount : member(chance.below(count), of: bits)
  }

  private func member(_ number: Int, of bits: UInt64) -> Int {
    var bits = bits
    for _ in 0..<number { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }

  private func leastStrained(_ roles: UInt64, _ core: UInt64) -> Int {
    var best = roles.trailingZeroBitCount
    var left = roles & (roles - 1)
    while left != 0 {
      let role = left.trailingZeroBitCount
      left &= left - 1
      if compiled.strain(of: role, core) < compiled.strain(of: best, core) { best = role }
    }
    return best
  }
}
