/// Who may have prepared already, once so many slots are used: each slot takes one role, so that these
/// are the sets of seated roles of that size, numbered in ascending order of their bits.
struct RoleSets: ~Copyable {
  /// Of all sizes, the smallest first.
  private let sets: Buffer<UInt64>
  /// Where the sets of each size begin.
  private let firsts: [Int]
  /// By set and role: the number of the set with that role too, among those of its own size.
  private let following: Buffer<Int32>
  private let roles: Int

  /// - Parameters:
  ///   - seated: roles, a bit each.
  ///   - slots: sets of fewer roles than these are numbered.
  init(of seated: UInt64, roles: Int, slots: Int) {
    var sizes: [[UInt64]] = [[0]]
    while sizes.count < slots, let last = sizes.last {
      var next: [UInt64] = []
      for set in last {
        // Above the highest role of the set, so that each set comes once.
        for role in BitPlaces(seated) where set >> UInt64(role) == 0 {
          next.append(set | 1 << UInt64(role))
        }
      }
      sizes.append(next.sorted())
    }
    self.roles = roles
    sets = Buffer(sizes.flatMap(\.self))
    firsts = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    following = Buffer(repeating: 0, count: sets.count * max(1, roles))
    for size in 0..<sizes.count - 1 {
      let numbers = Dictionary(
        uniqueKeysWithValues: sizes[size + 1].enumerated().map { ($1, Int32($0)) })
      for (number, set) in sizes[size].enumerated() {
        for role in BitPlaces(seated & ~set) {
          following[(firsts[size] + number) * roles + role] = numbers[set | 1 << UInt64(role)] ?? 0
        }
      }
    }
  }

  /// How many sets of a size there are.
  func count(of size: Int) -> Int { firsts[size + 1] - firsts[size] }

  /// The roles of a set.
  @inline(__always)
  func bits(_ number: Int, of size: Int) -> UInt64 { sets[firsts[size] + number] }

  /// The number of the set with one role more, which is not in it; for sets smaller than the largest.
  @inline(__always)
  func number(_ number: Int, of size: Int, with role: Int) -> Int {
    Int(following[(firsts[size] + number) * roles + role])
  }
}
