/// Rows of a layer that are known from another version of the case, whose future is the same.
struct KnownRows {
  /// Of the states whose rows are known.
  let count: Int
  private let rows: ValueRows
  /// By place in the new layer: the place in the old one, or −1.
  private let places: [Int32]

  /// - Parameters:
  ///   - layer: of the other version.
  ///   - old: its states.
  ///   - new: those of this version, in the same order.
  init(_ layer: SolvedLayer, of old: [UInt64], for new: OrderedStates) {
    rows = layer.values
    let order = new.order
    var next = 0
    var count = 0
    func isBefore(_ one: UInt64, _ other: UInt64) -> Bool {
      let (first, second) = (one & order, other & order)
      return first == second ? one < other : first < second
    }
    places = new.keys.map { key in
      while next < old.count, isBefore(old[next], key) { next += 1 }
      guard next < old.count, old[next] == key else { return -1 }
      count += 1
      return Int32(truncatingIfNeeded: next)
    }
    self.count = count
  }

  /// - Returns: whether it is known.
  @inline(__always)
  func copy(_ place: Int, to row: Rows.Row) -> Bool {
    let known = places[place]
    guard known >= 0 else { return false }
    row.update(from: rows[Int(known)], count: rows.width)
    return true
  }
}
