/// How long frames took.
public struct FrameTimes: Hashable, Sendable {
  /// In seconds, in the order they were painted.
  public private(set) var times: [Double] = []

  public init() {}

  mutating func append(_ time: Double) { times.append(time) }

  /// The time that the given share of frames (0 to 1) stayed within; 0 of none.
  public func quantile(_ share: Double) -> Double {
    guard !times.isEmpty else { return 0 }
    let sorted = times.sorted()
    let place = Int((share * Double(sorted.count - 1)).rounded(.up))
    return sorted[max(0, min(sorted.count - 1, place))]
  }
}
