/// What a figure lies between for the three teams, proved.
public struct TeamBounds: Hashable, Sendable {
  /// What the figure of the random team lies between.
  public let random: ClosedRange<Double>
  /// What the most of any team lies between.
  public let highest: ClosedRange<Double>
  /// What the least of any team lies between.
  public let lowest: ClosedRange<Double>

  public init(
    random: ClosedRange<Double>, highest: ClosedRange<Double>, lowest: ClosedRange<Double>
  ) {
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}
