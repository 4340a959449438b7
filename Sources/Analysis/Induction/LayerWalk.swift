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
  ) -> (StepTemplate, isNew: Bool)

  /// The row that follows when no card can happen.
  func quiet(_ core: UInt64) -> Rows.Row
}

/// Block after block: what follows a block is known once for all its states.
struct BlockWalk<Maker: TemplateMaker & ~Copyable>: ~Copyable, LayerWalk {
  private let blocks: StepBlocks
  private let finders: FixedList<TemplateFinder<Maker>>
  private let entries: UnsafeMutablePointer<StepBlocks.Entry>
  private let ways: ControlWays.View
  private let next: ValueRows
  /// By end, in the block that is walked through.
  private let rows: Buffer<Rows.Row>
  /// The entries of that block.
  private var first = 0
  private var end = 0
  private var control: Int32 = 0

  /// - Parameter next: in the order of ``StepBlocks/next(threads:)``.
  init(_ blocks: StepBlocks, _ tables: [TemplateTable<Maker>], _ next: ValueRows) {
    self.blocks = blocks
    self.next = next
    finders = FixedList(tables) { TemplateFinder($0) }
    entries = blocks.entries.pointer
    ways = blocks.ways.view
    rows = Buffer(settable: blocks.ways.ends.count)
  }

  @inline(__always)
  mutating func move(to number: Int) -> Int {
    if number >= end || number < first { enter(number) }
    control = entries[number].control
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
    var row = next[blocks.firstNext[low]]
    blocks.forEachEnd(of: low) { end in
      rows[end] = row
      row += next.width
    }
  }

  @inline(__always)
  func canHappen(_ card: Int, _ core: UInt64) -> Bool {
    ways.template(from: control, card: card) >= 0
  }

  @inline(__always)
  mutating func look(
    up card: Int, _ core: UInt64, into found: inout FoundRows
  ) -> (StepTemplate, isNew: Bool) {
    let (template, isNew) = finders[card].pointee.take(ways.template(from: control, card: card))
    found.take(template.successorCount, of: rows.pointer, ways.ends(from: control, card: card))
    return (template, isNew)
  }

  @inline(__always)
  func quiet(_ core: UInt64) -> Rows.Row { rows[Int(ways.ends(from: control, card: 0)[0])] }
}

/// State after state, each of whose successors is searched for: where little passes through the step.
struct SearchWalk<Maker: TemplateMaker & ~Copyable>: ~Copyable, LayerWalk {
  private let rows: Rows
  private let finders: FixedList<TemplateFinder<Maker>>
  private let live: UInt64
  private let mayHappen: (_ card: Int, _ core: UInt64) -> Bool

  /// - Parameter live: bits that are kept of the states after the step.
  init(
    _ tables: [TemplateTable<Maker>], _ next: SolvedLayer, live: UInt64,
    where mayHappen: @escaping (_ card: Int, _ core: UInt64) -> Bool
  ) {
    rows = Rows(of: next)
    finders = FixedList(tables) { TemplateFinder($0) }
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
  ) -> (StepTemplate, isNew: Bool) {
    let (template, isNew) = finders[card].pointee.find(core)
    rows.look(up: template, core, into: &found)
    return (template, isNew)
  }

  @inline(__always)
  func quiet(_ core: UInt64) -> Rows.Row { rows[core & live] }
}
