/// Something the citizen hopes for.
public struct Wish: Hashable, Sendable {
  /// What the file calls it: a–z, digits and hyphens, at most 40. No other wish of the case has it.
  public let name: String
  /// Tells the table what kind of wish it is. No rule reads it.
  public let domain: WishDomain
  /// Its share when wishes are weighed: 1 to 5.
  public let weight: Int
  /// In the citizen's own words. Hidden until the wish is known.
  public let text: String
  /// When, at the end, the wish counts as honoured.
  public let honoured: Condition
  /// `false` for a wish that only takes shape later, when another turns into it.
  public let isCurrentAtStart: Bool
  /// Changes with the illness, looked at when a phase with a turning point begins.
  public let change: WishChange?

  public init(
    name: String, domain: WishDomain, weight: Int, text: String, honoured: Condition,
    isCurrentAtStart: Bool, change: WishChange?
  ) {
    self.name = name
    self.domain = domain
    self.weight = weight
    self.text = text
    self.honoured = honoured
    self.isCurrentAtStart = isCurrentAtStart
    self.change = change
  }
}

/// "At this turning point the wish becomes that one", when the condition holds.
public struct WishChange: Hashable, Sendable {
  /// The one whose turning point brings the change.
  public let phase: PhaseID
  /// Counts from then on in place of the other. To know the one is not to know the other.
  public let into: WishID
  /// Asked when the phase begins, after plan items have gone stale.
  public let condition: Condition

  public init(phase: PhaseID, into: WishID, condition: Condition) {
    self.phase = phase
    self.into = into
    self.condition = condition
  }
}
