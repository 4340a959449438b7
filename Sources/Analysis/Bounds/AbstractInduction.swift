import Dispatch
import Rules

/// Works backwards from the endings: the bounds of each state from those of the states after it.
struct AbstractInduction: Sendable {
  let exploration: AbstractExploration
  let layout: BoundLayout
  private let steps: AbstractTransitions
  private let compiled: CompiledCase
  private let memory: RowMemory
  private let arithmetic: BoundArithmetic

  init(_ exploration: AbstractExploration) {
    self.exploration = exploration
    steps = exploration.steps
    compiled = steps.compiled
    layout = steps.layout
    arithmetic = BoundArithmetic(layout: layout)
    memory = RowMemory(least: exploration.largestLayer * layout.width)
  }

  /// - Parameters:
  ///   - bounded: is given the bounds of every layer.
  ///   - progress: told the round, and how many states have their bounds.
  /// - Returns: the layer before the first card.
  func solve(
    keeping bounded: inout BoundedStates, progress: (Int, Int) -> Void
  ) throws(ExplorationStop) -> SolvedLayer {
    let last = exploration.layers.count - 1
    var layer = last == 2 * compiled.rounds.count ? end() : unknown(last)
    bounded.layers[last] = kept(layer, last)
    var solved = exploration.layers[last].count
    for step in stride(from: last - 1, through: 0, by: -1) {
      if steps.budget.isCancelled() { throw .cancelled(round: step / 2, states: solved) }
      let keys = exploration.layers[step]
      let before =
        step % 2 == 0
        ? drawing(round: step / 2, keys, next: layer)
        : preparing(round: step / 2, keys, next: layer)
      if steps.budget.isCancelled() { throw .cancelled(round: step / 2, states: solved) }
      layer = before ?? unknown(step)
      bounded.layers[step] = kept(layer, step)
      solved += keys.count
      progress(step / 2, solved)
    }
    return layer
  }

  private func kept(_ layer: SolvedLayer, _ step: Int) -> BoundedStates.Layer {
    BoundedStates.Layer(layer, count: exploration.layers[step].count, kept: steps.kept[step])
  }

  /// Nothing is known of what follows.
  private func unknown(_ step: Int) -> SolvedLayer {
    let keys = exploration.layers[step]
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let limits = layout.limits(before: step, of: compiled)
    for number in keys.indices { values[number].update(from: limits, count: layout.width) }
    return SolvedLayer(keys, values)
  }

  // MARK: The end

  private func end() -> SolvedLayer {
    let last = compiled.rounds.count
    let keys = exploration.layers[2 * last]
    let bits = steps.needed.drawing[last] & steps.forgetting.drawing[last]
    let parts = ConcretisationParts(
      of: bits, in: compiled, read: compiled.layout.strainBits, overloadable: 0,
      countsStrain: false)
    guard let concretisations = Concretisations(parts, in: compiled, of: bits)
    else { return unknown(2 * last) }
    return solve(keys) { pieces, keys, values in
      let scratch = ValueRows(count: 1, width: layout.width)
      while let piece = pieces.next() {
        for number in piece {
          let row = values[number]
          arithmetic.begin(row)
          for value in concretisations.values
          where concretisations.isPossible(keys[number] | value) {
            fill(scratch[0], keys[number] | value)
            arithmetic.raise(row, to: scratch[0])
          }
        }
      }
    }
  }

  private func fill(_ row: BoundArithmetic.Row, _ core: UInt64) {
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    let ending = compiled.ending(core)
    for (place, objective) in layout.figures.enumerated() {
      let figure = compiled.figure(of: objective, core, ending: ending, circumstances)
      layout.put(figure, figure, at: place, row)
    }
  }

  // MARK: Steps

  /// - Returns: `nil` when the step cannot be followed.
  private func preparing(round: Int, _ keys: [UInt64], next: SolvedLayer) -> SolvedLayer? {
    guard let table = steps.preparing(round: round, from: keys) else { return nil }
    return solve(keys) { pieces, keys, values in
      var work = ChoiceWork(arithmetic, next: next)
      var finder = AbstractFinder(table)
      while let piece = pieces.next() {
        for number in piece {
          work.choose(finder.find(keys[number]), keys[number], into: values[number])
        }
      }
    }
  }

  private func drawing(round: Int, _ keys: [UInt64], next: SolvedLayer) -> SolvedLayer? {
    guard let tables = steps.deciding(round: round, from: keys) else { return nil }
    let cards = compiled.rounds[round].cards.range
    let live = steps.kept.preparing[round]
    return solve(keys) { pieces, keys, values in
      var work = ChoiceWork(arithmetic, next: next)
      let finders = FixedList(tables) { AbstractFinder($0) }
      let choices = ValueRows(count: finders.count, width: layout.width)
      var mix = DrawMix()
      while let piece = pieces.next() {
        for number in piece {
          let core = keys[number]
          mix.removeAll()
          for card in 0..<finders.count {
            guard compiled.cards[cards.lowerBound + card].answer == nil else { continue }
            let template = finders[card].pointee.find(core)
            guard template.alternativeCount > 0 else { continue }
            work.choose(template, core, into: choices[card])
            for answer in compiled.answers(to: cards.lowerBound + card) {
              let template = finders[answer - cards.lowerBound].pointee.find(core)
              guard template.alternativeCount > 0 else { continue }
              work.choose(template, core, into: choices[answer - cards.lowerBound])
              arithmetic.raiseHopes(
                choices[card], to: choices[answer - cards.lowerBound])
            }
            mix.add(
              choices[card], weight: compiled.cards[cards.lowerBound + card].weight,
              isCertain: template.isCertain)
          }
          if mix.mayBeQuiet { mix.add(quiet: next.row(core & live)) }
          mix.mix(into: values[number], width: layout.width)
        }
      }
    }
  }

  private func solve(
    _ keys: [UInt64], _ work: @escaping @Sendable (Pieces, [UInt64], ValueRows) -> Void
  ) -> SolvedLayer {
    let values = ValueRows(count: keys.count, width: layout.width, in: memory)
    let pieces = Pieces(
      of: keys.count, threads: steps.budget.threads, isCancelled: steps.budget.isCancelled)
    DispatchQueue.concurrentPerform(iterations: pieces.threads) { _ in work(pieces, keys, values) }
    return SolvedLayer(keys, values)
  }
}

/// One thread's work on choices.
private struct ChoiceWork: ~Copyable {
  typealias Row = BoundArithmetic.Row

  private let arithmetic: BoundArithmetic
  private let next: SolvedLayer
  private var scratch: ValueRows
  private var sources: Buffer<Row>
  private var capacity = 64

  init(_ arithmetic: BoundArithmetic, next: SolvedLayer) {
    self.arithmetic = arithmetic
    self.next = next
    scratch = ValueRows(count: capacity + 1, width: arithmetic.layout.width)
    sources = Buffer(settable: capacity)
  }

  mutating func choose(_ template: AbstractTemplate, _ core: UInt64, into row: Row) {
    if template.resultCount > capacity { grow(template.resultCount) }
    for result in 0..<template.resultCount {
      let branches = template.results[result].range
      let first = template.branches[branches.lowerBound]
      if branches.count == 1, first.strain == 0, first.chance == 1 {
        sources[result] = next.row(template.successors[Int(first.successor)].after(core))
        continue
      }
      let expected = scratch[1 + result]
      arithmetic.clear(expected)
      for place in branches {
        let branch = template.branches[place]
        let after = next.row(template.successors[Int(branch.successor)].after(core))
        arithmetic.add(branch, after, to: expected)
      }
      sources[result] = expected
    }
    arithmetic.choose(template, sources.pointer, into: row, scratch[0])
  }

  private mutating func grow(_ count: Int) {
    capacity = 2 * count
    scratch = ValueRows(count: capacity + 1, width: arithmetic.layout.width)
    sources = Buffer(settable: capacity)
  }
}
