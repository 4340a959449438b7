import Dispatch

/// A growing set of keys in one piece of memory, with open addressing (Knuth, *The Art of Computer
/// Programming*, 6.4). The hash is a fixed function, so that the same
/// keys in the same order give the same list.
struct KeySet: ~Copyable {
  private var slots: Buffer<UInt64>
  private var mask: Int
  private(set) var count = 0
  private var limit: Int
  /// No state has all bits set: a core has at most 63.
  static var empty: UInt64 { .max }

  init(capacity: Int = 1024) {
    var size = 1024
    while size * 5 / 8 < capacity { size *= 2 }
    slots = Buffer(repeating: Self.empty, count: size)
    mask = size - 1
    limit = size * 5 / 8
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    var mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed &*= 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 20)
  }

  @inline(__always)
  mutating func insert(_ key: UInt64) {
    var place = Self.hash(key) & mask
    while true {
      let found = slots[place]
      if found == key { return }
      if found == Self.empty { break }
      place = (place + 1) & mask
    }
    slots[place] = key
    count += 1
    if count > limit { grow() }
  }

  /// Inserts so many keys. All places are read once before any is looked at, so that the waits for
  /// memory overlap.
  @inline(__always)
  mutating func insert(_ count: Int, _ probes: inout KeyProbes, key: (Int) -> UInt64) {
    probes.keys.clear(for: count)
    probes.firsts.clear(for: count)
    let (keys, firsts) = (probes.keys.pointer, probes.firsts.pointer)
    var number = 0
    while number < count {
      let key = key(number)
      keys[number] = key
      firsts[number] = slots[Self.hash(key) & mask]
      number &+= 1
    }
    number = 0
    while number < count {
      if firsts[number] != keys[number] { insert(keys[number]) }
      number &+= 1
    }
  }

  /// All keys that some thread finds, in ascending order.
  ///
  /// - Parameters:
  ///   - count: how many places threads share out; each is given one piece of them.
  ///   - capacity: room for keys to begin with, for all threads together.
  static func collected(
    from count: Int, threads: Int, capacity: Int,
    _ collect: @Sendable (Range<Int>, inout KeySet) -> Void
  ) -> [UInt64] {
    let threads = count < 2048 ? 1 : max(1, threads)
    let found = Shared<[[UInt64]]>(Array(repeating: [], count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var keys = KeySet(capacity: capacity / threads)
      collect(.part(thread, of: threads, in: count), &keys)
      let list = keys.sorted()
      found.update { $0[thread] = list }
    }
    var lists = found.value
    found.update { $0 = [] }
    while lists.count > 1 { lists.append(union(lists.removeFirst(), lists.removeFirst())) }
    return lists[0]
  }

  private mutating func grow() {
    let size = mask + 1
    let more = Buffer(repeating: Self.empty, count: size * 2)
    mask = size * 2 - 1
    limit = size * 2 * 5 / 8
    for place in 0..<size where slots[place] != Self.empty {
      var next = Self.hash(slots[place]) & mask
      while more[next] != Self.empty { next = (next + 1) & mask }
      more[next] = slots[place]
    }
    slots = more
  }

  /// All keys, in ascending order.
  func sorted() -> [UInt64] {
    let keys = Buffer<UInt64>(settable: 2 * count)
    var number = 0
    var (all, any) = (~UInt64(0), UInt64(0))
    for place in 0...mask where slots[place] != Self.empty {
      let key = slots[place]
      all &= key
      any |= key
      keys[number] = key
      number += 1
    }
    return Self.sorted(keys.pointer, keys.pointer + count, count, differing: any & ~all)
  }

  /// The places of keys, in the ascending order of the keys.
  static func ascending(_ keys: [UInt64]) -> [Int32] {
    var from = keys.indices.map { Int32($0) }
    var to = from
    let (all, any) = keys.reduce((~UInt64(0), UInt64(0))) { ($0.0 & $1, $0.1 | $1) }
    for shift in stride(from: UInt64(0), to: 64, by: 8) where (any & ~all) >> shift & 255 != 0 {
      var places = [Int](repeating: 0, count: 257)
      for key in keys { places[Int(key >> shift & 255) + 1] += 1 }
      for byte in 0..<256 { places[byte + 1] += places[byte] }
      for number in from {
        let byte = Int(keys[Int(number)] >> shift & 255)
        to[places[byte]] = number
        places[byte] += 1
      }
      swap(&from, &to)
    }
    return from
  }

  /// By one byte after the other from the lowest, leaving out those that all keys have alike.
  private static func sorted(
    _ keys: UnsafeMutablePointer<UInt64>, _ other: UnsafeMutablePointer<UInt64>, _ count: Int,
    differing: UInt64
  ) -> [UInt64] {
    var (from, to) = (keys, other)
    let places = Buffer(repeating: 0, count: 256)
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 255 != 0 {
      places.pointer.update(repeating: 0, count: 256)
      for number in 0..<count { places[Int(from[number] >> shift & 255)] += 1 }
      var first = 0
      for byte in 0..<256 { (places[byte], first) = (first, first + places[byte]) }
      for number in 0..<count {
        let byte = Int(from[number] >> shift & 255)
        to[places[byte]] = from[number]
        places[byte] += 1
      }
      (from, to) = (to, from)
    }
    return Array(UnsafeBufferPointer(start: from, count: count))
  }

  /// Of two lists in ascending order, one without doubles.
  static func union(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    Array(unsafeUninitializedCapacity: a.count + b.count) { keys, count in
      var (first, second) = (0, 0)
      while first < a.count, second < b.count {
        let (one, other) = (a[first], b[second])
        keys[count] = min(one, other)
        count += 1
        first += one <= other ? 1 : 0
        second += other <= one ? 1 : 0
      }
      for place in first..<a.count {
        keys[count] = a[place]
        count += 1
      }
      for place in second..<b.count {
        keys[count] = b[place]
        count += 1
      }
    }
  }
}

/// What stood where keys should: a buffer that is used again.
struct KeyProbes: ~Copyable {
  fileprivate var keys = Buffer<UInt64>(settable: 256)
  fileprivate var firsts = Buffer<UInt64>(settable: 256)
}
