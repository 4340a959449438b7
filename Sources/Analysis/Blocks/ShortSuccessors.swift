import Dispatch

/// What can follow the states of a layer, listed by the short states: what is left of a state without
/// the bits the step copies.
final class ShortSuccessors: @unchecked Sendable {
  /// What a state can come to, apart from the bits that pass through the step; in ascending order.
  let targets: [UInt64]
  /// A round without any has room for one, which never happens.
  private let cards: Int
  /// By short state and card; one more at the end.
  private let entries: Buffer<Entry>
  /// Numbers of targets.
  private let steps: Buffer<Int32>

  /// What a card can come to.
  fileprivate struct Entry {
    /// The place of the template; −1 where the card cannot happen.
    let template: Int32
    /// Where the targets of its successors begin.
    let first: Int32
  }

  /// More would take too much memory, and longer to list than the states themselves.
  private static let most = 1 << 27

  /// - Returns: `nil` when too many states can follow.
  init?<Maker: TemplateMaker & ~Copyable>(
    _ tables: [TemplateTable<Maker>], _ shorts: [UInt64], live: UInt64, threads: Int,
    where canHappen: (_ card: Int, _ core: UInt64) -> Bool
  ) {
    let cards = max(1, tables.count)
    var entries = Buffer<Entry>(capacity: shorts.count * cards + 1)
    var count = 0
    for short in shorts {
      var isQuiet = true
      if tables.isEmpty { entries.append(Entry(template: -1, first: Int32(count))) }
      for (card, table) in tables.enumerated() {
        let template = canHappen(card, short) ? table.place(of: short) : -1
        entries.append(Entry(template: Int32(template), first: Int32(count)))
        if template >= 0 {
          isQuiet = false
          count += table[template].successorCount
        }
      }
      // Nothing happens, and that is one step too. A template without successors is none: it was
      // not made any more, because the work is to stop.
      if isQuiet { count += 1 }
      if count > Self.most { return nil }
    }
    entries.append(Entry(template: -1, first: Int32(count)))
    let steps = Buffer<Int32>(settable: count)
    let (all, places) = (Unchecked(entries.pointer), Unchecked(steps.pointer))
    @Sendable func forEachTarget(of number: Int, _ body: (_ step: Int, _ end: UInt64) -> Void) {
      let short = shorts[number]
      var isQuiet = true
      for card in 0..<cards {
        let entry = all.value[number * cards + card]
        guard entry.template >= 0 else { continue }
        isQuiet = false
        let template = tables[card][Int(entry.template)]
        for successor in 0..<template.successorCount {
          body(Int(entry.first) + successor, template.successors[successor].after(short))
        }
      }
      if isQuiet { body(Int(all.value[number * cards].first), short & live) }
    }
    targets = KeySet.collected(from: shorts.count, threads: threads, capacity: 4096) {
      piece, keys in
      for number in piece { forEachTarget(of: number) { keys.insert($1) } }
    }
    let index = KeyIndex(targets)
    let threads = shorts.count < 256 ? 1 : threads
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for number in Range.part(thread, of: threads, in: shorts.count) {
        forEachTarget(of: number) {
          (places.value + $0).initialize(to: Int32(truncatingIfNeeded: index.place(of: $1)))
        }
      }
    }
    self.cards = cards
    self.entries = entries
    self.steps = steps
  }

  /// Memory that is used, about.
  var bytes: Int { entries.count * 8 + steps.count * 4 + targets.count * 8 }

  /// To read it in inner loops, as long as it lives.
  struct View {
    fileprivate let entries: UnsafeMutablePointer<Entry>
    fileprivate let steps: UnsafeMutablePointer<Int32>
    fileprivate let cards: Int

    /// The place of a card's template; −1 where it cannot happen.
    @inline(__always)
    func template(from short: Int32, card: Int) -> Int {
      Int(entries[Int(short) &* cards &+ card].template)
    }

    /// Numbers of the targets of a card's successors; of the first card when nothing can happen, the one
    /// end of that.
    @inline(__always)
    func targets(from short: Int32, card: Int) -> UnsafeMutablePointer<Int32> {
      steps + Int(entries[Int(short) &* cards &+ card].first)
    }

    /// Numbers of the targets of all cards together, some of them several times.
    @inline(__always)
    func forEachTarget(from short: Int32, _ body: (Int32) -> Void) {
      var step = Int(entries[Int(short) &* cards].first)
      let end = Int(entries[(Int(short) &+ 1) &* cards].first)
      while step < end {
        body(steps[step])
        step &+= 1
      }
    }
  }

  var view: View { View(entries: entries.pointer, steps: steps.pointer, cards: cards) }
}
