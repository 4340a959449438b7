/// The values that forgotten bits may have, as far as one step tells them apart: the states that an
/// abstract one stands for (its concretisation: Cousot and Cousot 1977).
struct Concretisations {
  let values: [UInt64]
  /// Bits of which no two are ever set together: in place, stale and on order.
  private let statuses: [UInt64]

  /// More would take longer than what is won by looking at them.
  static var most: Int { 4096 }

  /// - Returns: `nil` when there are more than ``most``.
  init?(_ parts: ConcretisationParts, in compiled: CompiledCase, of bits: UInt64) {
    guard parts.count <= Double(Self.most) else { return nil }
    statuses = (0..<compiled.items.count).compactMap { number in
      let item = compiled.items[number]
      return item.bits != item.inPlace && bits & item.bits != 0 ? item.bits : nil
    }
    values = parts.products
  }

  /// Whether the core can be, as far as that is known.
  @inline(__always)
  func isPossible(_ core: UInt64) -> Bool {
    for bits in statuses where (core & bits).nonzeroBitCount > 1 { return false }
    return true
  }
}

/// What each forgotten thing may be by itself.
struct ConcretisationParts {
  private var alike: [[UInt64]] = []
  /// With the least strain and with the most: the more there was, the less can be added.
  private var lowest: [[UInt64]] = []
  private var highest: [[UInt64]] = []

  /// - Parameters:
  ///   - bits: that are forgotten and matter to the step.
  ///   - read: strains of which each value matters. Of all others it only matters whether a role is
  ///     overloaded, and how much strain can still be added.
  ///   - overloadable: strains of roles that can do less when they are overloaded.
  ///   - countsStrain: whether it matters how much strain is added.
  init(
    of bits: UInt64, in compiled: CompiledCase, read: UInt64, overloadable: UInt64,
    countsStrain: Bool
  ) {
    for role in 0..<compiled.roleCount {
      let own: UInt64 = 3 << UInt64(2 * role)
      guard bits & own != 0 else { continue }
      func strains(_ values: UInt64...) -> [UInt64] { values.map { $0 << UInt64(2 * role) } }
      if read & own != 0 {
        alike.append(strains(0, 1, 2, 3))
      } else if overloadable & own != 0 {
        lowest.append(strains(0, 3))
        highest.append(strains(2, 3))
      } else {
        lowest.append(strains(0))
        highest.append(strains(3))
      }
    }
    var rest = bits & ~compiled.layout.strainBits
    for shift in compiled.layout.measures.compactMap(\.self) {
      guard rest & (15 << UInt64(shift)) != 0 else { continue }
      alike.append((0...10).map { UInt64($0) << UInt64(shift) })
      rest &= ~(15 << UInt64(shift))
    }
    while rest != 0 {
      alike.append([0, rest & (~rest + 1)])
      rest &= rest - 1
    }
    if !countsStrain || highest.isEmpty { highest = [] }
  }

  private var hasTwo: Bool { !highest.isEmpty }

  var count: Double {
    (alike + lowest).reduce(hasTwo ? 2 : 1) { $0 * Double($1.count) }
  }

  /// All of them together.
  var products: [UInt64] {
    Self.product(alike + lowest) + (hasTwo ? Self.product(alike + highest) : [])
  }

  private static func product(_ parts: [[UInt64]]) -> [UInt64] {
    parts.reduce([0]) { all, part in all.flatMap { value in part.map { value | $0 } } }
  }
}
