/// Wishes honoured in games in which a drawn wish changed on the way, and in those in which none did.
///
/// Whether one changed need not be settled when a game ends: then a game counts for both, in as many parts.
public struct WishesByChange: Hashable, Sendable {
  /// Parts of a game.
  static let parts = 1 << 10
  var changed = 0
  var unchanged = 0
  /// Parts times percent.
  var honouredChanged = 0
  var honouredUnchanged = 0

  /// In percent, 0 to 100; `nil` where no game was one.
  public var meanWhereChanged: Double? { Self.mean(honouredChanged, changed) }
  public var meanWhereUnchanged: Double? { Self.mean(honouredUnchanged, unchanged) }

  private static func mean(_ sum: Int, _ parts: Int) -> Double? {
    parts == 0 ? nil : Double(sum) / Double(parts)
  }

  /// - Parameters:
  ///   - parts: in which a wish changed, of ``parts``.
  ///   - honoured: 0 to 100.
  mutating func add(_ parts: Int, honoured: Int) {
    changed += parts
    unchanged += Self.parts - parts
    honouredChanged += parts * honoured
    honouredUnchanged += (Self.parts - parts) * honoured
  }

  static func += (one: inout WishesByChange, other: WishesByChange) {
    one.changed += other.changed
    one.unchanged += other.unchanged
    one.honouredChanged += other.honouredChanged
    one.honouredUnchanged += other.honouredUnchanged
  }
}
