/// A small table that is emptied often: emptying it takes no time.
struct ScratchTable: ~Copyable {
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Slot {
    var stamp: UInt32 = 0
    var place: Int32 = 0
    var hash: UInt64 = 0
  }

  private var slots = Buffer(repeating: Slot(), count: 256)
  private var mask = 255
  private var count = 0
  private var stamp: UInt32 = 1

  mutating func removeAll() {
    count = 0
    stamp += 1
  }

  /// The place of what is already there, or `next`, which is then there.
  mutating func place(of hash: UInt64, next: Int, isSame: (Int) -> Bool) -> Int {
    var at = Int(truncatingIfNeeded: hash ^ hash >> 33) & mask
    while slots[at].stamp == stamp {
      if slots[at].hash == hash, isSame(Int(slots[at].place)) { return Int(slots[at].place) }
      at = (at + 1) & mask
    }
    slots[at] = Slot(stamp: stamp, place: Int32(next), hash: hash)
    count += 1
    if count * 2 > mask { grow() }
    return next
  }

  private mutating func grow() {
    let size = mask + 1
    mask = 2 * size - 1
    let more = Buffer(repeating: Slot(), count: 2 * size)
    for place in 0..<size where slots[place].stamp == stamp {
      let slot = slots[place]
      var at = Int(truncatingIfNeeded: slot.hash ^ slot.hash >> 33) & mask
      while more[at].stamp == stamp { at = (at + 1) & mask }
      more[at] = slot
    }
    slots = more
  }
}
