/// What can be chosen in one state, and what each choice leads to: a buffer that is used again.
///
/// Branches of one choice that lead to the same state become one, and so do choices that are the
/// same in all they lead to.
struct ProcessChoices {
  struct Branch: Hashable {
    let target: Int
    var chance: Double
    /// Taken on the way, on average.
    var strain: Double
  }

  private(set) var branches: [Branch] = []
  private var ends: [Int] = []
  private var known: [Int: Int] = [:]

  var count: Int { ends.count }

  mutating func removeAll() {
    branches.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }

  mutating func add(_ target: Int, _ chance: Double, strain: Double = 0) {
    branches.append(Branch(target: target, chance: chance, strain: strain))
  }

  mutating func endChoice() {
    let first = ends.last ?? 0
    if branches.count - first > 1 { mergeBranches(from: first) }
    // The branches themselves are compared: the key only says where to look.
    var key = branches.count - first
    for branch in branches[first...] {
      key =
        (key ^ branch.target ^ Int(truncatingIfNeeded: branch.chance.bitPattern >> 11)
          ^ Int(truncatingIfNeeded: branch.strain.bitPattern >> 5)) &* 0x9E37_79B9_7F4A_7C1
    }
    if let other = known[key], branches[first...].elementsEqual(branches[range(of: other)]) {
      branches.removeSubrange(first...)
      return
    }
    known[key] = ends.count
    ends.append(branches.count)
  }

  private mutating func mergeBranches(from first: Int) {
    branches[first...].sort { $0.target < $1.target }
    var last = first
    for place in first + 1..<branches.count {
      if branches[place].target == branches[last].target {
        let (one, other) = (branches[last], branches[place])
        branches[last].chance += other.chance
        if one.strain != other.strain {
          branches[last].strain =
            (one.chance * one.strain + other.chance * other.strain) / branches[last].chance
        }
      } else {
        last += 1
        branches[last] = branches[place]
      }
    }
    branches.removeSubrange((last + 1)...)
  }

  func range(of choice: Int) -> Range<Int> { (choice == 0 ? 0 : ends[choice - 1])..<ends[choice] }

  /// The strain a choice brings on average.
  func strain(of choice: Int) -> Double {
    branches[range(of: choice)].reduce(0) { $0 + $1.chance * $1.strain }
  }
}
