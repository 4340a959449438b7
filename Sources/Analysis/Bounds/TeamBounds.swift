/// What a figure lies between for the teams, proved.
public struct TeamBounds: Hashable, Sendable {
  /// What the figure of the random team lies between.
  public let random: ClosedRange<Double>
  /// What the most of any team lies between.
  public let highest: ClosedRange<Double>
  /// What the least of any team lies between.
  public let lowest: ClosedRange<Double>

  /// What the figure of a team that errs lies between: no more is proved of it than of any team.
  public var ordinary: ClosedRange<Double>? { lowest.lowerBound...highest.upperBound }

  public init(
    random: ClosedRange<Double>, highest: ClosedRange<Double>, lowest: ClosedRange<Double>
  ) {
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}
