/// The four measures of a game that is played, in the order of `Measure.allCases`. Those that are
/// read have their place in the core, and zero here.
struct VectorMeasures: MeasuresAside {
  var lanes: SIMD4<Int16>

  var mixed: UInt64 { unsafeBitCast(lanes, to: UInt64.self) &* 0x9E37_79B9_7F4A_7C15 }

  init(_ packed: PackedMeasures) {
    lanes = SIMD4(
      Int16(packed[0]), Int16(packed[1]), Int16(packed[2]), Int16(packed[3]))
  }

  @inline(__always)
  mutating func add(_ by: Int, to measure: Int) {
    lanes[measure] = min(10, max(0, lanes[measure] &+ Int16(truncatingIfNeeded: by)))
  }

  /// What happened to the measures on the way.
  @inline(__always)
  mutating func shift(_ shifts: MeasureShifts) {
    let (low, high) = (
      SIMD4<Int16>(truncatingIfNeeded: shifts.low), SIMD4<Int16>(truncatingIfNeeded: shifts.high)
    )
    var moved = lanes &+ SIMD4<Int16>(truncatingIfNeeded: shifts.by)
    moved.replace(with: low, where: moved .< low)
    moved.replace(with: high, where: moved .> high)
    lanes = moved
  }
}
