import Dispatch

/// A step of a whole layer, in blocks of states that share all bits the step leaves alone.
///
/// What a step does depends on the few bits it reads, and it changes few. All others pass through it
/// untouched, so a state is a pair: the copied bits, which every state after it has too, and the
/// rest, its short state, which alone decides what becomes of it. What can follow is listed once for each
/// short state, as numbers of targets; the states that follow a block are a set of such numbers, a bit each,
/// and stand side by side. No state has to be looked for: a block and a number say where it stands.
/// Where nothing passes, all states are one block, as long as they are not too many to be short states.
final class LayerBlocks: @unchecked Sendable {
  /// Bits that no state's way through the step reads or changes.
  let copied: UInt64
  /// The states, block after block.
  let entries: Buffer<Entry>
  /// States that can follow.
  let nextCount: Int

  /// The copied bits of each block.
  let blocks: [UInt64]
  /// By block: where its states begin among the entries; one more at the end.
  let firstEntries: [Int]
  let successors: ShortSuccessors
  /// By block: which targets its states come to, a bit each.
  private let reached: Buffer<UInt64>
  private let words: Int
  /// By block: where the states that follow it begin.
  let firstNext: [Int]

  struct Entry {
    /// Where the state stands in the list of its layer.
    let place: Int32
    let short: Int32
  }

  /// More short states share too little.
  private static func mostShorts(_ states: Int) -> Int { max(1 << 18, states / 8) }
  /// Of 64 targets each, in all blocks together.
  private static var mostWords: Int { 1 << 25 }

  /// - Parameters:
  ///   - tables: the templates of each card, or of preparing.
  ///   - states: of the layer, in any order.
  ///   - live: bits that are kept of the states after the step.
  ///   - reading: bits that tell which of the cards can happen.
  ///   - canHappen: asked with a short state.
  /// - Returns: `nil` when too little passes through the step for so many states.
  init?<Maker: TemplateMaker & ~Copyable>(
    _ tables: [TemplateTable<Maker>], of states: [UInt64], live: UInt64, reading: UInt64,
    threads: Int, meter: WorkMeter, where canHappen: @Sendable (_ card: Int, _ core: UInt64) -> Bool
  ) {
    guard states.count <= Int(Int32.max), tables.allSatisfy({ $0.hasTemplates }) else { return nil }
    let touched = tables.reduce(reading) { $0 | $1.dependencies.read | $1.touched }
    let copied = live & ~touched
    func parts(_ bits: UInt64, most: Int) -> [UInt64]? {
      let parts = KeySet.collected(from: states.count, threads: threads, capacity: 4096) {
        piece, keys in
        for number in piece {
          keys.insert(states[number] & bits)
          if keys.count > most { return }
        }
      }
      return parts.count > most ? nil : parts
    }
    guard let shorts = parts(~copied, most: Self.mostShorts(states.count)),
      let blocks = parts(copied, most: Self.mostWords),
      let successors = ShortSuccessors(
        tables, shorts, live: live, threads: threads, where: canHappen),
      !meter.isStopped
    else { return nil }
    let words = (successors.targets.count + 63) / 64
    guard blocks.count * words <= Self.mostWords else { return nil }
    self.copied = copied
    self.blocks = blocks
    self.successors = successors
    self.words = words
    var firstEntries: [Int] = []
    entries = Self.entries(
      states, copied: copied, blocks, shorts, threads: threads, first: &firstEntries)
    self.firstEntries = firstEntries
    reached = Self.reached(
      entries, firstEntries, successors, words: words, threads: threads, meter)
    var next: [Int] = []
    var count = 0
    for block in blocks.indices {
      next.append(count)
      for word in 0..<words { count += reached[block * words + word].nonzeroBitCount }
    }
    firstNext = next
    nextCount = count
  }

  /// Memory that is used, about.
  var bytes: Int { entries.count * 8 + successors.bytes + reached.count * 8 + blocks.count * 24 }

  /// The states that can follow, in the order of their blocks.
  func next(threads: Int) -> [UInt64] {
    Array(unsafeUninitializedCapacity: nextCount) { keys, count in
      let all = Unchecked(keys.baseAddress)
      let threads = nextCount < 2048 ? 1 : threads
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        guard let all = all.value else { return }
        for block in Range.part(thread, of: threads, in: blocks.count) {
          var number = firstNext[block]
          forEachTarget(of: block) { end in
            (all + number).initialize(to: blocks[block] | successors.targets[end])
            number += 1
          }
        }
      }
      count = nextCount
    }
  }

  @inline(__always)
  func forEachTarget(of block: Int, _ body: (Int) -> Void) {
    for word in 0..<words {
      var bits = reached[block * words + word]
      while bits != 0 {
        body(word << 6 | bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }

  // MARK: Finding what follows

  /// Sorted by block; within one, as they stand in the layer.
  private static func entries(
    _ states: [UInt64], copied: UInt64, _ blocks: [UInt64], _ shorts: [UInt64], threads: Int,
    first: inout [Int]
  ) -> Buffer<Entry> {
    let count = states.count
    let found = Buffer<Entry>(settable: count)
    let entries = Buffer<Entry>(settable: count)
    let (blockIndex, shortIndex) = (KeyIndex(blocks), KeyIndex(shorts))
    let threads = count < 2048 || blocks.count > count / 8 ? 1 : threads
    // How many states of each block a thread has met; then where its next one goes.
    let places = Buffer<Int>(settable: threads * blocks.count)
    places.pointer.initialize(repeating: 0, count: threads * blocks.count)
    let work = Unchecked((found.pointer, entries.pointer, places.pointer))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let (found, _, places) = work.value
      let (block, short) = (blockIndex.view, shortIndex.view)
      let counts = places + thread * blocks.count
      for number in Range.part(thread, of: threads, in: count) {
        let core = states[number]
        let place = block.place(of: core & copied)
        counts[place] += 1
        (found + number).initialize(
          to: Entry(
            place: Int32(truncatingIfNeeded: place),
            short: Int32(truncatingIfNeeded: short.place(of: core & ~copied))))
      }
      withExtendedLifetime((blockIndex, shortIndex)) {}
    }
    first = []
    var next = 0
    for block in blocks.indices {
      first.append(next)
      for thread in 0..<threads {
        let met = places[thread * blocks.count + block]
        places[thread * blocks.count + block] = next
        next += met
      }
    }
    first.append(next)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let (found, entries, places) = work.value
      let next = places + thread * blocks.count
      for number in Range.part(thread, of: threads, in: count) {
        let block = Int(found[number].place)
        (entries + next[block]).initialize(
          to: Entry(place: Int32(truncatingIfNeeded: number), short: found[number].short))
        next[block] += 1
      }
    }
    return entries
  }

  /// Each thread takes a piece of the states; only the first block of a piece may also be another's.
  private static func reached(
    _ entries: borrowing Buffer<Entry>, _ firstEntries: [Int], _ successors: ShortSuccessors,
    words: Int, threads: Int, _ meter: WorkMeter
  ) -> Buffer<UInt64> {
    let count = entries.count
    let blocks = firstEntries.count - 1
    let reached = Buffer<UInt64>(settable: blocks * words)
    reached.pointer.initialize(repeating: 0, count: blocks * words)
    let threads = count < 2048 ? 1 : threads
    let shared = Buffer<UInt64>(settable: threads * words)
    shared.pointer.initialize(repeating: 0, count: threads * words)
    let work = Unchecked((entries.pointer, reached.pointer, shared.pointer))
    @Sendable func firstBlock(_ thread: Int) -> Int {
      let entry = Range.part(thread, of: threads, in: count).lowerBound
      return (firstEntries.firstIndex { $0 > entry } ?? blocks) - 1
    }
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let (entries, reached, shared) = work.value
      let view = successors.view
      var block = firstBlock(thread)
      var bits = shared + thread * words
      var work = 0
      defer { meter.add(work) }
      for number in Range.part(thread, of: threads, in: count) {
        while number >= firstEntries[block + 1] {
          block += 1
          bits = reached + block * words
        }
        view.forEachTarget(from: entries[number].short) { end in
          bits[Int(end >> 6)] |= 1 << UInt64(end & 63)
          work += 1
        }
        if work > 1 << 20 {
          meter.add(work)
          work = 0
          if meter.isStopped { return }
        }
      }
    }
    for thread in 0..<threads {
      let block = min(firstBlock(thread), blocks - 1)
      for word in 0..<words { reached[block * words + word] |= shared[thread * words + word] }
    }
    return reached
  }
}
