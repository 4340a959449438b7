import Rules

/// Numbers for what can happen to the measures that are followed: 0 leaves all of them as they are.
struct ShiftTable: ~Copyable {
  private let lanes: [Int]
  private var numbers: [MeasureShifts: Int32] = [:]
  /// By number and lane: for each value before, the value after.
  private var values = Buffer<UInt8>()
  /// By number: the lanes that change, a bit each.
  private var changed = Buffer<UInt8>()

  init(lanes: [Int]) {
    self.lanes = lanes
    _ = number(of: MeasureShifts())
  }

  mutating func number(of shifts: MeasureShifts) -> Int32 {
    if lanes.allSatisfy({ shifts.isIdentity($0) }), changed.count > 0 { return 0 }
    if let number = numbers[shifts] { return number }
    let number = Int32(changed.count)
    numbers[shifts] = number
    var bits: UInt8 = 0
    for (lane, measure) in lanes.enumerated() {
      if !shifts.isIdentity(measure) { bits |= 1 << UInt8(lane) }
      for value in 0..<MeasureShifts.values {
        values.append(UInt8(shifts.applied(to: value, measure)))
      }
    }
    changed.append(bits)
    return number
  }

  /// To read it in inner loops, as long as no number is added.
  struct View {
    fileprivate let changed: UnsafeMutablePointer<UInt8>
    fileprivate let values: UnsafeMutablePointer<UInt8>
    fileprivate let lanes: Int

    @inline(__always)
    func changes(_ number: Int32, lane: Int) -> Bool {
      changed[Int(number)] & (1 << UInt8(truncatingIfNeeded: lane)) != 0
    }

    /// Eleven of them.
    @inline(__always)
    func values(_ number: Int32, lane: Int) -> UnsafeMutablePointer<UInt8> {
      values + MeasureShifts.values &* (Int(number) &* lanes &+ lane)
    }
  }

  var view: View {
    View(changed: changed.pointer, values: values.pointer, lanes: lanes.count)
  }
}
