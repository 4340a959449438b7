import Synchronization

/// Memory for rows that is used again for one layer after the other: asking the system for it anew
/// would cost as much as a tenth of the work.
final class RowMemory: Sendable {
  private struct Piece: @unchecked Sendable {
    let rows: UnsafeMutablePointer<Double>
    let capacity: Int
  }

  private let free = Mutex<[Piece]>([])
  /// As many as a case of some twenty rounds has layers.
  private static let mostPieces = 48
  private let least: Int

  /// - Parameter least: figures that a piece has room for at least.
  init(least: Int) { self.least = least }

  deinit { free.withLock { $0.forEach { $0.rows.deallocate() } } }

  fileprivate func take(_ count: Int) -> (rows: UnsafeMutablePointer<Double>, capacity: Int) {
    let found = free.withLock { pieces in
      pieces.indices.filter { pieces[$0].capacity >= count }
        .min { pieces[$0].capacity < pieces[$1].capacity }.map { pieces.remove(at: $0) }
    }
    if let found { return (found.rows, found.capacity) }
    let capacity = max(least, count, 1)
    return (.allocate(capacity: capacity), capacity)
  }

  fileprivate func giveBack(_ rows: UnsafeMutablePointer<Double>, capacity: Int) {
    free.withLock { pieces in
      pieces.append(Piece(rows: rows, capacity: capacity))
      // Of pieces that nobody asks for, the smallest go first.
      guard pieces.count > Self.mostPieces,
        let smallest = pieces.indices.min(by: { pieces[$0].capacity < pieces[$1].capacity })
      else { return }
      pieces.remove(at: smallest).rows.deallocate()
    }
  }
}

/// Values of all states of a layer: one row a state.
final class ValueRows: @unchecked Sendable {
  let rows: UnsafeMutablePointer<Double>
  let width: Int
  private let capacity: Int
  private let memory: RowMemory

  init(count: Int, width: Int, in memory: RowMemory = RowMemory(least: 1)) {
    self.width = width
    self.memory = memory
    (rows, capacity) = memory.take(count * width)
  }

  deinit { memory.giveBack(rows, capacity: capacity) }

  @inline(__always)
  subscript(_ place: Int) -> UnsafeMutablePointer<Double> { rows + place * width }
}

/// A layer whose values are known.
struct SolvedLayer: Sendable {
  /// In the order of the exploration's list.
  let values: ValueRows
  private let places: LazyIndex

  /// - Parameter keys: the layer's states, in the order of the rows.
  init(_ keys: [UInt64], _ values: ValueRows) {
    self.values = values
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

  func row(_ core: UInt64) -> UnsafeMutablePointer<Double> { values[index.place(of: core)] }
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

/// The rows of a layer as inner loops find them, as long as the layer lives.
struct Rows {
  typealias Row = UnsafeMutablePointer<Double>

  private let index: KeyIndex.View
  private let rows: Row
  private let width: Int
  private let layer: SolvedLayer

  init(of layer: SolvedLayer) {
    index = layer.index.view
    rows = layer.values.rows
    width = layer.values.width
    self.layer = layer
  }

  @inline(__always)
  subscript(_ core: UInt64) -> Row { rows + index.place(of: core) * width }

  /// The rows of all that may follow a state.
  ///
  /// Memory is what takes the time here, so all waits for it overlap: every place is read once before
  /// any is looked at, and so is the beginning of every row.
  @inline(__always)
  func look(
    up template: StepTemplate, _ core: UInt64, into found: inout FoundRows
  ) {
    let successors = template.successors
    let count = template.successorCount
    found.reserve(count)
    let (places, rows) = (found.places, found.rows)
    var number = 0
    while number < count {
      places[number] = index.begin(successors[number].after(core))
      number &+= 1
    }
    number = 0
    while number < count {
      let row = self.rows + index.end(places[number]) &* width
      rows[number] = row
      places[number].key = row[0].bitPattern
      number &+= 1
    }
  }
}

/// Where rows were found: a buffer that is used again.
struct FoundRows: ~Copyable {
  fileprivate private(set) var places: UnsafeMutablePointer<KeyIndex.Probe>
  fileprivate private(set) var rows: UnsafeMutablePointer<Rows.Row>
  private var capacity = 256

  init() {
    places = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
  }

  deinit {
    places.deallocate()
    rows.deallocate()
  }

  @inline(__always)
  subscript(_ successor: Int32) -> Rows.Row { rows[Int(successor)] }

  /// Those that stand at some numbers of a list.
  @inline(__always)
  mutating func take(
    _ count: Int, of list: UnsafeMutablePointer<Rows.Row>, _ numbers: UnsafeMutablePointer<Int32>
  ) {
    reserve(count)
    let rows = rows
    var number = 0
    while number < count {
      rows[number] = list[Int(numbers[number])]
      number &+= 1
    }
  }

  @inline(__always)
  fileprivate mutating func reserve(_ count: Int) {
    if count > capacity { grow(count) }
  }

  private mutating func grow(_ count: Int) {
    places.deallocate()
    rows.deallocate()
    capacity = 2 * count
    places = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
  }
}
