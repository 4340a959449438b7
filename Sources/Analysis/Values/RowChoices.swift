/// What a team can expect of all choices it has, where no measure is followed beside the core.
///
/// The same as ``RowArithmetic`` works out choice after choice, but a few columns of the rows at a
/// time for all choices, so that what has been added up stays in registers.
struct RowChoices {
  typealias Row = UnsafeMutablePointer<Double>

  /// Columns of the random team, which come first.
  private let sums: Int
  /// Columns of the random, the best and the worst team.
  private let width: Int
  private let strain: StrainPlaces?

  /// - Returns: `nil` when measures are followed.
  init?(layout: RowLayout) {
    guard layout.lanes.isEmpty else { return nil }
    sums = layout.firstHighest
    width = layout.firstOrdinary
    strain = StrainPlaces(layout)
  }

  /// - Parameters:
  ///   - after: the rows of the template's successors.
  ///   - row: becomes what can be expected before the choice.
  @inline(__always)
  func choose(_ template: TransitionTemplate, _ after: borrowing FoundRows, into row: Row) {
    choose(template, after, Branching.self, into: row)
    if let strain { take(strain, template, after, into: row) }
  }

  /// The same where chance makes nothing of a choice, and none brings strain: what is prepared.
  @inline(__always)
  func prepare(_ template: TransitionTemplate, _ after: borrowing FoundRows, into row: Row) {
    choose(template, after, Single.self, into: row)
  }

  @inline(__always)
  private func choose<Expected: Expectation>(
    _ template: TransitionTemplate, _ after: borrowing FoundRows, _: Expected.Type, into row: Row
  ) {
    var place = 0
    while place &+ 4 <= sums {
      add(template, after, FourColumns.self, Expected.self, place, into: row)
      place &+= 4
    }
    if place &+ 2 <= sums {
      add(template, after, TwoColumns.self, Expected.self, place, into: row)
      place &+= 2
    }
    if place < sums {
      add(template, after, Double.self, Expected.self, place, into: row)
      place &+= 1
    }
    while place &+ 8 <= width {
      raise(template, after, EightColumns.self, Expected.self, place, into: row)
      place &+= 8
    }
    if place &+ 4 <= width {
      raise(template, after, FourColumns.self, Expected.self, place, into: row)
      place &+= 4
    }
    if place &+ 2 <= width {
      raise(template, after, TwoColumns.self, Expected.self, place, into: row)
      place &+= 2
    }
    if place < width { raise(template, after, Double.self, Expected.self, place, into: row) }
  }

  /// The random team's columns.
  @inline(__always)
  private func add<Columns: RowColumns, Expected: Expectation>(
    _ template: TransitionTemplate, _ after: borrowing FoundRows, _: Columns.Type,
    _: Expected.Type, _ place: Int, into row: Row
  ) {
    var sum = Columns.zero
    var number = 0
    while number < template.resultCount {
      let result = template.results[number]
      sum =
        sum + Columns.all(result.weight)
        * Expected.of(result, template, after, Columns.self, place)
      number &+= 1
    }
    sum.store(row + place)
  }

  /// The best and the worst team's.
  @inline(__always)
  private func raise<Columns: RowColumns, Expected: Expectation>(
    _ template: TransitionTemplate, _ after: borrowing FoundRows, _: Columns.Type,
    _: Expected.Type, _ place: Int, into row: Row
  ) {
    var most = Columns.all(-.infinity)
    var number = 0
    while number < template.resultCount {
      let value = Expected.of(template.results[number], template, after, Columns.self, place)
      most = value.larger(most)
      number &+= 1
    }
    most.store(row + place)
  }

  /// The strain that choices bring is in their columns only.
  @inline(__always)
  private func take(
    _ strain: StrainPlaces, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    into row: Row
  ) {
    var random = 0.0
    var (high, low) = (-Double.infinity, -Double.infinity)
    var takes = false
    for number in 0..<template.resultCount {
      let result = template.results[number]
      var (sum, most, least) = (0.0, 0.0, 0.0)
      for place in result.branches.range {
        let branch = template.branches[place]
        let values = after[branch.successor]
        let taken = branch.chance * branch.strain
        if taken != 0 { takes = true }
        sum += branch.chance * values[strain.random] + taken
        most += branch.chance * values[strain.highest] + taken
        least += branch.chance * values[strain.lowest] - taken
      }
      random += result.weight * sum
      high = most > high ? most : high
      low = least > low ? least : low
    }
    guard takes else { return }
    row[strain.random] = random
    row[strain.highest] = high
    row[strain.lowest] = low
  }
}
