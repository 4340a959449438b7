/// The four measures of a game that is played, in the order of `Measure.allCases`. Those that are
/// read have their place in the core, and zero here.
struct VectorMeasures: MeasuresAside {
  var lanes: SIMD4<Int16>

  init(_ packed: PackedMeasures) {
    lanes = SIMD4(
      Int16(packed[0]), Int16(packed[1]), Int16(packed[2]), Int16(packed[3]))
  }

  @inline(__always)
  mutating func add(_ by: Int, to measure: Int) {
    lanes[measure] = min(10, max(0, lanes[measure] &+ Int16(truncatingIfNeeded: by)))
  }
}
