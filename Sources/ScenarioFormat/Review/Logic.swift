import Rules

/// Says whether conditions can hold together.
///
/// A `false` is certain. A `true` is not: measures, wishes and facts are taken for independent of
/// one another, and a case made to keep it busy is let go after a while.
struct Logic {
  /// How much has been asked about one case.
  ///
  /// A class, because the questions about a case share it. It never leaves one review.
  final class Effort {
    fileprivate var steps = 0
  }

  private var steps = 0
  private static let mostSteps = 20_000
  /// A case of shipped size takes about a hundredth of it.
  private static let mostStepsInAll = 400_000
  private static let mostChoices = 100

  /// Whether all of these can hold and none of those, with the answers that are left.
  static func canHold(
    _ conditions: [Condition], not others: [Condition] = [], _ answers: Answers
  ) -> Bool {
    var logic = Logic()
    return logic.solve(conditions.map { ($0, true) } + others.map { ($0, false) }, [], answers)
  }

  private typealias Claim = (condition: Condition, isTrue: Bool)

  private mutating func solve(
    _ claims: [Claim], _ choices: [[Claim]], _ answers: Answers
  ) -> Bool {
    var (claims, choices, answers) = (claims, choices, answers)
    while let (condition, isTrue) = claims.popLast() {
      steps += 1
      answers.effort.steps += 1
      guard steps < Self.mostSteps, answers.effort.steps < Self.mostStepsInAll,
        choices.count < Self.mostChoices
      else { return true }
      switch condition {
      case .always: if !isTrue { return false }
      case .not(let part): claims.append((part, !isTrue))
      case .all(let parts):
        let parts = parts.map { ($0, isTrue) }
        if isTrue { claims += parts } else { choices.append(parts) }
      case .any(let parts):
        let parts = parts.map { ($0, isTrue) }
        if isTrue { choices.append(parts) } else { claims += parts }
      case .asks(let question):
        guard answers.take(question, as: isTrue) else { return false }
      }
    }
    guard let choice = choices.popLast() else { return true }
    for claim in choice where solve([claim], choices, answers) { return true }
    return false
  }
}
