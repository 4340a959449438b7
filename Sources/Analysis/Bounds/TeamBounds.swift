/// What a figure lies between for the three teams, proved.
public struct TeamBounds: Hashable, Sendable {
  public let random: ClosedRange<Double>
  public let highest: ClosedRange<Double>
  public let lowest: ClosedRange<Double>

  public init(
    random: ClosedRange<Double>, highest: ClosedRange<Double>, lowest: ClosedRange<Double>
  ) {
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}
