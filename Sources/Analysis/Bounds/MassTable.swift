/// How likely each state of a layer is: a growing table, in the order in which states were found.
struct MassTable: ~Copyable {
  private(set) var keys = Buffer<UInt64>()
  private(set) var masses = Buffer<Double>()
  private var slots = Buffer<Int32>(repeating: -1, count: 1024)
  private var mask = 1023
  /// How often a chance was added.
  private(set) var terms = 0

  var count: Int { keys.count }

  var keyList: [UInt64] { Array(UnsafeBufferPointer(start: keys.pointer, count: keys.count)) }

  mutating func removeAll() {
    keys.removeAll()
    masses.removeAll()
    terms = 0
    slots.pointer.update(repeating: -1, count: mask + 1)
  }

  mutating func add(_ mass: Double, to key: UInt64) {
    terms += 1
    var at = KeySet.hash(key) & mask
    while slots[at] >= 0 {
      let place = Int(slots[at])
      if keys[place] == key {
        masses[place] += mass
        return
      }
      at = (at + 1) & mask
    }
    slots[at] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    masses.append(mass)
    if keys.count * 2 > mask { grow() }
  }

  private mutating func grow() {
    mask = 2 * mask + 1
    slots = Buffer(repeating: -1, count: mask + 1)
    for place in 0..<keys.count {
      var at = KeySet.hash(keys[place]) & mask
      while slots[at] >= 0 { at = (at + 1) & mask }
      slots[at] = Int32(truncatingIfNeeded: place)
    }
  }
}
