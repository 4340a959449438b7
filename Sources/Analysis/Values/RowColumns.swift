/// What can be expected of a choice.
protocol Expectation {
  static func of<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int
  ) -> Columns
}

/// Where it has several branches.
enum Branching: Expectation {
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
enum Single: Expectation {
  @inline(__always)
  static func of<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int
  ) -> Columns {
    Columns.load(after[template.branches[Int(result.branches.first)].successor] + place)
  }
}

/// Some columns of a row that stand side by side.
protocol RowColumns {
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
  static var count: Int { 1 }
  @inline(__always)
  static func all(_ value: Double) -> Double { value }
  @inline(__always)
  static func load(_ row: UnsafeMutablePointer<Double>) -> Double { row[0] }
  @inline(__always)
  func store(_ row: UnsafeMutablePointer<Double>) { row[0] = self }
  @inline(__always)
  func larger(_ other: Double) -> Double { self > other ? self : other }
}

extension SIMD2: RowColumns where Scalar == Double {
  @inline(__always)
  static var count: Int { 2 }
  @inline(__always)
  static func all(_ value: Double) -> Self { Self(repeating: value) }
  @inline(__always)
  static func load(_ row: UnsafeMutablePointer<Double>) -> Self {
    UnsafeRawPointer(row).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  func store(_ row: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(row).storeBytes(of: self, as: Self.self)
  }
  @inline(__always)
  func larger(_ other: Self) -> Self {
    other.replacing(with: self, where: self .> other)
  }
}

/// Twice as many: longer vectors of the standard library are compared one figure at a time.
struct Columns<Half: RowColumns>: RowColumns {
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

typealias TwoColumns = SIMD2<Double>
typealias FourColumns = Columns<TwoColumns>
typealias EightColumns = Columns<FourColumns>
