/// Counts and selects members of small bit sets by looking them up (rank and select, as succinct data
/// structures call it): up to eight bits in one step,
/// without the instruction for it, which not every processor this is built for has.
struct BitSelect: ~Copyable {
  /// By the set: how many members it has.
  private let counts: Flat<UInt8>
  /// By the set and a number: which member has that number.
  private let members: Flat<UInt8>

  init() {
    let sets = (0..<256).map { set in (0..<8).filter { set >> $0 & 1 == 1 } }
    counts = Flat(sets.map { UInt8($0.count) })
    members = Flat(sets.flatMap { set in (0..<8).map { UInt8($0 < set.count ? set[$0] : 0) } })
  }

  @inline(__always)
  func count(_ bits: UInt64) -> Int {
    bits < 256 ? Int(counts[Int(bits)]) : bits.nonzeroBitCount
  }

  /// - Precondition: `number` is below the count.
  @inline(__always)
  func member(_ number: Int, of bits: UInt64) -> Int {
    bits < 256 ? Int(members[Int(bits) << 3 | number]) : Self.slowMember(number, of: bits)
  }

  @inline(never)
  private static func slowMember(_ number: Int, of bits: UInt64) -> Int {
    var bits = bits
    for _ in 0..<number { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}
