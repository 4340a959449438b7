import Rules

/// The story between two steps of play, as far as the case can still read it.
///
/// What the bits mean is the case's own: see ``StateLayout``. Where in the round the table is, is
/// not in here: solver and player know which step they are at.
struct PackedState<Aside: MeasuresAside>: Hashable, BitwiseCopyable {
  /// All that some rule or condition reads.
  var core: UInt64
  /// The measures nothing reads before the end.
  var aside: Aside
}

extension PackedState<NoMeasures> {
  init(_ core: UInt64) { self.init(core: core, aside: NoMeasures()) }
}

/// How the measures that no condition reads are kept, beside the core.
protocol MeasuresAside: Hashable, Sendable, BitwiseCopyable {
  /// Adds to a measure, by its place in `Measure.allCases`, held to 0...10.
  mutating func add(_ by: Int, to measure: Int)

  /// For hashes in inner loops.
  var mixed: UInt64 { get }
}

/// Four bits each, in the order of `Measure.allCases`: a state of play in 16 bytes. Measures that
/// are read have their place in the core, and zero here.
struct PackedMeasures: MeasuresAside {
  var bits: UInt32 = 0

  @inline(__always)
  subscript(measure: Int) -> Int {
    get { Int(bits >> UInt32(4 * measure) & 15) }
    set { bits = bits & ~(15 << UInt32(4 * measure)) | UInt32(newValue) << UInt32(4 * measure) }
  }

  var mixed: UInt64 { UInt64(bits) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  mutating func add(_ by: Int, to measure: Int) {
    self[measure] = min(10, max(0, self[measure] + by))
  }
}

/// Where only the core matters.
struct NoMeasures: MeasuresAside {
  var mixed: UInt64 { 0 }

  @inline(__always)
  mutating func add(_ by: Int, to measure: Int) {}
}

/// What happens to each measure on the way, whatever it was before: x becomes x + `by`, held to
/// `low`...`high`. Adding one after the other stays of this shape.
struct MeasureShifts: MeasuresAside {
  /// A measure has the values 0 to 10.
  static let values = 11

  var by = SIMD4<Int8>()
  var low = SIMD4<Int8>()
  var high = SIMD4<Int8>(repeating: 10)

  @inline(__always)
  mutating func add(_ amount: Int, to measure: Int) {
    by[measure] += Int8(truncatingIfNeeded: amount)
    low[measure] = Int8(min(10, max(0, Int(low[measure]) + amount)))
    high[measure] = Int8(min(10, max(0, Int(high[measure]) + amount)))
  }

  @inline(__always)
  var mixed: UInt64 {
    func bits(_ vector: SIMD4<Int8>) -> UInt64 { UInt64(unsafeBitCast(vector, to: UInt32.self)) }
    return (bits(by) | bits(low) << 32) &* 0x9E37_79B9_7F4A_7C15 ^ bits(high) &* 0x2545_F491
  }

  @inline(__always)
  func isIdentity(_ measure: Int) -> Bool {
    by[measure] == 0 && low[measure] == 0 && high[measure] == 10
  }

  @inline(__always)
  func applied(to value: Int, _ measure: Int) -> Int {
    min(Int(high[measure]), max(Int(low[measure]), value + Int(by[measure])))
  }
}
