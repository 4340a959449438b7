/// A growing set of keys in one piece of memory. The hash is a fixed function, so that the same
/// keys in the same order give the same list.
struct KeySet: ~Copyable {
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private(set) var count = 0
  private var limit: Int
  /// No state has all bits set: a core has at most 63.
  static var empty: UInt64 { .max }

  init(capacity: Int = 1024) {
    var size = 1024
    while size * 5 / 8 < capacity { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Self.empty, count: size)
    mask = size - 1
    limit = size * 5 / 8
  }

  deinit { slots.deallocate() }

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

  private mutating func grow() {
    let old = slots
    let size = mask + 1
    let larger = size * 2
    slots = .allocate(capacity: larger)
    slots.initialize(repeating: Self.empty, count: larger)
    mask = larger - 1
    limit = larger * 5 / 8
    for place in 0..<size where old[place] != Self.empty {
      var next = Self.hash(old[place]) & mask
      while slots[next] != Self.empty { next = (next + 1) & mask }
      slots[next] = old[place]
    }
    old.deallocate()
  }

  mutating func formUnion(_ keys: [UInt64]) {
    for key in keys { insert(key) }
  }

  func list() -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for place in 0...mask where slots[place] != Self.empty { keys.append(slots[place]) }
    return keys
  }
}

/// Where each key of a layer stands in its list.
final class KeyIndex: @unchecked Sendable {
  private struct Slot {
    var key: UInt64
    var place: Int
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  init(_ keys: [UInt64]) {
    var size = 16
    while size * 5 / 8 < keys.count { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(key: KeySet.empty, place: -1), count: size)
    mask = size - 1
    for (number, key) in keys.enumerated() {
      var place = KeySet.hash(key) & mask
      while slots[place].key != KeySet.empty { place = (place + 1) & mask }
      slots[place] = Slot(key: key, place: number)
    }
  }

  deinit { slots.deallocate() }

  /// −1 for a key that is not there.
  @inline(__always)
  func place(of key: UInt64) -> Int {
    var place = KeySet.hash(key) & mask
    while true {
      let slot = slots[place]
      if slot.key == key || slot.key == KeySet.empty { return slot.place }
      place = (place + 1) & mask
    }
  }
}
