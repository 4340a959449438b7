/// The time of day or week at which a round happens.
public enum Moment: String, CaseIterable, Sendable, Hashable {
  case day, evening, night, weekend

  /// 0 to 3, in the order above: the value of ``Variable/moment``.
  public var number: Int {
    switch self {
    case .day: 0
    case .evening: 1
    case .night: 2
    case .weekend: 3
    }
  }

  var bit: UInt8 { 1 << UInt8(number) }
}

/// The moments at which somebody can be reached.
public struct MomentSet: Hashable, Sendable {
  private var bits: UInt8

  /// In any order; repetitions count once.
  public init(_ moments: some Sequence<Moment>) {
    bits = moments.reduce(0) { $0 | $1.bit }
  }

  /// Somebody who can always be reached.
  public static let all = MomentSet(Moment.allCases)

  public func contains(_ moment: Moment) -> Bool { bits & moment.bit != 0 }

  /// In the order of ``Moment``, each once.
  public var moments: [Moment] { Moment.allCases.filter(contains) }
}
