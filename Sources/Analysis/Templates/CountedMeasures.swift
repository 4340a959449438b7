/// Measures that a step only counts up and down: nothing in it asks what they are.
///
/// Away from 0 and 10, where counting is held, a step does to every level what it does to the next
/// one. Levels that are alike in this way share a template, made for the lowest of them.
struct CountedMeasures: Equatable {
  private var count = 0
  /// Where each lies in the core, and the levels that are alike.
  private var shifts = SIMD4<UInt64>()
  private var lowest = SIMD4<UInt64>()
  private var highest = SIMD4<UInt64>()

  init() {}

  /// - Parameter reads: what else the step reads.
  init(_ changes: MeasureChanges, reads: UInt64, live: UInt64) {
    for (shift, most) in changes.sorted {
      let field: UInt64 = 15 << UInt64(shift)
      // With one level there is nothing to share.
      guard reads & field == 0, live & field == field, most.down + most.up < 10 else { continue }
      shifts[count] = UInt64(shift)
      lowest[count] = UInt64(most.down)
      highest[count] = UInt64(10 - most.up)
      count += 1
    }
  }

  var isEmpty: Bool { count == 0 }

  /// The state with the lowest of the levels that are alike.
  @inline(__always)
  func alike(_ core: UInt64) -> UInt64 {
    var alike = core
    for place in 0..<count {
      let level = core &>> shifts[place] & 15
      if level >= lowest[place], level <= highest[place] {
        alike &-= (level &- lowest[place]) &<< shifts[place]
      }
    }
    return alike
  }

  /// Bits of measures whose level stands for others too.
  ///
  /// - Parameter key: from ``alike(_:)``, or a state whose template is made for it alone.
  func shared(in key: UInt64) -> UInt64 {
    (0..<count).reduce(0) { bits, place in
      let level = key >> shifts[place] & 15
      return level == lowest[place] ? bits | 15 << shifts[place] : bits
    }
  }
}

/// How far steps may count measures down and up, at most.
struct MeasureChanges {
  typealias Most = (down: Int, up: Int)

  /// By where the measure lies in the core.
  private var most: [Int: Most] = [:]

  init() {}

  /// One of them happens.
  init(anyOf all: [MeasureChanges]) {
    for changes in all {
      most.merge(changes.most) { (max($0.down, $1.down), max($0.up, $1.up)) }
    }
  }

  mutating func add(_ by: Int, at shift: Int) {
    most[shift, default: (0, 0)].down += max(0, -by)
    most[shift, default: (0, 0)].up += max(0, by)
  }

  /// One after the other.
  static func + (one: MeasureChanges, other: MeasureChanges) -> MeasureChanges {
    var sum = one
    sum.most.merge(other.most) { ($0.down + $1.down, $0.up + $1.up) }
    return sum
  }

  var sorted: [(shift: Int, most: Most)] {
    most.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var bits: UInt64 { most.keys.reduce(0) { $0 | 15 << UInt64($1) } }
}
