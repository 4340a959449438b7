/// Arithmetic on rows: what a team can expect, and what the best and worst choice give.
struct RowArithmetic {
  typealias Row = UnsafeMutablePointer<Double>

  let layout: RowLayout
  /// Columns of the random team, which come first.
  private let sums: Int
  private let width: Int
  private let plainWidth: Int
  /// Columns in which one choice is taken after the other; a team that errs compares them all.
  private let chosenWidth: Int
  private let lanes: Int
  private let laneWidth: Int
  private let firstTold: Int
  /// Of a lane: those of the random team.
  private let laneSums: Int
  private let strain: StrainPlaces?

  init(layout: RowLayout) {
    self.layout = layout
    sums = layout.firstHighest
    width = layout.width
    plainWidth = layout.plainWidth
    chosenWidth = layout.firstOrdinary
    lanes = layout.lanes.count
    laneWidth = layout.laneWidth
    firstTold = layout.firstTold
    laneSums = layout.laneTeams == .all ? RowLayout.values : 0
    strain = StrainPlaces(layout)
  }

  /// Two figures at a time, wherever they stand.
  @inline(__always)
  private func pair(_ row: Row, _ place: Int) -> SIMD2<Double> {
    UnsafeRawPointer(row + place).loadUnaligned(as: SIMD2<Double>.self)
  }

  @inline(__always)
  private func store(_ pair: SIMD2<Double>, _ row: Row, _ place: Int) {
    UnsafeMutableRawPointer(row + place).storeBytes(of: pair, as: SIMD2<Double>.self)
  }

  @inline(__always)
  private func add(_ weight: Double, _ from: Row, to row: Row, _ count: Int) {
    let weights = SIMD2(repeating: weight)
    var place = 0
    while place < count &- 3 {
      let first = pair(row, place) + weights * pair(from, place)
      let second = pair(row, place &+ 2) + weights * pair(from, place &+ 2)
      store(first, row, place)
      store(second, row, place &+ 2)
      place &+= 4
    }
    while place < count {
      row[place] += weight * from[place]
      place &+= 1
    }
  }

  /// There are no NaNs in rows.
  @inline(__always)
  private func raise(_ row: Row, to other: Row, _ count: Int) {
    var place = 0
    while place < count &- 3 {
      let first = larger(pair(row, place), pair(other, place))
      let second = larger(pair(row, place &+ 2), pair(other, place &+ 2))
      store(first, row, place)
      store(second, row, place &+ 2)
      place &+= 4
    }
    while place < count {
      row[place] = other[place] > row[place] ? other[place] : row[place]
      place &+= 1
    }
  }

  @inline(__always)
  private func larger(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> SIMD2<Double> {
    one.replacing(with: other, where: other .> one)
  }

  @inline(__always)
  func clear(_ row: Row) { row.update(repeating: 0, count: width) }

  /// Ready for choices.
  func begin(_ row: Row) {
    begin(row, sums, of: plainWidth)
    for lane in 0..<lanes { begin(row + plainWidth + laneWidth * lane, laneSums, of: laneWidth) }
  }

  @inline(__always)
  private func begin(_ row: Row, _ sums: Int, of count: Int) {
    row.update(repeating: 0, count: sums)
    (row + sums).update(repeating: -.infinity, count: count - sums)
  }

  /// The row becomes `weight` times another.
  @inline(__always)
  func put(_ weight: Double, _ other: Row, into row: Row) {
    let weights = SIMD2(repeating: weight)
    var place = 0
    while place < width &- 1 {
      store(weights * pair(other, place), row, place)
      place &+= 2
    }
    if place < width { row[place] = weight * other[place] }
  }

  /// The same, with what happens to the measures on the way.
  @inline(__always)
  func put(
    _ weight: Double, _ other: Row, _ shift: Int32, _ shifts: ShiftTable.View, into row: Row
  ) {
    if shift == 0 {
      put(weight, other, into: row)
    } else {
      clear(row)
      add(weight, other, shift, shifts, to: row)
    }
  }

  /// Adds `weight` times another row: for chance, where all three teams can only wait.
  @inline(__always)
  func add(_ weight: Double, _ other: Row, to row: Row) { add(weight, other, to: row, width) }

  /// The same, with what happens to the measures on the way.
  @inline(__always)
  func add(
    _ weight: Double, _ other: Row, _ shift: Int32, _ shifts: ShiftTable.View, to row: Row
  ) {
    guard shift != 0 else { return add(weight, other, to: row) }
    add(weight, other, to: row, plainWidth)
    for lane in 0..<lanes {
      let at = plainWidth + laneWidth * lane
      guard shifts.changes(shift, lane: firstTold &+ lane) else {
        add(weight, other + at, to: row + at, laneWidth)
        continue
      }
      let (row, other) = (row + at, other + at)
      let values = shifts.values(shift, lane: firstTold &+ lane)
      guard laneSums > 0 else {
        for place in 0..<RowLayout.values { row[place] += weight * other[Int(values[place])] }
        continue
      }
      for place in 0..<RowLayout.values {
        let from = Int(values[place])
        row[place] += weight * other[from]
        row[place + RowLayout.values] += weight * other[from + RowLayout.values]
        row[place + 2 * RowLayout.values] += weight * other[from + 2 * RowLayout.values]
      }
    }
  }

  /// Takes another row as one choice among several.
  @inline(__always)
  func choose(_ weight: Double, _ other: Row, into row: Row) {
    choose(weight, other, into: row, sums, of: chosenWidth)
    guard laneSums > 0 else {
      raise(row + plainWidth, to: other + plainWidth, laneWidth &* lanes)
      return
    }
    var at = plainWidth
    for _ in 0..<lanes {
      choose(weight, other + at, into: row + at, laneSums, of: laneWidth)
      at += laneWidth
    }
  }

  @inline(__always)
  private func choose(
    _ weight: Double, _ other: Row, into row: Row, _ sums: Int, of count: Int
  ) {
    add(weight, other, to: row, sums)
    raise(row + sums, to: other + sums, count &- sums)
  }

  /// The same, with what happens to the measures on the way.
  @inline(__always)
  func choose(
    _ weight: Double, _ other: Row, _ shift: Int32, _ shifts: ShiftTable.View, into row: Row
  ) {
    guard shift != 0 else { return choose(weight, other, into: row) }
    choose(weight, other, into: row, sums, of: chosenWidth)
    for lane in 0..<lanes {
      let at = plainWidth + laneWidth * lane
      let (row, other) = (row + at, other + at)
      guard shifts.changes(shift, lane: firstTold &+ lane) else {
        choose(weight, other, into: row, laneSums, of: laneWidth)
        continue
      }
      let values = shifts.values(shift, lane: firstTold &+ lane)
      guard laneSums > 0 else {
        for place in 0..<RowLayout.values {
          let high = other[Int(values[place])]
          row[place] = high > row[place] ? high : row[place]
        }
        continue
      }
      for place in 0..<RowLayout.values {
        let from = Int(values[place])
        row[place] += weight * other[from]
        let (high, low) = (other[from + RowLayout.values], other[from + 2 * RowLayout.values])
        let at = row + place
        at[RowLayout.values] = high > at[RowLayout.values] ? high : at[RowLayout.values]
        at[2 * RowLayout.values] = low > at[2 * RowLayout.values] ? low : at[2 * RowLayout.values]
      }
    }
  }

  /// Adds strain that was taken to all three figures.
  @inline(__always)
  func take(_ taken: Double, _ row: Row) {
    guard taken != 0, let strain else { return }
    row[strain.random] += taken
    row[strain.highest] += taken
    row[strain.lowest] -= taken
  }
}

/// Where the strain that is taken stands in a row.
struct StrainPlaces {
  let random: Int
  let highest: Int
  let lowest: Int

  /// - Returns: `nil` when it is not asked for.
  init?(_ layout: RowLayout) {
    guard let random = layout.random(.strainTaken), let highest = layout.highest(.strainTaken),
      let lowest = layout.lowest(.strainTaken)
    else { return nil }
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}
