/// What each role's slot adds to where it leads, from one point of a preparation: rows of chances by who
/// has prepared then (see ``RoleSets``), one for each role.
///
/// Room that is used again for the next point.
struct SlotRows: ~Copyable {
  typealias Row = UnsafeMutablePointer<Double>

  private var figures = Buffer<Double>()
  private var roles = 0
  private(set) var width = 0
  private(set) var pairWidth = 0
  /// By role: the chance of each of its tasks.
  private(set) var all: Row
  /// The same where nobody else is free.
  private(set) var single: Row
  /// Where somebody else is: with whomever takes the second slot of an item of two.
  private(set) var pairs: Row
  /// As ``all``, by whose the last slot may be then, and nobody's.
  private(set) var last: Row
  private var marked: Row
  /// Roles with items of two slots that are free alone, or with others, a bit each.
  var lone: UInt64 = 0
  var paired: UInt64 = 0

  init() {
    all = figures.pointer
    (single, pairs, last, marked) = (all, all, all, all)
  }

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - width: sets with one role more.
  ///   - pairWidth: sets with two more.
  mutating func begin(roles: Int, width: Int, pairWidth: Int) {
    let count = roles * (2 * width + pairWidth)
    let room = count + roles * (roles + 1) + width
    figures.clear(for: room)
    all = figures.pointer
    single = all + roles * width
    pairs = single + roles * width
    last = pairs + roles * pairWidth
    marked = last + roles * (roles + 1)
    all.initialize(repeating: 0, count: room)
    (self.roles, self.width, self.pairWidth) = (roles, width, pairWidth)
    (lone, paired) = (0, 0)
  }

  /// Notes who may have the last slot after a role.
  ///
  /// - Parameters:
  ///   - part: the chance of each who is free, or that nobody is.
  ///   - shares: by role, the chance of each of its tasks.
  @inline(__always)
  func leave(_ part: Double, to free: UInt64, after role: Int, _ shares: Row) {
    let row = last + role &* (roles &+ 1)
    if free == 0 { row[roles] += part }
    for other in BitPlaces(free) { row[other] += part * shares[other] }
  }

  /// Where some roles' slots lead, by chance or not.
  mutating func mark(_ roles: UInt64) -> Row {
    for set in 0..<width {
      marked[set] =
        BitPlaces(roles).contains { all[$0 * width + set] > 0 } ? PreparationChance.unchosen : 0
    }
    return marked
  }
}
