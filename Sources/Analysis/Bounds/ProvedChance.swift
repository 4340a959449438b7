public import Rules

/// What is proved of whether something can come.
public struct ProvedChance: Hashable, Sendable {
  /// What the most lies between that any team can make of its chance, 0 to 1.
  public let highest: ClosedRange<Double>
  /// Whether it comes in some play; `nil` when that is not proved.
  public let comes: Bool?

  init(highest: ClosedRange<Double>, isPossible: Bool) {
    self.highest = highest
    comes = isPossible ? true : highest.upperBound == 0 ? false : nil
  }

  /// - Returns: `nil` when the bounds are of other figures.
  public init?(of ending: EndingID, in bounds: CaseBounds) {
    guard let chance = bounds.figures[.ending(ending)] else { return nil }
    self.init(highest: chance.highest, isPossible: bounds.possible.contains(ending))
  }
}
