/// What hung on a decision in games that were played: how far the best of what was open lies above the
/// worst, when the same team goes on. In hundredths of a percentage point of wishes honoured, whole
/// numbers, so that the same games give the same sum in any order.
public struct Stake: Hashable, Sendable {
  /// In how many games it was decided.
  public internal(set) var games = 0
  var sum = 0
  var largest = 0

  /// 0 to 100 percentage points; `nil` when it never was decided.
  public var mean: Double? { games == 0 ? nil : Double(sum) / 100 / Double(games) }

  /// 0 to 100 percentage points.
  public var most: Double { Double(largest) / 100 }

  /// - Parameter points: in percentage points.
  mutating func add(_ points: Double) {
    let hundredths = Int((points * 100).rounded())
    games += 1
    sum += hundredths
    largest = max(largest, hundredths)
  }

  static func += (one: inout Stake, other: Stake) {
    one.games += other.games
    one.sum += other.sum
    one.largest = max(one.largest, other.largest)
  }
}
