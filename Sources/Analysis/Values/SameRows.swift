/// Which states of a layer have the same row. What the best team can still get of a measure is the same
/// from most states; so one row stands for all of them, and what follows the same rows by the same step
/// is not worked out again.
final class SameRows: @unchecked Sendable {
  /// By place of a state: the place of the one whose row stands for its own.
  let first: Buffer<Int32>

  /// One row stands for all, until it is said otherwise.
  init(count: Int) { first = Buffer(repeating: 0, count: count) }

  /// Rows that several threads worked out become one where they are the same.
  ///
  /// - Parameter found: by thread, the places of rows that differ from each other.
  func merge(_ found: [[Int32]], _ values: ValueRows) {
    guard found.count > 1 else { return }
    var table = ScratchTable()
    var all = Buffer<Int32>()
    for place in found.joined() {
      let row = values[Int(place)]
      let known = all.pointer
      let number = table.place(of: RowKey(row, values.width).first, next: all.count) {
        values.isSame(values[Int(known[$0])], row)
      }
      if number == all.count { all.append(place) } else { first[Int(place)] = all[number] }
    }
    for place in 0..<first.count { first[place] = first[Int(first[place])] }
  }
}

/// A number of 128 bits for what decides a row: the step and the rows that follow. Two that differ have one
/// number about as likely as a bit flips in memory meanwhile.
struct RowKey: Hashable {
  private(set) var first: UInt64 = 0x243F_6A88_85A3_08D3
  private(set) var second: UInt64 = 0x1319_8A2E_0370_7344

  init() {}

  /// Of the figures themselves.
  @inline(__always)
  init(_ row: UnsafeMutablePointer<Double>, _ width: Int) {
    for place in 0..<width { mix(row[place].bitPattern) }
  }

  @inline(__always)
  mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* 0x9FB2_1C65_1E98_DF25
    first ^= first >> 32
    second = (second ^ word) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 29
  }

  /// What a card or a preparation may come to, by the rows that follow.
  @inline(__always)
  mutating func mix(_ template: TransitionTemplate, _ after: borrowing FoundRows) {
    mix(UInt64(UInt(bitPattern: template.results)))
    mix(UInt64(UInt(bitPattern: template.branches)))
    for number in 0..<template.successorCount { mix(after[Int32(truncatingIfNeeded: number)]) }
  }

  @inline(__always)
  mutating func mix(_ row: UnsafeMutablePointer<Double>) { mix(UInt64(UInt(bitPattern: row))) }
}

/// What one thread knows of the rows of a layer.
struct RowsSoFar: ~Copyable {
  private var steps = ScratchTable()
  private var keys = Buffer<UInt64>()
  /// By number of the key: the place of the row it led to.
  private var places = Buffer<Int32>()
  private var rows = ScratchTable()
  private var differing = Buffer<Int32>()

  /// Places of rows that differ from each other.
  var found: [Int32] { (0..<differing.count).map { differing[$0] } }

  /// - Returns: the place of the row that the key led to before, or `nil`: then ``add(_:_:)`` has to follow.
  @inline(__always)
  mutating func place(of key: RowKey) -> Int32? {
    let known = keys.pointer
    let number = steps.place(of: key.first, next: keys.count) { known[$0] == key.second }
    if number < keys.count { return places[number] }
    keys.append(key.second)
    return nil
  }

  /// Adds the row that the last key leads to.
  ///
  /// - Returns: the place of the one that stands for it.
  mutating func add(_ place: Int, _ values: ValueRows) -> Int32 {
    let row = values[place]
    let known = differing.pointer
    let number = rows.place(of: RowKey(row, values.width).first, next: differing.count) {
      values.isSame(values[Int(known[$0])], row)
    }
    if number == differing.count { differing.append(Int32(truncatingIfNeeded: place)) }
    places.append(differing[number])
    return differing[number]
  }
}
