import Rules

/// Teams that are held to something, each a bit of what says which ways they mean to go.
struct HeldTeams: Hashable, Sendable {
  let restrictions: [Restriction]

  /// How many there can be.
  static let most = 63
  /// Every team, also one that is held to nothing, which has the last bit.
  static let all = ~UInt64(0)

  init(_ restrictions: [Restriction] = []) { self.restrictions = restrictions }

  /// - Parameter isAllowed: asked of each, by its place.
  func bits(_ isAllowed: (Int) -> Bool) -> UInt64 {
    var bits = Self.all
    for place in restrictions.indices where !isAllowed(place) { bits &= ~(1 << UInt64(place)) }
    return bits
  }
}
