import Dispatch

/// Makes templates of one thread.
protocol TemplateMaker: ~Copyable, SendableMetatype {
  var store: TemplateStore { get set }
  /// Adds the template for one combination of the controlling bits.
  mutating func make(_ key: UInt64)
}

extension TemplateMaker where Self: ~Copyable {
  /// Forgets what was made.
  mutating func removeAll() { store.removeAll() }
}

/// The templates of one step for all states of a layer, made once by all threads together.
final class TemplateTable<Maker: TemplateMaker & ~Copyable>: @unchecked Sendable {
  let control: StepControl
  /// Where each combination stands; `nil` when there are so many that each state is better listed by
  /// itself.
  fileprivate let index: KeyIndex?
  fileprivate let templates: UnsafeMutablePointer<StepTemplate>
  fileprivate let maker: @Sendable () -> Maker
  fileprivate let count: Int
  private let makers: UnsafeMutablePointer<Maker>
  private let threads: Int

  /// More combinations would take too much memory.
  private static var most: Int { 32_768 }

  /// - Parameters:
  ///   - states: of the layer.
  ///   - isMet: whether the step can follow a state.
  ///   - maker: a new one for each thread.
  init(
    _ control: StepControl, of states: [UInt64], threads: Int,
    where isMet: @Sendable (UInt64) -> Bool, maker: @escaping @Sendable () -> Maker
  ) {
    let controlling = control.controlling
    var keys: [UInt64] = []
    if !control.isWhole {
      keys = KeySet.collected(from: states.count, threads: threads, capacity: 1024) { piece, keys in
        for number in piece where isMet(states[number]) {
          keys.insert(states[number] & controlling)
          if keys.count > Self.most { return }
        }
      }
    }
    let isWorthIt = keys.count <= Self.most && keys.count * 2 <= states.count
    let count = isWorthIt ? keys.count : 0
    let threads = count < 64 ? 1 : threads
    let templates = UnsafeMutablePointer<StepTemplate>.allocate(capacity: max(1, count))
    let makers = UnsafeMutablePointer<Maker>.allocate(capacity: threads)
    for thread in 0..<threads { (makers + thread).initialize(to: maker()) }
    let (places, work) = (Unchecked(templates), Unchecked(makers))
    DispatchQueue.concurrentPerform(iterations: threads) { [keys] thread in
      let piece = count * thread / threads..<count * (thread + 1) / threads
      for number in piece { work.value[thread].make(keys[number]) }
      for number in piece {
        (places.value + number).initialize(
          to: work.value[thread].store.template(number - piece.lowerBound))
      }
    }
    self.control = control
    self.count = count
    self.threads = threads
    self.templates = templates
    self.makers = makers
    self.maker = maker
    index = isWorthIt && !control.isWhole ? KeyIndex(keys) : nil
  }

  /// Whether the step's templates were made.
  var hasTemplates: Bool { index != nil }

  /// Bits that the step of some state does not leave as they are.
  var touched: UInt64 { (0..<threads).reduce(0) { $0 | makers[$1].store.touched } }

  /// Where the template of a state the step was made for stands.
  func place(of core: UInt64) -> Int { index?.place(of: core & control.controlling) ?? -1 }

  subscript(_ place: Int) -> StepTemplate { templates[place] }

  /// Memory that is used, about.
  var bytes: Int { (0..<threads).reduce(count * 128) { $0 + makers[$1].store.bytes } }

  deinit {
    makers.deinitialize(count: threads)
    makers.deallocate()
    templates.deallocate()
  }
}

/// One thread's way to the templates of a step.
struct TemplateFinder<Maker: TemplateMaker & ~Copyable>: ~Copyable {
  private let table: TemplateTable<Maker>
  private let view: KeyIndex.View
  private let hasTable: Bool
  private let controlling: UInt64
  private let templates: UnsafeMutablePointer<StepTemplate>
  private let isMet: UnsafeMutablePointer<Bool>
  private var maker: Maker

  init(_ table: TemplateTable<Maker>) {
    self.table = table
    hasTable = table.index != nil
    view = (table.index ?? KeyIndex([])).view
    controlling = table.control.controlling
    templates = table.templates
    isMet = .allocate(capacity: max(1, table.count))
    isMet.initialize(repeating: false, count: max(1, table.count))
    maker = table.maker()
  }

  deinit { isMet.deallocate() }

  /// - Returns: whether this thread meets it for the first time, too.
  @inline(__always)
  mutating func find(_ core: UInt64) -> (StepTemplate, isNew: Bool) {
    guard hasTable else { return (make(core), true) }
    return take(view.place(of: core & controlling))
  }

  /// The same for one whose place is known.
  @inline(__always)
  mutating func take(_ place: Int) -> (StepTemplate, isNew: Bool) {
    let isNew = !isMet[place]
    if isNew { isMet[place] = true }
    return (templates[place], isNew)
  }

  @inline(never)
  private mutating func make(_ core: UInt64) -> StepTemplate {
    maker.removeAll()
    maker.make(core)
    return maker.store.template(0)
  }
}

/// One thread's ways to the templates of all cards of a round.
final class Finders<Maker: TemplateMaker & ~Copyable> {
  private let finders: UnsafeMutablePointer<TemplateFinder<Maker>>
  private let count: Int

  init(_ tables: [TemplateTable<Maker>]) {
    count = tables.count
    finders = .allocate(capacity: max(1, count))
    for number in 0..<count { (finders + number).initialize(to: TemplateFinder(tables[number])) }
  }

  deinit {
    finders.deinitialize(count: count)
    finders.deallocate()
  }

  @inline(__always)
  subscript(_ number: Int) -> UnsafeMutablePointer<TemplateFinder<Maker>> { finders + number }
}

/// Memory that threads share because each writes to places of its own.
struct Unchecked<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
