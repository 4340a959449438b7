import Synchronization

/// A layer whose values are known.
struct SolvedLayer: Sendable {
  /// In the order of the exploration's list.
  let values: ValueRows
  /// `nil` when each state has a row of its own.
  let same: SameRows?
  private let places: LazyIndex

  /// - Parameter keys: the layer's states, in the order of the rows.
  init(_ keys: [UInt64], _ values: ValueRows, _ same: SameRows? = nil) {
    self.values = values
    self.same = same
    places = LazyIndex(keys)
  }

  /// Where each state's row stands; made when it is first asked for.
  var index: KeyIndex { places.index }

  /// For two layers of the same states.
  func hasSameFigures(as other: SolvedLayer, count: Int) -> Bool {
    let width = values.width
    guard other.values.width == width else { return false }
    let (own, others) = (values.rows, other.values.rows)
    return (0..<count * width).allSatisfy { own[$0] == others[$0] }
  }

  func row(_ core: UInt64) -> UnsafeMutablePointer<Double> {
    let place = index.place(of: core)
    return values[same.map { Int($0.first[place]) } ?? place]
  }
}

/// An index that is made when it is first asked for.
private final class LazyIndex: Sendable {
  private let keys: [UInt64]
  private let made = Mutex<KeyIndex?>(nil)

  init(_ keys: [UInt64]) { self.keys = keys }

  var index: KeyIndex {
    made.withLock { made in
      if let made { return made }
      let index = KeyIndex(keys)
      made = index
      return index
    }
  }
}
