import Rules

/// One way to decide a card: what, who leads, how much advice, which tellings that count.
struct ListedDecision {
  /// The chance that a team that decides at random decides so, or in a way that comes to the same.
  var weight: Double
  /// Its place among the case's options; −1 when nobody could do anything.
  let option: Int32
  /// −1 for nobody.
  let lead: Int8
  /// The level of advice asked, 0 for none.
  let level: Int8
  /// The bits for roles that were told; telling anybody else changes nothing.
  let told: UInt64
  /// Where its branches end in the list of branches; they begin where those before end.
  var end: Int32
}

/// What may come of a decision.
struct ListedBranch<Aside: MeasuresAside> {
  let state: PackedState<Aside>
  fileprivate(set) var chance: Double
  /// Its place among the case's outcomes; −1 when none comes.
  let outcome: Int32
  /// How much strain was taken, over all roles.
  let strain: Double
}

/// All decisions on one card from one state: a buffer that is used again.
struct DecisionResults<Aside: MeasuresAside> {
  /// Whether decisions that come to the same become one.
  var merges = true
  var decisions: [ListedDecision] = []
  var branches: [ListedBranch<Aside>] = []

  mutating func removeAll() {
    decisions.removeAll(keepingCapacity: true)
    branches.removeAll(keepingCapacity: true)
  }

  /// Where a decision's branches stand in their list.
  func range(of decision: Int) -> Range<Int> {
    (decision == 0 ? 0 : Int(decisions[decision - 1].end))..<Int(decisions[decision].end)
  }

  /// What follows when nothing is decided.
  mutating func append(quiet state: PackedState<Aside>) {
    branches.append(ListedBranch(state: state, chance: 1, outcome: -1, strain: 0))
    decisions.append(
      ListedDecision(weight: 1, option: -1, lead: -1, level: 0, told: 0, end: Int32(branches.count))
    )
  }

  /// Takes the branches after the last decision back if a decision with the same option and lead
  /// has the same, and gives that one their weight: asking a level too little is asking nobody.
  mutating func mergeLast(_ weight: Double, option: Int, lead: Int) -> Bool {
    let first = decisions.last.map { Int($0.end) } ?? 0
    let count = branches.count - first
    guard merges else { return false }
    for number in decisions.indices.reversed() {
      let other = decisions[number]
      guard other.option == Int32(option), other.lead == Int8(lead) else { break }
      let start = range(of: number).lowerBound
      guard Int(other.end) - start == count else { continue }
      let isSame = (0..<count).allSatisfy {
        branches[start + $0].state == branches[first + $0].state
          && branches[start + $0].outcome == branches[first + $0].outcome
          && branches[start + $0].chance == branches[first + $0].chance
          && branches[start + $0].strain == branches[first + $0].strain
      }
      if isSame {
        decisions[number].weight += weight
        branches.removeLast(count)
        return true
      }
    }
    return false
  }
}

/// Lists what a decision can lead to.
struct Deciding<Aside: MeasuresAside> {
  typealias State = PackedState<Aside>

  private let compiled: CompiledCase
  private let liveness: Liveness
  /// By card and lead (from nobody): the sets of tellings that count, with their chances.
  private var tellings: [[Telling]] = []
  /// By option: the bits that decide what comes of it.
  private var reads: [UInt64]

  private struct Telling {
    let bits: UInt64
    let chance: Double
  }

  init(of compiled: CompiledCase, liveness: Liveness) {
    self.compiled = compiled
    self.liveness = liveness
    reads = Array(repeating: 0, count: compiled.options.count)
    for round in 0..<compiled.rounds.count {
      for place in compiled.rounds[round].cards.range {
        for option in compiled.cards[place].options.range {
          reads[option] = compiled.reads(comingOf: compiled.options[option], round: round)
        }
        for lead in -1..<compiled.roleCount {
          tellings.append(tellings(of: compiled.cards[place], lead: lead, round: round))
        }
      }
    }
  }

  /// Bits that are kept of what a decision leads to.
  func live(after round: Int) -> UInt64 { liveness.preparing[round] }

  /// All sets of roles up to the limit are as likely, or all that whole groups make; sets with the same
  /// bits are one.
  private func tellings(of card: CompiledCard, lead: Int, round: Int) -> [Telling] {
    var read = liveness.preparing[round]
    for place in card.options.range {
      for outcome in compiled.options[place].outcomes.range {
        read |= compiled.reads(of: compiled.outcomes[outcome], round: round)
      }
    }
    guard compiled.scenario.groups.isEmpty else {
      let kept = compiled.layout.informedBits & liveness.preparing[round]
      return groupTellings(of: card, lead: lead, read & ~compiled.layout.informedBits | kept)
    }
    let others = (0..<compiled.roleCount).filter { $0 != lead }
    let relevant = others.map { compiled.tellings[card.tellings + $0] & read }.filter { $0 != 0 }
    let limit = min(compiled.handOvers(of: card), others.count)
    func ways(_ count: Int, of all: Int) -> Double {
      count > all ? 0 : (0..<count).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
    }
    let total = (0...limit).reduce(0.0) { $0 + ways($1, of: others.count) }
    var sets: [(bits: UInt64, size: Int)] = [(0, 0)]
    for bit in relevant { sets += sets.map { ($0.bits | bit, $0.size + 1) } }
    return sets.filter { $0.size <= limit }.map { set in
      let rest = (0...(limit - set.size)).reduce(0.0) {
        $0 + ways($1, of: others.count - relevant.count)
      }
      return Telling(bits: set.bits, chance: rest / total)
    }
  }

  /// Of those that come to the same, the first stands for all, with all its bits, so that it can be told
  /// again by the rules.
  private func groupTellings(of card: CompiledCard, lead: Int, _ read: UInt64) -> [Telling] {
    let all = compiled.groupTellings(of: card, lead: lead)
    var found: [(bits: UInt64, count: Int)] = []
    for (_, bits) in all {
      if let place = found.firstIndex(where: { $0.bits & read == bits & read }) {
        found[place].count += 1
      } else {
        found.append((bits, 1))
      }
    }
    return found.map { Telling(bits: $0.bits, chance: Double($0.count) / Double(all.count)) }
  }

  /// - Parameters:
  ///   - core: with the card marked as drawn.
  ///   - place: of the card among all cards.
  ///   - results: is emptied, then filled. The cores are those before preparation, with only the
  ///     bits that are still read.
  func list(
    from state: State, card place: Int, round: Int, into results: inout DecisionResults<Aside>
  ) {
    results.removeAll()
    let core = state.core
    let card = compiled.cards[place]
    let overloaded = compiled.overloaded(core)
    var open = 0
    for option in card.options.range
    where compiled.isOpen(compiled.options[option], core, overloaded: overloaded, round: round) {
      open += 1
    }
    guard open > 0 else {
      append(state, 1, outcome: -1, from: core, Circumstances(round: round), 0, to: &results)
      results.decisions.append(
        ListedDecision(weight: 1, option: -1, lead: -1, level: 0, told: 0, end: 1))
      return
    }
    for option in card.options.range
    where compiled.isOpen(compiled.options[option], core, overloaded: overloaded, round: round) {
      let weight = 1 / Double(open)
      guard compiled.options[option].needsLead else {
        ask(state, card: place, option: option, lead: -1, weight, round: round, into: &results)
        continue
      }
      let leads = compiled.leads(of: compiled.options[option], overloaded: overloaded)
      let share = weight / Double(leads.nonzeroBitCount)
      var left = leads
      while left != 0 {
        let lead = left.trailingZeroBitCount
        left &= left - 1
        ask(state, card: place, option: option, lead: lead, share, round: round, into: &results)
      }
    }
  }

  /// One decision alone: what, and the circumstances it is carried out in.
  func list(
    one option: Int, from core: UInt64, card: Int, told: UInt64, _ circumstances: Circumstances,
    into results: inout DecisionResults<Aside>
  ) where Aside == NoMeasures {
    results.removeAll()
    conclude(
      PackedState(core: core, aside: NoMeasures()), compiled.cards[card], option, told: told, 1,
      circumstances, into: &results)
  }

  private func ask(
    _ state: State, card: Int, option: Int, lead: Int, _ weight: Double, round: Int,
    into results: inout DecisionResults<Aside>
  ) {
    let circumstances = Circumstances(lead: lead, level: 0, round: round)
    // An answer is come to by asking.
    var lines = SIMD4<Double>(compiled.cards[card].answer == nil ? 1 : 0, 0, 0, 0)
    for place in compiled.cards[card].lines.range {
      let line = compiled.lines[place]
      if compiled.holds(line.condition, state.core, circumstances) { lines[line.level] += 1 }
    }
    let share = weight / lines.sum()
    for level in 0...3 where lines[level] > 0 {
      let circumstances = Circumstances(lead: lead, level: level, round: round)
      tell(state, card, option, share * lines[level], circumstances, into: &results)
    }
  }

  private func tell(
    _ state: State, _ cardPlace: Int, _ optionPlace: Int, _ weight: Double,
    _ circumstances: Circumstances, into results: inout DecisionResults<Aside>
  ) {
    let card = compiled.cards[cardPlace]
    let option = compiled.options[optionPlace]
    guard option.mayTell else {
      conclude(state, card, optionPlace, told: 0, weight, circumstances, into: &results)
      return
    }
    let sets = tellings[cardPlace * (compiled.roleCount + 1) + circumstances.lead + 1]
    let first = results.branches.count
    var untold: Range<Int>?
    for telling in sets {
      if let untold, telling.bits & reads[optionPlace] == 0 {
        repeatBranches(
          untold, told: telling.bits & liveness.preparing[circumstances.round], into: &results)
        add(optionPlace, told: telling.bits, weight * telling.chance, circumstances, to: &results)
        continue
      }
      conclude(
        state, card, optionPlace, told: telling.bits, weight * telling.chance, circumstances,
        into: &results)
      let end = results.branches.count
      // Nothing of it is left where it came to the same as another.
      if telling.bits == 0, end > first { untold = first..<end }
    }
  }

  /// Where nothing of what comes of a decision hangs on who was told of it, the same comes whoever was.
  private func repeatBranches(
    _ untold: Range<Int>, told: UInt64, into results: inout DecisionResults<Aside>
  ) {
    for place in untold {
      let branch = results.branches[place]
      results.branches.append(
        ListedBranch(
          state: State(core: branch.state.core | told, aside: branch.state.aside),
          chance: branch.chance, outcome: branch.outcome, strain: branch.strain))
    }
  }

  private func conclude(
    _ state: State, _ card: CompiledCard, _ optionPlace: Int, told: UInt64, _ weight: Double,
    _ circumstances: Circumstances, into results: inout DecisionResults<Aside>
  ) {
    let option = compiled.options[optionPlace]
    let before = state.core
    var state = state
    compiled.conclude(option, of: card, told: told, &state, circumstances)
    let first = results.branches.count
    // What the option itself asks is answered before anything comes of it.
    compiled.forEachHeard(state.core, round: circumstances.round) { core, chance in
      let state = State(core: core, aside: state.aside)
      if card.hidden.isEmpty {
        follow(
          state, card, option, from: before, told: told, chance, circumstances, first,
          to: &results)
      }
      for place in card.hidden.range {
        let possibility = compiled.possibilities[place]
        var circumstances = circumstances
        circumstances.truth = possibility.number
        follow(
          state, card, option, from: before, told: told, chance * possibility.chance,
          circumstances, first, to: &results)
      }
    }
    add(optionPlace, told: told, weight, circumstances, to: &results)
  }

  /// A decision whose branches are the last that were listed, unless another has the same.
  private func add(
    _ optionPlace: Int, told: UInt64, _ weight: Double, _ circumstances: Circumstances,
    to results: inout DecisionResults<Aside>
  ) {
    if results.mergeLast(weight, option: optionPlace, lead: circumstances.lead) { return }
    results.decisions.append(
      ListedDecision(
        weight: weight, option: Int32(optionPlace), lead: Int8(circumstances.lead),
        level: Int8(circumstances.level), told: told, end: Int32(results.branches.count)))
  }

  /// What may come of a decision that was carried out, with what is behind the card.
  ///
  /// - Parameters:
  ///   - share: the chance that this is behind it.
  ///   - first: where the decision's branches begin.
  private func follow(
    _ state: State, _ card: CompiledCard, _ option: CompiledOption, from before: UInt64,
    told: UInt64, _ share: Double, _ circumstances: Circumstances, _ first: Int,
    to results: inout DecisionResults<Aside>
  ) {
    let (open, weights) = compiled.branches(of: option, of: card, state.core, circumstances)
    if open == 0 {
      append(
        state, share, outcome: -1, from: before, told: told, circumstances, first, to: &results)
    }
    var left = open
    while left != 0 {
      let place = Int(option.outcomes.first) + left.trailingZeroBitCount
      left &= left - 1
      let outcome = compiled.outcomes[place]
      var after = state
      compiled.carryOut(outcome.effects, &after, circumstances)
      let weight = compiled.weight(of: outcome, state.core, circumstances)
      let chance = weights == 0 ? share : share * Double(weight) / Double(weights)
      append(
        after, chance, outcome: place, from: before, told: told, circumstances, first,
        to: &results)
    }
  }

  private func append(
    _ state: State, _ chance: Double, outcome: Int, from before: UInt64, told: UInt64 = 0,
    _ circumstances: Circumstances, _ first: Int, to results: inout DecisionResults<Aside>
  ) {
    let round = circumstances.round
    let strain = compiled.strainTaken(from: before, to: state.core)
    var known = state.core
    compiled.inform(&known, told: told, lead: circumstances.lead)
    compiled.forEachHeard(known, round: round, chance) { core, chance in
      let state = State(core: core & liveness.preparing[round], aside: state.aside)
      // Whatever is behind the card, an outcome changes the same.
      for place in first..<results.branches.count
      where results.branches[place].outcome == Int32(outcome)
        && results.branches[place].state.core == state.core
      {
        results.branches[place].chance += chance
        return
      }
      results.branches.append(
        ListedBranch(state: state, chance: chance, outcome: Int32(outcome), strain: strain))
    }
  }
}
