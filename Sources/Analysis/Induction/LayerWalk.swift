/// One thread's way through the states of a layer, with the rows of what follows each.
protocol LayerWalk: ~Copyable {
  /// - Returns: where the state that is `number` on the way stands in its layer.
  mutating func move(to number: Int) -> Int

  /// Whether a card can happen in a state, which the walk stands at; preparing always can.
  func canHappen(_ card: Int, _ core: UInt64) -> Bool

  /// The step a card leads to, and the rows of all that may follow, in the order of its successors.
  ///
  /// - Returns: whether this thread meets the template for the first time, too.
  mutating func look(
    up card: Int, _ core: UInt64, into found: inout FoundRows
  ) -> (TransitionTemplate, isNew: Bool)

  /// The row that follows when no card can happen.
  func quiet(_ core: UInt64) -> Rows.Row
}

/// Block after block: what follows a block is known once for all its states.
struct BlockWalk<Maker: TemplateMaker & ~Copyable>: ~Copyable, LayerWalk {
  private let blocks: LayerBlocks
  private let finders: FixedList<TemplateFinder<Maker>>
  private let entries: UnsafeMutablePointer<LayerBlocks.Entry>
  private let successors: ShortSuccessors.View
  private let next: SolvedLayer
  private let same: UnsafeMutablePointer<Int32>?
  /// By target, in the block that is walked through.
  private let rows: Buffer<Rows.Row>
  /// The entries of that block.
  private var first = 0
  private var end = 0
  private var short: Int32 = 0

  /// - Parameter next: in the order of ``LayerBlocks/next(threads:)``.
  init(_ blocks: LayerBlocks, _ tables: [TemplateTable<Maker>], _ next: SolvedLayer) {
    self.blocks = blocks
    self.next = next
    same = next.same?.first.pointer
    finders = FixedList(tables) { TemplateFinder($0) }
    entries = blocks.entries.pointer
    successors = blocks.successors.view
    rows = Buffer(settable: blocks.successors.targets.count)
  }

  @inline(__always)
  mutating func move(to number: Int) -> Int {
    if number >= end || number < first { enter(number) }
    short = entries[number].short
    return Int(entries[number].place)
  }

  @inline(never)
  private mutating func enter(_ number: Int) {
    var low = 0
    var high = blocks.blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks.firstEntries[middle] <= number { low = middle } else { high = middle }
    }
    (first, end) = (blocks.firstEntries[low], blocks.firstEntries[low + 1])
    var place = blocks.firstNext[low]
    blocks.forEachTarget(of: low) { end in
      rows[end] = next.values[same.map { Int($0[place]) } ?? place]
      place += 1
    }
  }

  @inline(__always)
  func canHappen(_ card: Int, _ core: UInt64) -> Bool {
    successors.template(from: short, card: card) >= 0
  }

  @inline(__always)
  mutating func look(
    up card: Int, _ core: UInt64, into found: inout FoundRows
  ) -> (TransitionTemplate, isNew: Bool) {
    let (template, isNew) = finders[card].pointee.take(successors.template(from: short, card: card))
    found.take(
      template.successorCount, of: rows.pointer, successors.targets(from: short, card: card))
    return (template, isNew)
  }

  @inline(__always)
  func quiet(_ core: UInt64) -> Rows.Row { rows[Int(successors.targets(from: short, card: 0)[0])] }
}

/// State after state, each of whose successors is searched for: where little passes through the step.
struct SearchWalk<Maker: TemplateMaker & ~Copyable>: ~Copyable, LayerWalk {
  private let rows: Rows
  private let finders: FixedList<TemplateFinder<Maker>>
  private let live: UInt64
  private let mayHappen: (_ card: Int, _ core: UInt64) -> Bool

  /// - Parameter live: bits that are kept of the states after the step.
  init(
    _ tables: [TemplateTable<Maker>], _ next: SolvedLayer, live: UInt64, meter: WorkMeter,
    where mayHappen: @escaping (_ card: Int, _ core: UInt64) -> Bool
  ) {
    rows = Rows(of: next)
    finders = FixedList(tables) { TemplateFinder($0, meter: meter) }
    self.live = live
    self.mayHappen = mayHappen
  }

  @inline(__always)
  mutating func move(to number: Int) -> Int { number }

  @inline(__always)
  func canHappen(_ card: Int, _ core: UInt64) -> Bool { mayHappen(card, core) }

  @inline(__always)
  mutating func look(
    up card: Int, _ core: UInt64, into found: inout FoundRows
  ) -> (TransitionTemplate, isNew: Bool) {
    let (template, isNew) = finders[card].pointee.find(core)
    rows.look(up: template, core, into: &found)
    return (template, isNew)
  }

  @inline(__always)
  func quiet(_ core: UInt64) -> Rows.Row { rows[core & live] }
}
