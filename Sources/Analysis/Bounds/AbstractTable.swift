import Dispatch

/// The templates of one step for all states of a layer, as ``TemplateTable`` has them for states of
/// which nothing is forgotten.
final class AbstractTable<Maker: TemplateMaker & ~Copyable>: @unchecked Sendable {
  fileprivate let step: AbstractTransition
  /// `nil` when each state is better listed by itself.
  fileprivate let index: KeyIndex?
  fileprivate let templates: Buffer<AbstractTemplate>
  fileprivate let meter: WorkMeter
  fileprivate let maker: @Sendable () -> Maker
  private let makers: FixedList<AbstractMaker<Maker>>

  /// Templates that are made for one table at most; more would take too much memory.
  private static var most: Int { 32_768 }

  /// - Parameters:
  ///   - states: of the layer.
  ///   - maker: a new one for each thread.
  /// - Returns: `nil` when it would be too much work. When it is cancelled, what is missing has no
  ///   alternatives.
  init?(
    _ step: AbstractTransition, of states: [UInt64], _ budget: SolverBudget,
    _ work: AbstractWork?, maker: @escaping @Sendable () -> Maker
  ) {
    let read = step.read
    let values = step.concretisations.values.count
    let most = max(16, Self.most / max(1, values))
    let keys = KeySet.collected(from: states.count, threads: 1, capacity: 1024) { piece, keys in
      for number in piece {
        keys.insert(states[number] & read)
        if keys.count > most { return }
      }
    }
    let isWorthIt = keys.count <= most
    if let work {
      work.templates -= values * (isWorthIt ? keys.count : 2 * states.count)
      if work.templates < 0 { return nil }
    }
    let count = isWorthIt ? keys.count : 0
    let threads = count * values < 256 ? 1 : min(budget.threads, max(1, count))
    let meter = work?.meter ?? WorkMeter(most: .max, isCancelled: budget.isCancelled)
    let templates = Buffer<AbstractTemplate>(settable: count)
    let makers = FixedList(count: threads) { AbstractMaker(step, maker()) }
    let (places, work) = (Unchecked(templates.pointer), Unchecked(makers.pointer))
    DispatchQueue.concurrentPerform(iterations: threads) { [keys] thread in
      let piece = Range.part(thread, of: threads, in: count)
      for number in piece {
        if meter.isStopped {
          work.value[thread].skip()
        } else {
          work.value[thread].make(keys[number], meter)
        }
      }
      for number in piece {
        (places.value + number).initialize(
          to: work.value[thread].template(number - piece.lowerBound))
      }
    }
    if meter.isTooMuch { return nil }
    self.step = step
    self.meter = meter
    self.templates = templates
    self.makers = makers
    self.maker = maker
    index = isWorthIt ? KeyIndex(keys) : nil
  }
}

/// Makes abstract templates of one thread.
private struct AbstractMaker<Maker: TemplateMaker & ~Copyable>: ~Copyable {
  private let step: AbstractTransition
  private var maker: Maker
  private var store = AbstractStore()

  init(_ step: AbstractTransition, _ maker: consuming Maker) {
    self.step = step
    self.maker = maker
  }

  mutating func removeAll() { store.removeAll() }

  /// Adds the template for one combination of the bits that the step reads.
  mutating func make(_ key: UInt64, _ meter: WorkMeter) {
    store.begin()
    for value in step.concretisations.values {
      let core = key | value
      guard step.concretisations.isPossible(core), step.canFollow(core) else { continue }
      maker.removeAll()
      maker.make(core, meter)
      store.add(maker.store.template(0))
    }
    store.end(isCertain: step.isCertain(key))
  }

  mutating func skip() {
    store.begin()
    store.end(isCertain: false)
  }

  func template(_ number: Int) -> AbstractTemplate { store.template(number) }
}

/// One thread's view of the templates of a step.
struct AbstractFinder<Maker: TemplateMaker & ~Copyable>: ~Copyable {
  private let table: AbstractTable<Maker>
  private let hasTable: Bool
  private let view: KeyIndex.View
  private let templates: UnsafeMutablePointer<AbstractTemplate>
  private let read: UInt64
  private var maker: AbstractMaker<Maker>

  init(_ table: AbstractTable<Maker>) {
    self.table = table
    hasTable = table.index != nil
    view = (table.index ?? KeyIndex([])).view
    templates = table.templates.pointer
    read = table.step.read
    maker = AbstractMaker(table.step, table.maker())
  }

  /// Valid until the next is looked for.
  @inline(__always)
  mutating func find(_ core: UInt64) -> AbstractTemplate {
    if hasTable { return templates[view.place(of: core & read)] }
    return make(core)
  }

  @inline(never)
  private mutating func make(_ core: UInt64) -> AbstractTemplate {
    maker.removeAll()
    maker.make(core & read, table.meter)
    return maker.template(0)
  }
}
