/// Where each key of a list stands in it.
final class KeyIndex: @unchecked Sendable {
  fileprivate struct Slot {
    var key: UInt64
    var place: Int
  }

  /// A key that is being looked for: what stood where it should.
  struct Probe {
    var key: UInt64
    fileprivate let at: Int
    fileprivate let first: UInt64
  }

  /// To look keys up in inner loops, as long as the index lives.
  struct View {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let mask: Int

    /// Begins to look for a key that is there.
    @inline(__always)
    func begin(_ key: UInt64) -> Probe {
      let at = KeySet.hash(key) & mask
      return Probe(key: key, at: at, first: slots[at].key)
    }

    @inline(__always)
    func end(_ probe: Probe) -> Int {
      var at = probe.at
      if probe.first == probe.key { return slots[at].place }
      repeat { at = (at &+ 1) & mask } while slots[at].key != probe.key
      return slots[at].place
    }

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

  let view: View
  private let slots: Buffer<Slot>

  init(_ keys: [UInt64]) {
    var size = 16
    while size * 5 / 8 < keys.count { size *= 2 }
    let slots = Buffer(repeating: Slot(key: KeySet.empty, place: -1), count: size)
    let mask = size - 1
    for (number, key) in keys.enumerated() {
      var place = KeySet.hash(key) & mask
      while slots[place].key != KeySet.empty { place = (place + 1) & mask }
      slots[place] = Slot(key: key, place: number)
    }
    view = View(slots: slots.pointer, mask: mask)
    self.slots = slots
  }

  /// −1 for a key that is not there.
  func place(of key: UInt64) -> Int { view.place(of: key) }
}
