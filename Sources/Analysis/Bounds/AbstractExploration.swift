/// The states that some team may reach, as far as they are remembered: layer by layer, each of them
/// stands for all states that differ in forgotten bits only. What one of them may do, it may do: a may
/// abstraction (Larsen and Thomsen 1988; for Markov decision processes Kattenbelt, Kwiatkowska, Norman and
/// Parker 2010).
struct AbstractExploration: Sendable {
  /// By steps: before the first card, before the first preparation, before the second card, and so
  /// on. It ends early where the forgotten bits may stand in too many ways to be followed.
  private(set) var layers: [[UInt64]]
  private(set) var steps: AbstractTransitions

  /// States in all layers.
  var count: Int { layers.reduce(0) { $0 + $1.count } }

  var largestLayer: Int { layers.map(\.count).max() ?? 0 }

  /// What is given up first when there are more states than the budget.
  enum Choice: CaseIterable, Sendable {
    /// What leaves the fewest states.
    case fewest
    /// The first in the order of ``CompiledCase/forgettables``.
    case inOrder
  }

  /// - Parameters:
  ///   - forgetting: from the beginning.
  ///   - choice: of what is forgotten beside that, as late as can be; `nil` forgets nothing more.
  /// - Throws: ``ExplorationStop`` when it is cancelled, or when nothing more may be forgotten.
  init(
    of compiled: CompiledCase, _ layout: BoundLayout, forgetting: Forgetting, _ choice: Choice?,
    budget: SolverBudget, progress: (Int, Int) -> Void
  ) throws(ExplorationStop) {
    let things = choice == nil ? [] : compiled.forgettables.map { compiled.bits(of: $0) }
    // What alone is asked for is forgotten last.
    let asked = layout.stride == 1 ? layout.measureBits(in: compiled) : 0
    steps = AbstractTransitions(compiled, layout, forgetting, budget)
    layers = [[compiled.start.core & steps.kept[0]]]
    let work = AbstractWork(budget)
    let last = 2 * compiled.rounds.count
    for step in 0..<last {
      guard let follow = Following(from: layers[step], step, steps, work) else { break }
      let left = budget.states - count
      let share =
        choice == nil ? left : max(left / (last - step), min(left / 5, left - (last - step)))
      let most = max(1, share)
      while true {
        let kept = steps.kept[step + 1]
        let next = follow.collected(keeping: kept, most: most, threads: budget.threads)
        if budget.isCancelled() { throw .cancelled(round: step / 2, states: count) }
        if next.count <= most {
          layers.append(next)
          break
        }
        // With one thread it is always the same part of them.
        let some = follow.collected(keeping: kept, most: most, threads: 1)
        let open = things.filter { $0 & kept != 0 }
        let others = open.filter { $0 & asked == 0 }
        guard let choice, let bits = choice.bits(of: others.isEmpty ? open : others, some) else {
          throw .overBudget(round: step / 2, states: count + next.count)
        }
        var more = steps.forgetting
        more.forget(bits, from: step + 1)
        steps = AbstractTransitions(compiled, layout, more, budget)
      }
      work.alternatives += follow.alternatives
      if work.isTooMuch {
        layers.removeLast()
        break
      }
      progress(step / 2, count)
    }
    // What was forgotten later makes less of what came before matter.
    for step in layers.indices { layers[step] = layers[step].keeping(steps.kept[step]) }
  }
}

/// What following takes, beside the states themselves.
final class AbstractWork {
  /// Templates that may still be made.
  var templates: Int
  /// Choices, over all states.
  var alternatives = 0
  private let most: Int
  /// Ways that were looked at to make templates.
  let meter: WorkMeter

  init(_ budget: SolverBudget) {
    templates = budget.states + 50_000
    most = 64 * budget.states + 1_000_000
    meter = budget.meter
  }

  var isTooMuch: Bool { alternatives > most || meter.isTooMuch }
}

extension AbstractExploration.Choice {
  fileprivate func bits(of things: [UInt64], _ states: [UInt64]) -> UInt64? {
    switch self {
    case .inOrder: return things.first
    case .fewest:
      let counts = things.map { states.keeping(~$0).count }
      return zip(things, counts).min { $0.1 < $1.1 }?.0
    }
  }
}

extension [UInt64] {
  /// In ascending order, without doubles.
  fileprivate func keeping(_ bits: UInt64) -> [UInt64] {
    KeySet.collected(from: count, threads: 1, capacity: count) { piece, keys in
      for number in piece { keys.insert(self[number] & bits) }
    }
  }
}

/// What follows the states of a layer.
private struct Following {
  private let states: [UInt64]
  private let deciding: [AbstractTable<DecisionTemplates>]
  private let preparing: AbstractTable<PreparationTemplates>?
  private let isCancelled: @Sendable () -> Bool
  private let counted = Shared(0)

  /// Choices that were met, over all states.
  var alternatives: Int { counted.value }

  /// - Returns: `nil` when it cannot be followed.
  init?(from states: [UInt64], _ step: Int, _ steps: AbstractTransitions, _ work: AbstractWork) {
    self.states = states
    isCancelled = steps.budget.isCancelled
    if step % 2 == 0 {
      guard let tables = steps.deciding(round: step / 2, from: states, work) else { return nil }
      deciding = tables
      preparing = nil
    } else {
      guard let table = steps.preparing(round: step / 2, from: states, work) else { return nil }
      deciding = []
      preparing = table
    }
  }

  func collected(keeping kept: UInt64, most: Int, threads: Int) -> [UInt64] {
    counted.update { $0 = 0 }
    return KeySet.collected(
      from: states.count, threads: threads, capacity: Swift.min(most, states.count)
    ) { piece, keys in
      var met = 0
      defer { counted.update { [met] in $0 += met } }
      func add(_ template: AbstractTemplate, _ core: UInt64) {
        met += template.alternativeCount
        for place in 0..<template.successorCount {
          keys.insert(template.successors[place].after(core) & kept)
        }
      }
      if let preparing {
        var finder = AbstractFinder(preparing)
        for number in piece {
          add(finder.find(states[number]), states[number])
          if keys.count > most || number & 255 == 255 && isCancelled() { return }
        }
        return
      }
      let finders = FixedList(deciding) { AbstractFinder($0) }
      for number in piece {
        var mayBeQuiet = true
        for card in 0..<finders.count {
          let template = finders[card].pointee.find(states[number])
          if template.isCertain { mayBeQuiet = false }
          add(template, states[number])
        }
        if mayBeQuiet { keys.insert(states[number] & kept) }
        if keys.count > most || number & 255 == 255 && isCancelled() { return }
      }
    }
  }
}
