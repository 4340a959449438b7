import Dispatch
import Rules

/// Values of all states of a layer: one row a state.
final class ValueRows: @unchecked Sendable {
  let rows: UnsafeMutablePointer<Double>
  let width: Int

  init(count: Int, width: Int) {
    self.width = width
    rows = .allocate(capacity: max(1, count * width))
  }

  deinit { rows.deallocate() }

  @inline(__always)
  subscript(_ place: Int) -> UnsafeMutablePointer<Double> { rows + place * width }
}

/// A layer whose values are known.
struct SolvedLayer: Sendable {
  let index: KeyIndex
  let values: ValueRows

  @inline(__always)
  func row(_ core: UInt64) -> UnsafeMutablePointer<Double> { values[index.place(of: core)] }
}

/// Arithmetic on rows: what a team can expect, and what the best and worst choice give.
struct RowArithmetic {
  let layout: RowLayout

  /// One machine instruction each; there are no NaNs in rows.
  @inline(__always)
  private static func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }

  @inline(__always)
  private static func smaller(_ a: Double, _ b: Double) -> Double { a < b ? a : b }

  func begin(_ row: UnsafeMutablePointer<Double>, chance: Bool) {
    let n = layout.plain.count
    for place in 0..<n { row[place] = 0 }
    for place in n..<2 * n { row[place] = chance ? 0 : -.infinity }
    for place in 2 * n..<3 * n { row[place] = chance ? 0 : .infinity }
    var lane = row + 3 * n
    for _ in layout.lanes {
      for value in 0..<11 { lane[value] = 0 }
      for value in 11..<22 { lane[value] = chance ? 0 : -.infinity }
      for value in 22..<33 { lane[value] = chance ? 0 : .infinity }
      lane += 33
    }
  }

  @inline(__always)
  func clear(_ row: UnsafeMutablePointer<Double>) {
    for place in 0..<layout.width { row[place] = 0 }
  }

  /// Adds `weight` times another row: for chance, where all three teams can only wait.
  @inline(__always)
  func add(
    _ weight: Double, _ other: UnsafeMutablePointer<Double>,
    to row: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<layout.width { row[place] += weight * other[place] }
  }

  /// The same, with what happened to the measures on the way.
  @inline(__always)
  func add(
    _ weight: Double, _ other: UnsafeMutablePointer<Double>, _ shifts: MeasureShifts,
    to row: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<layout.plainWidth { row[place] += weight * other[place] }
    var lane = layout.plainWidth
    for measure in layout.lanes {
      if shifts.isIdentity(measure) {
        for value in lane..<lane + 33 { row[value] += weight * other[value] }
      } else {
        for value in 0..<11 {
          let from = lane + shifts.applied(to: value, measure)
          row[lane + value] += weight * other[from]
          row[lane + 11 + value] += weight * other[from + 11]
          row[lane + 22 + value] += weight * other[from + 22]
        }
      }
      lane += 33
    }
  }

  /// Takes another row as one choice among several.
  @inline(__always)
  func choose(
    _ weight: Double, _ other: UnsafeMutablePointer<Double>,
    into row: UnsafeMutablePointer<Double>
  ) {
    let n = layout.plain.count
    for place in 0..<n { row[place] += weight * other[place] }
    for place in n..<2 * n { row[place] = Self.larger(row[place], other[place]) }
    for place in 2 * n..<3 * n { row[place] = Self.smaller(row[place], other[place]) }
    var lane = row + 3 * n
    var from = other + 3 * n
    for _ in layout.lanes {
      for value in 0..<11 { lane[value] += weight * from[value] }
      for value in 11..<22 { lane[value] = Self.larger(lane[value], from[value]) }
      for value in 22..<33 { lane[value] = Self.smaller(lane[value], from[value]) }
      lane += 33
      from += 33
    }
  }

  /// The same, with what happened to the measures on the way.
  @inline(__always)
  func choose(
    _ weight: Double, _ other: UnsafeMutablePointer<Double>, _ shifts: MeasureShifts,
    into row: UnsafeMutablePointer<Double>
  ) {
    let n = layout.plain.count
    for place in 0..<n { row[place] += weight * other[place] }
    for place in n..<2 * n { row[place] = Self.larger(row[place], other[place]) }
    for place in 2 * n..<3 * n { row[place] = Self.smaller(row[place], other[place]) }
    var lane = 3 * n
    for measure in layout.lanes {
      if shifts.isIdentity(measure) {
        for value in lane..<lane + 11 { row[value] += weight * other[value] }
        for value in lane + 11..<lane + 22 { row[value] = Self.larger(row[value], other[value]) }
        for value in lane + 22..<lane + 33 { row[value] = Self.smaller(row[value], other[value]) }
      } else {
        for value in 0..<11 {
          let from = lane + shifts.applied(to: value, measure)
          row[lane + value] += weight * other[from]
          row[lane + 11 + value] = max(row[lane + 11 + value], other[from + 11])
          row[lane + 22 + value] = min(row[lane + 22 + value], other[from + 22])
        }
      }
      lane += 33
    }
  }

  /// Adds strain that was taken to all three figures.
  @inline(__always)
  func take(_ strain: Double, _ row: UnsafeMutablePointer<Double>) {
    guard strain != 0, let place = layout.strain else { return }
    let n = layout.plain.count
    row[place] += strain
    row[place + n] += strain
    row[place + 2 * n] += strain
  }
}

/// Works backwards from the endings: each state's figures from those of the states after it.
///
/// Sums run in the order of the case's lists, so any number of threads gives the same bits.
struct Backward: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  let exploration: Exploration
  let layout: RowLayout
  let threads: Int

  /// Rows of the states when the game is over.
  func end() -> SolvedLayer {
    let keys = exploration.drawing[compiled.rounds.count]
    let values = ValueRows(count: keys.count, width: layout.width)
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    for (number, core) in keys.enumerated() {
      let row = values[number]
      let ending = compiled.ending(core)
      for (place, objective) in layout.plain.enumerated() {
        let figure = figure(of: objective, core, ending: ending, circumstances)
        for team in 0..<3 { row[place + team * layout.plain.count] = figure }
      }
      for place in layout.plainWidth..<layout.width {
        row[place] = Double((place - layout.plainWidth) % RowLayout.values)
      }
    }
    return SolvedLayer(index: KeyIndex(keys), values: values)
  }

  private func figure(
    of objective: Objective, _ core: UInt64, ending: Int, _ circumstances: Circumstances
  ) -> Double {
    let honoured = compiled.scenario.endings[ending].honoured
    switch objective {
    case .wishesHonoured: return Double(compiled.wishesHonoured(core, circumstances))
    case .ending(let id): return id.index == ending ? 1 : 0
    case .honouredInFull: return honoured == .full ? 1 : 0
    case .honouredAtLeastPartly: return honoured == .not ? 0 : 1
    case .strainTaken: return 0
    case .measure(let measure):
      let shift = compiled.layout.measures[measure.rawValue] ?? 0
      return Double(core >> UInt64(shift) & 15)
    }
  }

  /// Rows before a round's preparation, from those before the next round's card.
  ///
  /// - Parameter items: those whose worth is still to be found out, a bit each.
  func preparing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>, items: UInt64
  ) -> SolvedLayer {
    solve(exploration.preparing[round]) { keys, values, from in
      var tally = AuditTally(for: compiled, layout)
      let arithmetic = RowArithmetic(layout: layout)
      var preparing = Preparing<MeasureShifts>(of: compiled, liveness: liveness)
      var results = PreparationResults<MeasureShifts>()
      defer { results.deallocate() }
      var places: [Int] = []
      let live = liveness.drawing[round + 1]
      for (offset, core) in keys.enumerated() {
        let row = values[from + offset]
        arithmetic.begin(row, chance: false)
        let state = PackedState(core: core, aside: MeasureShifts())
        preparing.list(from: state, round: round, into: &results)
        // All are looked up before any is read, so that the waits for memory overlap.
        places.removeAll(keepingCapacity: true)
        for place in 0..<results.count {
          compiled.pass(from: round, &results.states[place])
          places.append(next.index.place(of: results.states[place].core & live))
        }
        for place in 0..<results.count {
          arithmetic.choose(
            results.weights[place], next.values[places[place]], results.states[place].aside,
            into: row)
        }
        noteItems(state, items, round: round, next: next, &tally)
      }
      let findings = tally.findings
      audit.update { $0.merge(findings) }
    }
  }

  private func noteItems(
    _ state: PackedState<MeasureShifts>, _ items: UInt64, round: Int, next: SolvedLayer,
    _ tally: inout AuditTally
  ) {
    let core = state.core
    let slots = compiled.rounds[round].slots
    let free = compiled.seated & ~compiled.overloaded(core)
    guard slots > 0, free != 0, items != 0 else { return }
    let live = liveness.drawing[round + 1]
    var without = state
    compiled.pass(from: round, &without)
    for number in 0..<compiled.items.count where items & (1 << UInt64(number)) != 0 {
      let item = compiled.items[number]
      let able = item.by & free
      guard able != 0, compiled.isReady(item, core, slots: slots) else { continue }
      let roles = compiled.effort(item, core) == 2 ? free : able
      if compiled.effort(item, core) == 2, free.nonzeroBitCount < 2 { continue }
      tally.noteActive(roles, round: round)
      guard liveness.items[round] & (1 << UInt64(number)) != 0 else { continue }
      var with = state
      compiled.put(item, &with, round: round)
      compiled.pass(from: round, &with)
      tally.note(
        item: number, core, round: round, with: next.row(with.core & live), with.aside,
        without: next.row(without.core & live), layout)
    }
  }

  /// Rows before a round's card, from those before its preparation.
  ///
  /// - Parameter toJudge: cards whose options are still to be compared; empty for all.
  func drawing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>, toJudge: Set<Int>
  ) -> SolvedLayer {
    solve(exploration.drawing[round]) { keys, values, from in
      let arithmetic = RowArithmetic(layout: layout)
      let deciding = Deciding<MeasureShifts>(of: compiled, liveness: liveness)
      var results = DecisionResults<MeasureShifts>()
      let scratch = ValueRows(count: 2, width: layout.width)
      var places: [Int] = []
      let live = liveness.preparing[round]
      var tally = AuditTally(for: compiled, layout)
      for (offset, core) in keys.enumerated() {
        let row = values[from + offset]
        arithmetic.begin(row, chance: true)
        var weights = 0
        for place in compiled.rounds[round].cards.range
        where compiled.canHappen(compiled.cards[place], core, round: round) {
          weights += compiled.cards[place].weight
        }
        guard weights > 0 else {
          arithmetic.add(1, next.row(core & live), to: row)
          tally.noteQuiet(core, round: round)
          tally.noteState(row, core, round: round)
          continue
        }
        for place in compiled.rounds[round].cards.range
        where compiled.canHappen(compiled.cards[place], core, round: round) {
          let card = compiled.cards[place]
          let drawn = PackedState(core: core | card.drawn, aside: MeasureShifts())
          deciding.list(from: drawn, card: place, round: round, into: &results)
          let choice = scratch[0]
          arithmetic.begin(choice, chance: false)
          places.removeAll(keepingCapacity: true)
          for branch in results.branches {
            places.append(next.index.place(of: branch.state.core))
          }
          var first = 0
          tally.begin(place, core, round: round)
          let isJudged = toJudge.isEmpty || toJudge.contains(place)
          for decision in results.decisions {
            let expected = scratch[1]
            arithmetic.clear(expected)
            for number in first..<Int(decision.end) {
              let branch = results.branches[number]
              arithmetic.add(
                branch.chance, next.values[places[number]], branch.state.aside, to: expected)
              arithmetic.take(
                branch.chance * strainTaken(from: core, to: branch.state.core), expected)
              if branch.outcome >= 0 {
                tally.noteOutcome(Int(branch.outcome), core, round: round)
              }
            }
            first = Int(decision.end)
            arithmetic.choose(decision.weight, expected, into: choice)
            if isJudged { tally.note(decision, expected) }
          }
          if isJudged { tally.end(place, core, round: round) }
          arithmetic.add(Double(card.weight) / Double(weights), choice, to: row)
        }
        tally.noteState(row, core, round: round)
      }
      let findings = tally.findings
      audit.update { $0.merge(findings) }
    }
  }

  /// How much the strains of all roles went up.
  @inline(__always)
  private func strainTaken(from before: UInt64, to after: UInt64) -> Double {
    guard layout.strain != nil else { return 0 }
    var changed = (before ^ after) & compiled.layout.strainBits
    var taken = 0
    while changed != 0 {
      let shift = UInt64(changed.trailingZeroBitCount & ~1)
      changed &= ~(3 << shift)
      taken += max(0, Int(after >> shift & 3) - Int(before >> shift & 3))
    }
    return Double(taken)
  }

  private func solve(
    _ keys: [UInt64],
    _ work: @escaping @Sendable (ArraySlice<UInt64>, ValueRows, Int) -> Void
  ) -> SolvedLayer {
    let values = ValueRows(count: keys.count, width: layout.width)
    // Small pieces, so that both threads have work to the end.
    let pieces = max(1, min(keys.count / 256, threads == 1 ? 1 : 64))
    let next = Shared(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        var piece = 0
        next.update {
          piece = $0
          $0 += 1
        }
        guard piece < pieces else { return }
        let from = keys.count * piece / pieces
        let to = keys.count * (piece + 1) / pieces
        work(keys[from..<to], values, from)
      }
    }
    return SolvedLayer(index: KeyIndex(keys), values: values)
  }
}
