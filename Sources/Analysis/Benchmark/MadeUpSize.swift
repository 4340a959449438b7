public import Rules

/// Named sizes of made-up cases, by about how many states the exact solver finds in them.
public enum MadeUpSize: String, CaseIterable, Sendable {
  /// Up to some hundreds, for tests.
  case small
  case tenThousand = "1e4"
  case hundredThousand = "1e5"
  case million = "1e6"
  case tenMillion = "1e7"
  /// Figures alone take some eight gigabytes.
  case hundredMillion = "1e8"

  public var size: CaseMaker.Size {
    var size = CaseMaker.Size()
    switch self {
    case .small:
      size.rounds = 2
      size.options = 2
      size.roles = 3
      size.items = 2
      size.facts = 2
    case .tenThousand:
      size.rounds = 5
      size.items = 6
      size.slots = 2
    case .hundredThousand:
      size.rounds = 6
      size.items = 7
      size.facts = 4
      size.slots = 2
    case .million:
      size.rounds = 8
      size.items = 9
      size.facts = 6
      size.slots = 2
    case .tenMillion, .hundredMillion:
      size.rounds = self == .tenMillion ? 11 : 12
      size.items = 12
      size.facts = 9
      size.slots = 2
    }
    return size
  }

  /// The seed whose case comes closest to the size.
  public var seed: UInt64 { self == .hundredMillion ? 2 : 1 }

  /// - Parameters:
  ///   - seed: another case of the same size; they differ up to a hundredfold in states.
  ///   - change: what to change about the size.
  public func made(
    seed: UInt64? = nil, change: (inout CaseMaker.Size) -> Void = { _ in }
  ) -> (Scenario, Setup) {
    var size = size
    change(&size)
    var maker = CaseMaker(seed: seed ?? self.seed, size: size)
    let scenario = maker.scenario()
    return (scenario, maker.setup(for: scenario))
  }
}

extension CaseMaker.Size {
  /// Parts that can be changed by name; `measures` is 0 or 1 for ``readsMeasures``.
  public static let parts = [
    "rounds", "cards", "options", "roles", "items", "facts", "wishes", "lines", "slots", "tells",
    "measures",
  ]

  /// - Parameter part: one of ``parts``; any other changes nothing.
  public mutating func change(_ part: String, to value: Int) {
    switch part {
    case "rounds": rounds = value
    case "cards": cardsInDeck = value
    case "options": options = value
    case "roles": roles = value
    case "items": items = value
    case "facts": facts = value
    case "wishes": wishes = value
    case "lines": lines = value
    case "slots": slots = value
    case "tells": handOvers = value
    case "measures": readsMeasures = value > 0
    default: break
    }
  }
}
