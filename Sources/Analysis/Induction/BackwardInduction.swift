import Dispatch
import Rules

/// Works backwards from the endings: each state's figures from those of the states after it. This is
/// backward induction (Puterman 1994, 4.5), for the best, the worst and the random scheduler and for all
/// objectives at once.
///
/// Sums run in the order of the case's lists, so any number of threads gives the same bits.
/// A layer that was being solved when the work was cancelled is not whole.
struct BackwardInduction: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  let exploration: Exploration
  let layout: RowLayout
  let budget: SolverBudget
  let memory: RowMemory
  /// What is done to solve all layers.
  let meter: WorkMeter
  /// What endings and wishes depend on: see ``OrdinaryFigure/Grain``.
  let future: Liveness
  private let steps: LayerTransitions
  private let hasKeptSteps: Bool

  init(
    compiled: CompiledCase, liveness: Liveness, exploration: Exploration, layout: RowLayout,
    budget: SolverBudget, memory: RowMemory? = nil
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.exploration = exploration
    let told = exploration.steps.place(of: layout.lanes)
    var layout = layout
    layout.firstTold = told ?? 0
    self.layout = layout
    self.budget = budget
    meter = budget.meter
    steps = LayerTransitions(
      compiled: compiled, liveness: liveness, threads: budget.threads,
      lanes: told == nil ? layout.lanes : exploration.steps.telling.lanes,
      teams: exploration.steps.telling.teams, meter: meter)
    hasKeptSteps = told != nil
    future = Liveness(of: compiled, atEnd: 0)
    self.memory = memory ?? RowMemory(least: exploration.largestLayer * layout.width)
  }

  /// Rows of the states when the game is over.
  func end() -> SolvedLayer {
    let keys = exploration.drawing[compiled.rounds.count]
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    for (number, core) in keys.enumerated() {
      if number & 1023 == 1023, budget.isCancelled() { break }
      let row = values[number]
      row.update(repeating: 0, count: layout.width)
      let ending = compiled.ending(core)
      for (place, objective) in layout.highest.enumerated() {
        let figure = compiled.figure(of: objective, core, ending: ending, circumstances)
        row[layout.firstHighest + place] = figure
        if let random = layout.random(objective) { row[random] = figure }
        if let lowest = layout.lowest(objective) { row[lowest] = -figure }
      }
      for (place, figure) in layout.ordinary.enumerated() {
        row[layout.firstOrdinary + place] = compiled.figure(
          of: figure.objective, core, ending: ending, circumstances)
      }
      for lane in layout.lanes.indices {
        let first = row + layout.first(ofLane: lane)
        for place in 0..<layout.laneWidth {
          let value = Double(place % RowLayout.values)
          first[place] = place < 2 * RowLayout.values ? value : -value
        }
      }
    }
    return SolvedLayer(keys, values, layout.isShared ? SameRows(count: keys.count) : nil)
  }

  /// Rows before a round's preparation, from those before the next round's card.
  ///
  /// - Parameters:
  ///   - audit: `nil` when only figures are asked for.
  ///   - known: rows that need not be worked out again.
  func preparing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>?, known: KnownRows? = nil
  ) -> SolvedLayer {
    let keys = exploration.preparing[round]
    let step =
      kept { $0.preparing[round] }
      ?? steps.preparation(round: round, from: keys, items: items(audit))
    let blocks = step.blocks(to: exploration.drawn(round + 1))
    return solve(keys, shared(keys, step.tables)) { pieces, keys, values, same in
      if let blocks {
        var walk = BlockWalk(blocks, step.tables, next)
        prepare(&walk, pieces, keys, values, same, round: round, audit, known)
      } else {
        let live = liveness.drawing[round + 1]
        var walk = SearchWalk(step.tables, next, live: live, meter: meter) { _, _ in true }
        prepare(&walk, pieces, keys, values, same, round: round, audit, known)
      }
    }
  }

  private func prepare<Walk: LayerWalk & ~Copyable>(
    _ walk: inout Walk, _ pieces: Pieces, _ keys: [UInt64], _ values: ValueRows,
    _ same: FoundSameRows?, round: Int,
    _ audit: Shared<AuditFindings>?, _ knownRows: KnownRows?
  ) {
    let arithmetic = RowArithmetic(layout: layout)
    let choices = RowChoices(layout: layout)
    let known = audit?.value
    let isAudited = known != nil
    var tally = ActionAudit(for: compiled, layout, known: known ?? AuditFindings(for: compiled))
    var ordinary = OrdinaryChoices(layout, mask: future.drawing[round + 1])
    var after = FoundRows()
    var soFar = RowsSoFar()
    let heard = ValueRows(count: 2, width: layout.width)
    var work = 0
    defer { meter.add(work) }
    while let piece = pieces.next() {
      for number in piece {
        if work > WorkMeter.step {
          meter.take(&work)
          if meter.isStopped { return }
        }
        let at = walk.move(to: number)
        let core = keys[at]
        let here = FoundState(round: round, core: core, number: number)
        let row = values[at]
        if let knownRows, knownRows.copy(at, to: row) { continue }
        let (template, isNew) = walk.look(up: 0, core, into: &after)
        work += template.resultCount + template.itemCount
        if isAudited, isNew { tally.noteNewPreparation(template, here) }
        if let same {
          var key = RowKey()
          key.mix(template, after)
          if let place = soFar.place(of: key) {
            same.rows.first[at] = place
            continue
          }
        }
        if let choices {
          if compiled.drawsWishes {
            choices.choose(template, after, into: row)
          } else {
            choices.prepare(template, after, into: row)
          }
        } else {
          arithmetic.begin(row)
          for place in 0..<template.resultCount {
            let result = template.results[place]
            let (source, shift) = expected(
              result.branches, template, after, arithmetic, into: heard[0])
            arithmetic.choose(result.weight, source, shift, template.shifts, into: row)
          }
        }
        ordinary.choose(template, core, after, into: row)
        if let same { same.rows.first[at] = soFar.add(at, values) }
        guard isAudited else { continue }
        for place in 0..<template.itemCount {
          let way = template.items[place]
          let with = side(way.with, template, after, arithmetic, into: heard[0])
          let without = side(way.without, template, after, arithmetic, into: heard[1])
          tally.note(
            Int(way.item), with: with.row, with.shift, without: without.row, without.shift, layout,
            template.shifts, here)
        }
      }
    }
    same?.add(soFar.found)
    if isAudited {
      let findings = tally.end(round: round)
      audit?.update { $0.merge(findings) }
    }
  }

  /// What can be expected of some branches, and what still happens to measures then.
  ///
  /// - Parameter scratch: holds it where there are several.
  @inline(__always)
  private func expected(
    _ span: Span, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _ arithmetic: RowArithmetic, into scratch: Rows.Row
  ) -> (row: Rows.Row, shift: Int32) {
    let first = template.branches[Int(span.first)]
    if span.count == 1 { return (after[first.successor], first.shift) }
    arithmetic.put(
      first.chance, after[first.successor], first.shift, template.shifts, into: scratch)
    for place in span.range.dropFirst() {
      let branch = template.branches[place]
      arithmetic.add(
        branch.chance, after[branch.successor], branch.shift, template.shifts, to: scratch)
    }
    return (scratch, 0)
  }

  @inline(__always)
  private func side(
    _ side: TemplateItem.Side, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _ arithmetic: RowArithmetic, into scratch: Rows.Row
  ) -> (row: Rows.Row, shift: Int32) {
    side.heard.isEmpty
      ? (after[side.successor], side.shift)
      : expected(side.heard, template, after, arithmetic, into: scratch)
  }

  /// Rows before a round's card, from those before its preparation.
  ///
  /// - Parameters:
  ///   - audit: `nil` when only figures are asked for.
  ///   - known: rows that need not be worked out again.
  func drawing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>?, known: KnownRows? = nil
  ) -> SolvedLayer {
    let keys = exploration.drawing[round]
    let step = kept { $0.deciding[round] } ?? steps.decision(round: round, from: keys)
    let blocks = step.blocks(to: exploration.prepared(round))
    return solve(keys, shared(keys, step.tables)) { pieces, keys, values, same in
      if let blocks {
        let walk = BlockWalk(blocks, step.tables, next)
        var work = DrawingWork(walk, self, round: round, known: audit?.value)
        draw(&work, pieces, keys, values, same, audit, known)
      } else {
        let cards = compiled.rounds[round].cards.range
        let live = liveness.preparing[round]
        let walk = SearchWalk(step.tables, next, live: live, meter: meter) { card, core in
          compiled.canHappen(compiled.cards[cards.lowerBound + card], core, round: round)
        }
        var work = DrawingWork(walk, self, round: round, known: audit?.value)
        draw(&work, pieces, keys, values, same, audit, known)
      }
    }
  }

  private func draw<Walk: LayerWalk & ~Copyable>(
    _ work: inout DrawingWork<Walk>, _ pieces: Pieces, _ keys: [UInt64], _ values: ValueRows,
    _ same: FoundSameRows?, _ audit: Shared<AuditFindings>?, _ known: KnownRows?
  ) {
    while let piece = pieces.next() {
      for number in piece {
        work.solve(number, keys, values, same?.rows, known)
        guard work.done > WorkMeter.step else { continue }
        meter.take(&work.done)
        if meter.isStopped { return }
      }
    }
    meter.take(&work.done)
    same?.add(work.soFar.found)
    if let findings = work.findings() { audit?.update { $0.merge(findings) } }
  }

  /// Items to be judged: those that the steps were made to tell of, or all.
  private func items(_ audit: Shared<AuditFindings>?) -> UInt64 {
    guard audit != nil else { return 0 }
    return exploration.steps.isKept ? exploration.steps.telling.items : ~0
  }

  /// What was made to find the states, if it also tells what is asked.
  private func kept<Step>(_ find: (KeptTransitions) -> Step?) -> Step? {
    hasKeptSteps ? find(exploration.steps) : nil
  }

  /// - Returns: `nil` where rows are not told apart by the templates they come of.
  private func shared<Maker: TemplateMaker & ~Copyable>(
    _ keys: [UInt64], _ tables: [TemplateTable<Maker>]
  ) -> FoundSameRows? {
    // Without a table, one template after the other is made in the same place.
    guard layout.isShared, tables.allSatisfy({ $0.hasTemplates }) else { return nil }
    return FoundSameRows(rows: SameRows(count: keys.count))
  }

  private func solve(
    _ keys: [UInt64], _ same: FoundSameRows?,
    _ work: @escaping @Sendable (Pieces, [UInt64], ValueRows, FoundSameRows?) -> Void
  ) -> SolvedLayer {
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let pieces = Pieces(
      of: keys.count, threads: budget.threads, isCancelled: { meter.isStopped })
    DispatchQueue.concurrentPerform(iterations: pieces.threads) { _ in
      work(pieces, keys, values, same)
    }
    if let same { same.rows.merge(same.found.value, values) }
    return SolvedLayer(keys, values, same?.rows)
  }
}

/// Rows that the threads found to be the same.
private struct FoundSameRows: Sendable {
  let rows: SameRows
  let found = Shared<[[Int32]]>([])

  func add(_ places: [Int32]) { found.update { $0.append(places) } }
}

extension CompiledCase {
  /// A figure of a state when the game is over.
  ///
  /// - Parameter ending: of that state.
  func figure(
    of objective: Objective, _ core: UInt64, ending: Int, _ circumstances: Circumstances
  ) -> Double {
    let honoured = scenario.endings[ending].honoured
    switch objective {
    case .wishesHonoured: return Double(wishesHonoured(core, circumstances))
    case .ending(let id): return id.index == ending ? 1 : 0
    case .honouredInFull: return honoured == .full ? 1 : 0
    case .honouredAtLeastPartly: return honoured == .not ? 0 : 1
    case .strainTaken: return 0
    case .measure(let measure):
      let shift = layout.measures[measure.rawValue] ?? 0
      return Double(core >> UInt64(shift) & 15)
    }
  }
}
