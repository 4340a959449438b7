/// What has to be so: questions about the state of a game, put together.
///
/// A *guard* in the words of model checking. Each question asks whether a ``Variable`` has one of
/// some values, so whoever can tell values can answer any condition.
public indirect enum Condition: Hashable, Sendable {
  case always
  /// Holds when all parts do, and without parts.
  case all([Condition])
  /// Holds when one of the parts does; never without parts.
  case any([Condition])
  case not(Condition)
  case asks(Question)
}

extension Condition {
  /// Whether a question is asked as it is, or within an odd number of ``not(_:)``.
  public enum Polarity: Hashable, Sendable {
    case affirmed, denied

    var opposite: Self {
      switch self {
      case .affirmed: .denied
      case .denied: .affirmed
      }
    }
  }

  /// Looks at every question in it, in the order of the file.
  public func visit(_ body: (Question, Polarity) -> Void) { visit(.affirmed, body) }

  private func visit(_ polarity: Polarity, _ body: (Question, Polarity) -> Void) {
    switch self {
    case .always: break
    case .all(let parts), .any(let parts): for part in parts { part.visit(polarity, body) }
    case .not(let part): part.visit(polarity.opposite, body)
    case .asks(let question): body(question, polarity)
    }
  }

  /// Every question in it, in the order of the file; one that stands twice comes twice.
  public var questions: [Question] {
    var all: [Question] = []
    visit { question, _ in all.append(question) }
    return all
  }

  /// What has to hold together, each by itself; empty for what always holds.
  public var conjuncts: [Condition] {
    switch self {
    case .always: []
    case .all(let parts): parts.flatMap(\.conjuncts)
    case .any, .not, .asks: [self]
    }
  }

  /// Whether it holds where variables have these values.
  ///
  /// - Parameter value: of a variable, in the numbers of ``Variable``. Asked no further than the
  ///   answer needs.
  public func holds(_ value: (Variable) -> Int) -> Bool {
    switch self {
    case .always: true
    case .all(let parts): parts.allSatisfy { $0.holds(value) }
    case .any(let parts): parts.contains { $0.holds(value) }
    case .not(let part): !part.holds(value)
    case .asks(let question): question.values.contains(value(question.variable))
    }
  }
}
