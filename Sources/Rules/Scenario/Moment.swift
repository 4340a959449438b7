/// The time of day or week at which a round happens.
public enum Moment: String, CaseIterable, Sendable, Hashable {
  case day, evening, night, weekend

  var bit: UInt8 {
    switch self {
    case .day: 1
    case .evening: 2
    case .night: 4
    case .weekend: 8
    }
  }
}

/// The moments at which somebody can be reached.
public struct MomentSet: Hashable, Sendable {
  private var bits: UInt8

  public init(_ moments: some Sequence<Moment>) {
    bits = moments.reduce(0) { $0 | $1.bit }
  }

  public static let all = MomentSet(Moment.allCases)

  public func contains(_ moment: Moment) -> Bool { bits & moment.bit != 0 }

  public var moments: [Moment] { Moment.allCases.filter(contains) }
}
