/// Where a preparation stands, for all states that agree in the bits the step reads: with none and with
/// all of the others.
struct PreparationPoint<Aside: MeasuresAside>: Hashable, BitwiseCopyable {
  var low: PackedState<Aside>
  var high: PackedState<Aside>

  /// One state alone.
  init(_ state: PackedState<Aside>) { self.init(low: state, high: state) }

  init(low: PackedState<Aside>, high: PackedState<Aside>) {
    self.low = low
    self.high = high
  }

  /// For a ``ScratchTable``.
  var hash: UInt64 {
    let hash = (low.core ^ high.core &* 31 ^ low.aside.mixed) &* 0xBF58_476D_1CE4_E5B9
    return (hash ^ hash >> 29) &* 0x94D0_49BB_1331_11EB
  }
}

/// Chances in the rows of a preparation.
enum PreparationChance {
  /// Of what a team at random never does, and another may: too small to change any other.
  static let unchosen = 1e-200
  /// What is less is ``unchosen``, or a share of it.
  static let least = 1e-100
}

extension CompiledCase {
  @inline(__always)
  func put<Aside>(_ item: CompiledItem, _ point: PreparationPoint<Aside>, round: Int)
    -> PreparationPoint<Aside>
  {
    var point = point
    put(item, &point.low, round: round)
    put(item, &point.high, round: round)
    return point
  }

  @inline(__always)
  func relieve<Aside>(_ role: Int, _ point: PreparationPoint<Aside>) -> PreparationPoint<Aside> {
    var point = point
    relieve(role, &point.low)
    relieve(role, &point.high)
    return point
  }
}

/// Points that a preparation can come to with so many slots used, each once, and by whom: one row each,
/// with a figure for every set of roles that may have prepared (see ``RoleSets``), or for what else is
/// told apart.
struct PreparationPoints<Aside: MeasuresAside>: ~Copyable {
  typealias Point = PreparationPoint<Aside>

  private var points = Buffer<Point>()
  private var figures = Buffer<Double>()
  private var places = ScratchTable()
  private(set) var width = 1

  var count: Int { points.count }

  /// Forgets all points.
  ///
  /// - Parameter width: of a row.
  mutating func begin(width: Int) {
    points.removeAll()
    figures.removeAll()
    places.removeAll()
    self.width = width
  }

  subscript(_ place: Int) -> Point { points[place] }

  /// The chances of a point; 0 where nobody comes to it so. Until the next point is added.
  @inline(__always)
  func row(_ place: Int) -> UnsafeMutablePointer<Double> { figures.pointer + place * width }

  /// - Returns: the place of a point, which is new or was there.
  @inline(__always)
  mutating func place(of point: Point) -> Int {
    let pointer = points.pointer
    let place = places.place(of: point.hash, next: points.count) { pointer[$0] == point }
    if place == points.count {
      points.append(point)
      figures.append(repeating: 0, count: width)
    }
    return place
  }
}
