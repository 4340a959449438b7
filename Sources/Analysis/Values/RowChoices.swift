/// What a team can expect of all choices it has, where no measure is followed beside the core.
///
/// The same as ``RowArithmetic`` works out choice after choice, but a few columns of the rows at a
/// time for all choices, so that what has been added up stays in registers.
struct RowChoices {
  typealias Row = UnsafeMutablePointer<Double>

  /// Columns of the random team, which come first.
  private let sums: Int
  private let width: Int
  private let strain: StrainPlaces?

  /// - Returns: `nil` when measures are followed.
  init?(layout: RowLayout) {
    guard layout.lanes.isEmpty else { return nil }
    sums = layout.firstHighest
    width = layout.width
    strain = StrainPlaces(layout)
  }

  /// - Parameters:
  ///   - after: the rows of the template's successors.
  ///   - row: becomes what can be expected before the choice.
  @inline(__always)
  func choose(_ template: TransitionTemplate, _ after: borrowing FoundRows, into row: Row) {
    choose(template, after, Chance.self, into: row)
    if let strain { take(strain, template, after, into: row) }
  }

  /// The same where chance makes nothing of a choice, and none brings strain: what is prepared.
  @inline(__always)
  func prepare(_ template: TransitionTemplate, _ after: borrowing FoundRows, into row: Row) {
    choose(template, after, Certainty.self, into: row)
  }

  @inline(__always)
  private func choose<Expected: Expectation>(
    _ template: TransitionTemplate, _ after: borrowing FoundRows, _: Expected.Type, into row: Row
  ) {
    var place = 0
    while place &+ 4 <= sums {
      add(template, after, Four.self, Expected.self, place, into: row)
      place &+= 4
    }
    if place &+ 2 <= sums {
      add(template, after, Pair.self, Expected.self, place, into: row)
      place &+= 2
    }
    if place < sums {
      add(template, after, Double.self, Expected.self, place, into: row)
      place &+= 1
    }
    while place &+ 8 <= width {
      raise(template, after, Eight.self, Expected.self, place, into: row)
      place &+= 8
    }
    if place &+ 4 <= width {
      raise(template, after, Four.self, Expected.self, place, into: row)
      place &+= 4
    }
    if place &+ 2 <= width {
      raise(template, after, Pair.self, Expected.self, place, into: row)
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

/// What can be expected of a choice.
private protocol Expectation {
  static func of<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int
  ) -> Columns
}

/// Where it has several branches.
private enum Chance: Expectation {
  @inline(__always)
  static func of<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int
  ) -> Columns {
    let first = template.branches[Int(result.branches.first)]
    var value = Columns.all(first.chance) * Columns.load(after[first.successor] + place)
    var number = Int(result.branches.first) &+ 1
    while number < Int(result.branches.end) {
      let branch = template.branches[number]
      value = value + Columns.all(branch.chance) * Columns.load(after[branch.successor] + place)
      number &+= 1
    }
    return value
  }
}

/// Where it has one.
private enum Certainty: Expectation {
  @inline(__always)
  static func of<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int
  ) -> Columns {
    Columns.load(after[template.branches[Int(result.branches.first)].successor] + place)
  }
}

/// Some columns of a row that stand side by side.
private protocol RowColumns {
  static var count: Int { get }
  static var zero: Self { get }
  static func all(_ value: Double) -> Self
  static func load(_ row: UnsafeMutablePointer<Double>) -> Self
  func store(_ row: UnsafeMutablePointer<Double>)
  static func + (one: Self, other: Self) -> Self
  static func * (one: Self, other: Self) -> Self
  /// There are no NaNs in rows.
  func larger(_ other: Self) -> Self
}

extension Double: RowColumns {
  @inline(__always)
  fileprivate static var count: Int { 1 }
  @inline(__always)
  fileprivate static func all(_ value: Double) -> Double { value }
  @inline(__always)
  fileprivate static func load(_ row: UnsafeMutablePointer<Double>) -> Double { row[0] }
  @inline(__always)
  fileprivate func store(_ row: UnsafeMutablePointer<Double>) { row[0] = self }
  @inline(__always)
  fileprivate func larger(_ other: Double) -> Double { self > other ? self : other }
}

extension SIMD2: RowColumns where Scalar == Double {
  @inline(__always)
  fileprivate static var count: Int { 2 }
  @inline(__always)
  fileprivate static func all(_ value: Double) -> Self { Self(repeating: value) }
  @inline(__always)
  fileprivate static func load(_ row: UnsafeMutablePointer<Double>) -> Self {
    UnsafeRawPointer(row).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  fileprivate func store(_ row: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(row).storeBytes(of: self, as: Self.self)
  }
  @inline(__always)
  fileprivate func larger(_ other: Self) -> Self {
    other.replacing(with: self, where: self .> other)
  }
}

/// Twice as many: longer vectors of the standard library are compared one figure at a time.
private struct Columns<Half: RowColumns>: RowColumns {
  var first: Half
  var second: Half

  @inline(__always)
  static var zero: Self { Self(first: .zero, second: .zero) }
  @inline(__always)
  static func all(_ value: Double) -> Self { Self(first: .all(value), second: .all(value)) }
  @inline(__always)
  static func load(_ row: UnsafeMutablePointer<Double>) -> Self {
    Self(first: .load(row), second: .load(row + Half.count))
  }
  @inline(__always)
  func store(_ row: UnsafeMutablePointer<Double>) {
    first.store(row)
    second.store(row + Half.count)
  }
  @inline(__always)
  static func + (one: Self, other: Self) -> Self {
    Self(first: one.first + other.first, second: one.second + other.second)
  }
  @inline(__always)
  static func * (one: Self, other: Self) -> Self {
    Self(first: one.first * other.first, second: one.second * other.second)
  }
  @inline(__always)
  func larger(_ other: Self) -> Self {
    Self(first: first.larger(other.first), second: second.larger(other.second))
  }
  @inline(__always)
  static var count: Int { 2 &* Half.count }
}

private typealias Pair = SIMD2<Double>
private typealias Four = Columns<Pair>
private typealias Eight = Columns<Four>
