import Dispatch
import Rules

/// Works backwards from the endings: each state's figures from those of the states after it.
///
/// Sums run in the order of the case's lists, so any number of threads gives the same bits.
struct Backward: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  let exploration: Exploration
  let layout: RowLayout
  let threads: Int
  let memory: RowMemory
  private let steps: LayerSteps

  init(
    compiled: CompiledCase, liveness: Liveness, exploration: Exploration, layout: RowLayout,
    threads: Int, memory: RowMemory? = nil
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.exploration = exploration
    self.layout = layout
    self.threads = threads
    steps = LayerSteps(
      compiled: compiled, liveness: liveness, threads: threads, lanes: layout.lanes)
    self.memory = memory ?? RowMemory(least: exploration.largestLayer * layout.width)
  }

  /// Rows of the states when the game is over.
  func end() -> SolvedLayer {
    let keys = exploration.drawing[compiled.rounds.count]
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    for (number, core) in keys.enumerated() {
      let row = values[number]
      row.update(repeating: 0, count: layout.width)
      let ending = compiled.ending(core)
      for (place, objective) in layout.plain.enumerated() {
        let figure = compiled.figure(of: objective, core, ending: ending, circumstances)
        for team in 0..<3 { row[place + team * layout.stride] = team == 2 ? -figure : figure }
      }
      for lane in 0..<3 * layout.lanes.count {
        for value in 0..<RowLayout.values {
          row[layout.plainWidth + RowLayout.values * lane + value] =
            lane % 3 == 2 ? -Double(value) : Double(value)
        }
      }
    }
    return SolvedLayer(index: KeyIndex(keys), values: values)
  }

  /// Rows before a round's preparation, from those before the next round's card.
  ///
  /// - Parameter audit: `nil` when only figures are asked for.
  func preparing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>?
  ) -> SolvedLayer {
    let known = audit?.value
    let keys = exploration.preparing[round]
    let table =
      kept(audit) { $0.preparing[round] }
      ?? steps.preparing(round: round, from: keys, items: known == nil ? 0 : ~0)
    return solve(keys) { pieces, keys, values in
      let arithmetic = RowArithmetic(layout: layout)
      let isAudited = known != nil
      var tally = AuditTally(
        for: compiled, layout, known: known ?? AuditFindings(for: compiled))
      let rows = Rows(of: next)
      var finder = TemplateFinder(table)
      var after = FoundRows()
      while let piece = pieces.next() {
        for number in piece {
          let core = keys[number]
          let (template, isNew) = finder.find(core)
          rows.look(up: template, core, into: &after)
          let row = values[number]
          arithmetic.begin(row)
          for place in 0..<template.resultCount {
            let result = template.results[place]
            let branch = template.branches[Int(result.branches.first)]
            arithmetic.choose(
              result.weight, after[branch.successor], branch.shift, template.shifts, into: row)
          }
          guard isAudited else { continue }
          if isNew { tally.noteNewPreparation(template, core, round: round) }
          for place in 0..<template.itemCount {
            let way = template.items[place]
            tally.note(
              way, with: after[way.successor], without: after[template.idle], layout,
              template.shifts)
          }
        }
      }
      if isAudited {
        let findings = tally.end(round: round)
        audit?.update { $0.merge(findings) }
      }
    }
  }

  /// Rows before a round's card, from those before its preparation.
  ///
  /// - Parameter audit: `nil` when only figures are asked for.
  func drawing(
    round: Int, next: SolvedLayer, audit: Shared<AuditFindings>?
  ) -> SolvedLayer {
    let known = audit?.value
    let keys = exploration.drawing[round]
    let tables =
      kept(audit) { $0.deciding[round] } ?? steps.deciding(round: round, from: keys)
    return solve(keys) { pieces, keys, values in
      var work = DrawingWork(self, tables, round: round, next: next, known: known)
      while let piece = pieces.next() {
        for number in piece { work.solve(keys[number], into: values[number]) }
      }
      if let findings = work.findings() { audit?.update { $0.merge(findings) } }
    }
  }

  /// What was made to find the states, if it also tells what is asked.
  private func kept<Tables>(
    _ audit: Shared<AuditFindings>?, _ find: (KeptTables) -> Tables?
  ) -> Tables? {
    let tables = exploration.tables
    guard audit == nil, layout.lanes.isEmpty, !tables.preparing.isEmpty else { return nil }
    return find(tables)
  }

  private func solve(
    _ keys: [UInt64], _ work: @escaping @Sendable (Pieces, [UInt64], ValueRows) -> Void
  ) -> SolvedLayer {
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let pieces = Pieces(of: keys.count, threads: threads)
    DispatchQueue.concurrentPerform(iterations: pieces.threads) { _ in work(pieces, keys, values) }
    return SolvedLayer(index: KeyIndex(keys), values: values)
  }
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
