import Rules

/// The keys of what a rehearsal expects: its ending, and all that a condition can ask.
enum ExpectationKey: DescribedKey {
  case ending
  case asks(ConditionText.Key)

  static let shape = Shape("expectation", "what is expected", Self.self)

  static let allCases = [ending] + ConditionText.Key.allCases.map(asks)

  init?(rawValue: String) {
    guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = key
  }

  var rawValue: String {
    switch self {
    case .ending: "ending"
    case .asks(let key): key.rawValue
    }
  }

  var described: Key {
    switch self {
    case .ending: Key(.name(.ending), "Ending", "How the story closes.")
    case .asks(let key): key.described
    }
  }
}
