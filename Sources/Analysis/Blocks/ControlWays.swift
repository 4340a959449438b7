import Dispatch

/// What can follow the states of a layer, listed by the bits that control the step.
final class ControlWays: @unchecked Sendable {
  /// What a state can come to, apart from the bits that pass through the step; in ascending order.
  let ends: [UInt64]
  private let cards: Int
  /// By control and card; one more at the end.
  private let ways: Buffer<Way>
  /// Numbers of ends.
  private let steps: Buffer<Int32>

  /// What a card can come to.
  fileprivate struct Way {
    /// The place of the template; −1 where the card cannot happen.
    let template: Int32
    /// Where the ends of its successors begin.
    let first: Int32
  }

  init<Maker: TemplateMaker & ~Copyable>(
    _ tables: [TemplateTable<Maker>], _ controls: [UInt64], live: UInt64, threads: Int,
    where canHappen: (_ card: Int, _ core: UInt64) -> Bool
  ) {
    var ways = Buffer<Way>(capacity: controls.count * tables.count + 1)
    var count = 0
    for control in controls {
      let before = count
      for (card, table) in tables.enumerated() {
        let template = canHappen(card, control) ? table.place(of: control) : -1
        ways.append(Way(template: Int32(template), first: Int32(count)))
        if template >= 0 { count += table[template].successorCount }
      }
      // Nothing happens, and that is one step too.
      if count == before { count += 1 }
    }
    ways.append(Way(template: -1, first: Int32(count)))
    let steps = Buffer<Int32>(settable: count)
    let (all, places) = (Unchecked(ways.pointer), Unchecked(steps.pointer))
    let cards = tables.count
    @Sendable func forEachEnd(of number: Int, _ body: (_ step: Int, _ end: UInt64) -> Void) {
      let control = controls[number]
      var isQuiet = true
      for card in 0..<cards {
        let way = all.value[number * cards + card]
        guard way.template >= 0 else { continue }
        isQuiet = false
        let template = tables[card][Int(way.template)]
        for successor in 0..<template.successorCount {
          body(Int(way.first) + successor, template.successors[successor].after(control))
        }
      }
      if isQuiet { body(Int(all.value[number * cards].first), control & live) }
    }
    ends = KeySet.collected(from: controls.count, threads: threads, capacity: 4096) { piece, keys in
      for number in piece { forEachEnd(of: number) { keys.insert($1) } }
    }
    let index = KeyIndex(ends)
    let threads = controls.count < 256 ? 1 : threads
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for number in Range.part(thread, of: threads, in: controls.count) {
        forEachEnd(of: number) {
          (places.value + $0).initialize(to: Int32(truncatingIfNeeded: index.place(of: $1)))
        }
      }
    }
    self.cards = cards
    self.ways = ways
    self.steps = steps
  }

  /// Memory that is used, about.
  var bytes: Int { ways.count * 8 + steps.count * 4 + ends.count * 8 }

  /// To read it in inner loops, as long as it lives.
  struct View {
    fileprivate let ways: UnsafeMutablePointer<Way>
    fileprivate let steps: UnsafeMutablePointer<Int32>
    fileprivate let cards: Int

    /// The place of a card's template; −1 where it cannot happen.
    @inline(__always)
    func template(from control: Int32, card: Int) -> Int {
      Int(ways[Int(control) &* cards &+ card].template)
    }

    /// Numbers of the ends of a card's successors; of the first card when nothing can happen, the one
    /// end of that.
    @inline(__always)
    func ends(from control: Int32, card: Int) -> UnsafeMutablePointer<Int32> {
      steps + Int(ways[Int(control) &* cards &+ card].first)
    }

    /// Numbers of the ends of all cards together, some of them several times.
    @inline(__always)
    func forEachEnd(from control: Int32, _ body: (Int32) -> Void) {
      var step = Int(ways[Int(control) &* cards].first)
      let end = Int(ways[(Int(control) &+ 1) &* cards].first)
      while step < end {
        body(steps[step])
        step &+= 1
      }
    }
  }

  var view: View { View(ways: ways.pointer, steps: steps.pointer, cards: cards) }
}
