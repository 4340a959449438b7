import Dispatch

/// Makes templates of one thread.
protocol TemplateMaker: ~Copyable, SendableMetatype {
  var store: TemplateStore { get set }
  /// Adds the template for one combination of the read bits.
  mutating func make(_ key: UInt64)
}

extension TemplateMaker where Self: ~Copyable {
  /// Forgets what was made.
  mutating func removeAll() { store.removeAll() }

  /// The same, unless the work is to stop: then an empty one, which nobody goes on with.
  mutating func make(_ key: UInt64, _ meter: WorkMeter) {
    guard !meter.isStopped else {
      store.begin(key, counted: 0)
      store.end()
      return
    }
    make(key)
    meter.add(store.takeWork())
  }
}

/// The templates of one step for all states of a layer, made once by all threads together.
final class TemplateTable<Maker: TemplateMaker & ~Copyable>: @unchecked Sendable {
  let dependencies: Dependencies
  /// Where each combination stands; `nil` when there are so many that each state is better listed by
  /// itself.
  fileprivate let index: KeyIndex?
  fileprivate let templates: Buffer<TransitionTemplate>
  fileprivate let maker: @Sendable () -> Maker
  fileprivate let count: Int
  fileprivate let meter: WorkMeter
  /// What the templates point into: the last was made for this table, the others for earlier ones.
  private let batches: [TemplateBatch<Maker>]

  /// Combinations beyond these would take too much memory: one takes some kilobytes, and the rows of a
  /// state some hundred bytes.
  private static func most(_ states: Int) -> Int { max(32_768, states / 64) }
  /// When templates lie in more batches than this, all are made anew: much in old ones may not be
  /// used any more.
  private static var mostBatches: Int { 8 }

  /// - Parameters:
  ///   - states: of the layer.
  ///   - earlier: a table of the same step of another version, to take templates from.
  ///   - isMet: whether the step can follow a state.
  ///   - maker: a new one for each thread.
  init(
    _ dependencies: Dependencies, of states: [UInt64], earlier: TemplateTable? = nil, threads: Int,
    meter: WorkMeter,
    where isMet: @Sendable (UInt64) -> Bool, maker: @escaping @Sendable () -> Maker
  ) {
    let most = Self.most(states.count)
    var keys: [UInt64] = []
    if !dependencies.isWhole {
      keys = KeySet.collected(from: states.count, threads: threads, capacity: 1024) { piece, keys in
        for number in piece where isMet(states[number]) {
          keys.insert(dependencies.key(of: states[number]))
          if keys.count > most { return }
        }
      }
    }
    var isWorthIt = keys.count <= most && keys.count * 2 <= states.count
    let count = isWorthIt ? keys.count : 0
    let templates = Buffer<TransitionTemplate>(settable: count)
    var batches: [TemplateBatch<Maker>] = []
    var missing = Array(0..<count)
    if let earlier, let known = earlier.index, earlier.dependencies == dependencies,
      earlier.batches.count <= Self.mostBatches
    {
      batches = earlier.batches
      missing.removeAll { number in
        let place = known.place(of: keys[number])
        if place >= 0 { templates[number] = earlier.templates[place] }
        return place >= 0
      }
    }
    if !missing.isEmpty || batches.isEmpty {
      let batch = TemplateBatch(missing.map { keys[$0] }, threads: threads, meter, maker: maker)
      if batch.isWhole {
        for (place, number) in missing.enumerated() { templates[number] = batch.template(place) }
        batches.append(batch)
      } else {
        isWorthIt = false
      }
    }
    self.dependencies = dependencies
    self.count = isWorthIt ? count : 0
    self.templates = templates
    self.batches = batches
    self.maker = maker
    self.meter = meter
    index = isWorthIt && !dependencies.isWhole ? KeyIndex(keys) : nil
  }

  /// Whether the step's templates were made.
  var hasTemplates: Bool { index != nil }

  /// Bits that the step of some state does not leave as they are.
  var touched: UInt64 { batches.reduce(0) { $0 | $1.touched } }

  /// Where the template of a state the step was made for stands.
  func place(of core: UInt64) -> Int { index?.place(of: dependencies.key(of: core)) ?? -1 }

  subscript(_ place: Int) -> TransitionTemplate { templates[place] }

  /// Memory that is used, about.
  var bytes: Int { batches.reduce(count * 128) { $0 + $1.bytes } }
}

/// Templates that were made together.
private final class TemplateBatch<Maker: TemplateMaker & ~Copyable>: @unchecked Sendable {
  private let makers: FixedList<Maker>
  /// By place of the combination: which thread made it, and as which of its own.
  private let made: Buffer<Made>
  /// Whether there was memory enough for all of them.
  let isWhole: Bool

  /// Memory that one thread's templates may take.
  private static var most: Int { 500_000_000 }

  private struct Made {
    var thread: Int32
    var number: Int32
  }

  init(_ keys: [UInt64], threads: Int, _ meter: WorkMeter, maker: @Sendable () -> Maker) {
    let pieces = Pieces(of: keys.count, least: 32, threads: threads) { false }
    let makers = FixedList(count: pieces.threads, maker)
    let made = Buffer<Made>(settable: keys.count)
    let (places, work) = (Unchecked(made.pointer), Unchecked(makers.pointer))
    let isTooLarge = Shared(false)
    DispatchQueue.concurrentPerform(iterations: pieces.threads) { thread in
      var number: Int32 = 0
      while let piece = pieces.next() {
        for place in piece {
          work.value[thread].make(keys[place], meter)
          (places.value + place).initialize(to: Made(thread: Int32(thread), number: number))
          number += 1
        }
        if work.value[thread].store.bytes > Self.most { isTooLarge.update { $0 = true } }
        if isTooLarge.value { return }
      }
    }
    isWhole = !isTooLarge.value
    self.makers = makers
    self.made = made
  }

  func template(_ place: Int) -> TransitionTemplate {
    makers[Int(made[place].thread)].pointee.store.template(Int(made[place].number))
  }

  var touched: UInt64 { (0..<makers.count).reduce(0) { $0 | makers[$1].pointee.store.touched } }

  /// Memory that is used, about.
  var bytes: Int {
    (0..<makers.count).reduce(made.count * 8) { $0 + makers[$1].pointee.store.bytes }
  }
}

/// One thread's view of the templates of a step.
struct TemplateFinder<Maker: TemplateMaker & ~Copyable>: ~Copyable {
  private let table: TemplateTable<Maker>
  private let view: KeyIndex.View
  private let hasTable: Bool
  private let dependencies: Dependencies
  private let templates: UnsafeMutablePointer<TransitionTemplate>
  private let isMet: Buffer<Bool>
  private let meter: WorkMeter
  private var maker: Maker

  /// - Parameter meter: of the work at hand, where the table may be another version's: whoever made it
  ///   may have been told to stop since.
  init(_ table: TemplateTable<Maker>, meter: WorkMeter? = nil) {
    self.meter = meter ?? table.meter
    self.table = table
    hasTable = table.index != nil
    view = (table.index ?? KeyIndex([])).view
    dependencies = table.dependencies
    templates = table.templates.pointer
    isMet = Buffer(repeating: false, count: table.count)
    maker = table.maker()
  }

  /// - Returns: whether this thread meets it for the first time, too.
  @inline(__always)
  mutating func find(_ core: UInt64) -> (TransitionTemplate, isNew: Bool) {
    guard hasTable else { return (make(core), true) }
    return take(view.place(of: dependencies.key(of: core)))
  }

  /// The same for one whose place is known.
  @inline(__always)
  mutating func take(_ place: Int) -> (TransitionTemplate, isNew: Bool) {
    let isNew = !isMet[place]
    if isNew { isMet[place] = true }
    return (templates[place], isNew)
  }

  @inline(never)
  private mutating func make(_ core: UInt64) -> TransitionTemplate {
    maker.removeAll()
    maker.make(core, meter)
    var template = maker.store.template(0)
    template.isPassing = true
    return template
  }
}
